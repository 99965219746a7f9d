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

/// How many figures came inside the bands.
struct Inside {
    int figures = 0;
    int of80 = 0;
    int of95 = 0;

    void add(const Inside& more)
    {
        figures += more.figures;
        of80 += more.of80;
        of95 += more.of95;
    }
    [[nodiscard]] double percentOf80() const { return 100.0 * of80 / figures; }
    [[nodiscard]] double percentOf95() const { return 100.0 * of95 / figures; }
};

struct Record {
    std::map<std::string, double> byGroup; ///< mean MASE of the group's series
    double all = 0;                        ///< mean MASE of all series
    Inside inside;
    std::map<std::string, std::vector<Inside>> held; ///< by group and periods ahead
};

/// The mean absolute scaled error: of a year (of years, three) ahead from every date after the first, a
/// quarter apart, in terms of the mean absolute change from a year to the next of the whole series. A method
/// that cannot be had yet is what *same as last year* is. Automatic says it of each series with what was
/// known of its group at the date.
[[nodiscard]] Record recordOf(Contender, const std::vector<forecast::PublicSeries>&);

/// The table as Markdown.
[[nodiscard]] std::string accuracyPage(const std::vector<forecast::PublicSeries>&);

} // namespace muster::bench
