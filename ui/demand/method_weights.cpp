#include "demand/method_weights.h"

namespace muster::ui {

std::vector<std::optional<double>*> weightsOf(plan::SeriesMethod& row)
{
    switch (row.method) {
    case plan::DemandMethod::Simple:
    case plan::DemandMethod::Theta:
    case plan::DemandMethod::Croston:
        return {&row.alpha};
    case plan::DemandMethod::Holt:
    case plan::DemandMethod::Tsb:
        return {&row.alpha, &row.beta};
    case plan::DemandMethod::DampedHolt:
        return {&row.alpha, &row.beta, &row.phi};
    case plan::DemandMethod::WintersAdditive:
    case plan::DemandMethod::WintersMultiplicative:
        return {&row.alpha, &row.beta, &row.gamma};
    default:
        return {};
    }
}

} // namespace muster::ui
