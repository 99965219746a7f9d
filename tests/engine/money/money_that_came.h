#pragma once
// A council with budgets and money that came, for tests of its outturn.

#include "engine/plan_builder.h"

#include <gtest/gtest.h>

namespace muster::engine::test_money {

using plan::Actual;
using plan::ActualMeasure;
using plan::Budget;
using plan::Kind;
using plan::RoleKind;
using test::PlanBuilder;

/// A council with North and West beneath it, two roles in each: 10 and 5 posts, filled, at 12,000 a year.
inline PlanBuilder council(int months = 12)
{
    PlanBuilder plan(Month(2027, 4), months);
    plan.locality("Council").locality("North", "Council").locality("West", "Council");
    plan.role("Social worker", RoleKind::Casework, true).role("Care officer", RoleKind::Casework, false);
    for (const char* locality : {"North", "West"}) {
        plan.establishment(locality, "Social worker", "2027-04-01", 10, 0);
        plan.establishment(locality, "Care officer", "2027-04-01", 5, 0);
    }
    plan.set(Kind::Salary, 12000);
    return plan;
}

struct Where {
    std::string locality = "Council";
    std::string role{};
};

inline void put(PlanBuilder& plan, ActualMeasure measure, Month month, double value, const Where& where = {})
{
    Actual row;
    row.id = newId<plan::ActualId>();
    row.measure = measure;
    row.locality = plan.id<plan::Locality>(where.locality);
    if (!where.role.empty())
        row.role = plan.id<plan::Role>(where.role);
    row.month = month;
    row.value = value;
    row.source = "ledger";
    plan.put(row);
}

/// Pay, and agency cost of 0.
inline void putMonth(PlanBuilder& plan, Month month, double pay, const Where& where = {}, double agency = 0)
{
    put(plan, ActualMeasure::Pay, month, pay, where);
    put(plan, ActualMeasure::AgencyCost, month, agency, where);
}

inline Budget budgetOf(PlanBuilder& plan, double amount, const Where& where = {})
{
    Budget row;
    row.id = newId<plan::BudgetId>();
    row.locality = plan.id<plan::Locality>(where.locality);
    if (!where.role.empty())
        row.role = plan.id<plan::Role>(where.role);
    row.period = {PeriodLength::FinancialYear, Month(2027, 4)};
    row.amount = Pounds(amount);
    row.source = "cabinet";
    return row;
}

inline std::optional<double> figure(const PlanBuilder& plan, Column column, const Where& where = {})
{
    const test::Reading reading(plan.results());
    const auto years =
        periodsOf(Month(2027, 4), reading.results().inputs().months(), PeriodLength::FinancialYear);
    const RoleIndex role = where.role.empty() ? kAllRoles : reading.roleIndex(where.role);
    return figureAt(reading.results(), {reading.localityIndex(where.locality), role, years.front()}, column);
}

inline void expectFigure(const PlanBuilder& plan, Column column, double expected, const Where& where = {})
{
    const auto found = figure(plan, column, where);
    ASSERT_TRUE(found) << info(column).name;
    EXPECT_NEAR(*found, expected, 1e-6) << info(column).name;
}

/// The codes of what is found in a plan, apart from a salary that is too round to be one.
inline std::vector<std::string> oddities(const PlanBuilder& plan)
{
    auto codes = test::codes(plan);
    std::erase(codes, "implausible");
    return codes;
}

} // namespace muster::engine::test_money
