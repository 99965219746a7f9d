#include "analysis/seek/figure.h"

namespace muster::analysis {

engine::Wish wishOf(const engine::Inputs& inputs, const Figure& figure)
{
    engine::Wish wish = engine::Wish::everything(inputs);
    wish.waiting = false;
    wish.extent.localities = inputs.dimensions().withBeneath(figure.place.locality);
    return wish;
}

std::optional<double> valueOf(const engine::Results& results, const Figure& figure)
{
    return engine::figureAt(results, figure.place, figure.column);
}

} // namespace muster::analysis
