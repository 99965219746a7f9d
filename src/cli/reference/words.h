#pragma once
// The words of rooms without Qt that the window shows in the language of its texts.

#include <string>

namespace muster::cli {

/// Each of them once, as a source for Qt's lupdate: headings of results, names and help of the kinds of
/// assumption, and the names, columns and words of the plan's tables, with spaces where these have "_".
[[nodiscard]] std::string wordsForTranslators();

} // namespace muster::cli
