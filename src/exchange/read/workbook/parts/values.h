#pragma once
// What is stored in a cell, as a person would type it.

#include <cstdint>
#include <string>
#include <string_view>

namespace muster::exchange {

/// The number, in the shortest decimal text that reads back as the same one: "0.1", "1234567", "1e+300".
/// False, and nothing added, where it is not finite.
[[nodiscard]] bool addNumber(std::string& text, double value);
/// The number that a file has as text. False where it is no finite number.
[[nodiscard]] bool addNumber(std::string& text, std::string_view stored);
/// Makes "7%" of "0.07", by moving the decimal point.
void makePercentage(std::string& number);

/// What the first day is that a workbook counts from.
enum class DayCount : std::uint8_t { From1900, From1904 };

/// The day, and the time of day where there is one to the second: "2027-06-01", "2027-06-01 09:30". False,
/// and nothing added, where the number is no day: before the first, after the year 9999, and 29 February
/// 1900, which workbooks count and which never was.
[[nodiscard]] bool addDay(std::string& text, double serial, DayCount);
/// The same of "2027-06-01" and "2027-06-01T09:30:00". False where it is no such text.
[[nodiscard]] bool addDay(std::string& text, std::string_view iso);
/// In days, of a length of time such as PT09H30M00S. False where it is none.
[[nodiscard]] bool readDuration(std::string_view iso, double& days);

/// The text without what XLSX writes for characters that XML does not allow: _x000D_ and the like.
[[nodiscard]] std::string withoutEscapes(std::string_view text);

} // namespace muster::exchange
