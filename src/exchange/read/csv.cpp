#include "exchange/read/csv.h"

#include "base/formula_guard.h"
#include "base/text.h"
#include "exchange/read/decimal_comma.h"
#include "exchange/read/text_file.h"

#include <algorithm>
#include <csv.h>
#include <exception>
#include <fmt/format.h>
#include <set>

namespace muster::exchange {

namespace {

/// By so many bytes a cell being read grows; libcsv's own 128 take minutes over a cell of some megabytes.
constexpr std::size_t kCellBlock = 65536;

/// libcsv with the line counted: it is fed line by line.
class Parser {
  public:
    Parser(const Dialect& dialect, Marks marks, const CsvTaker& take) : m_take(take)
    {
        csv_init(&m_parser, marks == Marks::Strict ? CSV_STRICT | CSV_STRICT_FINI : 0);
        csv_set_blk_size(&m_parser, kCellBlock);
        csv_set_delim(&m_parser, static_cast<unsigned char>(dialect.separator));
        csv_set_quote(&m_parser, static_cast<unsigned char>(dialect.quote));
        csv_set_space_func(
            &m_parser, dialect.hasSpaces ? [](unsigned char letter) { return int(letter == ' '); }
                                         : [](unsigned char) { return 0; });
    }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// A line that holds no cells.
    void pass() { ++m_line; }
    bool feed(std::string_view line)
    {
        ++m_line;
        if (!m_open)
            m_rowLine = m_cellLine = m_line;
        m_open = m_open || line.find_first_not_of("\r\n") != std::string_view::npos;
        const bool isWhole =
            csv_parse(&m_parser, line.data(), line.size(), onCell, onRow, this) == line.size();
        throwOn();
        return isWhole;
    }
    bool finish()
    {
        const bool isWhole = csv_fini(&m_parser, onCell, onRow, this) == 0;
        throwOn();
        return isWhole;
    }
    /// What the taker said.
    [[nodiscard]] const Result<void>& taken() const { return m_taken; }

    /// Where the cell being read starts.
    [[nodiscard]] Place cell(const std::string& file) const
    {
        return {file, m_cellLine, columnLetters(m_cells.size())};
    }

  private:
    /// Runs what hears of the cells. No exception passes through libcsv, which is C.
    template <class Run>
    static void guarded(void* self, const Run& run)
    {
        auto& parser = *static_cast<Parser*>(self);
        if (parser.m_thrown)
            return;
        try {
            run(parser);
        } catch (...) {
            parser.m_thrown = std::current_exception();
        }
    }
    void throwOn() const
    {
        if (m_thrown)
            std::rethrow_exception(m_thrown);
    }
    static void onCell(void* cell, std::size_t size, void* self)
    {
        guarded(self, [=](Parser& parser) {
            parser.m_cells.push_back(withPlainBreaks({static_cast<const char*>(cell), size}));
            parser.m_cellLine = parser.m_line;
        });
    }
    static void onRow(int, void* self)
    {
        guarded(self, [](Parser& parser) {
            CsvRow row{parser.m_rowLine, std::exchange(parser.m_cells, {})};
            parser.m_cells.reserve(row.cells.size());
            parser.m_open = false;
            if (parser.m_taken)
                parser.m_taken = parser.m_take(std::move(row));
        });
    }

