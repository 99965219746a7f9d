#pragma once
// The description of a data package: datapackage.json, as https://specs.frictionlessdata.io/data-package/
// has it.

#include "exchange/write/resource_facts.h"
#include "exchange/write/table_maker.h"

#include <string>
#include <vector>

namespace muster::exchange {

/// The tables of a package that others name: localities as tables write them, and periods.
inline constexpr std::string_view kPlaces = "places";
inline constexpr std::string_view kPeriods = "periods";

/// Each table with its columns' types, units and meanings, its keys and what it names of others. Beside what
/// the standard has: the plan's hash, currency and months, and each column's unit.
[[nodiscard]] std::string packageJson(const AboutPlan&, const std::vector<ResourceFacts>&);

} // namespace muster::exchange
