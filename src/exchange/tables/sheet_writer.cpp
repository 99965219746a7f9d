#include "exchange/tables/sheet_writer.h"

#include "base/formula_guard.h"
#include "exchange/read/cell_text.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <future>
#include <nlohmann/json.hpp>

namespace muster::exchange {

namespace {

/// Text is handed on in pieces of this size, so that a large table is never in memory as text.
constexpr std::size_t kPiece = 65536;

Result<void> handOn(std::string& text, const TextSink& sink, std::size_t from)
{
    if (text.size() < from)
        return {};
    auto taken = sink(text);
    text.clear();
    return taken;
}

std::string jsonText(const std::string& text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void addJson(std::string& json, const Cell& cell, std::optional<int> decimals)
{
    if (const auto* text = std::get_if<std::string>(&cell)) {
        json += jsonText(*text);
        return;
    }
    const auto* number = std::get_if<double>(&cell);
    if (!number || !std::isfinite(*number)) {
        json += "null";
        return;
    }
    const double value = rounded(*number, decimals);
    if (value == std::trunc(value) && std::abs(value) < 9e15)
        json += std::to_string(static_cast<std::int64_t>(value));
    else
        json += nlohmann::json(value).dump();
}

} // namespace

Result<void> writeSheet(const SheetRows& rows, SheetWriter& writer, const Progress& progress)
{
    if (auto begun = writer.begin(rows); !begun)
        return begun;
    std::size_t done = 0;
    const auto written = rows.forEach([&](const std::vector<Cell>& cells) -> Result<void> {
        if (auto wanted = progress.reached(done, rows.most); !wanted)
            return wanted;
        ++done;
        return writer.add(cells);
    });
    return written.and_then([&] { return writer.end(); });
}

Result<void> CsvWriter::begin(const SheetRows& rows)
{
    m_text = m_options.style == CsvStyle::Excel ? "\xEF\xBB\xBF" : "";
    std::vector<Cell> headings;
    for (const SheetColumn& column : rows.columns)
        headings.emplace_back(column.name);
    return add(headings);
}

void CsvWriter::write(const Cell& cell)
{
    const auto guard = m_options.style == CsvStyle::Excel ? GuardFormulas::Yes : GuardFormulas::No;
    if (const auto* text = std::get_if<std::string>(&cell); text && needsGuard(*text, guard))
        addQuoted(m_text, guardedText(*text, guard));
    else if (text)
        addQuoted(m_text, *text);
    else if (const auto* number = std::get_if<double>(&cell); number && !m_options.decimals)
        addNumberText(m_text, *number);
    else if (number)
        m_text += numberText(*number, m_options.decimals);
}

Result<void> CsvWriter::add(const std::vector<Cell>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_text += ',';
        write(cells[i]);
    }
    m_text += m_options.style == CsvStyle::Excel ? "\r\n" : "\n";
    return handOn(m_text, m_sink, kPiece);
}

Result<void> CsvWriter::end()
{
    return handOn(m_text, m_sink, 1);
}

Result<void> JsonWriter::begin(const SheetRows& rows)
{
    for (const SheetColumn& column : rows.columns)
        m_names.push_back(jsonText(column.name));
    m_text = "[";
    return {};
}

Result<void> JsonWriter::add(const std::vector<Cell>& cells)
{
    m_text += m_isFirst ? "\n  {" : ",\n  {";
    m_isFirst = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_text += i > 0 ? ",\n    " : "\n    ";
        m_text += m_names[i] + ": ";
        addJson(m_text, cells[i], m_decimals);
    }
    m_text += "\n  }";
    return handOn(m_text, m_sink, kPiece);
}

Result<void> JsonWriter::end()
{
    m_text += m_isFirst ? "]\n" : "\n]\n";
    return handOn(m_text, m_sink, 1);
}

namespace {

/// The rows of a sheet that outlives them.
SheetRows rowsIn(const Sheet& sheet)
{
    const auto forEach = [&sheet](const VisitCells& visit) -> Result<void> {
        for (const std::vector<Cell>& cells : sheet.rows)
            if (auto wanted = visit(cells); !wanted)
                return wanted;
        return {};
    };
    return {sheet.name, sheet.columns, forEach, sheet.rows.size()};
}

TextSink intoText(std::string& text)
{
    return [&text](std::string_view piece) -> Result<void> {
        text += piece;
        return {};
    };
}

} // namespace

std::string toCsv(const Sheet& sheet, const SheetOptions& options)
{
    return toCsv(rowsIn(sheet), options);
}

namespace {

/// Some rows of a table as CSV, without its headings.
std::string someAsCsv(const SheetRows& rows, const SheetOptions& options, std::size_t first,
                      std::size_t behind)
{
    constexpr std::size_t kUsualCell = 10; // bytes: a large text that grows is moved again and again
    std::string text;
    text.reserve((behind - first) * rows.columns.size() * kUsualCell);
    CsvWriter writer(intoText(text), options);
    (void)rows.forSome(first, behind, [&](const std::vector<Cell>& cells) { return writer.add(cells); });
    (void)writer.end();
    return text;
}

Result<void> writeHeadings(const SheetRows& rows, const SheetOptions& options, const TextSink& sink)
{
    CsvWriter writer(sink, options);
    return writer.begin(rows).and_then([&] { return writer.end(); });
}

constexpr std::size_t kPieceRows = 25'000; ///< worth a thread of its own

/// Two pieces are made while the one before them is taken.
Result<void> writePieces(const SheetRows& rows, const SheetOptions& options, const TextSink& sink,
                         const Progress& progress)
{
    std::deque<std::future<std::string>> pieces;
    std::size_t begun = 0;
    const auto beginPiece = [&] {
        const std::size_t first = begun;
        begun = std::min(first + kPieceRows, rows.most);
        if (first < begun)
            pieces.push_back(std::async(std::launch::async, [&rows, &options, first, behind = begun] {
                return someAsCsv(rows, options, first, behind);
            }));
    };
    beginPiece();
    beginPiece();
    auto written = writeHeadings(rows, options, sink);
    for (std::size_t taken = 0; written && !pieces.empty(); taken += kPieceRows) {
        const std::string text = pieces.front().get();
        pieces.pop_front();
        beginPiece();
        written = progress.reached(taken, rows.most).and_then([&] { return sink(text); });
    }
    return written;
}

} // namespace

Result<void> writeCsv(const SheetRows& rows, const SheetOptions& options, const TextSink& sink,
                      const Progress& progress)
{
    if (rows.forSome && rows.most > kPieceRows)
        return writePieces(rows, options, sink, progress);
    CsvWriter writer(sink, options);
    return writeSheet(rows, writer, progress);
}

std::string toCsv(const SheetRows& rows, const SheetOptions& options)
{
    std::string text;
    (void)writeCsv(rows, options, intoText(text));
    return text;
}

std::string toJson(const Sheet& sheet, std::optional<int> decimals)
{
    std::string text;
    JsonWriter writer(intoText(text), decimals);
    (void)writeSheet(rowsIn(sheet), writer);
    return text;
}

} // namespace muster::exchange
