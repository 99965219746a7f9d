#pragma once
// The weights of smoothing; what they move is said in smoothing.h.

namespace muster::forecast {

template <class N>
struct WeightsOf {
    N alpha{0}; ///< of the newest figure in the level, 0 to 1
    N beta{0};  ///< of the newest error in the trend, 0 to alpha
    N gamma{0}; ///< of the newest error in the season, 0 to 1 - alpha
    N phi{1};   ///< what is left of the trend a period later, 0.8 to 1
};
using Weights = WeightsOf<double>;

/// Weights that are shares as Holt and Winters have them: beta of the newest change of the level in the
/// trend, gamma of the newest figure's distance from the new level in the season.
template <class N>
[[nodiscard]] WeightsOf<N> fromWinters(WeightsOf<N> weights)
{
    weights.beta = weights.alpha * weights.beta;
    weights.gamma = (1.0 - weights.alpha) * weights.gamma;
    return weights;
}

} // namespace muster::forecast
