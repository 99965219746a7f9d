#pragma once
// History: every edit with who made it and when; what has changed since; and the way back.
// Names for states worth keeping, and a shorter history on request.

#include "frame/page.h"

#include <memory>

namespace muster::session {
struct PastEdit;
}

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
    void showChanges();
    void restore();
    void addCheckpoint();
    void askToShorten();
    [[nodiscard]] const session::PastEdit* chosen() const;

    std::unique_ptr<Ui::HistoryPage> m_ui;
    std::vector<session::PastEdit> m_edits; ///< the newest first
    GridModel* m_history;
    GridModel* m_changes;
};

} // namespace muster::ui
