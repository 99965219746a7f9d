#pragma once
// The clock and the user's name, for those who call the store: it reads neither itself, so that tests set
// both.

#include "history/entry.h"

#include <string>

namespace muster::store {

/// The name the user is logged in with; "somebody" where the system does not say.
[[nodiscard]] std::string userName();
/// This moment, by the user who is logged in, or by somebody of another name.
[[nodiscard]] history::Stamp stampNow();
[[nodiscard]] history::Stamp stampNow(std::string who);

} // namespace muster::store
