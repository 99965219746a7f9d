#include "exchange/map/import_map.h"

#include "base/formula_guard.h"
#include "plan/names.h"
#include "plan/rows/rows.h"
#include "plan/table_info.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 6> kMapColumns{"table", "column", "heading", "found", "value", "why"};

/// The lines of a map while they are read.
class MapReader {
  public:
    explicit MapReader(const RawTable& table) : m_table(table)
    {
        for (const std::string_view name : kMapColumns) {
            const auto at = std::ranges::find(table.header.cells, name);
            m_places[name] = static_cast<std::size_t>(at - table.header.cells.begin());
        }
    }

    Result<ImportMap> read()
    {
        for (const std::string_view needed : {"table", "column", "heading", "value"})
            if (m_places[needed] == m_table.header.cells.size())
                return fail(wrong(m_table.header, needed, "a map needs this column", {},
                                  "table, column, heading, found, value"));
        for (const CsvRow& row : m_table.rows)
            if (auto taken = take(row); !taken)
                return fail(std::move(taken.error()));
        if (m_map.lines.empty())
            return fail(
                wrong(m_table.header, "column", "the map has no lines", {}, "a line for each column"));
        return std::move(m_map);
    }

  private:
    [[nodiscard]] std::string text(const CsvRow& row, std::string_view column) const
    {
        const std::size_t at = m_places.at(column);
        return at < row.cells.size() ? std::string(trimmed(unguardedText(row.cells[at]))) : std::string();
    }
    [[nodiscard]] Error wrong(const CsvRow& row, std::string_view column, std::string message,
                              std::string found, std::string allowed) const
    {
        return {ErrorCode::BadInput, std::move(message), {m_table.file, row.line, std::string(column)},
                std::move(found),    std::move(allowed), {}};
    }

    Result<void> take(const CsvRow& row)
    {
        const std::string table = text(row, "table");
        const plan::TableInfo* info = plan::findTable(table);
        if (!info || (!m_map.table.empty() && m_map.table != table))
            return fail(wrong(row, "table", info ? "a map is of one table" : "there is no such table", table,
                              info ? m_map.table : fmt::format("{}", fmt::join(tableNames(), ", "))));
        m_map.table = table;
        MapLine line{text(row, "column"), text(row, "heading"), text(row, "found"), text(row, "value"),
                     text(row, "why")};
        if (line.column.empty() && (line.heading.empty() || !line.found.empty()))
            return fail(
                wrong(row, "column", "this line says nothing of any column", {}, "a column of " + table));
        if (!line.column.empty() && !isMappable(*info, line.column))
            return fail(wrong(row, "column", fmt::format("{} has no such column", table), line.column,
                              fmt::format("{}", fmt::join(mappableColumns(*info), ", "))));
        if (auto once = saysOnce(row, line); !once)
            return once;
        m_map.lines.push_back(std::move(line));
        return {};
    }

    /// A column comes from one heading or value alone, or of headings across once from each; and a text means
    /// one thing.
    Result<void> saysOnce(const CsvRow& row, const MapLine& line) const
    {
        const auto clashes = [&](const MapLine& other) {
            if (line.found != other.found)
                return false;
            if (standsAcross(line) && standsAcross(other))
                return line.column == other.column && line.heading == other.heading;
            return !line.found.empty() ? line.column == other.column
                                       : (!line.column.empty() && line.column == other.column) ||
                                             (!line.heading.empty() && line.heading == other.heading &&
                                              (line.column.empty() || other.column.empty()));
        };
        if (std::ranges::none_of(m_map.lines, clashes))
            return {};
        return fail(wrong(row, "column", "an earlier line of the map says something else of this",
                          line.column, "one line for each heading, column and text"));
    }

    static std::vector<std::string_view> tableNames()
    {
        std::vector<std::string_view> names;
        for (const plan::TableInfo& table : plan::tables())
            names.push_back(table.name);
        return names;
    }

    const RawTable& m_table;
    std::map<std::string_view, std::size_t> m_places;
    ImportMap m_map;
};

} // namespace

std::vector<std::string_view> mappableColumns(const plan::TableInfo& table)
{
    std::vector<std::string_view> names;
    for (const plan::ColumnInfo* column : table.fileColumns())
        names.push_back(column->name);
    if (&table == &plan::tableOf<plan::Establishment>())
        names.insert(names.end(), {kInPostColumn, kVacancyRateColumn});
    return names;
}

bool isMappable(const plan::TableInfo& table, std::string_view column)
{
    const auto names = mappableColumns(table);
    return std::ranges::find(names, column) != names.end();
}

std::string mapAsCsv(const ImportMap& map)
{
    std::string text = fmt::format("{}\n", fmt::join(kMapColumns, ","));
    for (const MapLine& line : map.lines) {
        const std::array<std::string_view, kMapColumns.size()> cells{map.table,  line.column, line.heading,
                                                                     line.found, line.value,  line.why};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text += i ? "," : "";
            addQuoted(text, guardedText(cells[i], GuardFormulas::Yes));
        }
        text += '\n';
    }
    return text;
}

Result<ImportMap> readMap(const std::filesystem::path& path)
{
    return readCsvFile(path).and_then(asTable).and_then(
        [](const RawTable& table) { return MapReader(table).read(); });
}

} // namespace muster::exchange
