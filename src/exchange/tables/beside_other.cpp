#include "exchange/tables/beside_other.h"

#include <algorithm>
#include <map>

namespace muster::exchange {

namespace {

using Row = std::vector<Cell>;

/// What names a row: its cells that are no figures.
Row namesOf(const Sheet& sheet, const Row& row)
{
    Row names;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!sheet.columns[i].numeric)
            names.push_back(row[i]);
    return names;
}

Cell difference(const Cell& a, const Cell& b)
{
    const auto* left = std::get_if<double>(&a);
    const auto* right = std::get_if<double>(&b);
    return left && right ? Cell(*left - *right) : Cell();
}

/// One row of both tables; either may lack it.
Row joined(const Sheet& sheet, const Row* row, const Row* other)
{
    Row cells;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const Cell own = row ? (*row)[i] : Cell();
        const Cell against = other ? (*other)[i] : Cell();
        if (!sheet.columns[i].numeric) {
            cells.push_back(row ? own : against);
            continue;
        }
        cells.insert(cells.end(), {own, against, difference(own, against)});
    }
    return cells;
}

} // namespace

Sheet ofScenario(Sheet sheet, const std::string& name)
{
    sheet.columns.insert(sheet.columns.begin(), SheetColumn{"scenario"});
    for (Row& row : sheet.rows)
        row.insert(row.begin(), Cell(name));
    return sheet;
}

Sheet besideOther(const Sheet& sheet, const Sheet& other, const std::string& nameOfOther)
{
    Sheet both{sheet.name, {}, {}};
    for (const SheetColumn& column : sheet.columns) {
        both.columns.push_back(column);
        if (column.numeric)
            for (const char* end : {"_against", "_difference"})
                both.columns.push_back({column.name + end, true});
    }
    std::map<Row, const Row*> others;
    for (const Row& row : other.rows)
        others.emplace(namesOf(other, row), &row);
    for (const Row& row : sheet.rows) {
        const auto found = others.find(namesOf(sheet, row));
        both.rows.push_back(joined(sheet, &row, found == others.end() ? nullptr : found->second));
        if (found != others.end())
            others.erase(found);
    }
    for (const Row& row : other.rows)
        if (const auto left = others.find(namesOf(other, row)); left != others.end() && left->second == &row)
            both.rows.push_back(joined(sheet, nullptr, &row));
    both.columns.insert(both.columns.begin(), SheetColumn{"against"});
    for (Row& row : both.rows)
        row.insert(row.begin(), Cell(nameOfOther));
    return both;
}

} // namespace muster::exchange
