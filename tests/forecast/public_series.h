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

/// All of them, from the tests' data and the program's samples; each without a missing or suppressed figure
/// between its first and its last. The returns of PSS EX1 give three years, all others five figures or more.
[[nodiscard]] std::vector<PublicSeries> publicSeries(const std::string& data, const std::string& samples);

} // namespace muster::forecast
