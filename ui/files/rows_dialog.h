#pragma once
// The rows of a sheet before it is read, coloured by what each is taken for; the user corrects them.

#include "session/document.h"

#include <QDialog>

namespace muster::ui {

namespace Ui {
class RowsDialog;
}

class RowsDialog : public QDialog {
    Q_OBJECT
  public:
    RowsDialog(session::Document& document, const QString& path, session::ImportWish wish,
               QWidget* parent = nullptr);
    ~RowsDialog() override;

    /// What the user has said of rows.
    [[nodiscard]] const session::RowsSaid& rows() const { return m_wish.rows; }
    [[nodiscard]] bool isLooking() const { return m_looking.isRunning(); }

  private:
    void look();
    void fill(const session::SheetLook& look);
    void fillRow(int at, const session::LookedRow& row);
    void say(const QString& what);
    void takeBack();

    std::unique_ptr<Ui::RowsDialog> m_ui;
    session::Document& m_document;
    QString m_path;
    session::ImportWish m_wish;
    session::LastAsked m_looking;
};

} // namespace muster::ui
