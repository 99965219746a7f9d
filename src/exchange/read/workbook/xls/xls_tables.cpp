#include "exchange/read/workbook/xls/xls_tables.h"

#include "base/text.h"
#include "exchange/read/workbook/parts/file_bytes.h"

#include <fmt/format.h>
#include <unordered_map>

namespace muster::exchange {

namespace {

constexpr std::size_t kMostXlsSheets = 4096;
constexpr std::uint16_t kExcel97 = 0x0600;
constexpr std::uint16_t kExcel5 = 0x0500;

class XlsTablesReader {
  public:
    XlsTablesReader(std::string_view stream, const std::string& file) : m_records(stream, 0), m_file(file) {}

    Result<XlsTables> run()
    {
        if (auto begun = readBegin(); !begun)
            return fail(std::move(begun.error()));
        for (auto record = m_records.next(); record && record->kind != Biff::End; record = m_records.next())
            if (auto read = take(*record); !read)
                return fail(std::move(read.error()));
        for (const auto format : m_formatOfStyle)
            addStyle(format);
        return std::move(m_tables);
    }

  private:
    Result<void> readBegin()
    {
        const auto first = m_records.next();
        const bool isBook = first && first->kind == Biff::Begin;
        const auto version = isBook ? first->number(0) : 0;
        if (version != kExcel97 && version != kExcel5)
            return fail(Error{ErrorCode::BadInput,
                              "this is a workbook of a program older than Excel 5.0, or it is damaged",
                              {m_file, 0, {}},
                              {},
                              {},
                              "Open it in a spreadsheet and save it as .xlsx"});
        m_tables.writing.isUnicode = version == kExcel97;
        return {};
    }

    Result<void> take(const BiffRecord& record)
    {
        switch (record.kind) {
        case Biff::Password:
            return fail(passwordNeeded(m_file));
        case Biff::DayCount:
            m_tables.days = record.number(0) == 1 ? DayCount::From1904 : DayCount::From1900;
            break;
        case Biff::CodePage:
            m_tables.writing.codePage = record.number(0);
            break;
        case Biff::Style:
            m_formatOfStyle.push_back(record.number(2));
            break;
        case Biff::Format:
            addFormat(record);
            break;
        case Biff::Sheet:
            return addSheet(record);
        case Biff::Texts:
            return readTexts(record);
        default:
            break;
        }
        return {};
    }

    void addFormat(const BiffRecord& record)
    {
        BiffContent content(record, 2, m_records);
        m_formats[record.number(0)] = content.text(m_tables.writing.isUnicode ? 2 : 1, m_tables.writing);
    }

    void addStyle(unsigned format)
    {
        const auto own = m_formats.find(format);
        const std::string_view code = own == m_formats.end() ? builtInFormat(format) : own->second;
        m_tables.styles.push_back({std::string(code), shownBy(code)});
    }

    /// Charts and macros have no cells.
    Result<void> addSheet(const BiffRecord& record)
    {
        constexpr std::size_t kName = 6;
        if (record.data.size() < kName || record.data[5] != 0)
            return {};
        BiffContent content(record, kName, m_records);
        const bool isHidden = (record.data[4] & 3) != 0;
        m_tables.sheets.push_back({{content.text(1, m_tables.writing), isHidden},
                                   static_cast<std::size_t>(littleEndian<4>(record.data, 0))});
        if (m_tables.sheets.size() > kMostXlsSheets)
            return fail(damagedWorkbook(m_file, fmt::format("it has more than {} sheets", kMostXlsSheets)));
        return {};
    }

    Result<void> readTexts(const BiffRecord& record)
    {
        const auto count = littleEndian<4>(record.data, 4);
        BiffContent content(record, 8, m_records);
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::string text = content.text(2, {});
            if (content.isOver())
                return fail(damagedWorkbook(
                    m_file, fmt::format("of the {} texts of its cells, only {} are there", count, i)));
            if (!m_tables.strings.add(text))
                return fail(damagedWorkbook(m_file, "its cells share more text than a workbook holds"));
        }
        return {};
    }

    BiffRecords m_records;
    const std::string& m_file;
    XlsTables m_tables;
    std::unordered_map<unsigned, std::string> m_formats;
    std::vector<std::uint16_t> m_formatOfStyle;
};

} // namespace

Result<XlsTables> readXlsTables(std::string_view stream, const std::string& file)
{
    return XlsTablesReader(stream, file).run();
}

} // namespace muster::exchange
