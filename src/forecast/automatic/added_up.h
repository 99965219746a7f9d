#pragma once
// Forecasts of several series added up: the bands of a county from those of its localities, by what their sum
// missed at past dates. What happens to all of them at once is in it, and what evens out is too.

#include "forecast/automatic/choice.h"

namespace muster::forecast {

/// A series and what automatic says of it.
struct Addend {
    const Series* series = nullptr;
    const Choice* choice = nullptr;
};

struct AddedUp {
    Forecast forecast;
    bool paired = false; ///< the bands are by what the sums missed at past dates
};

/// The sum of series that end in the same period and have as many periods a year. The bands are as wide as
/// what the sums of their forecasts missed at the dates that at least half of the series share, in terms of
/// the scale of each there, as if they were independent. Where there is no such date, the bands themselves
/// add up, as if all went the same way. Bands are empty where one of the series has none.
[[nodiscard]] AddedUp addedUp(const std::vector<Addend>&);

} // namespace muster::forecast
