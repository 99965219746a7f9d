#pragma once
// The public series that the methods are held against: one a council or authority, and those of R, the NHS
// and the Office for National Statistics.

#include "forecast/series.h"

#include <string>
#include <vector>

namespace muster::forecast {

struct PublicSeries {
    std::string group; ///< "Populations of authorities", "Referrals to children's services"
    std::string name;  ///< of the council
    Series series;
};

/// All of them; each without a missing or suppressed figure between its first and its last, and with five or
/// more.
[[nodiscard]] std::vector<PublicSeries> publicSeries(const std::string& folder);

} // namespace muster::forecast
