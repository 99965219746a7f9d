#include "analysis/seek/figure.h"

namespace muster::analysis {

std::optional<double> valueOf(const engine::Results& results, const Figure& figure)
{
    return engine::figureAt(results, figure.place, figure.column);
}

} // namespace muster::analysis
