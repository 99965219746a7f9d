#pragma once
// What headings of several levels say, and which of them are periods.

#include "base/written_dates.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// "Reviews / Older people" part by part.
[[nodiscard]] std::vector<std::string> levelsOf(std::string_view heading);

/// The levels, with a month or quarter that stands beneath its year as one: "2025/26", "April" is April 2025.
[[nodiscard]] std::vector<std::string> withYears(std::vector<std::string> levels);

/// The period of a heading, or the month of a day on which one ends, as spreadsheets head their columns.
[[nodiscard]] std::optional<Period> periodOfHeading(const std::string& level, HyphenIs);

} // namespace muster::exchange
