#pragma once
// Asks for the branch whose assumptions are copied to another one, or given back so that they are inherited,
// shows what would change, and gives the edit.

#include "plan/structure/branches.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;

namespace muster::ui {

class GridModel;
class GridView;
class TextLabel;

class BranchDialog : public QDialog {
    Q_OBJECT
  public:
    enum class What { Copy, Clear };

    /// Of the plan as it is now; `from` is chosen at first.
    BranchDialog(plan::Plan plan, What what, std::optional<plan::LocalityId> from, QWidget* parent = nullptr);

  signals:
    void chosen(const muster::plan::Edit& edit);

  private:
    [[nodiscard]] QComboBox* addPlaces(const QString& label, const QString& name);
    [[nodiscard]] Result<plan::BranchChange> change() const;
    void tell();

    plan::Plan m_plan;
    What m_what;
    QComboBox* m_from = nullptr;
    QComboBox* m_to = nullptr; ///< null where nothing is copied
    TextLabel* m_told;
    GridModel* m_lines;
    GridView* m_table;
    QDialogButtonBox* m_buttons;
};

} // namespace muster::ui
