#include "exchange/tables/edit_builder.h"

#include "plan/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace muster::exchange {

EditBuilder::Known::Known(const plan::Plan& plan, const plan::TableInfo& table)
    : rows(table.rows(plan).size(), plan::KeyHash{&table}, plan::KeySame{&table}),
      nextPosition(exchange::nextPosition(plan, table))
{
    for (const plan::AnyRow* row : table.rows(plan))
        rows.insert(row);
}

EditBuilder::Known& EditBuilder::known(const plan::TableInfo& table)
{
    return m_known.try_emplace(&table, m_before, table).first->second;
}

const plan::Plan& EditBuilder::plan()
{
    m_after.apply(std::exchange(m_pending, {}));
    return m_after;
}

std::int64_t EditBuilder::put(const plan::TableInfo& table, plan::AnyRow* row)
{
    settle(table, row);
    record(m_before, table, row, m_outcome);
    return place(table, row);
}

std::int64_t EditBuilder::ensure(const plan::TableInfo& table, plan::AnyRow* row)
{
    const RowsByKey& rows = known(table).rows;
    if (const auto same = rows.find(row); same != rows.end())
        return table.idOf(*same);
    settle(table, row);
    table.put(m_outcome.edit.changes, row);
    return place(table, row);
}

/// Gives the row the id and the position of the one that says the same, or new ones.
void EditBuilder::settle(const plan::TableInfo& table, plan::AnyRow* row)
{
    Known& known = this->known(table);
    const auto same = known.rows.find(row);
    const bool isNew = same == known.rows.end();
    if (&table != &plan::tableOf<plan::Settings>())
        table.setId(row, isNew ? randomIdValue() : table.idOf(*same));
    const plan::ColumnInfo* position = orderOfFile(table);
    if (position && isNew)
        (void)position->set(row, known.nextPosition++);
    else if (position)
        position->copy(row, *same);
}

std::int64_t EditBuilder::place(const plan::TableInfo& table, const plan::AnyRow* row)
{
    table.put(m_pending, row);
    Known& known = this->known(table);
    if (!known.rows.contains(row))
        known.rows.insert(known.put.emplace_back(table, row).get());
    return table.idOf(row);
}

Result<plan::LocalityId> targetLocality(const plan::Plan& plan, const std::string& named)
{
    if (!named.empty())
        return plan::findByName<plan::Locality>(plan, named);
    std::vector<const plan::Locality*> roots;
    std::vector<std::string> names;
    for (const plan::Locality* row : plan.ordered<plan::Locality>())
        if (!row->parent) {
            roots.push_back(row);
            names.push_back(row->name);
        }
    if (roots.size() == 1)
        return roots.front()->id;
    Error error{ErrorCode::BadInput, "the plan has no locality for these figures", {}, {}, {}, {}};
    error.remedy = "Add a locality for the council first";
    if (!roots.empty()) {
        error.message = "the plan has several localities without a parent";
        error.allowed = fmt::format("{}", fmt::join(names, ", "));
        error.remedy = "Name the locality where the figures go";
        error.question = Question::Locality;
    }
    return fail(std::move(error));
}

} // namespace muster::exchange
