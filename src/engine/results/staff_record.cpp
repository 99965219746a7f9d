#include "engine/results/staff_record.h"

#include "engine/results/tables.h"
#include "plan/table_info.h"

#include <algorithm>
#include <unordered_set>

namespace muster::engine {

namespace {

using plan::ActualMeasure;

/// A place of the results, and the month that a figure is of.
struct Asked {
    const Results& results;
    TablePlace place;
    int t; ///< months after the plan's first; −1 is the month before it

    [[nodiscard]] std::optional<double> in(int month, Measure measure) const
    {
        const Inputs& in = results.inputs();
        if (month < 0 || month >= in.months())
            return std::nullopt;
        const PeriodSpan span{{PeriodLength::Month, in.firstMonth() + month}, month, 1};
        return results.over(Aggregation::Sum, measure, place.locality, place.role, span);
    }
    /// At the month's end: at the start of the next.
    [[nodiscard]] std::optional<double> atEnd(Measure measure) const { return in(t + 1, measure); }
    [[nodiscard]] std::optional<double> inPostAtEnd() const
    {
        return t < 0 ? atEnd(Measure::InPost) : in(t, Measure::Closing);
    }
    template <std::size_t count>
    [[nodiscard]] std::optional<double> sum(const std::array<Measure, count>& measures) const
    {
        double sum = 0;
        for (const Measure measure : measures) {
            const auto part = in(t, measure);
            if (!part)
                return std::nullopt;
            sum += *part;
        }
        return sum;
    }
    [[nodiscard]] std::optional<double> ofActivity(Column column) const
    {
        if (t < 0 || t >= results.inputs().months())
            return std::nullopt;
        TablePlace queue = place;
        queue.span = {{PeriodLength::Month, results.inputs().firstMonth() + t}, t, 1};
        return figureAt(results, queue, column);
    }
};

constexpr std::array kLeavers{Measure::Leavers, Measure::Retirements, Measure::Resignations,
                              Measure::Redundancies, Measure::Ended};
constexpr std::array kStarts{Measure::Starts, Measure::Cohorts, Measure::CameWithPosts};

std::optional<double> recordedFigure(const Asked& asked, ActualMeasure measure)
{
    switch (measure) {
    case ActualMeasure::Pay:
        return asked.in(asked.t, Measure::PayCost);
    case ActualMeasure::AgencyCost:
        return asked.in(asked.t, Measure::AgencyCost);
    case ActualMeasure::InPostFte:
        return asked.inPostAtEnd();
    case ActualMeasure::AgencyFte:
        return asked.atEnd(Measure::Agency);
    case ActualMeasure::AbsentFte:
        return asked.atEnd(Measure::Absent);
    case ActualMeasure::LeaversFte:
        return asked.sum(kLeavers);
    case ActualMeasure::StartsFte:
        return asked.sum(kStarts);
    case ActualMeasure::Completed:
        return asked.ofActivity(Column::Done);
    case ActualMeasure::Backlog:
        break;
    }
    return asked.ofActivity(Column::Backlog);
}

std::optional<double> saidOf(const Results& then, const plan::Actual& row)
{
    const Inputs& in = then.inputs();
    const Dimensions& d = in.dimensions();
    TablePlace place{d.indexOf(row.locality), kAllRoles, {}};
    const bool isLost = place.locality.isNone() || (row.role && d.indexOf(*row.role).isNone()) ||
                        (row.activity && d.indexOf(*row.activity).isNone());
    if (isLost || !in.keepsRules())
        return std::nullopt;
    if (row.role)
        place.role = d.indexOf(*row.role);
    if (row.activity)
        place.activity = d.indexOf(*row.activity);
    return recordedFigure({then, place, row.month - in.firstMonth()}, row.measure);
}

} // namespace

std::vector<SaidFigure> saidOfActuals(const Results& then, const plan::Plan& now)
{
    const plan::TableInfo& table = plan::tableOf<plan::Actual>();
    std::unordered_set<const plan::AnyRow*, plan::KeyHash, plan::KeySame> known(0, plan::KeyHash{&table},
                                                                                plan::KeySame{&table});
    for (const plan::AnyRow* row : table.rows(then.inputs().plan()))
        known.insert(row);
    std::vector<SaidFigure> said;
    for (const plan::Actual& row : now.rows<plan::Actual>()) {
        const auto figure = known.contains(plan::asAny(row)) ? std::nullopt : saidOf(then, row);
        if (figure)
            said.push_back({&row, *figure});
    }
    std::ranges::stable_sort(said, {}, [](const SaidFigure& each) { return each.row->month; });
    return said;
}

} // namespace muster::engine
