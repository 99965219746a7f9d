#include "engine/results/staff_record.h"

#include "engine/results/tables.h"
#include "plan/file_order.h"
#include "plan/table_info.h"

#include <unordered_set>

namespace muster::engine {

namespace {

using plan::ActualMeasure;

/// What says a figure of the end of the month so many after the plan's first, and of which month; −1 is the
/// month before the plan.
struct Said {
    std::vector<Measure> measures;
    int month = 0;
};

Said measuresOfStaff(ActualMeasure measure, int t)
{
    switch (measure) {
    case ActualMeasure::Pay:
        return {{Measure::PayCost}, t};
    case ActualMeasure::AgencyCost:
        return {{Measure::AgencyCost}, t};
    case ActualMeasure::InPostFte:
        return t < 0 ? Said{{Measure::InPost}, t + 1} : Said{{Measure::Closing}, t};
    case ActualMeasure::AgencyFte:
        return {{Measure::Agency}, t + 1}; // at the start of the next month
    case ActualMeasure::AbsentFte:
        return {{Measure::Absent}, t + 1};
    case ActualMeasure::LeaversFte:
        return {{Measure::Leavers, Measure::Retirements, Measure::Resignations, Measure::Redundancies,
                 Measure::Ended},
                t};
    case ActualMeasure::StartsFte:
        return {{Measure::Starts, Measure::Cohorts, Measure::CameWithPosts}, t};
    default:
        return {{}, t};
    }
}

/// The place that a row names; nothing where these results do not have it.
std::optional<TablePlace> placeOfRow(const Dimensions& d, const plan::Actual& row)
{
    TablePlace place{d.indexOf(row.locality), kAllRoles, {}};
    if (row.role)
        place.role = d.indexOf(*row.role);
    if (row.activity)
        place.activity = d.indexOf(*row.activity);
    const bool isLost = place.locality.isNone() || (row.role && place.role.isNone()) ||
                        (row.activity && place.activity.isNone());
    return isLost ? std::nullopt : std::optional(place);
}

} // namespace

std::optional<SaidCells> cellsThatSay(const Results& then, const plan::Actual& row)
{
    const Inputs& in = then.inputs();
    const auto place = in.keepsRules() ? placeOfRow(in.dimensions(), row) : std::nullopt;
    const Said said = measuresOfStaff(row.measure, row.month - in.firstMonth());
    if (!place || said.month < 0 || said.month >= in.months())
        return std::nullopt;
    SaidCells cells{*place, said.measures, {}};
    cells.place.span = {{PeriodLength::Month, in.firstMonth() + said.month}, said.month, 1};
    if (plan::isOfActivity(row.measure))
        cells.ofActivity = row.measure == ActualMeasure::Completed ? Column::Done : Column::Backlog;
    return cells;
}

std::optional<double> saidIn(const Results& then, const SaidCells& cells)
{
    if (cells.ofActivity)
        return figureAt(then, cells.place, *cells.ofActivity);
    double sum = 0;
    for (const Measure measure : cells.measures) {
        const auto part = then.over(Aggregation::Sum, measure, cells.place.locality, cells.place.role,
                                    cells.place.span, cells.place.reach);
        if (!part)
            return std::nullopt;
        sum += *part;
    }
    return sum;
}

std::vector<SaidFigure> saidOfActuals(const Results& then, const plan::Plan& now)
{
    const plan::TableInfo& table = plan::tableOf<plan::Actual>();
    std::unordered_set<const plan::AnyRow*, plan::KeyHash, plan::KeySame> known(0, plan::KeyHash{&table},
                                                                                plan::KeySame{&table});
    for (const plan::AnyRow* row : table.rows(then.inputs().plan()))
        known.insert(row);
    std::vector<SaidFigure> said;
    for (const plan::Actual* row : plan::rowsInFileOrder<plan::Actual>(now)) {
        const auto cells = known.contains(plan::asAny(*row)) ? std::nullopt : cellsThatSay(then, *row);
        const auto figure = cells ? saidIn(then, *cells) : std::nullopt;
        if (figure)
            said.push_back({row, *figure});
    }
    return said;
}

} // namespace muster::engine
