#pragma once
// Asks which table to write, over which periods, whether beside another scenario, and for whom.

#include "frame/beside.h"
#include "session/document.h"

#include <QDialog>
#include <memory>

namespace muster::ui {

namespace Ui {
class ExportDialog;
}
class Context;

class ExportDialog : public QDialog {
    Q_OBJECT
  public:
    explicit ExportDialog(QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// Starts from the table of the page one stands on, and from the period length and the scenario beside
    /// it.
    void startFrom(const QString& table, const Context& shown);
    [[nodiscard]] QString table() const;
    [[nodiscard]] session::ExportOptions options() const;

  private:
    void offerChoices();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    Beside::Choice m_beside;
};

} // namespace muster::ui
