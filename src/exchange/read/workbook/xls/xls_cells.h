#pragma once
// The cells in the records of an .xls.

#include "exchange/read/workbook/parts/book_rows.h"
#include "exchange/read/workbook/xls/xls_tables.h"

namespace muster::exchange {

/// Whether the record holds cells.
[[nodiscard]] bool holdsCells(Biff);

class XlsCells {
  public:
    /// Both outlive it.
    XlsCells(BookRows& rows, const XlsTables& tables) : m_rows(rows), m_tables(tables) {}

    /// The cells of a record, into the row that has begun; the records after it come next in `following`.
    /// Errors: BadInput, with the place, where they cannot be.
    [[nodiscard]] Result<void> read(const BiffRecord&, BiffRecords& following);

  private:
    template <class Fill>
    Result<void> fill(std::size_t column, std::size_t style, const Fill&);
    Result<void> fillOne(BookCell&, const BiffRecord&, BiffRecords& following);
    Result<void> fillNumber(BookCell&, double value, std::size_t style);
    Result<void> fillShared(BookCell&, std::uint64_t number);
    Result<void> fillText(BookCell&, std::string text);
    Result<void> fillFormula(BookCell&, const BiffRecord&, BiffRecords& following);
    Result<void> fillFormulaText(BookCell&, BiffRecords& following);

    BookRows& m_rows;
    const XlsTables& m_tables;
};

} // namespace muster::exchange
