#include "exchange/tables/canonical.h"
#include "exchange/tables/cell_codec.h"
#include "exchange/tables/table_columns.h"

#include <algorithm>
#include <unordered_map>

namespace muster::exchange {

namespace {

/// Rows as files order them, whatever their ids are.
using Rows = std::vector<const plan::AnyRow*>;

Rows settledRows(const plan::Plan&, const plan::TableInfo&);

/// Where each row of a table stands in the order of files, from 1; 0 for "every one".
std::unordered_map<std::int64_t, std::size_t> ranks(const plan::Plan& plan, const plan::TableInfo& table)
{
    std::unordered_map<std::int64_t, std::size_t> ranks;
    for (const plan::AnyRow* row : settledRows(plan, table))
        ranks.emplace(table.idOf(row), ranks.size() + 1);
    return ranks;
}

/// Sorts by one column, of rows that are the same in it leaving the order as it is.
void sortBy(const plan::Plan& plan, const plan::ColumnInfo& column, Rows& rows)
{
    if (!column.isReference()) {
        std::ranges::stable_sort(rows,
                                 [&](const auto* a, const auto* b) { return column.compare(a, b) < 0; });
        return;
    }
    const auto rankOf = ranks(plan, column.named());
    std::vector<std::pair<std::size_t, const plan::AnyRow*>> ranked;
    ranked.reserve(rows.size());
    for (const plan::AnyRow* row : rows) {
        const auto ids = column.ids(row);
        const auto at = ids.empty() ? rankOf.end() : rankOf.find(ids.front());
        ranked.emplace_back(at == rankOf.end() ? 0 : at->second, row);
    }
    std::ranges::stable_sort(ranked, {}, [](const auto& each) { return each.first; });
    std::ranges::transform(ranked, rows.begin(), [](const auto& each) { return each.second; });
}

Rows settledRows(const plan::Plan& plan, const plan::TableInfo& table)
{
    const plan::RowSpan all = table.rows(plan);
    Rows rows(all.begin(), all.end());
    for (auto column = table.order.rbegin(); column != table.order.rend(); ++column)
        sortBy(plan, **column, rows);
    return rows;
}

} // namespace

Result<Sheet> writeTable(const plan::Plan& plan, std::string_view name)
{
    if (auto known = knownTable(name); !known)
        return fail(std::move(known.error()));
    const plan::TableInfo& table = *plan::findTable(name);
    const auto columns = table.fileColumns();
    Sheet sheet{std::string(name), {}, {}};
    for (const plan::ColumnInfo* column : columns)
        sheet.columns.push_back({std::string(column->name), isNumeric(*column)});
    for (const plan::AnyRow* row : settledRows(plan, table)) {
        auto& cells = sheet.rows.emplace_back();
        cells.reserve(columns.size());
        for (const plan::ColumnInfo* column : columns)
            cells.push_back(cellOf(plan, *column, row));
    }
    return sheet;
}

} // namespace muster::exchange
