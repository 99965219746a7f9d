#pragma once
// Change the figures of a selection at once: one line to write how, and what becomes of the first of them
// before anything is changed. Cells that cannot take it are counted, with the reason, and stay as they are.

#include "sheet/change_by.h"
#include "sheet/sheet_model.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace muster::ui {

class TextLabel;

class ChangeDialog : public QDialog {
    Q_OBJECT
  public:
    /// The cells with what stands in them now.
    ChangeDialog(SheetModel& sheet, QList<CellText> cells, QWidget* parent);

    /// What would be written; its label says by how much.
    [[nodiscard]] const Validation& judged() const { return m_judged; }

  private:
    void layOut();
    void preview();
    void judge(const ChangeBy& change);
    [[nodiscard]] QString firstChanges() const;
    [[nodiscard]] QString whyRefused() const;

    SheetModel& m_sheet;
    QList<CellText> m_cells; ///< as they are now
    QList<CellText> m_next;  ///< as they would be; empty where what is written cannot be read
    Validation m_judged;
    QLineEdit* m_changeEdit;
    TextLabel* m_previewLabel;
    TextLabel* m_refusedLabel;
    QPushButton* m_changeButton;
};

} // namespace muster::ui
