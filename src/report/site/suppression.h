#pragma once
// Which small figures are suppressed where tables go to the public, so that nobody can be identified.
// Source: docs/method.md, section 17; the tables and their sums as in A. Hundepool and others, Handbook on
// Statistical Disclosure Control (ESSnet, 2010), section 4.

#include <cstddef>
#include <span>
#include <vector>

namespace muster::report {

/// One figure that is the sum of others, by their places in the list of figures.
struct SumOfFigures {
    std::size_t total;
    std::vector<std::size_t> parts;
};

/// For each figure whether it is suppressed. Those that are small are, and as many others, the smallest
/// first, as it takes that no figure suppressed follows from those shown and the sums, and that no sum of
/// those suppressed behind a shown total is itself above 0 and under `least`.
[[nodiscard]] std::vector<bool> suppressed(std::span<const double> figures, std::vector<bool> isSmall,
                                           std::span<const SumOfFigures> sums, double least);

/// Whether a figure of people is so small that it is suppressed: above 0 and under the least that is shown.
[[nodiscard]] constexpr bool isSmall(double figure, double least)
{
    return figure > 0 && figure < least;
}

} // namespace muster::report
