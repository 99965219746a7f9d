#pragma once
// How a separated text is written: what stands between its cells, in what quotation marks they stand, and how
// its lines end. Found by trying each way and looking which makes the most even table: rows of one width, and
// columns whose cells are of one kind. Source: W. Garcia, "Detecting CSV file dialects by table uniformity
// measurement and data type inference", Data Science 7 (2), 2024.

#include <cstdint>
#include <string_view>

namespace muster::exchange {

enum class LineEnd : std::uint8_t { None, Lf, Crlf, Cr };

struct Dialect {
    char separator = ',';
    char quote = '"';
    /// Before a quotation mark inside a cell that stands in such marks: the mark itself, as RFC 4180 has it,
    /// or a backslash; 0 where there is none.
    char escape = 0;
    LineEnd lineEnd = LineEnd::None;
    bool hasSpaces = false;   ///< before a quotation mark that opens a cell
    bool namesItself = false; ///< the first line is sep=; or the like, which spreadsheets write and read
    bool operator==(const Dialect&) const = default;
};

/// The dialect of a text in UTF-8; that of RFC 4180 where nothing speaks for another one, as in a text of one
/// column.
[[nodiscard]] Dialect dialectOf(std::string_view text);

/// "semicolons": what a separator is called, within a sentence.
[[nodiscard]] std::string_view separatorName(char separator);
/// "semicolon", "doublequote", "crlf": the words of `inspect`; empty where there is none.
[[nodiscard]] std::string_view letterWord(char letter);
[[nodiscard]] std::string_view word(LineEnd);

} // namespace muster::exchange
