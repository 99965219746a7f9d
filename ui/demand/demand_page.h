#pragma once
// Demand: every series with its last years and its health, and the sums of several localities; of one of them
// the actual figures and the forecast apart, the method, how it would have done at past dates, and what was
// decided of its breaks. The figures of all series stand in a grid in its place, to be typed and pasted.

#include "demand/demand_chart.h"
#include "frame/earlier_states.h"
#include "frame/page.h"
#include "plan/demand_edits.h"
#include "session/document.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class DemandPage;
}
class FiguresPane;
class PeriodSheet;
class SeriesList;
class SeriesPanel;

class DemandPage : public Page {
    Q_OBJECT
  public:
    explicit DemandPage(Context& context, QWidget* parent = nullptr);
    ~DemandPage() override;

    bool goTo(const plan::Target& target) override;
    [[nodiscard]] QWidget* sidePanel() override;
    [[nodiscard]] QString exportTable() const override { return QStringLiteral("demand_forecast"); }

  protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void connectParts();
    void connectFigures();
    [[nodiscard]] bool isGrid() const;
    void turnTo(bool grid);
    void standInList();
    void followLocality();
    void enterFigures();
    void sayWhatIsShown();
    void tellPanel();
    void showSeries();
    void showChart(engine::LineIndex line);
    void showSumsChart();
    void scrollToNow();
    void rebase();
    void apply(const plan::Edit& edit);
    [[nodiscard]] engine::LineIndex line() const;
    [[nodiscard]] engine::SummedSeries chosen() const;
    [[nodiscard]] std::optional<double> rebaseFactor(engine::LineIndex line) const;

    std::unique_ptr<Ui::DemandPage> m_ui;
    SeriesList* m_list;
    PeriodSheet* m_sheet;
    SeriesPanel* m_panel;
    FiguresPane* m_figures;
    std::optional<plan::SeriesName> m_series;             ///< that is chosen; none of a sum of the grid
    engine::Rollup m_reach = engine::Rollup::Own;         ///< whether its sum with all beneath is chosen
    std::optional<plan::LocalityId> m_locality;           ///< that was shown last
    engine::LineIndex m_told = engine::LineIndex::none(); ///< the line that the panel tells of
    EarlierStates<session::EarlierDemand> m_earlier;
    bool m_scrollWanted = false; ///< another series is shown: to its last figures
};

} // namespace muster::ui
