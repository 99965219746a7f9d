#pragma once
// Demand by workload line and month: typed figures, and for months without one what the line's method makes
// of others, of people and rates, of the figures before, of cases opened and closed, or of a forecast shared
// out. Source: docs/method.md, section 3.

#include "engine/demand/carried/series_forecast.h"
#include "engine/demand/counted_series.h"
#include "engine/demand/demand_ways.h"
#include "engine/demand/findings.h"
#include "engine/demand/population.h"
#include "engine/resolve.h"

#include <Eigen/Core>
#include <span>
#include <unordered_map>

namespace muster::engine {

/// Actual figures and how they go on.
struct CarriedOn {
    CountedSeries counted;
    bool stock = false;
    std::shared_ptr<const SeriesForecast> forecast; ///< null: no figure to go on from

    /// The first month that the forecast gives: behind the last counted figure.
    [[nodiscard]] Month from() const;
    /// The figure of a period behind those that count, 0 for the first; −1 is the last that counts, and so
    /// back. As the method says, below zero too; where there is no forecast, the last that counts.
    [[nodiscard]] double point(int ahead) const;
    /// The period behind those that count in which the month lies, 0 for the first; −1 is the last that
    /// counts.
    [[nodiscard]] int ahead(Month month) const;
    /// How many periods behind those that count are needed up to a month.
    [[nodiscard]] int periodsUntil(Month end) const;
    /// The standard error of a month's volume: 0 where it is not known.
    [[nodiscard]] double standardError(Month month) const;
};

struct ForecastAllocation;
using TotalIndex = Index<ForecastAllocation>;

/// How the months of a line that have no figure are made.
struct LineWay {
    plan::DemandMethod method = plan::DemandMethod::Growth;
    const plan::SeriesMethod* row = nullptr; ///< null: nothing is set
    bool perDay = false;                     ///< of events: it works on figures per day
    CarriedOn own;                           ///< of a method that carries the line's figures on
    LineIndex opened = LineIndex::none();    ///< the lines of stock from flow, or none
    LineIndex closed = LineIndex::none();
    TotalIndex total = TotalIndex::none(); ///< the forecast that is shared out to it, or none
    std::optional<std::array<double, 12>>
        profile; ///< of the calendar months, January first; none: equal parts

    /// Whether its months come from people and rates.
    [[nodiscard]] bool isOfPeople() const
    {
        return method == plan::DemandMethod::Population && total.isNone();
    }
};

/// The forecast of a locality with all beneath it, and the lines it is shared out to.
struct ForecastAllocation {
    const plan::SharedForecast* row = nullptr;
    SeriesKey line; ///< the locality as a whole
    CarriedOn whole;
    std::vector<LineIndex> parts;
    std::vector<double> history; ///< by history: of each part, its last year of figures
    std::vector<CarriedOn> own;  ///< reconciled: how each part goes on by itself
};

class DemandSeries {
  public:
    DemandSeries() = default;

    /// The lines, a locality's together, in the order of the dimensions.
    [[nodiscard]] const IndexedVector<LineIndex, SeriesKey>& lines() const { return m_lines; }
    /// The lines of some localities, or of one itself.
    [[nodiscard]] LineRange linesOf(const LocalityRange& localities) const
    {
        return {m_firstLine[localities.first()], m_firstLine[localities.behind()]};
    }
    [[nodiscard]] LineRange linesOf(LocalityIndex locality) const { return linesOf(LocalityRange(locality)); }
    /// The index of a line, or none.
    [[nodiscard]] LineIndex indexOf(const SeriesKey& line) const;
    /// Events in the month, or open cases at its start: months down, lines across.
    [[nodiscard]] const Eigen::ArrayXXd& volumes() const { return m_volumes; }

    /// The first month that any figure speaks of, at most the plan's first month.
    [[nodiscard]] Month earliest() const { return m_earliest; }
    /// Whether the line counts open cases rather than events.
    [[nodiscard]] bool isStock(LineIndex line) const { return m_stock[line]; }
    /// The figure that decides a month: for events the shortest period that holds it, an actual before a
    /// forecast; for open cases a figure that starts in it. Null where there is none.
    [[nodiscard]] const plan::Demand* typed(LineIndex line, Month month) const;
    /// The period of a month of events without a figure that grows from one: as long as that of the nearest
    /// figure of the same month in years before.
    [[nodiscard]] Period grownPeriod(LineIndex line, Month month) const;
    /// The figures of shorter periods inside a row's, of its status, which reduce what it spreads over its
    /// other months: a year's quarters, and its months that lie in none of them. None of open cases.
    [[nodiscard]] std::span<const plan::Demand* const> partsOf(const plan::Demand& row) const
    {
        const auto at = m_parts.find(&row);
        return at == m_parts.end() ? std::span<const plan::Demand* const>() : at->second;
    }
    /// The rows of figures of a line, actual and forecast.
    [[nodiscard]] const std::vector<const plan::Demand*>& figures(LineIndex line) const
    {
        return m_rows[line];
    }
    /// The actual figures of a line.
    [[nodiscard]] std::vector<ActualFigure> actuals(LineIndex line) const;

