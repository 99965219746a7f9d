#pragma once
// Where cells of a workbook stand: B5, A1:C3; and counts in its attributes.

#include "exchange/read/book.h"

#include <optional>
#include <string_view>

namespace muster::exchange {

struct CellPlace {
    std::size_t row = 0;    ///< from 1; 0 where it is not said
    std::size_t column = 0; ///< from 1; beyond any sheet where there is no such column
};

/// The whole number that the text is, else the other one.
[[nodiscard]] std::size_t countIn(std::string_view text, std::size_t otherwise);
/// Of "B5". Nothing where it is no such text.
[[nodiscard]] std::optional<CellPlace> readPlace(std::string_view text);
/// Of "A1:C3". Nothing where it is no such text.
[[nodiscard]] std::optional<MergedCells> readRange(std::string_view text);

} // namespace muster::exchange
