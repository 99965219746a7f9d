#include "plan/rules/rules.h"

#include "plan/small_plan.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <rapidcheck/gtest.h>

namespace muster::plan {
namespace {

std::vector<Problem> problemsOf(const Assumption& row)
{
    return check(with(smallPlan(), row));
}

/// The only problem of the row in a plan that is sound without it.
Problem onlyProblem(const Assumption& row)
{
    const auto problems = problemsOf(row);
    EXPECT_EQ(problems.size(), 1u);
    return problems.empty() ? Problem{} : problems.front();
}

/// A scope the kind may have, as wide as it goes.
Scope fittingScope(const KindInfo& kind)
{
    if (kind.inherits)
        return {};
    Scope scope{kNorth, {}, {}, {}};
    if (kind.scope.activity)
        scope.activity = kReview;
    if (kind.scope.role)
        scope.role = kSocialWorker;
    return scope;
}

double outside(const Range& range, bool below)
{
    const double end = below ? range.lowest : range.highest;
    if (!(below ? range.lowestInside : range.highestInside))
        return end;
    const double infinity = std::numeric_limits<double>::infinity();
    return std::nextafter(end, below ? -infinity : infinity);
}

TEST(AssumptionRules, RefuseAValueJustOutsideTheRangeOfEachKind)
{
    for (const KindInfo& kind : kCatalogue)
        for (const bool below : {true, false}) {
            const double value = outside(kind.allowed, below);
            const Problem problem = onlyProblem(assumption(1, kind.kind, fittingScope(kind), value));
            EXPECT_EQ(problem.code, "out-of-range") << kind.id;
            EXPECT_EQ(problem.allowed, kind.allowed.toEnglish()) << kind.id;
            EXPECT_EQ(problem.message, std::string(kind.name) + " is outside its range");
            EXPECT_EQ(problem.target.table, "assumptions");
        }
}

RC_GTEST_PROP(AssumptionRules, LetAnyValueInsideItsRangeIn, ())
{
    const KindInfo& kind = kCatalogue.at(*rc::gen::inRange<std::size_t>(0, kKindCount));
    const double part = *rc::gen::inRange(1, 1000) / 1000.0;
    double value = kind.allowed.lowest + part * (kind.allowed.highest - kind.allowed.lowest);
    if (kind.whole)
        value = std::floor(value);
    RC_PRE(kind.allowed.holds(value));
    RC_ASSERT(problemsOf(assumption(1, kind.kind, fittingScope(kind), value)).empty());
}

TEST(AssumptionRules, RefuseAPartOfAMonthWhereWholeOnesCount)
{
    const Problem problem = onlyProblem(assumption(1, Kind::MonthsToStart, {}, 2.5));
    EXPECT_EQ(problem.code, "not-whole");
    EXPECT_EQ(problem.found, "2.5");
    EXPECT_EQ(problem.allowed, "a whole number");
}

TEST(AssumptionRules, RefuseWhatIsNotANumber)
{
    Assumption row = assumption(1, Kind::Complexity, {}, std::numeric_limits<double>::quiet_NaN());
    const auto problems = problemsOf(row);
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.front().code, "out-of-range");
    EXPECT_EQ(problems.front().found, "nan");
}

TEST(AssumptionRules, NameTheKindAndThePlace)
{
    const Problem problem = onlyProblem(assumption(1, Kind::NonCaseTime, {kNorth, {}, {}, kSocialWorker}, 1));
    EXPECT_EQ(problem.where, "Non-case time, North, Social worker");
    EXPECT_EQ(problem.found, "1");
    EXPECT_EQ(problem.allowed, "0 to under 1");
}

TEST(AssumptionRules, RefuseADimensionThatDoesNotScopeTheKind)
{
    for (const KindInfo& kind : kCatalogue) {
        Scope scope = fittingScope(kind);
        const bool refused = !kind.scope.clientGroup;
        scope.clientGroup = kOlder;
        const double value = kind.neutral.value_or(1);
        const auto problems = problemsOf(assumption(1, kind.kind, scope, value));
        ASSERT_EQ(problems.size(), refused ? 1u : 0u) << kind.id;
        if (refused) {
            EXPECT_EQ(problems[0].code, "scope-not-allowed") << kind.id;
            EXPECT_EQ(problems[0].allowed, "no client group") << kind.id;
        }
    }
    EXPECT_EQ(onlyProblem(assumption(1, Kind::ContractedHours, {kNorth, {}, {}, {}}, 37)).allowed,
              "no locality");
    EXPECT_EQ(onlyProblem(assumption(1, Kind::Complexity, {{}, {}, {}, kSocialWorker}, 1)).allowed,
              "no role");
    EXPECT_EQ(onlyProblem(assumption(1, Kind::SicknessDays, {{}, {}, kReview, {}}, 8)).allowed,
              "no activity");
}

TEST(AssumptionRules, RefuseAnAmountThatDoesNotSayWhere)
{
    for (const Scope& scope : {Scope{}, Scope{kNorth, {}, {}, {}}, Scope{{}, {}, {}, kSocialWorker}}) {
        const Problem problem = onlyProblem(assumption(1, Kind::FixedPosts, scope, 10));
        EXPECT_EQ(problem.code, "amount-without-place");
        EXPECT_EQ(problem.allowed, "a locality and a role");
    }
    EXPECT_TRUE(problemsOf(assumption(1, Kind::FixedPosts, {kNorth, {}, {}, kSocialWorker}, 10)).empty());
}

TEST(AssumptionRules, RefuseAScopeThatIsNotInThePlan)
{
    const Problem problem = onlyProblem(assumption(1, Kind::Complexity, {LocalityId{99}, {}, {}, {}}, 1.1));
    EXPECT_EQ(problem.code, "no-such-row");
    EXPECT_EQ(problem.message, "the locality it names is not in the plan");
}

TEST(AssumptionRules, RefuseASpanOfControlOfACaseworkRole)
{
    const Problem problem = onlyProblem(assumption(1, Kind::SpanOfControl, {{}, {}, {}, kSocialWorker}, 8));
    EXPECT_EQ(problem.code, "span-of-casework");
    EXPECT_EQ(problem.found, "Social worker");
    EXPECT_TRUE(problemsOf(assumption(1, Kind::SpanOfControl, {{}, {}, {}, kTeamManager}, 8)).empty());
}

TEST(AssumptionRules, RefuseAnIndividualAllowanceOfAManager)
{
    const Kind kind = Kind::IndividualAllowanceHours;
    const Problem problem = onlyProblem(assumption(1, kind, {kNorth, {}, {}, kTeamManager}, 300));
    EXPECT_EQ(problem.code, "allowance-without-casework");
    EXPECT_EQ(problem.found, "Team manager");
    EXPECT_EQ(problem.allowed, "a casework role");
    EXPECT_TRUE(problemsOf(assumption(1, kind, {kNorth, {}, {}, kSocialWorker}, 300)).empty());
}

TEST(AssumptionRules, RefuseAShareOfTheWorkForAManager)
{
    const Problem problem = onlyProblem(assumption(1, Kind::RoleShare, {{}, {}, {}, kTeamManager}, 0.5));
    EXPECT_EQ(problem.code, "share-without-casework");
    EXPECT_EQ(problem.found, "Team manager");
    EXPECT_EQ(problem.allowed, "a casework role");
}

TEST(AssumptionRules, RefuseAStatutoryActivityDoneByUnqualifiedStaff)
{
    const Problem problem =
        onlyProblem(assumption(1, Kind::QualifiedShare, {{}, {}, kSafeguarding, {}}, 0.9));
    EXPECT_EQ(problem.code, "statutory-share");
    EXPECT_EQ(problem.found, "0.9");
    EXPECT_EQ(problem.allowed, "1");
    EXPECT_TRUE(problemsOf(assumption(1, Kind::QualifiedShare, {{}, {}, kSafeguarding, {}}, 1)).empty());
    EXPECT_TRUE(problemsOf(assumption(1, Kind::QualifiedShare, {{}, {}, kAssessment, {}}, 0.6)).empty());
}

TEST(AssumptionRules, RefuseLowAndHighThatDoNotLieAboutTheValue)
{
    Assumption row = assumption(1, Kind::HoursPerCase, {}, 12);
    row.low = 13;
    row.high = 15;
    const Problem problem = onlyProblem(row);
    EXPECT_EQ(problem.code, "range-off-value");
    EXPECT_EQ(problem.found, "13 to 15");
    EXPECT_EQ(problem.allowed, "low at most 12, high at least 12");
    row.low = 12;
    EXPECT_TRUE(problemsOf(row).empty());
    row.high = 11;
    EXPECT_EQ(onlyProblem(row).code, "range-off-value");
}

TEST(AssumptionRules, HoldLowAndHighToTheRangeOfTheKind)
{
    Assumption row = assumption(1, Kind::VacancyAllowance, {}, 0.1);
    row.low = -0.1;
    row.high = 1;
    const auto problems = problemsOf(row);
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].message, "the low end is outside its range");
    EXPECT_EQ(problems[0].found, "-0.1");
    EXPECT_EQ(problems[1].message, "the high end is outside its range");
}

TEST(AssumptionRules, RefuseOneSaidTwiceButNotFromAnotherMonth)
{
    const Assumption row = assumption(1, Kind::HoursPerCase, {kNorth, {}, {}, {}}, 12);
    Assumption again = row;
    again.id = {2};
    const auto problems = check(with(smallPlan(), row, again));
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].code, "said-twice");
    EXPECT_EQ(problems[0].where, "Hours per case, North");
    again.from = Month(2027, 4);
    EXPECT_TRUE(check(with(smallPlan(), row, again)).empty());
}

} // namespace
} // namespace muster::plan
