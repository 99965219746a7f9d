#pragma once
// What an ODS stores for a cell, and the cell that it means.

#include "exchange/read/workbook/parts/book_rows.h"
#include "exchange/read/workbook/parts/xml.h"

namespace muster::exchange {

/// The attributes that say what a cell of an ODS holds.
struct OdsValue {
    std::string type; ///< float, percentage, currency, date, time, boolean, string, error, or empty
    std::string value;
    bool hasFormula = false;

    void read(const XmlAttributes&);
};

/// Fills a cell, whose paragraphs have this text. Error: the value is not of its type.
[[nodiscard]] Result<void> fillOdsCell(BookCell&, const OdsValue&, std::string_view text, const BookRows&);

/// The text of a cell: its paragraphs, one a line, with what stands in them for spaces and breaks. Notes,
/// pictures and whatever else is in a cell are left out.
class OdsText {
  public:
    void clear();
    /// Elements below the cell.
    void start(std::string_view name, const XmlAttributes&);
    void end(std::string_view name);
    void add(std::string_view piece);
    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool isTooLong() const { return m_tooLong; } ///< without doubt, before its end is known

  private:
    void put(std::size_t count, char c);
    std::string m_text;
    int m_depth = 0;
    int m_skipped = 0; ///< from this depth on; 0 for none
    std::size_t m_paragraphs = 0;
    bool m_afterSpace = true; ///< where another space means nothing
    bool m_tooLong = false;
};

} // namespace muster::exchange