    csv_parser m_parser{};
    const CsvTaker& m_take;
    Result<void> m_taken;
    std::exception_ptr m_thrown;
    std::size_t m_line = 0;
    std::size_t m_rowLine = 0;
    std::size_t m_cellLine = 0;
    bool m_open = false; ///< inside a row
    std::vector<std::string> m_cells;
};

/// The text's first line with its line break.
std::string_view firstLine(std::string_view text)
{
    const auto end = text.find_first_of("\r\n");
    if (end == std::string_view::npos)
        return text;
    return text.substr(0, text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
}

/// The text with a mark where a backslash stands before a quotation mark.
std::string withDoubledMarks(std::string_view text, char mark)
{
    std::string plain(text);
    for (std::size_t at = 0; at + 1 < plain.size(); ++at)
        if (plain[at] == '\\' && plain[at + 1] == mark)
            plain[at++] = mark;
    return plain;
}

Error strayQuote(Place place)
{
    return {ErrorCode::BadInput,
            "a quotation mark stands inside a cell",
            std::move(place),
            {},
            "a cell with quotation marks stands in quotation marks itself, with each mark in it doubled",
            "Save the table as CSV again"};
}

Error openQuote(Place place)
{
    return {ErrorCode::BadInput,
            "a quotation mark opens here and is never closed",
            std::move(place),
            {},
            {},
            "The file may have been cut short: save it again"};
}

bool hasContent(const CsvRow& row)
{
    return !std::ranges::all_of(row.cells, [](const auto& cell) { return trimmed(cell).empty(); });
}

Result<CsvRow> headerOf(const CsvFile& file)
{
    const auto first = std::ranges::find_if(file.rows, hasContent);
    if (first == file.rows.end())
        return fail({ErrorCode::BadInput,
                     "the file is empty",
                     {file.name, 1, columnLetters(0)},
                     {},
                     "a row of headings and the rows beneath it",
                     {}});
    CsvRow header{first->line, {}};
    for (const auto& cell : first->cells)
        header.cells.emplace_back(trimmed(unguardedText(cell)));
    while (header.cells.back().empty())
        header.cells.pop_back();
    std::set<std::string> seen;
    for (const auto& heading : header.cells)
        if (!heading.empty() && !seen.insert(lowerCase(heading)).second)
            return fail({ErrorCode::BadInput,
                         "two columns have the same heading",
                         {file.name, header.line, heading},
                         heading,
                         "each heading once",
                         {}});
    return header;
}

/// Brings a row to the header's width, or says why it cannot.
Result<void> fit(const RawTable& table, CsvRow& row)
{
    const auto width = table.header.cells.size();
    while (row.cells.size() > width && trimmed(row.cells.back()).empty())
        row.cells.pop_back();
    if (row.cells.size() != width)
        return fail({ErrorCode::BadInput,
                     "the row does not have as many cells as the header",
                     {table.file, row.line, columnLetters(std::min(row.cells.size(), width))},
                     fmt::format("{} cells", row.cells.size()),
                     fmt::format("{}", width),
                     "A cell that holds a comma stands in quotation marks"});
    for (auto& cell : row.cells)
        if (const auto text = unguardedText(cell); text.size() != cell.size())
            cell = std::string(text);
    return {};
}

} // namespace

Result<void> eachCsvRow(std::string_view text, const std::string& name, const Dialect& dialect, Marks marks,
                        const CsvTaker& take)
{
    const std::string plain = dialect.escape == '\\' ? withDoubledMarks(text, dialect.quote) : std::string();
    if (!plain.empty())
        text = plain;
    Parser parser(dialect, marks, take);
    if (dialect.namesItself) {
        parser.pass();
        text.remove_prefix(firstLine(text).size());
    }
    while (!text.empty() && parser.taken()) {
        const auto line = firstLine(text);
        if (!parser.feed(line))
            return fail(strayQuote(parser.cell(name)));
        text.remove_prefix(line.size());
    }
    if (parser.taken() && !parser.finish())
        return fail(openQuote(parser.cell(name)));
    return parser.taken();
}

Result<CsvFile> parseCsv(std::string_view text, std::string name, const Dialect& dialect)
{
    CsvFile file{std::move(name), {}, {}};
    const auto read = eachCsvRow(text, file.name, dialect, Marks::Strict, [&](CsvRow&& row) -> Result<void> {
        file.rows.push_back(std::move(row));
        return {};
    });
    if (!read)
        return fail(read.error());
    return file;
}

Result<CsvFile> readCsvFile(const std::filesystem::path& path)
{
    const auto name = path.filename().string();
    const auto read = readTextFile(path);
    if (!read)
        return fail(read.error());
    const Dialect dialect = dialectOf(read->text);
    auto file = parseCsv(read->text, name, dialect);
    if (file)
        file->hasMark = read->hasMark;
    if (file && dialect.separator != Dialect().separator)
        file->notes.push_back(
            fmt::format("{}: its cells are separated by {}", name, separatorName(dialect.separator)));
    if (file)
        writeDecimalPoints(*file, dialect);
    if (file && read->encoding == "cp1252")
        file->notes.push_back(
            fmt::format("{}: the file does not say its encoding and is not UTF-8, so it was "
                        "read as Windows-1252; look at names with accents and signs such as "
                        "£",
                        name));
    return file;
}

Result<RawTable> asTable(CsvFile file)
{
    auto header = headerOf(file);
    if (!header)
        return fail(std::move(header.error()));
    RawTable table{std::move(file.name), *std::move(header), std::move(file.rows)};
    std::erase_if(table.rows,
                  [&](const CsvRow& row) { return row.line <= table.header.line || !hasContent(row); });
    return table;
}

Result<RawTable> fitted(RawTable table)
{
    for (CsvRow& row : table.rows)
        if (auto fits = fit(table, row); !fits)
            return fail(std::move(fits.error()));
    return table;
}

} // namespace muster::exchange
