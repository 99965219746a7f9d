#pragma once
// What one cell of a sheet says, before anything is known about its table: a number however it is dressed
// ("£1,234", "(1,234)", "12 [note 3]", "1.5 FTE"), a date or period, a publisher's mark, or words.

#include "exchange/read/book.h"

#include <cstdint>
#include <string_view>

namespace muster::exchange {

enum class CellKind : std::uint8_t {
    Blank,     ///< nothing, or spaces
    Nothing,   ///< what programs write for nothing: "None", "null", "nan"
    Text,      ///< words and codes; a number with a leading zero ("007") is a code
    Number,    ///< an amount, with or without currency, footnote mark or unit
    Percent,   ///< "12%"
    Date,      ///< a day, a month, a quarter or a year written as two ("2016-17", "2017/18")
    Suppressed ///< "..", "[c]", "(NA)", "#VALUE!": stands where a figure would
};

struct CellSense {
    CellKind kind = CellKind::Blank;
    bool isWhole = false;    ///< a number without a fraction
    bool isUnit = false;     ///< words that say what figures are counted in: "(1,000)", "£000", "(percent)"
    bool isNoteMark = false; ///< words that begin a note or are its mark: "(1)", "\1 Includes", "* estimate"
    std::uint16_t letters = 0; ///< how long it is, in bytes, at most 65,535
    double value = 0;          ///< of a number; a percentage as written: 12 of "12%"

    [[nodiscard]] bool isWords() const { return kind == CellKind::Text; }
    [[nodiscard]] bool isAmount() const { return kind == CellKind::Number || kind == CellKind::Percent; }
    /// A whole number that could be a year: 1900 to 2199.
    [[nodiscard]] bool isYear() const;
    [[nodiscard]] bool isFilled() const { return kind != CellKind::Blank && kind != CellKind::Nothing; }
};

[[nodiscard]] CellSense senseOf(const BookCell&);
/// Of separated text, whose cells have no type of their own.
[[nodiscard]] CellSense senseOf(std::string_view text);

} // namespace muster::exchange
