#include "exchange/tables/edit_builder.h"

#include "plan/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

std::int64_t EditBuilder::put(const plan::TableInfo& table, plan::AnyRow* row)
{
    settle(table, row);
    record(m_before, table, row, m_outcome);
    return place(table, row);
}

std::int64_t EditBuilder::ensure(const plan::TableInfo& table, plan::AnyRow* row)
{
    if (const plan::AnyRow* same = table.findSame(m_after, row))
        return table.idOf(same);
    settle(table, row);
    table.put(m_outcome.edit.changes, row);
    return place(table, row);
}

/// Gives the row the id and the position of the one that says the same, or new ones.
void EditBuilder::settle(const plan::TableInfo& table, plan::AnyRow* row) const
{
    const plan::AnyRow* same = table.findSame(m_after, row);
    if (&table != &plan::tableOf<plan::Settings>())
        table.setId(row, same ? table.idOf(same) : randomIdValue());
    if (const plan::ColumnInfo* position = table.find("position")) {
        if (same)
            position->copy(row, same);
        else
            (void)position->set(row, nextPosition(m_after, table));
    }
}

std::int64_t EditBuilder::place(const plan::TableInfo& table, const plan::AnyRow* row)
{
    plan::Changes one;
    table.put(one, row);
    m_after.apply(one);
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
