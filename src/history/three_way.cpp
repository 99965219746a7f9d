#include "history/three_way.h"

#include "history/dangling.h"
#include "history/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace muster::history {

namespace {

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
    settleDangling(sides, plan);
    return plan;
}

} // namespace muster::history
