#pragma once
// History: every edit in one line with who made it, when, and what it moved; its cells beneath it; what has
// changed since; the way to the place and the way back.
// Names for states worth keeping, and a shorter history on request.

#include "frame/page.h"
#include "session/document.h"
#include "session/figures/edit_effects.h"

#include <memory>
#include <set>

namespace muster::ui {

namespace Ui {
class HistoryPage;
}
class GridModel;

class HistoryPage : public Page {
    Q_OBJECT
  public:
    explicit HistoryPage(Context& context, QWidget* parent = nullptr);
    ~HistoryPage() override;

  protected:
    void refresh() override;

  private:
    void showHistory(Result<std::vector<session::PastEdit>> edits);
    void showEdits();
    void standOnEdit();
    void fold(int row);
    void goThere();
    void readChanges();
    void showChanges(std::int64_t edit, const Result<std::vector<session::CellThenAndNow>>& changes);
    void shorten(const QString& givesUp);
    void restore();
    void addCheckpoint();
    void askToShorten();
    [[nodiscard]] const session::PastEdit* chosen() const;

    std::unique_ptr<Ui::HistoryPage> m_ui;
    std::vector<session::PastEdit> m_edits; ///< the newest first
    QString m_reason;                       ///< why they could not be read
    std::set<std::int64_t> m_unfolded;      ///< edits whose cells are shown
    std::vector<std::int64_t> m_rows;       ///< the edit of each row of the table
    std::vector<std::int64_t> m_shown;      ///< those that the table has
    bool m_isShowing = false;               ///< the table is being laid anew
    std::int64_t m_chosen = 0;              ///< 0: none
    GridModel* m_history;
    GridModel* m_changes;
    session::EditEffects m_effects;
    session::LastAsked m_reading;
    session::LastAsked m_comparing;
};

} // namespace muster::ui
