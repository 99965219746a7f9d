#include "engine/cost/pricing.h"

#include "engine/cost/cost_month.h"

#include <utility>

namespace muster::engine {

namespace {

using CostOfMonth = CostMonth<OwnReader>;

template <Measure measure>
void priceOne(const CostOfMonth& month, bool isStaffed, const OwnFigures::OfRole<double>& figures, int t)
{
    if (isStaffed || isOfRequirement(measure))
        figures.at(measure, t) = month.of(measure);
}

/// Written out measure by measure, each a constant, so that the compiler makes code for it alone.
template <const auto& measures, std::size_t... i>
[[gnu::flatten]] void priceMonth(const CostOfMonth& month, bool isStaffed,
                                 const OwnFigures::OfRole<double>& figures, int t, std::index_sequence<i...>)
{
    (priceOne<measures[i]>(month, isStaffed, figures, t), ...);
}

template <const auto& measures>
void priceRole(const OwnReader& in, OwnFigures& figures, LocalityIndex locality, RoleIndex role,
               const MonthSegment& run)
{
    const bool isStaffed = in.staff(role).isStaffed;
    const auto ofRole = figures.ofRole(locality, role);
    for (int t = run.first; t < run.first + run.count; ++t)
        priceMonth<measures>(CostOfMonth(in, role, t), isStaffed, ofRole, t,
                             std::make_index_sequence<measures.size()>());
}

template <const auto& measures>
void priceAll(const Inputs& inputs, OwnFigures& figures, const Extent& wanted)
{
    for (const LocalityIndex l : wanted.localities) {
        OwnReader in(inputs, figures, l);
        forEachRun(inputs.wholeRuns(), wanted.firstMonth, wanted.endMonth, [&](const MonthSegment& run) {
            in.standIn(run);
            for (const RoleIndex r : inputs.dimensions().roles.indexes()) {
                in.standAt(r);
                priceRole<measures>(in, figures, l, r, run);
            }
        });
    }
}

} // namespace

void computePostCosts(const Inputs& inputs, OwnFigures& figures, const Extent& wanted)
{
    priceAll<kPostCosts>(inputs, figures, wanted);
}

void computeCost(const Inputs& inputs, OwnFigures& figures, const Extent& wanted)
{
    priceAll<kOtherCosts>(inputs, figures, wanted);
}

Eigen::ArrayXd costOfOne(const Inputs& inputs, const OwnFigures& figures, LocalityIndex locality,
                         RoleIndex role)
{
    const OwnReader in(inputs, figures, locality);
    Eigen::ArrayXd costs(inputs.months());
    for (int t = 0; t < inputs.months(); ++t)
        costs[t] = CostOfMonth(in, role, t).each();
    return costs;
}

} // namespace muster::engine
