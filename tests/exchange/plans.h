#pragma once
// Plans for the tests of this room: a small one by hand, and random ones that the rules admit.

#include "exchange/tables/canonical.h"
#include "plan/edits.h"
#include "plan/names.h"
#include "plan/rules/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace muster::exchange {

/// Essex with North and West, two client groups, an activity in hours and one by rate, two roles and a
/// manager.
inline plan::Plan smallPlan()
{
    using namespace plan;
    Edit edit;
    edit.put(Settings{{1}, "Small", "Essex", "GBP", Month(2026, 4), 36, 52});
    edit.put(Locality{{1}, "Essex", {}, "E10000012", 0});
    edit.put(Locality{{2}, "North", LocalityId{1}, "", 1});
    edit.put(Locality{{3}, "West", LocalityId{1}, "", 2});
    edit.put(ClientGroup{{1}, "Older people", 0});
    edit.put(ClientGroup{{2}, "Mental health", 1});
    edit.put(Activity{{1}, "Assessment", Standard::Hours, "assessment", false, Days(28), 0});
    edit.put(Activity{{2}, "Review", Standard::Rate, "review", false, {}, 1});
    edit.put(Role{{1}, "Social worker", RoleKind::Casework, true, true, {}, 0});
    edit.put(Role{{2}, "Care assessor", RoleKind::Casework, false, true, {}, 1});
    edit.put(Role{{3}, "Team manager", RoleKind::Management, true, true, {{1}, {2}}, 2});
    Plan plan;
    plan.apply(edit.changes);
    return plan;
}

inline RawTable tableOf(std::string_view csv, std::string name = "t.csv")
{
    const auto table = parseCsv(csv, std::move(name)).and_then(asTable);
    EXPECT_TRUE(table) << table.error().sentence();
    return table ? *table : RawTable{};
}

inline Result<ImportOutcome> readText(const plan::Plan& plan, std::string_view table, std::string_view csv,
                                      const ImportOptions& options = {})
{
    return parseCsv(csv, "t.csv").and_then(asTable).and_then([&](const RawTable& file) {
        return readTable(plan, table, file, options);
    });
}

/// The sentence of a refusal; the test fails where it was none.
template <class T>
std::string refusal(const Result<T>& result)
{
    EXPECT_FALSE(result);
    return result ? std::string{} : result.error().sentence();
}

inline std::string csvOf(const plan::Plan& plan, std::string_view table, const SheetOptions& options = {})
{
    const auto sheet = writeTable(plan, table);
    EXPECT_TRUE(sheet);
    return sheet ? toCsv(*sheet, options) : std::string{};
}

/// A plan whose every row the rules admit, with names and texts that try the writing of CSV.
plan::Plan randomPlan();

inline constexpr std::string_view kDemand = "locality,client_group,activity,period,volume,status\n";

/// A table of demand with these rows.
inline std::string demand(std::string_view rows)
{
    return std::string(kDemand) + std::string(rows);
}

} // namespace muster::exchange
