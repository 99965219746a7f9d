#include "exchange/tables/missing_rows.h"

#include "exchange/tables/cell_codec.h"
#include "plan/file_order.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// What makes the row the one it is, without what is empty of it.
std::string keyInWords(const plan::Plan& plan, const plan::TableInfo& table, const plan::AnyRow* row)
{
    std::vector<std::string> words;
    for (const plan::ColumnInfo* column : table.key)
        if (const Cell cell = cellOf(plan, *column, row); const auto* text = std::get_if<std::string>(&cell))
            words.push_back(*text);
        else if (const auto* number = std::get_if<double>(&cell))
            words.push_back(fmt::format("{}", *number));
    return fmt::format("{}", fmt::join(words, ", "));
}

/// Whether two posts differ in nothing but the day they start, of what makes them what they are.
bool isOfAnotherStart(const plan::TableInfo& table, const plan::AnyRow* a, const plan::AnyRow* b)
{
    return std::ranges::all_of(table.key, [&](const plan::ColumnInfo* column) {
        return column->name == "start" || column->same(a, b);
    });
}

} // namespace

void recordMissing(const plan::Plan& plan, const plan::TableInfo& table,
                   const std::vector<const plan::AnyRow*>& inFile, bool erase, ImportOutcome& outcome)
{
    if (&table == &plan::tableOf<plan::Settings>() || table.rows(plan).empty())
        return;
    std::unordered_set<std::int64_t> known;
    for (const plan::AnyRow* row : inFile)
        known.insert(table.idOf(row));
    std::vector<const plan::AnyRow*> missing;
    for (const plan::AnyRow* row : table.rows(plan))
        if (!known.contains(table.idOf(row)))
            missing.push_back(row);
    plan::putInFileOrder(plan, table, missing);
    outcome.missing = {std::string(table.name), missing.size(), {}, {}, erase};
    constexpr std::size_t kNamed = 3;
    const bool mayHaveMoved = &table == &plan::tableOf<plan::Post>();
    for (const plan::AnyRow* row : missing) {
        if (outcome.missing.some.size() < kNamed)
            outcome.missing.some.push_back(keyInWords(plan, table, row));
        if (erase)
            table.erase(outcome.edit.changes, table.idOf(row));
        if (mayHaveMoved && outcome.missing.ofAnotherStart.size() < kNamed &&
            std::ranges::any_of(inFile, [&](const plan::AnyRow* other) {
                return !table.find(plan, table.idOf(other)) && isOfAnotherStart(table, row, other);
            }))
            outcome.missing.ofAnotherStart.push_back(keyInWords(plan, table, row));
    }
}

std::string missingInWords(const MissingRows& missing)
{
    if (missing.count == 0)
        return {};
    const bool isOne = missing.count == 1;
    const std::size_t others = missing.count - missing.some.size();
    const std::string more = others > 0 ? fmt::format(" and {} more", others) : std::string();
    const std::string_view fate =
        missing.isErased ? (isOne ? "is taken away" : "are taken away") : (isOne ? "stays" : "stay");
    std::string said = fmt::format("{} {} of {} in the plan {} not in the file and {}: {}{}.", missing.count,
                                   isOne ? "row" : "rows", missing.table, isOne ? "is" : "are", fate,
                                   fmt::join(missing.some, "; "), more);
    if (!missing.ofAnotherStart.empty() && !missing.isErased)
        said += fmt::format(" The file has {} with another first day, which becomes a second post beside it.",
                            fmt::join(missing.ofAnotherStart, "; "));
    return said;
}

} // namespace muster::exchange
