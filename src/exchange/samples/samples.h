#pragma once
// Plans to look around in, made from public data (resources/samples) each time they are asked for.

#include "exchange/tables/import_outcome.h"

#include <filesystem>
#include <string_view>

namespace muster::exchange {

/// Example county, Essex, Kent, BNSSG home care, Nottinghamshire posts.
[[nodiscard]] std::vector<std::string_view> sampleNames();

/// The edit that makes the sample out of an empty plan. Example county: a whole plan of
/// four localities, with something for every page. Essex: assessments and reviews of the return 2012–13
/// shared over four localities by adult population and carried forward by ONS growth, with illustrative
/// standards. Kent: the establishment of 30 January 2015, and how its staff may come and go. BNSSG home care:
/// the contact hours that the spending of the three councils buys. Nottinghamshire posts: a committee's
/// temporary posts. NotFound: no such sample; Unreadable: its files are not installed.
[[nodiscard]] Result<NewPlan> makeSample(std::string_view name);

/// The folder the samples' files are read from.
[[nodiscard]] std::filesystem::path samplesFolder();

} // namespace muster::exchange
