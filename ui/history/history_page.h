#pragma once
// History: every edit with who made it and when; what has changed since; and the way back.
// Names for states worth keeping, and a shorter history on request.

#include "frame/page.h"
#include "session/document.h"

#include <memory>

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
    void readChanges();
    void showChanges(std::int64_t edit, const Result<std::vector<session::CellThenAndNow>>& changes);
    void shorten(const QString& givesUp);
    void restore();
    void addCheckpoint();
    void askToShorten();
    [[nodiscard]] const session::PastEdit* chosen() const;

    std::unique_ptr<Ui::HistoryPage> m_ui;
    std::vector<session::PastEdit> m_edits; ///< the newest first
    GridModel* m_history;
    GridModel* m_changes;
    session::LastAsked m_reading;
    session::LastAsked m_comparing;
};

} // namespace muster::ui
