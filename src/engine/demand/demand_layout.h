#pragma once
// Lays out the lines of demand: which there are, their figures, and the way in which each makes its other
// months. Only for demand.cpp.

#include "engine/demand/demand_series.h"

namespace muster::engine {

/// The line that an adjustment sets or adds to; none of one that multiplies what is there.
[[nodiscard]] std::optional<SeriesKey> lineNamed(const PlacedAdjustment&);

class DemandLayout {
  public:
    DemandLayout(DemandSeries& out, const Dimensions& dimensions)
        : m_out(out), m_plan(out.m_plan), m_d(dimensions),
          m_end(m_plan.settings().firstMonth + m_plan.settings().months)
    {
    }
    void run(const ForecastMemo* before, const KeptWork* kept);

  private:
    /// Whether automatic looks at like series: those that are shared out add up from them already.
    enum class Learning { OfLikeSeries, ByItself };
    void gatherRows();
    void addPeoplesLines();
    void addSharesLines();
    void addScenarioLines();
    void placeLines();
    void placeFigures();
    void findParts(const std::vector<const plan::Demand*>& rows);
    [[nodiscard]] std::vector<LocalityIndex> peopleBeneath(LocalityIndex top) const;
    [[nodiscard]] LineWay wayOf(LineIndex line);
    [[nodiscard]] CarriedOn carriedOn(const std::vector<ActualFigure>& figures, const SeriesKey& where,
                                      const plan::SeriesMethod* row, Learning learning,
                                      std::function<CarriedOn&()> place);
    void shareOut(LocalityIndex locality);
    void addTotal(const SeriesKey& whole, const std::vector<LineIndex>& lines);
    [[nodiscard]] bool eachGoesOn(const std::vector<std::vector<ActualFigure>>& figures,
                                  const std::vector<LineIndex>& lines) const;
    [[nodiscard]] static double lastYear(const std::vector<ActualFigure>& figures, const CarriedOn& whole);

    DemandSeries& m_out;
    const plan::Plan& m_plan;
    const Dimensions& m_d;
    Month m_end; // behind the plan's last month
    std::map<SeriesKey, std::vector<const plan::Demand*>> m_rows;
    std::vector<SeriesWish> m_wishes;
    std::vector<std::pair<std::function<CarriedOn&()>, std::size_t>> m_waiting; // for a forecast of the list
};

} // namespace muster::engine
