#pragma once
// Sign-offs: states of the plan that somebody answers for, and whether their figures still stand.

#include "frame/page.h"
#include "session/document.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class SignOffsPage;
}
class GridModel;

class SignOffsPage : public Page {
    Q_OBJECT
  public:
    explicit SignOffsPage(Context& context, QWidget* parent = nullptr);
    ~SignOffsPage() override;

  protected:
    void refresh() override;

  private:
    void showSignOffs(Result<std::vector<session::SignedState>> signOffs);
    void sign();
    void finishSigning(const Result<void>& done);
    void verify();
    void showOutcome(std::int64_t signOff, const std::vector<session::SignedMover>& movers);
    void forgetOutcome();
    [[nodiscard]] const session::SignedState* chosen() const;

    std::unique_ptr<Ui::SignOffsPage> m_ui;
    std::vector<session::SignedState> m_signOffs; ///< the newest first
    GridModel* m_list;
    GridModel* m_moved;
    session::LastAsked m_reading;
};

} // namespace muster::ui
