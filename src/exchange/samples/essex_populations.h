#pragma once
// The people of Essex's four localities: how many adults each has, and how fast they grow. Sources: ONS
// mid-2020 estimates by single year of age; ONS 2018-based projections (table 2, five-year bands); ONS
// mid-year totals 2001 to 2020. All are sums over the districts of a locality.

#include "base/result.h"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

struct EssexLocality {
    std::string_view name;
    std::vector<std::string> districts;
};
[[nodiscard]] const std::vector<EssexLocality>& essexLocalities();

/// Of one locality. Growth is the average annual rate: 0.02 is 2 % a year.
struct EssexPeople {
    double older = 0;         ///< persons of 65 and over, mid-2020
    double younger = 0;       ///< persons of 18 to 64, mid-2020
    double pastGrowth = 0;    ///< all ages, mid-2012 to mid-2018
    double olderGrowth = 0;   ///< 65 and over, 2018 to 2031
    double youngerGrowth = 0; ///< 18 to 64, 2018 to 2031; the band 15–19 split at 18 as in mid-2020
};

/// In the order of essexLocalities().
[[nodiscard]] Result<std::vector<EssexPeople>> readEssexPeople(const std::filesystem::path& folder);

} // namespace muster::exchange
