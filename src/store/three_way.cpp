#include "store/three_way.h"

#include "store/references.h"
#include "store/row_words.h"

#include <map>
#include <set>

namespace muster::store {

namespace {

/// The three plans, and who decides between two of them.
struct Sides {
    const plan::Plan& base;
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
                                inWords(plan, is->*column.member));
    });
    return text.empty() ? std::string("kept") : text;
}

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
            mergeRow(m_sides.base.find<Row>(id), m_sides.mine.find<Row>(id), m_sides.theirs.find<Row>(id));
        return std::move(m_changes);
    }

  private:
    void mergeRow(const Row* was, const Row* mine, const Row* theirs)
    {
        if (same(mine, theirs) || same(was, theirs))
            return;
        if (same(was, mine))
            take(mine, theirs);
        else if (mine && theirs)
            mergeCells(was, *mine, *theirs);
        else if (decideRow(was, mine, theirs) == Side::Theirs)
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
                               keyInWords(names, row),
                               {},
                               was ? "there" : "",
                               fateOf(m_sides.mine, was, mine),
                               fateOf(m_sides.theirs, was, theirs)});
    }

    void mergeCells(const Row* was, const Row& mine, const Row& theirs)
    {
        Row row = mine;
        plan::forEachColumn<Row>([&](const auto& column) {
            const auto& own = mine.*column.member;
            const auto& other = theirs.*column.member;
            if (own == other || (was && was->*column.member == other))
                return;
            const bool untouched = was && was->*column.member == own;
            if (untouched || (!column.internal && decideCell(column, was, mine, theirs) == Side::Theirs))
                row.*column.member = other;
        });
        if (row != mine)
            m_changes.put.push_back(row);
    }

    template <class Column>
    Side decideCell(const Column& column, const Row* was, const Row& mine, const Row& theirs)
    {
        return m_sides.decide(
            {std::string(plan::Table<Row>::name), mine.id.value, keyInWords(m_sides.mine, mine),
             std::string(column.name), was ? inWords(m_sides.base, was->*column.member) : std::string(),
             inWords(m_sides.mine, mine.*column.member), inWords(m_sides.theirs, theirs.*column.member)});
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

    /// Whether the missing row is to be there, as the side has it that did not take it away.
    template <class Other, class Row>
    bool bringBack(const plan::IdOf<Other>& id, const Row& needing)
    {
        const Side keeper = m_sides.mine.find<Other>(id) ? Side::Mine : Side::Theirs;
        const Other* row = m_sides.of(keeper).template find<Other>(id);
        if (!row)
            return false;
        const auto [known, isNew] = m_decided.try_emplace({std::string(plan::Table<Other>::name), id.value});
        if (isNew)
            known->second = decide(keeper, *row, needing);
        if (known->second == keeper)
            std::get<plan::RowChanges<Other>>(m_changes).put.push_back(*row);
        return known->second == keeper;
    }

    template <class Other, class Row>
    Side decide(Side keeper, const Other& row, const Row& needing)
    {
        const plan::Plan& names = m_sides.of(keeper);
        const std::string need =
            fmt::format("needed by {}: {}", plan::Table<Row>::name, keyInWords(names, needing));
        const bool isMine = keeper == Side::Mine;
        return m_sides.decide({std::string(plan::Table<Other>::name),
                               row.id.value,
                               keyInWords(names, row),
                               {},
                               "there",
                               isMine ? need : "removed",
                               isMine ? "removed" : need});
    }

    template <class Row>
    void giveUp(Row row)
    {
        if constexpr (requires { row.supervises; })
            std::erase_if(row.supervises, [&](const auto id) { return !m_plan.find<plan::Role>(id); });
        bool whole = true;
        forEachReference(row, [&](auto tag, const auto& id) {
            whole = whole && m_plan.find<typename decltype(tag)::Type>(id);
        });
        auto& changes = std::get<plan::RowChanges<Row>>(m_changes);
        if (whole)
            changes.put.push_back(row);
        else
            changes.erase.push_back(row.id);
    }

    const Sides& m_sides;
    plan::Plan& m_plan;
    plan::Changes m_changes;
    std::map<std::pair<std::string, std::int64_t>, Side> m_decided;
};

} // namespace

plan::Plan putTogether(const plan::Plan& base, const plan::Plan& mine, const plan::Plan& theirs,
                       const Decide& decide)
{
    const Sides sides{base, mine, theirs, decide};
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
