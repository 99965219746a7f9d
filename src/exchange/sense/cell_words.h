#pragma once
// Small tests on the words of a cell. All take text without spaces at its ends; letters are compared
// without regard to capitals.

#include <string_view>

namespace muster::exchange {

/// What figures are counted in, and nothing else: "(1,000)", "(percent)", "£000", "Number", "FTE".
[[nodiscard]] bool isUnitText(std::string_view text);
/// Begins as a note does: "Note", "Source:", "See notes", "Copyright", "Footnotes", or with a note's mark.
[[nodiscard]] bool beginsNote(std::string_view text);
/// Begins with a note's mark: "(1)", "[2]", "\1", "1. ", "* ", "†".
[[nodiscard]] bool beginsWithNoteMark(std::string_view text);
/// Names the total of other rows: "Total", "Sub-total", "All councils", "England average".
[[nodiscard]] bool isTotalLabel(std::string_view text);
/// The same of a cell that is one name of several in its row, where more words would name something else:
/// "All ages", "Total provision", "England" or another nation.
[[nodiscard]] bool isTotalName(std::string_view text);
/// A heading of codes: it ends in "code", "key", "ID" or the like.
[[nodiscard]] bool isCodeHeading(std::string_view text);
/// The number without a unit ("1.5 FTE") and without a note's mark behind it ("12 (2)", "1,234[note 3]",
/// "123 r"); the text itself where there is neither.
[[nodiscard]] std::string_view bareNumber(std::string_view text);

} // namespace muster::exchange
