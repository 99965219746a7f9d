// Rows of every table that names a locality, put together by what their columns mean.

#include "plan/structure/amounts.h"
#include "plan/structure/merging.h"

#include <fmt/format.h>
#include <set>

namespace muster::plan {

namespace {

/// Puts the rows of one table together.
class MergeOfTable {
  public:
    MergeOfTable(Merging& merging, const TableInfo& table, const ColumnInfo& locality)
        : m_merging(merging), m_table(table), m_locality(locality), m_ways(amountsOf(table))
    {
        for (const AnyRow* row : table.rows(merging.plan)) {
            if (names(row, merging.from))
                m_ours.push_back(row);
            if (names(row, merging.into))
                m_theirs.push_back(row);
        }
    }

    void run()
    {
        for (const AnyRow* row : m_ours)
            merge(row);
        if (m_ways.alone == Alone::NotWhole)
            for (const AnyRow* row : m_theirs)
                if (!m_merging.intoHoldsFrom && !findSaid(m_ours, row, m_merging.from) &&
                    hasWhatItIsOf(row, m_merging.from))
                    m_merging.leaveAside(m_table, row,
                                         fmt::format("it is of {} alone", m_merging.nameOfInto()));
    }

  private:
    [[nodiscard]] bool names(const AnyRow* row, LocalityId locality) const
    {
        const auto ids = m_locality.ids(row);
        return ids.size() == 1 && ids.front() == locality.value;
    }
    /// The row that says the same of the other locality, or null.
    [[nodiscard]] const AnyRow* findSaid(const std::vector<const AnyRow*>& rows, const AnyRow* row,
                                         LocalityId of) const
    {
        RowCopy there(m_table, row);
        m_locality.setIds(there.get(), {of.value});
        const auto found = std::ranges::find_if(
            rows, [&](const AnyRow* other) { return m_table.sameKey(other, there.get()); });
        return found == rows.end() ? nullptr : *found;
    }
    void merge(const AnyRow* row)
    {
        if (m_ways.isWithBeneath && m_merging.intoHoldsFrom)
            return m_merging.leaveAside(
                m_table, row,
                fmt::format("what is said of {} is with all beneath it", m_merging.nameOfInto()));
        if (!m_ways.set.empty())
            return mergeSet(row);
        const AnyRow* other = findSaid(m_theirs, row, m_merging.into);
        if (!other)
            return mergeAlone(row);
        if (m_ways.amounts.empty())
            return keepTheirs(row, *other);
        if (areSame(m_ways.apart, row, other))
            return add(row, other);
        moveUnderOtherName(row);
    }
    /// Rows that count together: those of the other locality stand, where it has any.
    void mergeSet(const AnyRow* row)
    {
        const auto inSet = [&](const AnyRow* other) { return areSame(m_ways.set, row, other); };
        if (std::ranges::none_of(m_theirs, inSet))
            return move(row, true);
        if (const AnyRow* other = findSaid(m_theirs, row, m_merging.into))
            return keepTheirs(row, *other);
        m_merging.leaveAside(m_table, row, fmt::format("{} has its own", m_merging.nameOfInto()));
    }
    void mergeAlone(const AnyRow* row)
    {
        if (m_ways.alone == Alone::NotWhole && hasWhatItIsOf(row, m_merging.into))
            return m_merging.leaveAside(m_table, row,
                                        fmt::format("it is of {} alone", m_merging.nameOfFrom()));
        move(row, m_ways.amounts.empty() || m_ways.isWithBeneath);
    }
    void move(const AnyRow* row, bool isTold)
    {
        m_locality.setIds(m_table.put(m_merging.change.edit.changes, row), {m_merging.into.value});
        if (isTold)
            m_merging.note(m_table, row, fmt::format("now counts for all of {}", m_merging.nameOfInto()));
    }
    void keepTheirs(const AnyRow* row, const AnyRow& other)
    {
        const auto isSame = [&](const ColumnInfo& column) {
            return &column == &m_table.columns.front() || &column == &m_locality || column.same(row, &other);
        };
        if (std::ranges::all_of(m_table.columns, isSame))
            m_table.erase(m_merging.change.edit.changes, m_table.idOf(row));
        else
            m_merging.leaveAside(m_table, row, fmt::format("{} has its own", m_merging.nameOfInto()));
    }
    /// Adds a row to the other locality's; what of it is no amount is told where it is not the same.
    void add(const AnyRow* row, const AnyRow* other)
    {
        AnyRow* sum = m_table.put(m_merging.change.edit.changes, other);
        std::string others;
        for (const ColumnInfo& column : m_table.columns) {
            if (&column == &m_table.columns.front() || &column == &m_locality)
                continue;
            if (isAmount(column))
                addCell(column, row, other, sum);
            else if (!column.same(row, other))
                others +=
                    (others.empty() ? "" : ", ") + std::string(column.name) + " " + toText(column.get(row));
        }
        m_table.erase(m_merging.change.edit.changes, m_table.idOf(row));
        if (!others.empty())
            m_merging.note(m_table, row, fmt::format("added; left aside: {}", others));
    }
    void addCell(const ColumnInfo& column, const AnyRow* row, const AnyRow* other, AnyRow* sum)
    {
        const Value a = column.get(row);
        const Value b = column.get(other);
        const auto* ours = std::get_if<double>(&a);
        const auto* theirs = std::get_if<double>(&b);
        if (ours && theirs) {
            (void)column.set(sum, *ours + *theirs);
        } else if (ours || theirs) { // what is said of one alone is not said of both
            (void)column.set(sum, Nothing{});
            m_merging.note(m_table, row,
                           fmt::format("{} is known of one alone, and left aside", column.name));
        }
    }
    /// Keeps a row that cannot be added beside the other locality's, under a name of its own.
    void moveUnderOtherName(const AnyRow* row)
    {
        const ColumnInfo& name = *m_table.nameColumn;
        std::string other = name.text(row) + " (" + m_merging.nameOfFrom() + ")";
        AnyRow* moved = m_table.put(m_merging.change.edit.changes, row);
        name.setText(moved, other);
        m_locality.setIds(moved, {m_merging.into.value});
        m_merging.note(m_table, row, fmt::format("is now called {}", other));
    }
    [[nodiscard]] bool isAmount(const ColumnInfo& column) const
    {
        return std::ranges::find(m_ways.amounts, column.name) != m_ways.amounts.end();
    }
    [[nodiscard]] bool areSame(const std::vector<std::string_view>& columns, const AnyRow* a,
                               const AnyRow* b) const
    {
        return std::ranges::all_of(columns,
                                   [&](std::string_view name) { return m_table.find(name)->same(a, b); });
    }
    [[nodiscard]] bool hasWhatItIsOf(const AnyRow* row, LocalityId locality) const;

