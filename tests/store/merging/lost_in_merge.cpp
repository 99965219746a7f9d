#include "store/merging/lost_in_merge.h"

#include "history/same_rows.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace muster::store::test {

namespace {

template <class Row>
bool same(const Row* a, const Row* b)
{
    return a && b ? *a == *b : a == b;
}

/// The rows of one table, compared.
template <class Row>
class Comparison {
  public:
    Comparison(const MergedPlans& plans, const std::vector<Conflict>& conflicts,
               std::vector<std::string>& lost)
        : m_plans(plans), m_conflicts(conflicts), m_lost(lost)
    {
    }
    void run()
    {
        std::set<plan::IdOf<Row>> ids;
        for (const plan::Plan* plan : {&m_plans.parted, &m_plans.mine, &m_plans.theirs})
            for (const Row& row : plan->rows<Row>())
                ids.insert(row.id);
        for (const auto id : ids)
            compare(id);
    }

  private:
    [[nodiscard]] bool asked(std::int64_t row, std::string_view column) const
    {
        return std::ranges::any_of(m_conflicts, [&](const Conflict& conflict) {
            const history::CellConflict& cell = conflict.cell;
            return cell.table == plan::Table<Row>::name && cell.row == row &&
                   (column.empty() || cell.column.empty() || cell.column == column);
        });
    }
    /// Whether a row was asked about that this one may name: it, or the name, may have gone with it.
    [[nodiscard]] bool mayHaveGoneWithAnother() const
    {
        return std::ranges::any_of(m_conflicts,
                                   [](const Conflict& conflict) { return conflict.cell.column.empty(); });
    }
    void compare(plan::IdOf<Row> id)
    {
        const Row* was = m_plans.parted.find<Row>(id);
        const Row* mine = m_plans.mine.find<Row>(id);
        const Row* theirs = m_plans.theirs.find<Row>(id);
        const Row* is = m_plans.together.find<Row>(id);
        if (was && mine && theirs && is)
            compareCells(*was, *mine, *theirs, *is);
        else
            compareRows(id, {was, mine, theirs, is});
    }
    static std::string_view word(const Row* row) { return row ? "there" : "not there"; }
    struct Four {
        const Row *was, *mine, *theirs, *is;
    };
    void compareRows(plan::IdOf<Row> id, const Four& row)
    {
        const bool mineChanged = !same(row.was, row.mine);
        const bool theirsChanged = !same(row.was, row.theirs);
        const bool differ = !same(row.mine, row.theirs);
        const Row* due = mineChanged ? row.mine : row.theirs;
        const bool bothChanged = mineChanged && theirsChanged && differ;
        if (asked(id.value, {}) || mayHaveGoneWithAnother())
            return;
        if (bothChanged ? !(row.mine && row.theirs && !row.was) : !same(row.is, due))
            m_lost.push_back(fmt::format("{} {}: the row, {} before, {} in mine, {} in theirs, {} together",
                                         plan::Table<Row>::name, id.value, word(row.was), word(row.mine),
                                         word(row.theirs), word(row.is)));
    }
    void compareCells(const Row& was, const Row& mine, const Row& theirs, const Row& is)
    {
        plan::forEachColumn<Row>([&](const auto& column) {
            const auto of = [&](const Row& row) -> const auto&
            {
                return row.*column.member;
            };
            const bool right = of(is) == of(mine) ? mayStay(column, was, mine, theirs)
                                                  : of(was) == of(mine) && of(is) == of(theirs);
            const bool isOfASide = of(is) == of(mine) || of(is) == of(theirs);
            if (!right && !(isOfASide && mayHaveGoneWithAnother()))
                m_lost.push_back(fmt::format("{} {}: {}", plan::Table<Row>::name, was.id.value, column.name));
        });
    }
    /// Whether mine may be the outcome: theirs left the cell alone or made the same of it, or it was asked
    /// about.
    template <class Column>
    [[nodiscard]] bool mayStay(const Column& column, const Row& was, const Row& mine, const Row& theirs) const
    {
        return was.*column.member == theirs.*column.member || mine.*column.member == theirs.*column.member ||
               column.internal || asked(was.id.value, column.name);
    }

    const MergedPlans& m_plans;
    const std::vector<Conflict>& m_conflicts;
    std::vector<std::string>& m_lost;
};

} // namespace

std::vector<std::string> lostInMerge(const MergedPlans& plans, const std::vector<Conflict>& conflicts)
{
    const history::OtherIds ids = history::idsIn(plans.mine, {plans.parted}, plans.theirs);
    const plan::Plan parted = history::withIds(plans.parted, ids);
    const plan::Plan theirs = history::withIds(plans.theirs, ids);
    const MergedPlans same{parted, plans.mine, theirs, plans.together};
    std::vector<std::string> lost;
    plan::forEachTable(
        [&](auto tag) { Comparison<typename decltype(tag)::Type>(same, conflicts, lost).run(); });
    return lost;
}

} // namespace muster::store::test
