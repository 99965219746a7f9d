#pragma once
// Which rules made a figure. A sign-off keeps the name, so that a figure that moves under the same inputs is
// known to have been moved by the rules.

#include <string_view>

namespace muster::engine {

/// The name of the rules as they are now. Whoever changes a formula, a default or a rule so that some plan's
/// figures come out otherwise gives it the next number and says in docs/CHANGELOG.md what it changed; the
/// golden tables of the samples show that it is needed.
inline constexpr std::string_view kRuleSet = "2";

} // namespace muster::engine
