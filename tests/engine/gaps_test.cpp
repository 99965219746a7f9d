// What a plan lacks or says against itself, by name, with the value found and the values allowed; and no
// figure where the model refuses one. Source: docs/method.md, sections 2 to 5 and 9.

#include "engine/check.h"
#include "engine/explain.h"
#include "engine/plan_builder.h"
#include "engine/work.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using plan::Problem;
using plan::RoleKind;
using plan::Severity;
using plan::Standard;
using test::PlanBuilder;
using test::Reading;

/// County with North beneath, a review in hours of each, two qualified roles and two unqualified: no problems
/// but what a test adds.
PlanBuilder soundPlan(double qualifiedShare = 0.6)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("County").locality("North", "County").clientGroup("Adults");
    plan.activity("Review", Standard::Hours);
    plan.role("Social worker", RoleKind::Casework, true).role("Therapist", RoleKind::Casework, true);
    plan.role("Assessor", RoleKind::Casework, false).role("Assistant", RoleKind::Casework, false);
    plan.set(Kind::AnnualLeaveDays, 28).set(Kind::BankHolidays, 8).set(Kind::SicknessDays, 8);
    plan.set(Kind::TrainingDays, 5).set(Kind::NonCaseTime, 0.2);
    plan.set(Kind::QualifiedShare, qualifiedShare).set(Kind::HoursPerCase, 10);
    plan.demand("County", "Adults", "Review", "2026/27", 1000);
    plan.demand("North", "Adults", "Review", "2026/27", 500);
    plan.establishment("North", "Social worker", "2026-04-01", 10, 1);
    return plan;
}

/// Each locality's own rows of the workload, of the plan's one year.
std::vector<WorkloadRow> ownYearOfWork(const PlanBuilder& plan)
{
    return workloadRows(plan.results().inputs(),
                        {periodsOf(Month(2026, 4), 12, PeriodLength::FinancialYear), Rollup::Own});
}

/// The problems of the plan but for figures that are hardly meant (no working days are made of such) and for
/// the county's own work, which posts beneath it may do.
std::vector<Problem> problemsOf(const PlanBuilder& plan)
{
    auto problems = checkOf(plan.results()).problems;
    std::erase_if(problems, [](const Problem& problem) {
        return problem.code == "implausible" || problem.code == "posts-held-elsewhere";
    });
    return problems;
}

/// The only problem of the plan; fails where there is none or more than one.
Problem onlyProblem(const PlanBuilder& plan)
{
    const auto problems = problemsOf(plan);
    EXPECT_EQ(problems.size(), 1u);
    for (const Problem& problem : problems)
        EXPECT_FALSE(problem.code.empty()) << problem.where << ": " << problem.message;
    return problems.empty() ? Problem{} : problems.front();
}

std::optional<double> year(const PlanBuilder& plan, Measure measure, const char* locality, const char* role)
{
    return Reading(plan.results()).mean(measure, locality, role, 0, 12);
}

/// What is said in place of a figure of the first month.
std::string whyNone(const PlanBuilder& plan, Column column, const char* locality, const char* role)
{
    const Reading reading(plan.results());
    const TablePlace place{reading.localityIndex(locality),
                           reading.roleIndex(role),
                           {{PeriodLength::Month, Month(2026, 4)}, 0, 1},
                           Rollup::WithBeneath};
    const auto explanation = explain(reading.results(), place, column);
    return explanation ? std::string{} : explanation.error().message;
}

TEST(Gaps, ASoundPlanHasNone)
{
    EXPECT_TRUE(problemsOf(soundPlan()).empty());
}

TEST(Gaps, SharesThatDoNotAddUpAreRefused)
{
    auto plan = soundPlan();
    plan.set(Kind::RoleShare, 0.5, {.locality = "North", .role = "Assessor"});
    plan.set(Kind::RoleShare, 0.4, {.locality = "North", .role = "Assistant"});
    const Problem problem = onlyProblem(plan);
    EXPECT_EQ(problem.severity, Severity::Error);
    EXPECT_EQ(problem.code, "shares-do-not-add-up");
    EXPECT_EQ(problem.where, "Role share, North, Review, Assessor and 1 more");
    EXPECT_EQ(problem.found, "0.9");
    EXPECT_EQ(problem.allowed, "1");
    EXPECT_FALSE(year(plan, Measure::Service, "County", "Assessor"));
    EXPECT_TRUE(year(plan, Measure::Service, "County", "Social worker"));
}

