#pragma once
// Dates and periods by their look alone. The text has no spaces at its ends; capitals do not matter.

#include <string_view>

namespace muster::exchange {

/// A day, month, quarter or year of two parts: "01/04/2027", "1 April 2027", "Apr-27", "2027 Q2", "2016-17".
[[nodiscard]] bool isDateText(std::string_view text);
/// A month's name alone, in full or its first three letters.
[[nodiscard]] bool isMonthWord(std::string_view text);

} // namespace muster::exchange
