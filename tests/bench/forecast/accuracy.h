#pragma once
// How the methods did on public series: at each past date what they would have said, against what came.

#include "forecast/methods.h"
#include "forecast/public_series.h"

#include <array>
#include <map>
#include <optional>

namespace muster::bench {

/// Automatic has no method of its own.
using Contender = std::optional<forecast::Method>;

struct Record {
    std::map<std::string, double> byGroup; ///< mean MASE of the group's series
    double all = 0;                        ///< mean MASE of all series
    double inside80 = 0;                   ///< share of the figures inside the band of 80 %
    double inside95 = 0;
};

/// The mean absolute scaled error: of a year (of years, three) ahead from every date after the first, a
/// quarter apart, in terms of the mean absolute change from a year to the next of the whole series. A method
/// that cannot be had yet is what *same as last year* is.
[[nodiscard]] Record recordOf(Contender, const std::vector<forecast::PublicSeries>&);

/// The table as Markdown.
[[nodiscard]] std::string accuracyPage(const std::vector<forecast::PublicSeries>&);

} // namespace muster::bench
