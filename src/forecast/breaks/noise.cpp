#include "forecast/breaks/noise.h"

#include <cmath>
#include <cstddef>

namespace muster::forecast {

Whitening::Whitening(Noise noise, int figures) : m_lingers(noise.lingers)
{
    const double lingering = noise.lingers * noise.lingers;
    double level = lingering < 1 ? noise.share / (1 - lingering) : noise.share; // its variance
    for (int t = 0; t < figures; ++t) {
        const double error = level + 1 - noise.share;
        m_gains.push_back(m_lingers * level / error);
        m_roots.push_back(std::sqrt(error));
        m_logDeterminant += std::log(error);
        level = lingering * level * (1 - noise.share) / error + noise.share;
    }
}

std::vector<double> Whitening::applied(const std::vector<double>& values) const
{
    std::vector<double> white;
    double level = 0;
    for (std::size_t t = 0; t < values.size(); ++t) {
        const double error = values[t] - level;
        level = m_lingers * level + m_gains[t] * error;
        white.push_back(error / m_roots[t]);
    }
    return white;
}

std::vector<double> Whitening::transposed(const std::vector<double>& values) const
{
    std::vector<double> back(values.size());
    double level = 0;
    for (std::size_t t = values.size(); t-- > 0;) {
        back[t] = values[t] / m_roots[t] + m_gains[t] * level;
        level = m_lingers * level - back[t];
    }
    return back;
}

} // namespace muster::forecast
