#pragma once
// How each row of a sheet looks, as a few numbers from 0 to 1: what the classes of rows are told apart by.

#include "exchange/sense/sheet_grid.h"

#include <array>
#include <vector>

namespace muster::exchange {

enum class Look : std::size_t {
    Any,              ///< 1 of every row
    WordsOverAmounts, ///< the share of its cells that are words over a column of amounts, the row's name
                      ///< apart
    AmountsOverSame,  ///< the share that are amounts over amounts
    Amounts,          ///< the share that are amounts
    Alike,            ///< the share of its words that are the same as those before them in the row
    Series,           ///< its amounts count on: years, ages, dates
    YearOverAmounts,  ///< the share that are years or dates over amounts of another kind
    Lone,             ///< one cell alone
    FirstLone,        ///< the same as the sheet's first row
    LoneStub,         ///< one cell alone, of at most 20 letters, and the row below begins further right
    LoneOverAmounts,  ///< one cell alone, over amounts, behind the first column
    LoneAside,   ///< one cell alone behind the first column, short or directly over another row, not over
                 ///< amounts
    LeftPair,    ///< two cells in the first two columns of a sheet of more than two
    Many,        ///< three cells or more
    LongName,    ///< its first cell, in the first column, has more than 50 letters
    Colon,       ///< its first cell, in the first column, ends with a colon
    Long,        ///< a cell of more than 60 letters
    NoteStart,   ///< begins as a note does
    Units,       ///< all cells behind the first column are units
    NothingOnly, ///< only what programs write for nothing, or a rule drawn with signs
    Count
};

inline constexpr std::size_t kLooks = static_cast<std::size_t>(Look::Count);
using RowLook = std::array<double, kLooks>;

/// One for each row of the grid; of empty rows all zero. In one pass from the last row to the first.
[[nodiscard]] std::vector<RowLook> looksOf(const SheetGrid&);

} // namespace muster::exchange
