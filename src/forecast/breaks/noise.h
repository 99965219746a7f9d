#pragma once
// Noise that lingers: a level that comes back by a share each period (or never, at 1), and chance beside it.

#include <vector>

namespace muster::forecast {

struct Noise {
    double lingers = 0; ///< what is left of the level's distance a period later, 0 to 1
    double share = 0;   ///< the level's new part of a period's variance; chance is the rest
};

/// Takes figures with such noise to figures that are independent and spread alike, one after another.
class Whitening {
  public:
    Whitening(Noise, int figures);

    [[nodiscard]] std::vector<double> applied(const std::vector<double>&) const;
    /// The transposed map.
    [[nodiscard]] std::vector<double> transposed(const std::vector<double>&) const;
    /// Of the noise's covariance.
    [[nodiscard]] double logDeterminant() const { return m_logDeterminant; }

  private:
    double m_lingers;
    double m_logDeterminant = 0;
    std::vector<double> m_gains; ///< of each error in the next period's level
    std::vector<double> m_roots; ///< standard deviations of the errors
};

} // namespace muster::forecast
