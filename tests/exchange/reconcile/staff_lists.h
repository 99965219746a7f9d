#pragma once
// Small staff lists for the tests of reconciling.

#include "exchange/plans.h"
#include "exchange/reconcile/findings_sheet.h"
#include "exchange/reconcile/read_list.h"
#include "exchange/reconcile/reconcile.h"

namespace muster::exchange {

inline std::vector<HeadedTable> headedOf(std::string_view csv, const std::string& name)
{
    return {{tableOf(csv, name + ".csv"), {}, std::make_shared<std::vector<std::size_t>>()}};
}

/// A list of this name, read by the map that its headings suggest.
inline StaffList listOf(const plan::Plan& plan, const std::string& name, std::string_view csv)
{
    const auto tables = headedOf(csv, name);
    const auto list = proposedListMap(plan, tables).and_then([&](const ImportMap& map) {
        return readStaffList(plan, name, tables, map);
    });
    EXPECT_TRUE(list) << list.error().sentence();
    return list ? *list : StaffList{};
}

inline const Date kListsDay{2026, 10, 31};

inline Reconciliation reconciled(const plan::Plan& plan, std::vector<StaffList> lists)
{
    const auto made = reconcile(plan, std::move(lists), kListsDay);
    EXPECT_TRUE(made) << made.error().sentence();
    return made ? *made : Reconciliation{};
}

/// Two lists, HR and Finance.
inline Reconciliation hrAndFinance(std::string_view hr, std::string_view finance)
{
    const plan::Plan plan = smallPlan();
    return reconciled(plan, {listOf(plan, "HR", hr), listOf(plan, "Finance", finance)});
}

/// The findings in words, without what to do.
inline std::vector<std::string> foundIn(const Reconciliation& all)
{
    std::vector<std::string> found;
    for (const ListFinding& finding : all.findings)
        found.push_back(findingInWords(all, finding));
    return found;
}

using Found = std::vector<std::string>;

} // namespace muster::exchange