    Merging& m_merging;
    const TableInfo& m_table;
    const ColumnInfo& m_locality;
    const TableAmounts& m_ways;
    std::vector<const AnyRow*> m_ours, m_theirs;
};

/// The locality and all beneath it.
std::set<std::int64_t> withBeneath(const Plan& plan, LocalityId locality)
{
    std::set<std::int64_t> ids{locality.value};
    for (std::size_t before = 0; before != ids.size();) {
        before = ids.size();
        for (const Locality& row : plan.rows<Locality>())
            if (row.parent && ids.contains(row.parent->value))
                ids.insert(row.id.value);
    }
    return ids;
}

/// Whether a locality, or one beneath it, has posts of the role or work of the activity that a row is of;
/// where it is of neither, whether it has any posts.
bool MergeOfTable::hasWhatItIsOf(const AnyRow* row, LocalityId locality) const
{
    const auto ids = withBeneath(m_merging.plan, locality);
    for (const TableInfo* table : {&tableOf<Establishment>(), &tableOf<Post>(), &tableOf<Demand>()}) {
        const std::string_view what = table == &tableOf<Demand>() ? "activity" : "role";
        const auto wanted = m_table.find(what)->ids(row);
        if (what == "activity" && wanted.empty())
            continue;
        if (what == "role" && wanted.empty() && !m_table.find("activity")->ids(row).empty())
            continue;
        for (const AnyRow* each : table->rows(m_merging.plan))
            if (ids.contains(table->find("locality")->ids(each).front()) &&
                (wanted.empty() || table->find(what)->ids(each) == wanted))
                return true;
    }
    return false;
}

} // namespace

void mergePosts(Merging& merging)
{
    std::set<std::pair<RoleId, std::string>> titles;
    for (const Post& row : merging.plan.rows<Post>())
        if (row.locality == merging.into)
            titles.insert({row.role, row.title});
    for (Post row : merging.plan.rows<Post>()) {
        if (row.locality != merging.from)
            continue;
        if (titles.contains({row.role, row.title})) { // two posts, and not one that goes on
            const std::string title = fmt::format("{} ({})", row.title, merging.nameOfFrom());
            merging.note(row, fmt::format("is now called {}", title));
            row.title = title;
        }
        row.locality = merging.into;
        merging.change.edit.put(row);
    }
}

void mergeRows(Merging& merging)
{
    for (const TableInfo& table : tables())
        if (const ColumnInfo* locality = localityColumn(table))
            if (&table != &tableOf<Establishment>() && &table != &tableOf<Assumption>() &&
                &table != &tableOf<Post>())
                MergeOfTable(merging, table, *locality).run();
}

} // namespace muster::plan
