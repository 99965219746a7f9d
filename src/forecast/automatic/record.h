#pragma once
// What automatic would have said at past dates of several series, from what was known of them then.

#include "forecast/automatic/past.h"

namespace muster::forecast {

struct PastAnswer {
    int known = 0; ///< figures that were there
    Method method = Method::Naive;
    Forecast forecast;
};

/// Of each of like series (see chosenTogether()), the earliest date first.
[[nodiscard]] std::vector<std::vector<PastAnswer>> answersTogether(const std::vector<const PastForecasts*>&);

} // namespace muster::forecast
