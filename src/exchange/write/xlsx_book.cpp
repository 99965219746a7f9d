#include "exchange/write/xlsx_book.h"

#include "base/calendar.h"
#include "base/formula_guard.h"
#include "base/text.h"
#include "exchange/read/open_file.h"
#include "exchange/write/plain_numbers.h"
#include "exchange/write/whole_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <xlsxwriter.h>

namespace muster::exchange {

namespace {

constexpr std::string_view kTextFormat = "@"; // what is typed there stays as it is typed
constexpr std::string_view kDayFormat = "yyyy-mm-dd";
constexpr std::string_view kMonthFormat = "yyyy-mm";

/// The text with what it has of the escapes of workbooks (_x000D_) escaped itself: it is no escape.
std::string withPlainEscapes(std::string text)
{
    constexpr std::size_t kLength = 7;
    constexpr std::string_view kUnderscore = "_x005F";
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1))
        if (text.size() >= at + kLength && text[at + kLength - 1] == '_') {
            text.insert(at, kUnderscore);
            at += kUnderscore.size();
        }
    return text;
}

/// The day of a cell that has one; spreadsheets count from 1900, whose February they have wrong.
std::optional<Date> dayInCell(const std::string& text, TextsAre are)
{
    constexpr int kFirstYear = 1901;
    std::optional<Date> day;
    if (are == TextsAre::Days) {
        if (const auto read = Date::parse(text))
            day = *read;
    } else if (are == TextsAre::Months) {
        if (const auto read = Month::parse(text))
            day = Date{read->year(), read->month(), 1};
    }
    return day && day->year >= kFirstYear ? day : std::nullopt;
}

} // namespace

void XlsxBook::FreeBook::operator()(lxw_workbook* book) const
{
    lxw_workbook_free(book);
}

XlsxBook::XlsxBook(const std::filesystem::path& path, LooksOf looks, std::optional<int> decimals)
    : m_path(path), m_looks(std::move(looks)), m_decimals(decimals)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    m_book.reset(workbook_new_opt(path.c_str(), &options));
    if (!m_book)
        return;
    m_heading = workbook_add_format(m_book.get());
    format_set_bold(m_heading);
    format_set_text_wrap(m_heading);
    format_set_align(m_heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(m_heading, LXW_BORDER_THIN);
}

/// A book that is not finished does not close the files that its rows are in.
XlsxBook::~XlsxBook()
{
    if (!m_book)
        return;
    for (lxw_worksheet* sheet : m_sheets)
        if (sheet->optimize_tmpfile)
            std::fclose(sheet->optimize_tmpfile);
}

Error XlsxBook::notWritten(std::string_view why) const
{
    return unreadableFile(m_path, fmt::format("the workbook cannot be written: {}", why),
                          "Check that the disk has room, also for temporary files");
}

lxw_format* XlsxBook::formatNamed(const std::string& numberFormat)
{
    lxw_format*& format = m_formats[numberFormat];
    if (!format) {
        format = workbook_add_format(m_book.get());
        format_set_num_format(format, numberFormat.c_str());
    }
    return format;
}

lxw_format* XlsxBook::formatOf(const SheetColumn& column, const ColumnLook& look)
{
    if (column.numeric)
        return formatNamed(look.numberFormat);
    return formatNamed(std::string(column.texts == TextsAre::Days     ? kDayFormat
                                   : column.texts == TextsAre::Months ? kMonthFormat
                                                                      : kTextFormat));
}

Result<void> XlsxBook::begin(const SheetRows& rows)
{
    const PlainNumbers here;
    m_name = rows.name;
    m_sheet = m_book ? workbook_add_worksheet(m_book.get(), m_name.c_str()) : nullptr;
    if (!m_sheet)
        return fail(notWritten("there is no room for a sheet"));
    m_sheets.push_back(m_sheet);
    m_rows = 0;
    m_columns.clear();
    std::vector<ColumnLook> looks;
    for (const SheetColumn& column : rows.columns) {
        looks.push_back(m_looks(m_name, column));
        m_columns.push_back({column, formatOf(column, looks.back()), 0});
    }
    return writeHeadings(looks);
}