TEST(Gaps, SharesOfASideWithoutWorkAreNotRead)
{
    auto plan = soundPlan(1);
    plan.set(Kind::RoleShare, 0.5, {.role = "Assessor"});
    EXPECT_TRUE(problemsOf(plan).empty());
    EXPECT_EQ(year(plan, Measure::Service, "County", "Assessor"), 0);
    EXPECT_EQ(year(plan, Measure::RequiredEstablishment, "County", "Assistant"), 0);
    EXPECT_NEAR(year(plan, Measure::Required, "County", "All roles").value(), 15000 / 1249.12, 1e-9);
    for (const WorkloadRow& row : ownYearOfWork(plan)) {
        EXPECT_EQ(row.unqualified, Fte(0));
        EXPECT_TRUE(row.hours);
    }
}

TEST(Gaps, WorkWithoutARoleIsRefusedAndMakesTheTotalsUnknown)
{
    auto plan = soundPlan();
    plan::Edit edit;
    edit.erase<plan::Role>(plan.id<plan::Role>("Assessor"));
    edit.erase<plan::Role>(plan.id<plan::Role>("Assistant"));
    plan.apply(edit);
    const Problem problem = onlyProblem(plan);
    EXPECT_EQ(problem.severity, Severity::Error);
    EXPECT_EQ(problem.code, "no-role");
    EXPECT_EQ(problem.where, "Qualified share, County, Adults, Review and 1 more");
    EXPECT_EQ(problem.found, "0.4");
    EXPECT_EQ(problem.allowed, "0");
    EXPECT_TRUE(year(plan, Measure::Required, "County", "Social worker"));
    for (const Measure measure :
         {Measure::Service, Measure::Required, Measure::RequiredInPost, Measure::RequiredEstablishment})
        EXPECT_FALSE(year(plan, measure, "County", "All roles"));
    EXPECT_TRUE(year(plan, Measure::InPost, "County", "All roles"));
    EXPECT_NE(whyNone(plan, Column::RequiredFte, "North", "All roles").find("no unqualified casework role"),
              std::string::npos);
    for (const WorkloadRow& row : ownYearOfWork(plan)) {
        EXPECT_TRUE(row.qualified);
        EXPECT_FALSE(row.unqualified);
        EXPECT_FALSE(row.fte);
        EXPECT_FALSE(row.hours);
    }
}

TEST(Gaps, AnUnsetShareInAPlanWithoutRolesIsNotARequirementOfZero)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("County").clientGroup("Adults").activity("Review", Standard::Hours);
    plan.demand("County", "Adults", "Review", "2026/27", 1000);
    EXPECT_FALSE(year(plan, Measure::Required, "County", "All roles"));
}

TEST(Gaps, AnAllowanceWithoutWorkingDaysIsRefusedWhereThereIsNoDemandToo)
{
    auto plan = soundPlan();
    plan.locality("West", "County");
    plan.set(Kind::SicknessDays, 200, {.locality = "West"}).set(Kind::TrainingDays, 60, {.locality = "West"});
    EXPECT_TRUE(problemsOf(plan).empty()) << "nobody works there";
    plan.set(Kind::IndividualAllowanceHours, 100, {.locality = "West", .role = "Therapist"});
    const Problem problem = onlyProblem(plan);
    EXPECT_EQ(problem.severity, Severity::Error);
    EXPECT_EQ(problem.code, "no-working-days");
    EXPECT_EQ(problem.where, "Annual leave, West, Therapist");
    EXPECT_EQ(problem.found, "-36 days");
    EXPECT_EQ(problem.allowed, "more than 0 days");
    EXPECT_FALSE(year(plan, Measure::Required, "County", "Therapist"));
    EXPECT_NE(whyNone(plan, Column::RequiredFte, "County", "Therapist").find("no working days"),
              std::string::npos);
}

TEST(Gaps, ARoleThatTakesNoWorkMayHaveNoWorkingDays)
{
    auto plan = soundPlan();
    plan.set(Kind::RoleShare, 1, {.role = "Social worker"}).set(Kind::RoleShare, 0, {.role = "Therapist"});
    plan.set(Kind::SicknessDays, 200, {.role = "Therapist"});
    plan.set(Kind::TrainingDays, 60, {.role = "Therapist"});
    EXPECT_TRUE(problemsOf(plan).empty());
    EXPECT_EQ(year(plan, Measure::Required, "County", "Therapist"), 0);
}

TEST(Gaps, ARoleThatTakesWorkMustHaveWorkingDays)
{
    auto plan = soundPlan();
    plan.set(Kind::SicknessDays, 200, {.role = "Therapist"});
    plan.set(Kind::TrainingDays, 19, {.role = "Therapist", .from = "2026-10"});
    plan.set(Kind::TrainingDays, 24, {.role = "Therapist", .from = "2026-12"});
    const Problem problem = onlyProblem(plan);
    EXPECT_EQ(problem.code, "no-working-days");
    EXPECT_EQ(problem.where, "Annual leave, County, Therapist and 1 more");
    EXPECT_EQ(problem.found, "0 days");
}

