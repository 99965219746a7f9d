#pragma once
// A workbook (XLSX) written sheet by sheet and row by row: its memory does not grow with its rows. Numbers
// are numbers, days are days, and a text is a text whatever it begins with: no cell is ever a formula.

#include "exchange/tables/sheet_writer.h"

#include <filesystem>
#include <map>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace muster::exchange {

/// How a column looks beside what it holds.
struct ColumnLook {
    std::string heading;
    std::string numberFormat = "General"; ///< of its numbers, as spreadsheets write formats
};
/// Of a column of a table.
using LooksOf = std::function<ColumnLook(const std::string& table, const SheetColumn&)>;

class XlsxBook : public SheetWriter {
  public:
    /// A workbook that is written to this path. Nothing stands there for sure before finish().
    XlsxBook(const std::filesystem::path&, LooksOf, std::optional<int> decimals);
    ~XlsxBook() override;
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    /// A sheet begins, named as its table. Errors: Unreadable where there is no room for it on the disk.
    Result<void> begin(const SheetRows&) override;
    /// Errors: BadInput where a sheet cannot hold so many rows, or a cell so long a text; Unreadable.
    Result<void> add(const std::vector<Cell>&) override;
    Result<void> end() override;

    /// Writes what is left; there is nothing to add behind it. Error: Unreadable where the disk did not take
    /// all of it.
    [[nodiscard]] Result<void> finish();

  private:
    struct Column {
        SheetColumn column;
        lxw_format* format;
        std::size_t width; ///< of the widest of its first cells, in letters
    };
    struct FreeBook {
        void operator()(lxw_workbook*) const;
    };

    [[nodiscard]] lxw_format* formatNamed(const std::string& numberFormat);
    [[nodiscard]] lxw_format* formatOf(const SheetColumn&, const ColumnLook&);
    [[nodiscard]] Result<void> write(std::uint16_t at, const Cell&);
    [[nodiscard]] Result<void> writeHeadings(const std::vector<ColumnLook>&);
    [[nodiscard]] Error notWritten(std::string_view why) const;

    std::filesystem::path m_path;
    LooksOf m_looks;
    std::optional<int> m_decimals;
    std::unique_ptr<lxw_workbook, FreeBook> m_book;
    std::map<std::string, lxw_format*> m_formats; ///< the book's own
    lxw_format* m_heading = nullptr;
    std::vector<lxw_worksheet*> m_sheets; ///< the book's own
    lxw_worksheet* m_sheet = nullptr;     ///< the last of them
    std::string m_name;
    std::vector<Column> m_columns;
    std::uint32_t m_rows = 0;               ///< of the sheet, its headings among them
    std::vector<std::int64_t> m_leastSizes; ///< of each sheet's rows as they were written, in bytes
};

} // namespace muster::exchange
