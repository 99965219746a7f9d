#include "plan/structure/branches.h"

#include "base/text.h"
#include "plan/file_order.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>

namespace muster::plan {

namespace {

using Counterparts = std::map<LocalityId, LocalityId>; ///< of the localities of one branch, in the other

std::vector<const Locality*> rightBeneath(const Plan& plan, LocalityId parent)
{
    std::vector<const Locality*> children;
    for (const Locality& row : plan.rows<Locality>())
        if (row.parent == parent)
            children.push_back(&row);
    std::ranges::sort(children, {}, &Locality::position);
    return children;
}

/// A locality with all beneath it.
std::vector<LocalityId> branchOf(const Plan& plan, LocalityId top)
{
    std::vector<LocalityId> branch{top};
    for (std::size_t at = 0; at < branch.size(); ++at)
        for (const Locality* child : rightBeneath(plan, branch[at]))
            branch.push_back(child->id);
    return branch;
}

bool liesIn(const Plan& plan, LocalityId locality, LocalityId branch)
{
    const auto all = branchOf(plan, branch);
    return std::ranges::find(all, locality) != all.end();
}

/// Puts what lies beneath the two together by name; names what only the first has.
void matchBeneath(const Plan& plan, LocalityId from, LocalityId to, Counterparts& into,
                  std::vector<std::string>& aside)
{
    into.emplace(from, to);
    const auto others = rightBeneath(plan, to);
    for (const Locality* child : rightBeneath(plan, from)) {
        const auto same = std::ranges::find_if(
            others, [&](const Locality* other) { return nameKey(other->name) == nameKey(child->name); });
        if (same == others.end())
            aside.push_back(nameOf(plan, child->id));
        else
            matchBeneath(plan, child->id, (*same)->id, into, aside);
    }
}

/// What values of several months are of together.
using SeriesOfValues = std::tuple<Kind, std::optional<LocalityId>, std::optional<ClientGroupId>,
                                  std::optional<ActivityId>, std::optional<RoleId>>;
SeriesOfValues seriesOf(const Assumption& row)
{
    return {row.kind, row.locality, row.clientGroup, row.activity, row.role};
}

std::string whereItStands(const Plan& plan, const Assumption& row)
{
    return fmt::format("{}, {}{}", info(row.kind).name, describe(plan, row.scope()),
                       row.from ? ", from " + row.from->toEnglish() : std::string());
}

std::vector<const Assumption*> valuesInFileOrder(const Plan& plan, const std::vector<const Assumption*>& rows)
{
    std::vector<const AnyRow*> any;
    for (const Assumption* row : rows)
        any.push_back(asAny(*row));
    putInFileOrder(plan, tableOf<Assumption>(), any);
    std::vector<const Assumption*> ordered;
    for (const AnyRow* row : any)
        ordered.push_back(&asRow<Assumption>(row));
    return ordered;
}

bool saysNothingElse(const Assumption& a, Assumption b)
{
    b.id = a.id;
    return a == b;
}

/// Copies rows to their counterparts, and takes away what these said of the same in other months.
class BranchCopy {
  public:
    BranchCopy(const Plan& plan, const Counterparts& counterparts, BranchChange& change)
        : m_plan(plan), m_counterparts(counterparts), m_change(change)
    {
        for (const Assumption& row : plan.rows<Assumption>())
            m_own[seriesOf(row)][row.from] = &row;
    }

    void run()
    {
        std::vector<const Assumption*> rows;
        for (const Assumption& row : m_plan.rows<Assumption>())
            if (row.locality && info(row.kind).inherits && m_counterparts.contains(*row.locality))
                rows.push_back(&row);
        std::set<SeriesOfValues> series;
        for (const Assumption* row : valuesInFileOrder(m_plan, rows)) {
            Assumption copy = *row;
            copy.locality = m_counterparts.at(*row->locality);
            series.insert(seriesOf(copy));
            m_copied[seriesOf(copy)].insert(copy.from);
            put(std::move(copy));
        }
        for (const SeriesOfValues& each : series)
            takeOthersAway(each);
    }

  private:
    void put(Assumption copy)
    {
        const auto& own = m_own[seriesOf(copy)];
        const auto at = own.find(copy.from);
        const Assumption* was = at == own.end() ? nullptr : at->second;
        if (was && saysNothingElse(*was, copy))
            return;
        copy.id = was ? was->id : newId<AssumptionId>();
        m_change.lines.push_back({whereItStands(m_plan, copy),
                                  was ? fmt::format("{}", was->value) : "inherited",
                                  fmt::format("{}", copy.value)});
        m_change.edit.put(std::move(copy));
    }
    void takeOthersAway(const SeriesOfValues& series)
    {
        for (const auto& [from, row] : m_own[series])
            if (!m_copied[series].contains(from)) {
                m_change.lines.push_back(
                    {whereItStands(m_plan, *row), fmt::format("{}", row->value), "removed"});
                m_change.edit.erase<Assumption>(row->id);
            }
    }

    const Plan& m_plan;
    const Counterparts& m_counterparts;
    BranchChange& m_change;
    std::map<SeriesOfValues, std::map<std::optional<Month>, const Assumption*>> m_own;
    std::map<SeriesOfValues, std::set<std::optional<Month>>> m_copied;
};

} // namespace

Result<BranchChange> copyAssumptions(const Plan& plan, LocalityId from, LocalityId to)
{
    if (liesIn(plan, from, to) || liesIn(plan, to, from))
        return fail({ErrorCode::BadInput,
                     "assumptions cannot be copied where one of the two localities lies in the other",
                     {},
                     fmt::format("{} and {}", shortened(nameOf(plan, from)), shortened(nameOf(plan, to))),
                     "two localities side by side",
                     {}});
    BranchChange change{
        {fmt::format("Copy the assumptions of {} to {}", nameOf(plan, from), nameOf(plan, to)), {}}, {}, {}};
    Counterparts counterparts;
    matchBeneath(plan, from, to, counterparts, change.aside);
    BranchCopy(plan, counterparts, change).run();
    return change;
}

Result<BranchChange> clearAssumptions(const Plan& plan, LocalityId branch)
{
    const Locality* top = plan.find<Locality>(branch);
    if (!top || !top->parent)
        return fail({ErrorCode::BadInput,
                     "a locality at the top has nothing above it to inherit from",
                     {},
                     shortened(nameOf(plan, branch)),
                     "a locality beneath another one",
                     "Clear its values one by one on the page Assumptions"});
    BranchChange change{
        {fmt::format("Return all assumptions of {} to inherited", nameOf(plan, branch)), {}}, {}, {}};
    const auto localities = branchOf(plan, branch);
    std::vector<const Assumption*> rows;
    for (const Assumption& row : plan.rows<Assumption>())
        if (row.locality && info(row.kind).inherits &&
            std::ranges::find(localities, *row.locality) != localities.end())
            rows.push_back(&row);
    for (const Assumption* row : valuesInFileOrder(plan, rows)) {
        change.lines.push_back({whereItStands(plan, *row), fmt::format("{}", row->value), "inherited"});
        change.edit.erase<Assumption>(row->id);
    }
    return change;
}

} // namespace muster::plan
