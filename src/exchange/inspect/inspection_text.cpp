#include "exchange/inspect/inspection.h"

#include "base/text.h"
#include "exchange/read/cell_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace muster::exchange {

namespace {

using Json = nlohmann::ordered_json;

std::string_view word(BookFormat format)
{
    switch (format) {
    case BookFormat::Xlsx:
        return "xlsx";
    case BookFormat::Ods:
        return "ods";
    case BookFormat::Xls:
        return "xls";
    case BookFormat::Text:
        break;
    }
    return "text";
}

Json tableAsJson(const InspectedTable& inspected)
{
    const SensedTable& table = inspected.table;
    Json columns = Json::array();
    for (const SensedColumn& column : table.columns)
        columns.push_back(
            {{"heading", column.heading}, {"type", nameOf(column.type)}, {"guess", column.guess}});
    return {{"sheet", inspected.sheet},
            {"first_row", table.firstRow},
            {"last_row", table.lastRow},
            {"header_rows", table.headerRows},
            {"first_data_row", table.firstDataRow},
            {"notes_rows", table.notesRows},
            {"total_rows", table.totalRows},
            {"columns", std::move(columns)}};
}

std::string writtenAs(const Inspection& inspection)
{
    if (!inspection.dialect)
        return fmt::format("A workbook, .{}.", word(inspection.format));
    return fmt::format("Text in {}, with {} between its cells.", inspection.encoding,
                       separatorName(inspection.dialect->separator));
}

std::string tableInWords(const InspectedTable& inspected)
{
    const SensedTable& table = inspected.table;
    std::string text =
        inspected.sheet.empty() ? std::string() : fmt::format("Sheet \"{}\": ", inspected.sheet);
    text += table.headerRows.empty() ? std::string("no headings")
                                     : fmt::format("headings in row {}", fmt::join(table.headerRows, ", "));
    text += table.firstDataRow == 0
                ? std::string(", no data")
                : fmt::format(", data in rows {} to {}", table.firstDataRow, table.lastRow);
    if (!table.totalRows.empty())
        text += fmt::format(", totals in {}", fmt::join(table.totalRows, ", "));
    text += ".\n";
    for (const SensedColumn& column : table.columns)
        text += fmt::format("  {}  {} ({}){}\n", columnLetters(column.number - 1), shortened(column.heading),
                            nameOf(column.type), column.guess.empty() ? "" : ": perhaps " + column.guess);
    return text;
}

} // namespace

std::string inspectionAsJson(const Inspection& inspection)
{
    Json json{{"format", word(inspection.format)}};
    if (inspection.dialect) {
        const Dialect& dialect = *inspection.dialect;
        json["encoding"] = inspection.encoding;
        json["separator"] = letterWord(dialect.separator);
        json["quote"] = letterWord(dialect.quote);
        json["escape"] = letterWord(dialect.escape);
        json["line_end"] = word(dialect.lineEnd);
    }
    json["tables"] = Json::array();
    for (const InspectedTable& table : inspection.tables)
        json["tables"].push_back(tableAsJson(table));
    json["looks_like"] = Json::array();
    for (const Likeness& each : inspection.looksLike)
        json["looks_like"].push_back(
            {{each.isProfile ? "profile" : "table", each.name}, {"score", each.score}, {"why", each.why}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string inspectionAsText(const Inspection& inspection)
{
    std::string text = writtenAs(inspection) + '\n';
    for (const InspectedTable& table : inspection.tables)
        text += tableInWords(table);
    for (const Likeness& each : inspection.looksLike)
        text += fmt::format("It looks like {} ({:.0f} %). {}\n", each.name, 100 * each.score, each.why);
    if (inspection.looksLike.empty())
        text += "It looks like no table that Muster knows.\n";
    return text;
}

} // namespace muster::exchange
