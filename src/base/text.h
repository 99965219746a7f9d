#pragma once
// Texts of other people on their way into a message: counted, cut short, and with nothing in them that a
// terminal would obey. All texts are UTF-8; a byte that is not counts as a character.

#include <cstddef>
#include <string>
#include <string_view>

namespace muster {

/// So much of a heading, a cell or a name is quoted in a message.
inline constexpr std::size_t kMostQuoted = 80;

/// How many characters (code points) the text has.
[[nodiscard]] std::size_t characters(std::string_view text);

/// The text if it has at most so many characters, else its beginning with "…" for the rest.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most = kMostQuoted);

/// What of a text is layout and stays as it is.
enum class Layout {
    None,        ///< one line: every control character is shown
    LinesAndTabs ///< several lines: line feeds and tabs stay
};

/// The text with what cannot be seen written out, so that no terminal obeys it: control characters (also
/// U+0080 to U+009F), bytes that are not UTF-8 and the marks that turn the direction of writing (U+202A to
/// U+202E, U+2066 to U+2069). "\x1b[2J" is shown as \x1b[2J, U+202E as \u202e.
[[nodiscard]] std::string visible(std::string_view text, Layout layout = Layout::None);

/// What people see of a name, to compare names by: in small letters, without what cannot be seen, runs of
/// spaces of any kind as one, none at the ends. Two names with one key look alike, and mean the same thing.
[[nodiscard]] std::string nameKey(std::string_view name);
/// Without spaces and tabs at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// "agency cost" of agency_cost, "vacancy FTE" of vacancy_fte: a name in tables as people read it.
[[nodiscard]] std::string spaced(std::string_view name);

/// A column as spreadsheets name it: 0 is A, 26 is AA.
[[nodiscard]] std::string columnLetters(std::size_t index);

} // namespace muster
