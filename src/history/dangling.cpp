#include "history/dangling.h"

#include "history/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace muster::history {

namespace {

/// Decides about rows that one side took away while the other one came to need them.
class Dangling {
  public:
    Dangling(const Sides& sides, plan::Plan& plan) : m_sides(sides), m_plan(plan) {}

    /// Each round may leave rows that name what it took away.
    void settle()
    {
        do {
            m_changes = {};
            for (const plan::TableInfo& table : plan::tables())
                look(table);
            m_plan.apply(m_changes);
        } while (!plan::isEmpty(m_changes));
    }

  private:
    void look(const plan::TableInfo& table)
    {
        for (const plan::AnyRow* row : table.rows(m_plan)) {
            bool stays = true;
            forEachReference(table, row, [&](const plan::TableInfo& other, std::int64_t id) {
                if (!other.find(m_plan, id))
                    stays = bringBack(other, id, table, row) && stays;
            });
            if (!stays)
                giveUp(plan::RowCopy(table, row));
        }
    }

    /// Calls visit(table, id) for each id in the row but its own.
    template <class Visit>
    static void forEachReference(const plan::TableInfo& table, const plan::AnyRow* row, const Visit& visit)
    {
        for (const plan::ColumnInfo& column : table.columns)
            if (column.isReference() && &column != &table.columns.front())
                for (const std::int64_t id : column.ids(row))
                    visit(column.named(), id);
    }

    /// Whether the missing row is to be there, as the side has it that did not take it away. What both have
    /// went with something else, and what was brought back and went again stays away.
    bool bringBack(const plan::TableInfo& other, std::int64_t id, const plan::TableInfo& table,
                   const plan::AnyRow* needing)
    {
        const bool isMine = other.find(m_sides.mine, id) != nullptr;
        const bool isTheirs = other.find(m_sides.theirs, id) != nullptr;
        if (isMine == isTheirs)
            return false;
        const Side keeper = isMine ? Side::Mine : Side::Theirs;
        const plan::AnyRow* row = other.find(m_sides.of(keeper), id);
        const std::pair key{std::string(other.name), id};
        const auto [known, isNew] = m_decided.try_emplace(key);
        if (isNew)
            known->second = decide(keeper, other, row, needText(m_sides.of(keeper), table, needing));
        if (known->second != keeper || !m_broughtBack.insert(key).second)
            return known->second == keeper && isPut(other, id);
        other.put(m_changes, row);
        return true;
    }

    [[nodiscard]] bool isPut(const plan::TableInfo& table, std::int64_t id) const
    {
        const plan::RowSpan rows = table.puts(m_changes);
        return std::any_of(rows.begin(), rows.end(), [&](const auto* row) { return table.idOf(row) == id; });
    }

    static std::string needText(const plan::Plan& names, const plan::TableInfo& table,
                                const plan::AnyRow* needing)
    {
        return fmt::format("needed by {}: {}", table.name, keyText(names, table, needing));
    }

    Side decide(Side keeper, const plan::TableInfo& table, const plan::AnyRow* row, const std::string& need)
    {
        const bool isMine = keeper == Side::Mine;
        return m_sides.decide({std::string(table.name),
                               table.idOf(row),
                               keyText(m_sides.of(keeper), table, row),
                               {},
                               "there",
                               isMine ? need : "removed",
                               isMine ? "removed" : need});
    }

    /// Puts the row under what the other side has it under, or lets it go.
    void giveUp(plan::RowCopy row)
    {
        const plan::TableInfo& table = row.table();
        dropMissing(row);
        for (const plan::Plan* side : {&m_sides.mine, &m_sides.theirs})
            if (const plan::AnyRow* other = table.find(*side, table.idOf(row.get())))
                for (const plan::ColumnInfo& column : table.columns)
                    if (!isWhole(table, column, row.get()) && isWhole(table, column, other))
                        column.copy(row.get(), other);
        const bool whole = std::ranges::all_of(
            table.columns, [&](const auto& column) { return isWhole(table, column, row.get()); });
        if (whole)
            table.put(m_changes, row.get());
        else
            table.erase(m_changes, table.idOf(row.get()));
    }

    /// Takes what is not there out of lists.
    void dropMissing(plan::RowCopy& row) const
    {
        for (const plan::ColumnInfo& column : row.table().columns)
            if (column.type == plan::CellType::Ids) {
                auto ids = column.ids(row.get());
                std::erase_if(ids, [&](std::int64_t id) { return !column.named().find(m_plan, id); });
                column.setIds(row.get(), ids);
            }
    }

    /// Whether all rows that the cell names are there.
    [[nodiscard]] bool isWhole(const plan::TableInfo& table, const plan::ColumnInfo& column,
                               const plan::AnyRow* row) const
    {
        if (!column.isReference() || &column == &table.columns.front())
            return true;
        return std::ranges::all_of(column.ids(row),
                                   [&](std::int64_t id) { return column.named().find(m_plan, id); });
    }

    const Sides& m_sides;
    plan::Plan& m_plan;
    plan::Changes m_changes;
    std::map<std::pair<std::string, std::int64_t>, Side> m_decided;
    std::set<std::pair<std::string, std::int64_t>> m_broughtBack;
};

} // namespace

void settleDangling(const Sides& sides, plan::Plan& plan)
{
    Dangling(sides, plan).settle();
}

} // namespace muster::history
