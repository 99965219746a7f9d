#pragma once
// Who is at work, and when: the one place where the session reads the clock and the user's name.

#include "store/history_entry.h"

#include <string>

namespace muster::session {

[[nodiscard]] std::string userName();
[[nodiscard]] store::Stamp stampOfNow();

} // namespace muster::session
