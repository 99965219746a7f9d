// What holds for all staff lists.

#include "exchange/reconcile/agreed.h"
#include "exchange/reconcile/staff_lists.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <rapidcheck/gtest.h>
#include <set>

namespace muster::exchange {
namespace {

/// A list of random posts; each with an id of its own, or none with one.
StaffList anyList(bool hasIds)
{
    const auto rows = *rc::gen::inRange<std::size_t>(1, 30);
    std::string csv = "Position number,Team,Title,WTE,Grade,End date\n";
    for (std::size_t i = 0; i < rows; ++i)
        csv += fmt::format("{},{},{},{},{},{}\n", hasIds ? fmt::format("P{}", i + 1) : std::string(),
                           *rc::gen::element("North", "West", "Essex"),
                           *rc::gen::element("Social worker", "Care assessor", "Team manager"),
                           *rc::gen::element("1", "0.5", "0.8"), *rc::gen::element("PO3", "SO1", ""),
                           *rc::gen::element("", "31/03/2030"));
    return listOf(smallPlan(), "HR", csv);
}

StaffList called(StaffList list, std::string name)
{
    list.name = std::move(name);
    return list;
}

RC_GTEST_PROP(ReconcileProperty, AListAgreesWithItself, ())
{
    const StaffList list = anyList(*rc::gen::arbitrary<bool>());
    const auto all = reconciled(smallPlan(), {list, called(list, "Finance"), called(list, "Rota")});
    RC_ASSERT(all.findings.empty());
    RC_ASSERT(all.agreed == list.rows.size());
}

RC_GTEST_PROP(ReconcileProperty, RowsTakenAwayAreEachFound, ())
{
    const StaffList list = anyList(*rc::gen::arbitrary<bool>());
    StaffList fewer = called(list, "Finance");
    const auto taken = *rc::gen::inRange<std::size_t>(0, list.rows.size());
    for (std::size_t i = 0; i < taken; ++i)
        fewer.rows.erase(fewer.rows.begin() +
                         static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, fewer.rows.size())));
    const auto all = reconciled(smallPlan(), {list, fewer});
    RC_ASSERT(all.findings.size() == taken);
    for (const ListFinding& finding : all.findings)
        RC_ASSERT(finding.kind == FindingKind::NotInEveryList);
    RC_ASSERT(all.agreed == fewer.rows.size());
}

/// Every finding, without what the order of the lists may change.
std::multiset<std::string> findingsOf(const Reconciliation& all)
{
    std::multiset<std::string> found;
    for (const ListFinding& finding : all.findings) {
        std::set<std::string> allowed;
        for (const Decision& each : finding.allowed)
            allowed.insert(wordsOf(all, each));
        std::set<std::string> sides;
        for (std::size_t list = 0; list < all.lists.size(); ++list)
            sides.insert(fmt::format("{} {} {}", all.lists[list].name, finding.sides[list].value,
                                     finding.sides[list].lines.size()));
        found.insert(fmt::format("{} {} {} {} {} {} {}", finding.key, wordsOf(finding.kind), finding.id,
                                 finding.title, finding.toDo, fmt::join(allowed, "|"),
                                 fmt::join(sides, "|")));
    }
    return found;
}

RC_GTEST_PROP(ReconcileProperty, TheOrderOfListsChangesNoFinding, ())
{
    std::vector<StaffList> lists{called(anyList(*rc::gen::arbitrary<bool>()), "HR"),
                                 called(anyList(*rc::gen::arbitrary<bool>()), "Finance"),
                                 called(anyList(*rc::gen::arbitrary<bool>()), "Rota")};
    const auto all = reconciled(smallPlan(), lists);
    std::rotate(lists.begin(), lists.begin() + *rc::gen::inRange(0, 3), lists.end());
    if (*rc::gen::arbitrary<bool>())
        std::swap(lists[0], lists[1]);
    const auto turned = reconciled(smallPlan(), lists);
    RC_ASSERT(findingsOf(all) == findingsOf(turned));
    RC_ASSERT(all.agreed == turned.agreed);
}

RC_GTEST_PROP(ReconcileProperty, TheListThatIsFollowedIsTheAgreedList, ())
{
    const StaffList hr = anyList(true);
    const auto all = reconciled(smallPlan(), {hr, called(anyList(*rc::gen::arbitrary<bool>()), "Finance")});
    Decisions decisions(all.findings.size());
    follow(all, 0, decisions);
    RC_ASSERT(undecided(all, decisions).empty());
    const AgreedList agreed = agreedList(all, decisions);
    const auto titles = [](const auto& rows, std::size_t at) {
        std::multiset<std::string> found;
        for (const auto& row : rows)
            found.insert(row.cells[at]);
        return found;
    };
    const auto& columns = agreed.table.header.cells;
    for (const char* column : {"title", "locality"}) {
        const auto at = static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
        RC_ASSERT(titles(agreed.table.rows, at) == titles(hr.rows, *hr.find(column)));
    }
}

} // namespace
} // namespace muster::exchange
