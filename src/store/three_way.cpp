#include "store/three_way.h"

#include "store/row_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace muster::store {

namespace {

/// The three plans, and who decides between two of them.
struct Sides {
    const Bases& bases;
    const plan::Plan& mine;
    const plan::Plan& theirs;
    const Decide& decide;

    [[nodiscard]] const plan::Plan& of(Side side) const { return side == Side::Mine ? mine : theirs; }
};

bool same(const plan::TableInfo& table, const plan::AnyRow* a, const plan::AnyRow* b)
{
    return a && b ? table.same(a, b) : a == b;
}

/// What a side made of a row that the other one took away: "removed", or the cells it changed.
std::string fateOf(const plan::TableInfo& table, const plan::Plan& plan, const plan::AnyRow* was,
                   const plan::AnyRow* is)
{
    if (!is)
        return "removed";
    std::string text;
    for (const plan::ColumnInfo* column : table.fileColumns())
        if (was && !column->same(was, is))
            text +=
                fmt::format("{}{} {}", text.empty() ? "" : ", ", column->name, cellText(plan, *column, is));
    return text.empty() ? std::string("kept") : text;
}

/// What a row was in each of the bases.
class BaseRows {
  public:
    BaseRows(const plan::TableInfo& table, const Bases& bases, std::int64_t id)
        : m_table(table), m_certain(bases.certain && !bases.plans.empty())
    {
        for (const plan::Plan& plan : bases.plans)
            m_rows.push_back(table.find(plan, id));
    }
    /// In the first of them, for people.
    [[nodiscard]] const plan::AnyRow* first() const { return m_rows.empty() ? nullptr : m_rows.front(); }
    /// Whether it certainly was this row, or was not there.
    [[nodiscard]] bool all(const plan::AnyRow* row) const
    {
        return m_certain &&
               std::ranges::all_of(m_rows, [&](const auto* was) { return same(m_table, was, row); });
    }
    /// Whether it certainly had the cell that this row has.
    [[nodiscard]] bool allHave(const plan::ColumnInfo& column, const plan::AnyRow* row) const
    {
        return m_certain &&
               std::ranges::all_of(m_rows, [&](const auto* was) { return was && column.same(was, row); });
    }

  private:
    const plan::TableInfo& m_table;
    std::vector<const plan::AnyRow*> m_rows;
    bool m_certain;
};

/// Puts the rows of one table together.
class TableMerge {
  public:
    TableMerge(const plan::TableInfo& table, const Sides& sides, plan::Changes& changes)
        : m_table(table), m_sides(sides), m_changes(changes)
    {
    }

    /// Adds the changes that make the outcome of mine.
    void run()
    {
        std::set<std::int64_t> ids;
        for (const plan::Plan* plan : {&m_sides.mine, &m_sides.theirs})
            for (const plan::AnyRow* row : m_table.rows(*plan))
                ids.insert(m_table.idOf(row));
        for (const std::int64_t id : ids)
            mergeRow(BaseRows(m_table, m_sides.bases, id), m_table.find(m_sides.mine, id),
                     m_table.find(m_sides.theirs, id));
    }

  private:
    void mergeRow(const BaseRows& were, const plan::AnyRow* mine, const plan::AnyRow* theirs)
    {
        if (same(m_table, mine, theirs) || were.all(theirs))
            return;
        if (were.all(mine))
            take(mine, theirs);
        else if (mine && theirs)
            mergeCells(were, mine, theirs);
        else if (decideRow(were.first(), mine, theirs) == Side::Theirs)
            take(mine, theirs);
    }

    void take(const plan::AnyRow* mine, const plan::AnyRow* theirs)
    {
        if (theirs)
            m_table.put(m_changes, theirs);
        else
            m_table.erase(m_changes, m_table.idOf(mine));
    }

    Side decideRow(const plan::AnyRow* was, const plan::AnyRow* mine, const plan::AnyRow* theirs)
    {
        const plan::AnyRow* row = mine ? mine : theirs;
        const plan::Plan& names = mine ? m_sides.mine : m_sides.theirs;
        return m_sides.decide({std::string(m_table.name),
                               m_table.idOf(row),
                               keyText(names, m_table, row),
                               {},
                               was ? "there" : "",
                               fateOf(m_table, m_sides.mine, was, mine),
                               fateOf(m_table, m_sides.theirs, was, theirs)});
    }

    void mergeCells(const BaseRows& were, const plan::AnyRow* mine, const plan::AnyRow* theirs)
    {
        plan::RowCopy row(m_table, mine);
        for (const plan::ColumnInfo& column : m_table.columns) {
            if (column.same(mine, theirs) || were.allHave(column, theirs))
                continue;
            if (were.allHave(column, mine) ||
                (!column.internal && decideCell(column, were.first(), mine, theirs) == Side::Theirs))
                column.copy(row.get(), theirs);
        }
        if (!m_table.same(row.get(), mine))
            m_table.put(m_changes, row.get());
    }

    Side decideCell(const plan::ColumnInfo& column, const plan::AnyRow* was, const plan::AnyRow* mine,
                    const plan::AnyRow* theirs)
    {
        return m_sides.decide({std::string(m_table.name), m_table.idOf(mine),
                               keyText(m_sides.mine, m_table, mine), std::string(column.name),
                               was ? cellText(m_sides.bases.plans.front(), column, was) : std::string(),
                               cellText(m_sides.mine, column, mine),
                               cellText(m_sides.theirs, column, theirs)});
    }

    const plan::TableInfo& m_table;
    const Sides& m_sides;
    plan::Changes& m_changes;
};

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

plan::Plan putTogether(const Bases& bases, const plan::Plan& mine, const plan::Plan& theirs,
                       const Decide& decide)
{
    const Sides sides{bases, mine, theirs, decide};
    plan::Changes changes;
    for (const plan::TableInfo& table : plan::tables())
        TableMerge(table, sides, changes).run();
    plan::Plan plan = mine;
    plan.apply(changes);
    Dangling(sides, plan).settle();
    return plan;
}

} // namespace muster::store