Result<void> XlsxBook::writeHeadings(const std::vector<ColumnLook>& looks)
{
    constexpr std::size_t kFilterMark = 3; // letters that the filter's button hides
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const std::string& heading = looks[i].heading;
        if (const auto wrong =
                worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(i), heading.c_str(), m_heading))
            return fail(notWritten(lxw_strerror(wrong)));
        m_columns[i].width = heading.size() + kFilterMark;
    }
    m_rows = 1;
    return {};
}

Result<void> XlsxBook::write(std::uint16_t at, const Cell& cell)
{
    constexpr std::size_t kMostLetters = 32'767;
    Column& column = m_columns[at];
    lxw_error wrong = LXW_NO_ERROR;
    if (const auto* number = std::get_if<double>(&cell); number && std::isfinite(*number)) {
        wrong = worksheet_write_number(m_sheet, m_rows, at, rounded(*number, m_decimals), column.format);
    } else if (const auto* text = std::get_if<std::string>(&cell); text && !text->empty()) {
        if (const auto day = dayInCell(*text, column.column.texts)) {
            lxw_datetime date{day->year, day->month, day->day, 0, 0, 0};
            wrong = worksheet_write_datetime(m_sheet, m_rows, at, &date, column.format);
        } else {
            const std::string written = withPlainEscapes(guardedText(*text, GuardFormulas::No));
            if (written.size() > kMostLetters && characters(written) > kMostLetters)
                return fail({ErrorCode::BadInput,
                             "a cell of a workbook cannot hold so long a text",
                             {m_name, m_rows + 1, column.column.name},
                             fmt::format("{} characters", characters(written)),
                             fmt::format("at most {}", kMostLetters),
                             "Export this table as CSV"});
            wrong = worksheet_write_string(m_sheet, m_rows, at, written.c_str(), column.format);
        }
    }
    if (wrong)
        return fail(notWritten(lxw_strerror(wrong)));
    return {};
}

Result<void> XlsxBook::add(const std::vector<Cell>& cells)
{
    constexpr std::uint32_t kMeasured = 200;
    if (m_rows >= LXW_ROW_MAX)
        return fail({ErrorCode::BadInput,
                     fmt::format("the table {} has more rows than a sheet of a workbook can hold", m_name),
                     {m_path.string(), 0, {}},
                     {},
                     fmt::format("at most {} rows beneath the headings", LXW_ROW_MAX - 1),
                     "Export it as CSV, or choose rows"});
    const PlainNumbers here;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (auto written = write(static_cast<std::uint16_t>(i), cells[i]); !written)
            return written;
        if (const auto* text = std::get_if<std::string>(&cells[i]); text && m_rows < kMeasured)
            m_columns[i].width = std::max(m_columns[i].width, characters(*text));
    }
    ++m_rows;
    return {};
}

Result<void> XlsxBook::end()
{
    constexpr std::size_t kWidest = 60;
    const PlainNumbers here;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                             static_cast<double>(std::min(m_columns[i].width, kWidest) + 1),
                             m_columns[i].format);
    worksheet_freeze_panes(m_sheet, 1, 0);
    if (m_rows > 1 && !m_columns.empty())
        worksheet_autofilter(m_sheet, 0, 0, m_rows - 1, static_cast<lxw_col_t>(m_columns.size() - 1));
    std::FILE* const written = m_sheet->optimize_tmpfile;
    if (!written || std::fflush(written) != 0 || std::ferror(written))
        return fail(notWritten("its temporary file is full"));
    m_leastSizes.push_back(std::ftell(written));
    return {};
}

Result<void> XlsxBook::finish()
{
    const PlainNumbers here;
    lxw_workbook* const book = m_book.release();
    if (!book)
        return fail(notWritten("it could not be begun"));
    if (const auto wrong = workbook_close(book)) // lets go of it too
        return fail(notWritten(lxw_strerror(wrong)));
    if (!isWholeBook(m_path, m_leastSizes))
        return fail(notWritten("a part of it is missing"));
    return {};
}

} // namespace muster::exchange
