#pragma once
// Numbers for people.

#include <string>
#include <string_view>

namespace muster::engine {

/// Thousands separated, at most four decimals, none needed beyond.
[[nodiscard]] std::string readable(double value);
/// "£", or the code of another currency.
[[nodiscard]] std::string currencySign(std::string_view code);
/// "£97,595", or "EUR 97,595": whole, in the plan's currency.
[[nodiscard]] std::string readableMoney(double value, std::string_view currency);

} // namespace muster::engine
