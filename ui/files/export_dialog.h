#pragma once
// Asks which table to write, over which periods, and for whom.

#include "session/document.h"

#include <QDialog>
#include <memory>

namespace muster::ui {

namespace Ui {
class ExportDialog;
}

class ExportDialog : public QDialog {
    Q_OBJECT
  public:
    explicit ExportDialog(QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// Starts from the table and the period length of the page one stands on.
    void startFrom(const QString& table, PeriodLength by);
    [[nodiscard]] QString table() const;
    [[nodiscard]] session::ExportOptions options() const;

  private:
    std::unique_ptr<Ui::ExportDialog> m_ui;
};

} // namespace muster::ui
