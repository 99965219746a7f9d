#pragma once
// The panel beside a series: how its months without a figure are made, how that would have done at past
// dates, and what was decided of its breaks. What is chosen here is an edit at once; a decision needs its
// reason.

#include "engine/inputs.h"
#include "frame/side_panel.h"
#include "plan/demand_edits.h"
#include "session/jobs.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class SeriesPanel;
}
class Context;

class SeriesPanel : public SidePanel {
    Q_OBJECT
  public:
    explicit SeriesPanel(Context& context, QWidget* parent = nullptr);
    ~SeriesPanel() override;

    /// Tells of a line of the plan's demand; none: of none. `rebase`: by what its typed forecast may be
    /// multiplied.
    void show(engine::LineIndex line, std::optional<double> rebase);
    /// Tells of what adds up the series of several localities.
    void showSum(const engine::SummedSeries& sum);
    /// Puts the keyboard on the decision of the first break.
    void goToBreaks();

  signals:
    void failed(const QString& sentence);
    void rebaseWanted();

  private:
    void showParts(bool areOfSeries);
    void showMethod();
    void testMethod();
    void showRecord(const std::optional<engine::Backtest>& test);
    void showBreaks();
    void chooseMethod();
    void typeWeights();
    void choosePerDay();
    void decide();
    void apply(const plan::Edit& edit);
    [[nodiscard]] QString whatTheMethodSays() const;
    [[nodiscard]] const engine::Inputs& inputs() const;
    [[nodiscard]] const plan::SeriesMethod* ownMethod() const;

    std::unique_ptr<Ui::SeriesPanel> m_ui;
    Context& m_context;
    engine::LineIndex m_line = engine::LineIndex::none();
    session::LastAsked m_testing;
};

} // namespace muster::ui
