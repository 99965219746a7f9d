#pragma once
// The rows of a sheet on their way from a reader to whoever takes them: numbered, within what a sheet may
// hold, and without empty cells at their ends.

#include "exchange/read/book.h"

#include <optional>
#include <string>
#include <string_view>

namespace muster::exchange {

inline constexpr std::size_t kMostRows = 1048576;
inline constexpr std::size_t kMostColumns = 16384;
inline constexpr std::size_t kMostSheets = 4096;

class BookRows {
  public:
    BookRows(std::string file, std::string sheet, const RowTaker& take);

    SheetShape shape; ///< "General" is in its formats

    /// Error: the number is not after that of the row before, or beyond a sheet.
    [[nodiscard]] Result<void> startRow(std::size_t number, bool isHidden);
    [[nodiscard]] std::size_t number() const { return m_row.number; }
    /// The row's next cell that holds something, at a column from 1. Null where it cannot be there; refusal()
    /// then says why.
    [[nodiscard]] BookCell* cell(std::size_t column);
    [[nodiscard]] const Error& refusal() const { return *m_refusal; }
    /// Says where the next cell is, for what is wrong with it before it is there.
    void lookAt(std::size_t column) { m_column = column; }
    /// Hands the row over, where it has a cell, so many times one after the other.
    [[nodiscard]] Result<void> endRow(std::size_t times = 1);

    /// Error: the text is longer than that of a cell.
    [[nodiscard]] Result<void> checkLength(std::string_view text) const;
    [[nodiscard]] Error tooLong() const;
    /// Error: there are more merges than anybody makes.
    [[nodiscard]] Result<void> addMerge(const MergedCells&);
    /// Those beyond a sheet are left out.
    void hideColumns(std::size_t first, std::size_t last);
    /// Its place in the formats of the shape.
    [[nodiscard]] std::uint16_t placeOfFormat(std::string_view format);

    /// Of the cell read last, or of its row where a cell has none yet.
    [[nodiscard]] Error wrong(std::string message, std::string_view found = {},
                              std::string allowed = {}) const;

  private:
    BookCell* refuse(Error);
    /// Error: a row repeated so many times is beyond what is read.
    [[nodiscard]] Result<void> checkAmount(std::size_t times);
    std::string m_file;
    std::string m_sheet;
    const RowTaker& m_take;
    BookRow m_row;
    std::size_t m_width = 0;  ///< of the row before
    std::size_t m_column = 0; ///< of the cell read last, from 1
    std::size_t m_cells = 0;  ///< of all rows, with the empty ones between
    std::size_t m_ofRow = 0;  ///< bytes of text in this row
    std::uint64_t m_text = 0; ///< bytes of text in all rows
    std::optional<Error> m_refusal;
};

} // namespace muster::exchange
