#pragma once
// Home care by locality, age group and quarter as Public Health Scotland publishes it (Insights in social
// care): people, hours and rates in rows of their own, hours and people rounded to 5.

#include "base/calendar.h"
#include "exchange/read/csv.h"

#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// Hours of home care that the people of an age group in a locality had in a quarter.
struct HomeCareHours {
    std::string locality;
    std::string age; ///< as printed: "85+ years"
    Period quarter;
    double hours = 0;
};

/// Where the age groups of a locality and quarter do not come to what all ages have.
struct HomeCareGap {
    std::string locality;
    Period quarter;
    double parts = 0;
    double all = 0;
};

/// What a file has of a partnership with all its localities, or of one locality.
struct HomeCareReturn {
    std::string file;
    std::string area;
    bool isOneLocality = false;
    std::vector<HomeCareHours> hours;
    std::vector<std::size_t> suppressed;  ///< lines of hours that have a mark or nothing
    std::vector<std::size_t> notReturned; ///< lines of hours of 0 where there are people
    std::vector<HomeCareGap> gaps;
    int allAges = 0; ///< figures of all ages, of which the age groups are the parts
    int others = 0;  ///< figures of people and of rates
};

[[nodiscard]] bool isHomeCare(const CsvFile&);

/// Errors: not this file; no partnership or locality of the name; a figure, quarter or age group that cannot
/// be read, or one twice, with line and column.
[[nodiscard]] Result<HomeCareReturn> readHomeCareFile(const CsvFile&, std::string_view area);

} // namespace muster::exchange
