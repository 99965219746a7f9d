#pragma once
// Numbers as files and people write them, whichever door they come in by: "." as the decimal mark, "1,234"
// with thousands marked where that is the only reading, a minus or a true minus sign, and the marks that
// publishers put in place of a figure.

#include "base/result.h"

#include <string_view>

namespace muster {

/// Of ASCII.
[[nodiscard]] inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether the text is a publisher's mark for a suppressed or missing figure: .. . - x c z u : low * and the
/// like in brackets. Such a cell is never 0.
[[nodiscard]] bool isSuppressed(std::string_view text);

/// What people write with a number beside its digits.
enum class NumberUnit {
    None,
    Share, ///< a fraction of one: 0.25, or 25%
    Staff, ///< FTE: 1.5, 1.5 FTE or 1.5 WTE
    Money  ///< £46,678
};

/// A finite number, or one with its unit; below zero in brackets too, as accountants write it. The error of a
/// suppressed mark says what to do about it.
[[nodiscard]] Result<double> parseNumber(std::string_view text, NumberUnit unit = NumberUnit::None);

} // namespace muster