TEST(Gaps, TwoAllowancesOnTheSamePostsAreRefusedAndHaveNoRequiredEstablishment)
{
    auto plan = soundPlan();
    plan.set(Kind::VacancyAllowance, 0.1, {.role = "Social worker"});
    plan.set(Kind::TurnoverAllowance, 0.05, {.locality = "North"});
    const Problem problem = onlyProblem(plan);
    EXPECT_EQ(problem.severity, Severity::Error);
    EXPECT_EQ(problem.code, "two-allowances");
    EXPECT_EQ(problem.where, "Vacancy allowance, North, Social worker");
    EXPECT_EQ(problem.found, "0.1, with a turnover allowance of 0.05");
    EXPECT_EQ(problem.allowed, "one of the two");
    EXPECT_FALSE(year(plan, Measure::RequiredEstablishment, "County", "Social worker"));
    EXPECT_TRUE(year(plan, Measure::RequiredInPost, "County", "Social worker"));
    EXPECT_TRUE(year(plan, Measure::RequiredEstablishment, "County", "Therapist"));
    EXPECT_NE(whyNone(plan, Column::RequiredEstablishmentFte, "County", "All roles").find("counted twice"),
              std::string::npos);
}

TEST(Gaps, WhatMustBeSetNamesTheFirstCellAndCountsEachCellOnceHoweverOftenTheMonthsAreCut)
{
    auto plan = soundPlan();
    plan.activity("Case", Standard::Caseload);
    plan.demand("County", "Adults", "Case", "2026/27", 40).demand("North", "Adults", "Case", "2026/27", 20);
    plan.set(Kind::Complexity, 1.1, {.from = "2026-07"}).set(Kind::Complexity, 1.2, {.from = "2026-10"});
    const Problem problem = onlyProblem(plan);
    EXPECT_EQ(problem.severity, Severity::Error);
    EXPECT_EQ(problem.code, "must-be-set");
    EXPECT_EQ(problem.where, "Cases per worker, County, Adults, Case and 1 more");
    EXPECT_EQ(problem.message,
              "enter the cases per worker for County, Adults, Case: the demand there needs it");
    EXPECT_EQ(plan::sentenceOf(problem),
              "Enter the cases per worker for County, Adults, Case: the demand there needs it");
    EXPECT_EQ(problem.found, "nothing");
    EXPECT_EQ(problem.allowed, "more than 0, up to 1000");
}

TEST(Gaps, DemandThatStartsLateCountsAsZeroAndIsSaid)
{
    auto plan = soundPlan();
    plan.locality("West", "County").demand("West", "Adults", "Review", "2026-06", 50);
    plan.establishment("West", "Social worker", "2026-04-01", 1, 0);
    const Problem problem = onlyProblem(plan);
    EXPECT_EQ(problem.severity, Severity::Warning);
    EXPECT_EQ(problem.code, "demand-starts-late");
    EXPECT_EQ(problem.where, "Demand, West, Adults, Review");
}

TEST(Gaps, HiddenVacanciesAreSaidWithTheirMonth)
{
    auto plan = soundPlan();
    plan.establishment("North", "Therapist", "2026-04-01", 10, 0);
    EXPECT_TRUE(problemsOf(plan).empty());
    plan.establishment("North", "Therapist", "2026-09-01", 10, -2); // over-filled, beside 1 vacant of 10
    const auto problems = problemsOf(plan);
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].where, "County");
    EXPECT_EQ(problems[1].severity, Severity::Warning);
    EXPECT_EQ(problems[1].code, "hidden-vacancies");
    EXPECT_EQ(problems[1].where, "North");
    EXPECT_EQ(problems[1].found, "-5.0 % gross in September 2026");
    EXPECT_EQ(problems[1].allowed, "5.0 % ignoring over-filled posts");
}

TEST(Gaps, HiddenVacanciesOfSeveralMonthsAreSaidOnce)
{
    auto plan = soundPlan();
    plan.establishment("North", "Therapist", "2026-04-01", 10, -2);
    plan.establishment("North", "Therapist", "2026-09-01", 10, -3);
    plan.establishment("North", "Therapist", "2027-01-01", 10, -4);
    const auto problems = problemsOf(plan);
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[1].found, "-5.0 % gross in April 2026 and 2 more months");
}

TEST(Gaps, AnEmptyCellSaysWhatIsNotEntered)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("County").role("Social worker", RoleKind::Casework, true);
    EXPECT_NE(whyNone(plan, Column::RequiredFte, "County", "Social worker").find("asks for staff"),
              std::string::npos);
    EXPECT_NE(whyNone(plan, Column::VacancyGross, "County", "Social worker").find("no establishment"),
              std::string::npos);
}

} // namespace
} // namespace muster::engine
