#pragma once
// Asks into what parts a locality is split, and by which shares; says at once what is wrong, or what happens
// to its rows.

#include "plan/structure/structure.h"

#include <QDialog>

class QDialogButtonBox;
class QTableWidget;

namespace muster::ui {

class TextLabel;

class SplitDialog : public QDialog {
    Q_OBJECT
  public:
    /// Of the plan as it is now.
    SplitDialog(plan::Plan plan, plan::LocalityId id, QWidget* parent = nullptr);

  signals:
    void chosen(const muster::plan::Edit& edit);

  private:
    void addTable();
    void addPart(const QString& name);
    void shareEqually();
    void tell();
    [[nodiscard]] Result<plan::LocalityChange> change() const;
    [[nodiscard]] QString typed(int row, int column) const;

    plan::Plan m_plan;
    plan::LocalityId m_id;
    QTableWidget* m_parts;
    TextLabel* m_told;
    QDialogButtonBox* m_buttons;
    bool m_isFilling = false;
};

} // namespace muster::ui
