#include "engine/results/plan_totals.h"

#include "engine/figures.h"
#include "engine/results/tables.h"

namespace muster::engine {

namespace {

/// The sum of the top localities; empty where one of them is not known.
std::optional<double> sumOfTops(const Results& results, Column column)
{
    const Inputs& in = results.inputs();
    const PeriodSpan whole{{PeriodLength::Month, in.firstMonth()}, 0, in.months()};
    std::optional<double> sum;
    for (const LocalityIndex l : in.dimensions().localities.indexes()) {
        if (!in.dimensions().localities[l].parent.isNone())
            continue;
        const auto figure = figureAt(results, {l, kAllRoles, whole, Rollup::WithBeneath}, column);
        if (!figure)
            return std::nullopt;
        sum = sum.value_or(0) + *figure;
    }
    return sum;
}

std::optional<double> less(std::optional<double> after, std::optional<double> before)
{
    return before && after ? std::optional(*after - *before) : std::nullopt;
}

} // namespace

PlanTotals totalsOf(const Results& results)
{
    PlanTotals totals{sumOfTops(results, Column::RequiredFte), sumOfTops(results, Column::ForecastCost)};
    if (totals.cost)
        *totals.cost *= formulas::kMonthsAYear / double(results.inputs().months());
    return totals;
}

PlanTotals differenceOf(const Results& before, const Results& after)
{
    if (before.inputs().firstMonth() != after.inputs().firstMonth() ||
        before.inputs().months() != after.inputs().months())
        return {};
    const PlanTotals was = totalsOf(before);
    const PlanTotals is = totalsOf(after);
    return {less(is.required, was.required), less(is.cost, was.cost)};
}

Result<std::vector<EditTotals>> movedByEdits(const std::vector<plan::EditStates>& edits, const Results& now,
                                             const std::function<Result<void>(std::size_t)>& reached)
{
    std::vector<EditTotals> moved;
    std::optional<Results> after;
    for (const plan::EditStates& edit : edits) {
        if (const auto wanted = reached(moved.size()); !wanted)
            return fail(wanted.error());
        if (!after || !edit.followsOnPrevious)
            after.emplace(edit.after, now, std::nullopt); // what an edit did to the plan itself
        Results before(edit.before, *after);
        moved.push_back({edit.entry, differenceOf(before, *after)});
        after.emplace(std::move(before));
    }
    return moved;
}

} // namespace muster::engine
