#include "engine/cost/pricing.h"

#include "engine/cost/cost_month.h"

namespace muster::engine {

namespace {

void priceRole(const OwnReader& in, OwnFigures& figures, int locality, int role, int months)
{
    for (int t = 0; t < months; ++t) {
        const CostMonth month(in, role, t);
        for (const Measure measure : kCostMeasures)
            if (in.staff(role).isStaffed || isOfRequirement(measure))
                figures.months(measure, locality, role)[t] = month.of(measure);
    }
}

} // namespace

void computeCost(const Inputs& inputs, OwnFigures& figures)
{
    const Dimensions& d = inputs.dimensions();
    for (int l = 0; l < d.localityCount(); ++l) {
        const OwnReader in(inputs, figures, l);
        for (int r = 0; r < d.roleCount(); ++r)
            priceRole(in, figures, l, r, inputs.months());
    }
}

} // namespace muster::engine
