#include "engine/cost/pricing.h"

#include "engine/cost/cost_month.h"

#include <utility>

namespace muster::engine {

namespace {

/// Written out measure by measure, so that the compiler knows each of them.
template <std::size_t... i>
[[gnu::flatten]] void priceMonth(const OwnReader& in, OwnFigures& figures, int locality, int role, int t,
                                 std::index_sequence<i...>)
{
    const CostMonth month(in, role, t);
    const bool isStaffed = in.staff(role).isStaffed;
    ((isStaffed || isOfRequirement(kCostMeasures[i])
          ? void(figures.months(kCostMeasures[i], locality, role)[t] = month.of(kCostMeasures[i]))
          : void()),
     ...);
}

void priceRole(const OwnReader& in, OwnFigures& figures, int locality, int role, const Extent& wanted)
{
    for (int t = wanted.firstMonth; t < wanted.endMonth; ++t)
        priceMonth(in, figures, locality, role, t, std::make_index_sequence<kCostMeasures.size()>());
}

} // namespace

void computeCost(const Inputs& inputs, OwnFigures& figures, const Extent& wanted)
{
    for (int l = wanted.firstLocality; l < wanted.endLocality; ++l) {
        const OwnReader in(inputs, figures, l);
        for (int r = 0; r < inputs.dimensions().roleCount(); ++r)
            priceRole(in, figures, l, r, wanted);
    }
}

} // namespace muster::engine
