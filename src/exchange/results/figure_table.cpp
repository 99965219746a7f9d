#include "exchange/results/figure_table.h"

#include "base/number.h"
#include "exchange/tables/table_columns.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

Error missing(const RawTable& table, std::string_view what, std::string found)
{
    return {ErrorCode::NotFound,
            fmt::format("the table has no such {}", what),
            {table.file, 0, {}},
            std::move(found),
            {},
            {}};
}

} // namespace

Result<FigureTable> FigureTable::read(const std::filesystem::path& path,
                                      const std::vector<std::string_view>& keys)
{
    auto table = readCsvFile(path).and_then(asTable).and_then(fitted);
    if (!table)
        return fail(std::move(table.error()));
    FigureTable made;
    made.m_table = *std::move(table);
    const ColumnMap columns(made.m_table.header);
    std::vector<std::size_t> cells;
    for (const auto key : keys) {
        const auto at = columns.find(key);
        if (!at)
            return fail(missing(made.m_table, "column", std::string(key)));
        cells.push_back(*at);
    }
    for (std::size_t i = 0; i < made.m_table.rows.size(); ++i) {
        std::vector<std::string> key;
        key.reserve(cells.size());
        for (const auto cell : cells)
            key.emplace_back(trimmed(made.m_table.rows[i].cells[cell]));
        made.m_rows.emplace(std::move(key), i);
    }
    return made;
}

Result<double> FigureTable::at(const std::vector<std::string>& keys, std::string_view column) const
{
    const auto cell = ColumnMap(m_table.header).find(lowerCase(column));
    if (!cell)
        return fail(missing(m_table, "column", std::string(column)));
    const auto row = m_rows.find(keys);
    if (row == m_rows.end())
        return fail(missing(m_table, "row", fmt::format("{}", fmt::join(keys, ", "))));
    const CsvRow& line = m_table.rows[row->second];
    auto figure = parseNumber(line.cells[*cell]);
    if (!figure)
        figure.error().place = {m_table.file, line.line, std::string(column)};
    return figure;
}

Result<double> FigureTable::sum(const std::vector<std::vector<std::string>>& keys,
                                const std::vector<std::string>& columns) const
{
    double total = 0;
    for (const auto& key : keys)
        for (const auto& column : columns) {
            auto figure = at(key, column);
            if (!figure)
                return figure;
            total += *figure;
        }
    return total;
}

std::vector<std::string> ageColumns(int from, int to)
{
    std::vector<std::string> columns;
    for (int age = from; age <= to; ++age)
        columns.push_back(age == 90 ? "90+" : std::to_string(age));
    return columns;
}

} // namespace muster::exchange
