#pragma once
// A separated text cut into cells without complaint, to try how even a table some separator would make.

#include <string_view>
#include <vector>

namespace muster::exchange {

struct SplitCell {
    std::string_view text; ///< with its quotation marks, as it stands
    bool isQuoted = false;
};

/// The rows of a text cut by a separator and a kind of quotation marks, and what was seen on the way.
struct SplitText {
    std::vector<std::vector<SplitCell>> rows; ///< those that are empty left out
    std::size_t cells = 0;
    std::size_t quoted = 0;  ///< cells in quotation marks
    std::size_t torn = 0;    ///< of them, with text behind the closing mark, or never closed
    bool hasDoubled = false; ///< a mark is doubled inside a cell
    bool hasBackslash = false;
    bool hasSpaces = false; ///< before an opening mark
};

/// At most so many rows from the start.
[[nodiscard]] SplitText splitText(std::string_view text, char separator, char quote, std::size_t mostRows);

} // namespace muster::exchange
