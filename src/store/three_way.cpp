#include "store/three_way.h"

#include "store/references.h"
#include "store/row_words.h"

#include <algorithm>
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

template <class Row>
bool same(const Row* a, const Row* b)
{
    return a && b ? *a == *b : a == b;
}

/// What a side made of a row that the other one took away: "removed", or the cells it changed.
template <class Row>
std::string fateOf(const plan::Plan& plan, const Row* was, const Row* is)
{
    if (!is)
        return "removed";
    std::string text;
    plan::forEachColumn<Row>([&](const auto& column) {
        if (!column.internal && was && was->*column.member != is->*column.member)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", column.name,
                                cellText(plan, is->*column.member));
    });
    return text.empty() ? std::string("kept") : text;
}

/// What a row was in each of the bases.
template <class Row>
class BaseRows {
  public:
    BaseRows(const Bases& bases, plan::IdOf<Row> id) : m_certain(bases.certain && !bases.plans.empty())
    {
        for (const plan::Plan& plan : bases.plans)
            m_rows.push_back(plan.find<Row>(id));
    }
    /// In the first of them, for people.
    [[nodiscard]] const Row* first() const { return m_rows.empty() ? nullptr : m_rows.front(); }
    /// Whether it certainly was this row, or was not there.
    [[nodiscard]] bool all(const Row* row) const
    {
        return m_certain && std::ranges::all_of(m_rows, [&](const Row* was) { return same(was, row); });
    }
    /// Whether it certainly had this value.
    template <class Column, class Value>
    [[nodiscard]] bool allHave(const Column& column, const Value& value) const
    {
        return m_certain && std::ranges::all_of(
                                m_rows, [&](const Row* was) { return was && was->*column.member == value; });
    }

  private:
    std::vector<const Row*> m_rows;
    bool m_certain;
};

/// Puts the rows of one table together.
template <class Row>
class TableMerge {
  public:
    explicit TableMerge(const Sides& sides) : m_sides(sides) {}

    /// The changes that make the outcome of mine.
    plan::RowChanges<Row> run()
    {
        std::set<plan::IdOf<Row>> ids;
        for (const plan::Plan* plan : {&m_sides.mine, &m_sides.theirs})
            for (const Row& row : plan->rows<Row>())
                ids.insert(row.id);
        for (const auto id : ids)
            mergeRow(BaseRows<Row>(m_sides.bases, id), m_sides.mine.find<Row>(id),
                     m_sides.theirs.find<Row>(id));
        return std::move(m_changes);
    }

  private:
    void mergeRow(const BaseRows<Row>& were, const Row* mine, const Row* theirs)
    {
        if (same(mine, theirs) || were.all(theirs))
            return;
        if (were.all(mine))
            take(mine, theirs);
        else if (mine && theirs)
            mergeCells(were, *mine, *theirs);
        else if (decideRow(were.first(), mine, theirs) == Side::Theirs)
            take(mine, theirs);
    }

    void take(const Row* mine, const Row* theirs)
    {
        if (theirs)
            m_changes.put.push_back(*theirs);
        else
            m_changes.erase.push_back(mine->id);
    }

    Side decideRow(const Row* was, const Row* mine, const Row* theirs)
    {
        const Row& row = mine ? *mine : *theirs;
        const plan::Plan& names = mine ? m_sides.mine : m_sides.theirs;
        return m_sides.decide({std::string(plan::Table<Row>::name),
                               row.id.value,
                               keyText(names, row),
                               {},
                               was ? "there" : "",
                               fateOf(m_sides.mine, was, mine),
                               fateOf(m_sides.theirs, was, theirs)});
    }

    void mergeCells(const BaseRows<Row>& were, const Row& mine, const Row& theirs)
    {
        Row row = mine;
        plan::forEachColumn<Row>([&](const auto& column) {
            const auto& own = mine.*column.member;
            const auto& other = theirs.*column.member;
            if (own == other || were.allHave(column, other))
                return;
            if (were.allHave(column, own) ||
                (!column.internal && decideCell(column, were.first(), mine, theirs) == Side::Theirs))
                row.*column.member = other;
        });
        if (row != mine)
            m_changes.put.push_back(row);
    }

