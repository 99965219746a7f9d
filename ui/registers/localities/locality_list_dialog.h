#pragma once
// Asks for localities to add beneath one: typed, or pasted as a list or from a spreadsheet.

#include "plan/structure/structure.h"

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;

namespace muster::ui {

class TextLabel;

class LocalityListDialog : public QDialog {
    Q_OBJECT
  public:
    /// Of the plan as it is now. Without a parent the localities stand at the top.
    LocalityListDialog(plan::Plan plan, std::optional<plan::LocalityId> beneath, QWidget* parent = nullptr);

  signals:
    void chosen(const muster::plan::Edit& edit);

  private:
    void tell();
    [[nodiscard]] Result<plan::Edit> edit() const;

    plan::Plan m_plan;
    std::optional<plan::LocalityId> m_beneath;
    QPlainTextEdit* m_list;
    TextLabel* m_told;
    QDialogButtonBox* m_buttons;
};

} // namespace muster::ui
