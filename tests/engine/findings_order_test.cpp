// What is found in a plan is told in one order, wherever the plan was made: its ids are drawn by chance.
// Source: docs/method.md, section 9.

#include "engine/check.h"
#include "engine/plan_builder.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using test::PlanBuilder;

constexpr std::array kNames{"Alder", "Birch", "Cedar", "Elm", "Fir"};

PlanBuilder places()
{
    PlanBuilder plan(Month(2027, 4), 12);
    plan.locality("County").role("Social worker", plan::RoleKind::Casework, true);
    plan.clientGroup("Adults").activity("Review", plan::Standard::Hours);
    for (const char* name : kNames)
        plan.locality(name, "County");
    return plan;
}

/// Posts of one team that cost more than their funds pay, and of which it is not said who is in them.
void addRegister(PlanBuilder& plan)
{
    for (const char* name : kNames) {
        plan.put(plan::Funding{newId<plan::FundingId>(), name, {}, Pounds(100), ""});
        plan::Post post = test::postOf(plan, "Alder", name, 1, {}, Date{2028, 6, 30});
        post.annualCost = Pounds(24000);
        post.funding = name;
        plan.put(post);
        plan.put(plan::Restructure{newId<plan::RestructureId>(), name, plan.id<plan::Locality>("Alder"),
                                   plan.id<plan::Role>("Social worker"), Month(2027, 6), Fte(0), Fte(9),
                                   Fte(0), 1});
    }
}

void addActuals(PlanBuilder& plan)
{
    for (const char* name : kNames)
        for (int month = 4; month < 10; month += 2) {
            plan::Actual row;
            row.id = newId<plan::ActualId>();
            row.measure = plan::ActualMeasure::Pay;
            row.locality = plan.id<plan::Locality>(name);
            row.month = Month(2027, month);
            row.value = 10;
            plan.put(row);
        }
}

/// Backlogs that count nowhere, growth that is hardly meant, and a county that is the total of its parts.
void addSlips(PlanBuilder& plan)
{
    for (const char* name : kNames) {
        plan.set(Kind::OpeningBacklog, 5, {.locality = name, .activity = "Review", .from = "2027-09"});
        plan.set(Kind::DemandGrowth, 0.6, {.locality = name});
        plan.demand(name, "Adults", "Review", "2027/28", 100);
        plan.demand(name, "Adults", "Review", "2028/29", 100);
    }
    for (const char* year : {"2027/28", "2028/29"})
        plan.demand("County", "Adults", "Review", year, 500);
}

std::vector<std::string> findingsOf(const PlanBuilder& plan)
{
    std::vector<std::string> all;
    for (const plan::Problem& each : checkOf(plan.results()).problems)
        all.push_back(each.code + ": " + each.where + ", " + each.found);
    return all;
}

TEST(Findings, AreToldInOneOrderWhateverTheIdsAre)
{
    std::vector<std::string> first;
    for (int i = 0; i < 6; ++i) {
        PlanBuilder plan = places();
        addRegister(plan);
        addActuals(plan);
        addSlips(plan);
        const auto found = findingsOf(plan);
        ASSERT_GT(found.size(), 30U);
        first = first.empty() ? found : first;
        EXPECT_EQ(found, first);
    }
}

TEST(Findings, OfFundsAreByNameAndYear)
{
    PlanBuilder plan = places();
    addRegister(plan);
    std::vector<std::string> exceeded;
    for (const plan::Problem& each : checkOf(plan.results()).problems)
        if (each.code == "funding-exceeded")
            exceeded.push_back(each.where);
    EXPECT_EQ(exceeded, (std::vector<std::string>{"Funding Alder, 2027/28", "Funding Birch, 2027/28",
                                                  "Funding Cedar, 2027/28", "Funding Elm, 2027/28",
                                                  "Funding Fir, 2027/28"}));
}

} // namespace
} // namespace muster::engine