    [[nodiscard]] const LineWay& way(LineIndex line) const { return m_lineWays[line]; }
    [[nodiscard]] const IndexedVector<TotalIndex, ForecastAllocation>& totals() const { return m_totals; }
    [[nodiscard]] const DemandWays& ways() const { return m_ways; }
    [[nodiscard]] const PopulationTable& population() const { return m_population; }
    /// From which year the trend of a rate counts.
    [[nodiscard]] int baseYear(const plan::DemandRate& rate) const
    {
        return rate.year.value_or(m_plan.settings().firstMonth.year());
    }
    /// What a part weighs where a forecast is shared out by population: what its people would ask by the
    /// rates, or where there are none its people. Not a number where they are not known.
    [[nodiscard]] double peopleWeight(const SeriesKey& part, Month month) const;

    /// The forecasts of its series, by what they were asked.
    [[nodiscard]] const ForecastMemo& forecasts() const { return m_forecasts; }

    /// Where the actual figures break, line by line.
    [[nodiscard]] const std::vector<FoundBreak>& breaks() const { return m_breaks; }

    /// What is missing of the people of the plan's months.
    [[nodiscard]] const std::vector<PeopleGap>& peopleGaps() const { return m_peopleGaps; }

    /// Months from the earliest to the end of the plan.
    [[nodiscard]] int span() const { return static_cast<int>(m_span); }
    /// Volumes of all of these, adjusted as the scenario says.
    [[nodiscard]] const Eigen::ArrayXXd& allVolumes() const { return m_all; }
    /// The lines with a month that no figure says, each behind those it is made of.
    [[nodiscard]] const std::vector<LineIndex>& madeLines() const { return m_made; }
    /// The volume of a month, counted from the earliest.
    [[nodiscard]] double volumeAt(LineIndex line, int t) const { return m_all(t, line.value()); }
    /// The adjustments of a scenario that act on a line, in their order.
    [[nodiscard]] std::vector<const PlacedAdjustment*> adjustments(LineIndex line) const;
    /// Whether some lines are there only because a scenario sets or adds to what is not.
    [[nodiscard]] bool hasScenarioLines() const { return m_hasScenarioLines; }
    /// The lines with a month of the plan that nothing gives a figure, which counts as zero.
    [[nodiscard]] const std::vector<LineIndex>& startLate() const { return m_startLate; }

  private:
    friend class DemandMaker;  // make_demand.cpp: volumes and findings
    friend class DemandLayout; // demand_layout.cpp: lines, figures and ways
    DemandSeries(const plan::Plan& plan, const Dimensions& dimensions, Adjustments::List adjustments);

    plan::Plan m_plan; // keeps the rows that others point to
    Adjustments::List m_adjustments;
    DemandWays m_ways;
    PopulationTable m_population;
    IndexedVector<LineIndex, SeriesKey> m_lines;
    IndexedVector<LocalityIndex, LineIndex> m_firstLine; // with one more at the end
    IndexedVector<LineIndex, bool> m_stock;
    IndexedVector<LineIndex, std::vector<const plan::Demand*>> m_rows;
    std::unordered_map<const plan::Demand*, std::vector<const plan::Demand*>> m_parts;
    IndexedVector<LineIndex, LineWay> m_lineWays;
    IndexedVector<TotalIndex, ForecastAllocation> m_totals;
    ForecastMemo m_forecasts;
    AnomalyMemo m_anomalies;
    std::vector<FoundBreak> m_breaks;
    std::vector<PeopleGap> m_peopleGaps;
    Month m_earliest;
    std::size_t m_span = 0;                   // months from the earliest to the end of the plan
    std::vector<const plan::Demand*> m_typed; // line by line, a month each
    std::vector<LineIndex> m_startLate;
    std::vector<LineIndex> m_made;
    bool m_hasScenarioLines = false;
    Eigen::ArrayXXd m_plain; // as m_all before adjustments; empty where there are none
    Eigen::ArrayXXd m_all;   // from the earliest month on
    Eigen::ArrayXXd m_volumes;
};

/// How a line is carried on by a method, and its share of a forecast apart; null where it is not.
[[nodiscard]] const CarriedOn* carriedOnOf(const DemandSeries&, LineIndex line);

} // namespace muster::engine
