#pragma once
// Which name of a plan somebody else's name may mean.

#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// The only one of the names that is the same but for words that say what a thing is (team, locality,
/// council …), for "&" and "and", for the order of words or for one letter in a longer name; empty where
/// there is none or more than one.
[[nodiscard]] std::string nameGuess(const std::vector<std::string>& names, std::string_view text);

} // namespace muster::exchange
