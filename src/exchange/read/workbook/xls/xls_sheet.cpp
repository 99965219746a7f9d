#include "exchange/read/workbook/xls/xls_sheet.h"

#include "exchange/read/workbook/parts/book_rows.h"
#include "exchange/read/workbook/parts/file_bytes.h"
#include "exchange/read/workbook/xls/xls_cells.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace muster::exchange {

namespace {

/// A record with cells, by its row and its place in the stream.
struct CellRecord {
    std::uint16_t row = 0;
    std::uint32_t at = 0;
};

constexpr std::size_t kXlsRows = 65536;

class XlsSheetReader {
  public:
    XlsSheetReader(std::string_view stream, const std::string& file, const XlsSheet& sheet,
                   const XlsTables& tables, const RowTaker& take)
        : m_rows(file, sheet.name.name, take), m_cells(m_rows, tables), m_stream(stream), m_file(file),
          m_sheet(sheet), m_isHidden(kXlsRows)
    {
    }

    Result<SheetShape> run(const Progress& progress)
    {
        if (auto listed = listRecords(); !listed)
            return fail(std::move(listed.error()));
        if (!std::ranges::is_sorted(m_records, {}, &CellRecord::row))
            std::ranges::stable_sort(m_records, {}, &CellRecord::row);
        constexpr std::size_t kEach = 64;
        for (std::size_t i = 0, row = 0; i < m_records.size(); ++row) {
            const double share = static_cast<double>(i) / static_cast<double>(m_records.size());
            if (auto told = row % kEach == 0 ? progress.reached(share) : Result<void>{}; !told)
                return fail(std::move(told.error()));
            if (auto read = readRow(i); !read)
                return fail(std::move(read.error()));
        }
        return std::move(m_rows.shape);
    }

  private:
    Error cutOff() const
    {
        return damagedWorkbook(m_file, fmt::format("its sheet {} is cut off or altered", m_sheet.name.name));
    }

    /// Where the cells are, and what the sheet has beside them. What is drawn in a sheet is a stream of its
    /// own.
    Result<void> listRecords()
    {
        BiffRecords records(m_stream, m_sheet.at);
        auto record = records.next();
        if (!record || record->kind != Biff::Begin)
            return fail(cutOff());
        for (int depth = 1; depth > 0;) {
            record = records.next();
            if (!record)
                return fail(cutOff());
            if (record->kind == Biff::Begin)
                ++depth;
            else if (record->kind == Biff::End)
                --depth;
            else if (depth == 1)
                if (auto taken = takeBeside(*record); !taken)
                    return taken;
        }
        return {};
    }

    Result<void> takeBeside(const BiffRecord& record)
    {
        constexpr std::uint16_t kHiddenRow = 0x20;
        constexpr std::size_t kShortestCell = 8;
        if (holdsCells(record.kind)) {
            if (record.data.size() < kShortestCell)
                return fail(cutOff());
            m_records.push_back({record.number(0), static_cast<std::uint32_t>(record.at)});
        } else if (record.kind == Biff::Row) {
            m_isHidden[record.number(0)] = (record.number(12) & kHiddenRow) != 0;
        } else if (record.kind == Biff::Columns && (record.number(8) & 1) != 0) {
            m_rows.hideColumns(record.number(0) + 1U, std::min(record.number(2) + 1U, 256U));
        } else if (record.kind == Biff::Merges) {
            for (std::size_t at = 2; at + 8 <= record.data.size(); at += 8)
                if (auto added = m_rows.addMerge({record.number(at) + 1U, record.number(at + 4) + 1U,
                                                  record.number(at + 2) + 1U, record.number(at + 6) + 1U});
                    !added)
                    return added;
        }
        return {};
    }

    /// The row of the record at `i`, which goes on to that of the next row.
    Result<void> readRow(std::size_t& i)
    {
        const auto row = m_records[i].row;
        if (auto started = m_rows.startRow(row + 1U, m_isHidden[row]); !started)
            return started;
        for (; i < m_records.size() && m_records[i].row == row; ++i) {
            BiffRecords following(m_stream, m_records[i].at);
            if (const auto record = following.next())
                if (auto read = m_cells.read(*record, following); !read)
                    return read;
        }
        return m_rows.endRow();
    }

    BookRows m_rows;
    XlsCells m_cells;
    std::string_view m_stream;
    const std::string& m_file;
    const XlsSheet& m_sheet;
    std::vector<bool> m_isHidden; ///< each row
    std::vector<CellRecord> m_records;
};

} // namespace

Result<SheetShape> readXlsSheet(std::string_view stream, const std::string& file, const XlsSheet& sheet,
                                const XlsTables& tables, const RowTaker& take, const Progress& progress)
{
    return XlsSheetReader(stream, file, sheet, tables, take).run(progress);
}

} // namespace muster::exchange
