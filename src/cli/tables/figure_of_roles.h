#pragma once
// One figure of the tables of roles as options name it.

#include "exchange/results/named_places.h"

#include <string>

namespace muster::cli {

/// A figure of roles that has this name in tables. NotFound: there is none.
[[nodiscard]] Result<engine::Column> columnOfRoles(const std::string& name);

/// The place with what was not said: the first locality, all roles, the plan's first financial year.
[[nodiscard]] exchange::NamedPlace wholePlace(exchange::NamedPlace place, const engine::Results&);

/// The place that LOCALITY/ROLE/PERIOD names, of which the last parts may be left out: "North",
/// "Essex/North/Social worker", "North/All roles/2027/28". A part that is the name of a role of the plan ends
/// the locality.
[[nodiscard]] exchange::NamedPlace placeOfText(const plan::Plan&, const std::string& text);

} // namespace muster::cli
