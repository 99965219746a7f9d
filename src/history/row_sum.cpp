#include "history/row_sum.h"

#include <bit>
#include <cstdint>
#include <functional>

namespace muster::history {

namespace {

/// A number that is as unlike that of the next one as any other: the finish of SplitMix64 (Steele, Lea and
/// Flood, 2014).
std::uint64_t scattered(std::uint64_t number)
{
    number += 0x9e3779b97f4a7c15U;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebU;
    return number ^ (number >> 31U);
}

std::uint64_t numberOf(std::string_view text)
{
    return scattered(std::hash<std::string_view>()(text));
}

std::uint64_t numberOf(const plan::Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return scattered(static_cast<std::uint64_t>(*whole)) + 1;
    if (const auto* number = std::get_if<double>(&value))
        return scattered(std::bit_cast<std::uint64_t>(*number == 0 ? 0.0 : *number)) + 2;
    if (const auto* text = std::get_if<std::string>(&value))
        return numberOf(std::string_view(*text)) + 3;
    return 4;
}

std::uint64_t numberOf(std::uint64_t table, const plan::Value& id)
{
    return scattered(table ^ numberOf(id));
}

std::uint64_t cellSum(std::uint64_t row, std::size_t column, const plan::Value& value)
{
    return scattered(scattered(row + column) ^ numberOf(value));
}

std::uint64_t cellSum(std::uint64_t row, const std::vector<Cell>& cells, std::size_t column)
{
    return column < cells.size() && cells[column] ? cellSum(row, column, *cells[column]) : 0;
}

} // namespace

void RowSum::add(const RowChange& change)
{
    const bool isUpdate = change.what == RowChange::What::Updated;
    const std::vector<Cell>& naming = change.before.empty() ? change.after : change.before;
    if (naming.empty() || !naming.front())
        return;
    const std::uint64_t row = numberOf(numberOf(change.table), *naming.front());
    // the id stays with its row: an update tells it before alone
    for (std::size_t i = isUpdate ? 1 : 0; i < naming.size(); ++i)
        m_sum += cellSum(row, change.after, i) - cellSum(row, change.before, i);
}

void RowSum::addRows(const plan::TableInfo& table, const plan::Plan& plan)
{
    const std::uint64_t ofTable = numberOf(table.name);
    for (const plan::AnyRow* each : table.rows(plan)) {
        const std::uint64_t row = numberOf(ofTable, table.columns.front().get(each));
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            m_sum += cellSum(row, i, table.columns[i].get(each));
    }
}

} // namespace muster::history