    template <class Column>
    Side decideCell(const Column& column, const Row* was, const Row& mine, const Row& theirs)
    {
        return m_sides.decide(
            {std::string(plan::Table<Row>::name), mine.id.value, keyText(m_sides.mine, mine),
             std::string(column.name),
             was ? cellText(m_sides.bases.plans.front(), was->*column.member) : std::string(),
             cellText(m_sides.mine, mine.*column.member), cellText(m_sides.theirs, theirs.*column.member)});
    }

    const Sides& m_sides;
    plan::RowChanges<Row> m_changes;
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
            plan::forEachTable([&](auto tag) { look<typename decltype(tag)::Type>(); });
            m_plan.apply(m_changes);
        } while (!plan::isEmpty(m_changes));
    }

  private:
    template <class Row>
    void look()
    {
        for (const Row& row : m_plan.rows<Row>()) {
            bool stays = true;
            Row copy = row;
            forEachReference(copy, [&](auto tag, const auto& id) {
                using Other = typename decltype(tag)::Type;
                if (!m_plan.find<Other>(id))
                    stays = bringBack<Other>(id, row) && stays;
            });
            if (!stays)
                giveUp(copy);
        }
    }

    /// Whether the missing row is to be there, as the side has it that did not take it away. What both have
    /// went with something else, and what was brought back and went again stays away.
    template <class Other, class Row>
    bool bringBack(const plan::IdOf<Other>& id, const Row& needing)
    {
        const bool isMine = m_sides.mine.find<Other>(id) != nullptr;
        const bool isTheirs = m_sides.theirs.find<Other>(id) != nullptr;
        if (isMine == isTheirs)
            return false;
        const Side keeper = isMine ? Side::Mine : Side::Theirs;
        const Other& row = *m_sides.of(keeper).template find<Other>(id);
        const std::pair key{std::string(plan::Table<Other>::name), id.value};
        const auto [known, isNew] = m_decided.try_emplace(key);
        if (isNew)
            known->second = decide(keeper, row, needing);
        if (known->second != keeper || !m_broughtBack.insert(key).second)
            return known->second == keeper && isIn(std::get<plan::RowChanges<Other>>(m_changes).put, id);
        std::get<plan::RowChanges<Other>>(m_changes).put.push_back(row);
        return true;
    }

    template <class Row>
    static bool isIn(const std::vector<Row>& rows, plan::IdOf<Row> id)
    {
        return std::ranges::find(rows, id, &Row::id) != rows.end();
    }

    template <class Other, class Row>
    Side decide(Side keeper, const Other& row, const Row& needing)
    {
        const plan::Plan& names = m_sides.of(keeper);
        const std::string need =
            fmt::format("needed by {}: {}", plan::Table<Row>::name, keyText(names, needing));
        const bool isMine = keeper == Side::Mine;
        return m_sides.decide({std::string(plan::Table<Other>::name),
                               row.id.value,
                               keyText(names, row),
                               {},
                               "there",
                               isMine ? need : "removed",
                               isMine ? "removed" : need});
    }

    /// Puts the row under what the other side has it under, or lets it go.
    template <class Row>
    void giveUp(Row row)
    {
        if constexpr (requires { row.supervises; })
            std::erase_if(row.supervises, [&](const auto id) { return !m_plan.find<plan::Role>(id); });
        for (const plan::Plan* side : {&m_sides.mine, &m_sides.theirs})
            if (const Row* other = side->find<Row>(row.id))
                plan::forEachColumn<Row>([&](const auto& column) {
                    if (!isWhole<Row>(column, row) && isWhole<Row>(column, *other))
                        row.*column.member = other->*column.member;
                });
        bool whole = true;
        plan::forEachColumn<Row>([&](const auto& column) { whole = whole && isWhole<Row>(column, row); });
        auto& changes = std::get<plan::RowChanges<Row>>(m_changes);
        if (whole)
            changes.put.push_back(row);
        else
            changes.erase.push_back(row.id);
    }

    /// Whether all rows that the cell names are there.
    template <class Row, class Column>
    [[nodiscard]] bool isWhole(const Column& column, Row row) const
    {
        bool whole = true;
        if (column.name != std::string_view("id"))
            visitReferences(row.*column.member, [&](auto tag, const auto& id) {
                whole = whole && m_plan.find<typename decltype(tag)::Type>(id);
            });
        return whole;
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
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        std::get<plan::RowChanges<Row>>(changes) = TableMerge<Row>(sides).run();
    });
    plan::Plan plan = mine;
    plan.apply(changes);
    Dangling(sides, plan).settle();
    return plan;
}

} // namespace muster::store
