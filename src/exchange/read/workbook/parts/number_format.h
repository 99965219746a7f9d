#pragma once
// What a cell's number format makes of its number. The formats of XLSX and of XLS are the same.

#include <cstdint>
#include <string>
#include <string_view>

namespace muster::exchange {

enum class Shows : std::uint8_t { Number, Date, Percentage };

/// What the first section of a format that shows the number makes of it. A format of hours, minutes and
/// seconds without a day shows a length of time, which is a number of days.
[[nodiscard]] Shows shownBy(std::string_view format);

/// What a cell's style makes of its number.
struct CellStyle {
    std::string format = "General";
    Shows shows = Shows::Number;
};

/// The format that a workbook means by its number alone; "General" where it has none.
[[nodiscard]] std::string_view builtInFormat(unsigned number);

} // namespace muster::exchange
