#include "plan/problems_of.h"

namespace muster::plan {
namespace {

Budget budget()
{
    Budget row;
    row.id = {1};
    row.locality = kNorth;
    row.role = kSocialWorker;
    row.period = kYear;
    row.amount = Pounds(1'000'000);
    return row;
}

Actual actual(ActualMeasure measure)
{
    Actual row;
    row.id = {1};
    row.measure = measure;
    row.locality = kNorth;
    row.month = Month(2026, 4);
    row.value = 3;
    return row;
}

TEST(ActualRules, ABudgetIsOfAFinancialYearAndOfAFundingThatThePlanHas)
{
    Budget row = budget();
    EXPECT_TRUE(check(with(smallPlan(), row)).empty());
    row.period = {PeriodLength::Month, Month(2026, 4)};
    EXPECT_EQ(onlyProblem(with(smallPlan(), row)).code, "budget-of-a-year");
    row = budget();
    row.funding = "Better Care Fund";
    const Problem missing = onlyProblem(with(smallPlan(), row));
    EXPECT_EQ(missing.code, "no-such-funding");
    EXPECT_EQ(missing.target.column, "funding");
    EXPECT_TRUE(check(with(smallPlan(), Funding{{1}, "Better Care Fund", {}, {}, ""}, row)).empty());
}

TEST(ActualRules, AFundingThatABudgetNamesCannotBeTakenOutOrRenamed)
{
    Budget row = budget();
    row.funding = "Better Care Fund";
    const Plan plan = with(smallPlan(), Funding{{1}, "Better Care Fund", {}, {}, ""}, row);
    Edit taken;
    taken.erase<Funding>({1});
    EXPECT_FALSE(admit(after(plan, taken), taken.changes));
    Edit renamed;
    renamed.put(Funding{{1}, "Reserve", {}, {}, ""});
    EXPECT_FALSE(admit(after(plan, renamed), renamed.changes));
}

TEST(ActualRules, WhatWasApprovedIsInItsRange)
{
    const auto code = [](auto change) {
        Budget row = budget();
        change(row);
        return onlyProblem(with(smallPlan(), row)).target.column;
    };
    EXPECT_EQ(code([](Budget& row) { row.amount = Pounds(-1); }), "amount");
    EXPECT_EQ(code([](Budget& row) { row.fte = Fte(-1); }), "fte");
    EXPECT_EQ(code([](Budget& row) { row.payAward = 3; }), "pay_award");
    EXPECT_EQ(code([](Budget& row) { row.turnoverAllowance = 1; }), "turnover_allowance");
}

TEST(ActualRules, AnActualIsOfAnActivityOrOfRolesAsItsMeasureIs)
{
    for (const auto& [measure, name] : Words<ActualMeasure>::list) {
        Actual row = actual(measure);
        if (isOfActivity(measure))
            row.activity = kReview;
        EXPECT_TRUE(check(with(smallPlan(), row)).empty()) << name;
        row.role = kSocialWorker;
        EXPECT_EQ(codesOf(with(smallPlan(), row)).size(), isOfActivity(measure) ? 1U : 0U) << name;
        row.role = {};
        row.activity = isOfActivity(measure) ? std::nullopt : std::optional(kReview);
        EXPECT_EQ(onlyProblem(with(smallPlan(), row)).code, "actual-and-activity") << name;
    }
}

TEST(ActualRules, MoneyMayBeTakenBackAndPeopleMayNot)
{
    Actual row = actual(ActualMeasure::Pay);
    row.value = -2000;
    EXPECT_TRUE(check(with(smallPlan(), row)).empty());
    row.measure = ActualMeasure::InPostFte;
    EXPECT_EQ(onlyProblem(with(smallPlan(), row)).code, "out-of-range");
}

TEST(ActualRules, OneThingIsSaidOnce)
{
    Budget budgeted = budget();
    Budget again = budgeted;
    again.id = {2};
    EXPECT_EQ(codesOf(with(smallPlan(), budgeted, again)), std::vector<std::string>{"said-twice"});
    Actual came = actual(ActualMeasure::Pay);
    Actual twice = came;
    twice.id = {2};
    EXPECT_EQ(codesOf(with(smallPlan(), came, twice)), std::vector<std::string>{"said-twice"});
}

TEST(ActualRules, WhoIsAwayIsInPostAndTheDayOfAStartBelongsToItsStage)
{
    Establishment row = establishment(1); // 9 posts, all of them vacant
    row.absent = Fte(0.5);
    EXPECT_EQ(onlyProblem(with(smallPlan(), row)).target.column, "absent_fte");
    row.vacancy = Fte(8);
    EXPECT_TRUE(check(with(smallPlan(), row)).empty());
    row.vacancyStage = VacancyStage::Starting;
    EXPECT_EQ(onlyProblem(with(smallPlan(), row)).code, "stage-and-start");
    row.startingOn = Date{2026, 5, 1};
    EXPECT_TRUE(check(with(smallPlan(), row)).empty());
    row.vacancyStage = VacancyStage::Offered;
    EXPECT_EQ(onlyProblem(with(smallPlan(), row)).code, "stage-and-start");
}

} // namespace
} // namespace muster::plan
