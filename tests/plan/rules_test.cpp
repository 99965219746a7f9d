// The rules that each row of a plan keeps.

#include "plan/problems_of.h"

#include <cmath>
#include <gtest/gtest.h>

namespace muster::plan {
namespace {

TEST(Rules, ASoundPlanHasNoProblems)
{
    EXPECT_TRUE(check(smallPlan()).empty());
    EXPECT_TRUE(check(with(smallPlan(), demand(1, 3000), establishment(1))).empty());
    EXPECT_TRUE(check(Plan{}).empty());
}

TEST(SettingsRules, RefuseAPlanOfNoMonthsOrTooMany)
{
    for (const int months : {0, -1, 241}) {
        Settings settings = smallPlan().settings();
        settings.months = months;
        const Problem problem = onlyProblem(with(smallPlan(), settings));
        EXPECT_EQ(problem.code, "months");
        EXPECT_EQ(problem.found, std::to_string(months));
        EXPECT_EQ(problem.allowed, "1 to 240");
    }
}

TEST(SettingsRules, RefuseWeeksThatNobodyCountsAYearIn)
{
    Settings settings = smallPlan().settings();
    settings.weeksAYear = 51;
    const Problem problem = onlyProblem(with(smallPlan(), settings));
    EXPECT_EQ(problem.code, "weeks-a-year");
    EXPECT_EQ(problem.found, "51");
    EXPECT_EQ(problem.allowed, "52, 52.143 or 52.18");
    for (const double weeks : {52.0, 52.143, 52.18}) {
        settings.weeksAYear = weeks;
        EXPECT_TRUE(check(with(smallPlan(), settings)).empty());
    }
}

TEST(LocalityRules, RefuseALocalityWithoutAName)
{
    EXPECT_EQ(onlyProblem(with(smallPlan(), Locality{kWest, "", kEssex, "", 0})).code, "name-missing");
    EXPECT_EQ(onlyProblem(with(smallPlan(), Locality{kWest, " West", kEssex, "", 0})).found, " West");
}

TEST(LocalityRules, RefuseACharacterInANameThatCannotBeSeen)
{
    for (const auto& [name, shown] : {std::pair{"\tWest", "\\x09West"},
                                      {"West\n", "West\\x0a"},
                                      {"Mid\tWest", "Mid\\x09West"},
                                      {"We\x7fst", "We\\x7fst"}}) {
        const Problem problem = onlyProblem(with(smallPlan(), Locality{kWest, name, kEssex, "", 0}));
        EXPECT_EQ(problem.code, "name-with-control-character");
        EXPECT_EQ(problem.found, shown);
    }
    EXPECT_TRUE(check(with(smallPlan(), Locality{kWest, "Ynys Môn", kEssex, "", 0})).empty());
}

TEST(LocalityRules, RefuseAStrokeInAName)
{
    const Problem problem = onlyProblem(with(smallPlan(), Locality{kWest, "Mid/West", kEssex, "", 0}));
    EXPECT_EQ(problem.code, "name-with-stroke");
    EXPECT_EQ(problem.found, "Mid/West");
}

TEST(LocalityRules, RefuseTwoOfANameUnderOneParentButNotUnderTwo)
{
    const Plan twice = with(smallPlan(), Locality{{4}, "North", kEssex, "", 0});
    EXPECT_EQ(codesOf(twice), (std::vector<std::string>{"name-twice", "name-twice"}));
    EXPECT_TRUE(check(with(smallPlan(), Locality{{4}, "North", kWest, "", 0})).empty());
}

TEST(LocalityRules, RefuseAParentThatIsNotThere)
{
    const Problem problem = onlyProblem(with(smallPlan(), Locality{kWest, "West", LocalityId{99}, "", 0}));
    EXPECT_EQ(problem.code, "no-such-row");
    EXPECT_EQ(problem.where, "Locality West");
    EXPECT_EQ(problem.message, "the locality it names is not in the plan");
}

TEST(LocalityRules, RefuseACircle)
{
    const Plan circle = with(smallPlan(), Locality{kEssex, "Essex", kNorth, "", 0});
    const auto problems = check(circle);
    ASSERT_EQ(problems.size(), 3u); // Essex and North are in it, and West leads to it
    EXPECT_EQ(problems[0].code, "locality-circle");
    EXPECT_EQ(problems[0].found, "Essex");
    EXPECT_EQ(problems[0].allowed, "a tree");
    EXPECT_EQ(codesOf(with(smallPlan(), Locality{kWest, "West", kWest, "", 0})).front(), "locality-circle");
}

TEST(RoleRules, RefuseTwoRolesOfAName)
{
    const Plan twice = with(smallPlan(), Role{{34}, "Social worker", RoleKind::Casework, true, true, {}, 0});
    EXPECT_EQ(codesOf(twice), (std::vector<std::string>{"name-twice", "name-twice"}));
}

TEST(RoleRules, KeepTheNameOfTheSumOfRoles)
{
    const Problem problem =
        onlyProblem(with(smallPlan(), Role{{34}, "All roles", RoleKind::Casework, true, true, {}, 0}));
    EXPECT_EQ(problem.code, "name-reserved");
    EXPECT_EQ(problem.found, "All roles");
}

TEST(RoleRules, RefuseACaseworkRoleThatSupervises)
{
    const Role role{kCareWorker, "Care worker", RoleKind::Casework, false, true, {kSocialWorker}, 1};
    const Problem problem = onlyProblem(with(smallPlan(), role));
    EXPECT_EQ(problem.code, "casework-supervises");
    EXPECT_EQ(problem.found, "casework");
    EXPECT_EQ(problem.allowed, "management, support");
}

TEST(RoleRules, RefuseACircleOfSupervisionAndNameItsRoles)
{
    const RoleId kServiceManager{34};
    const Role service{
        kServiceManager, "Service manager", RoleKind::Management, true, false, {kTeamManager}, 3};
    const Role team{
        kTeamManager, "Team manager", RoleKind::Management, true, false, {kSocialWorker, kServiceManager}, 2};
    const auto problems = check(with(smallPlan(), service, team));
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].code, "span-circle");
    EXPECT_EQ(problems[0].found, "Team manager → Service manager → Team manager");
    EXPECT_EQ(problems[1].found, "Service manager → Team manager → Service manager");
}

TEST(RoleRules, RefuseARoleThatSupervisesItself)
{
    const Role role{kTeamManager, "Team manager", RoleKind::Management, true, false, {kTeamManager}, 2};
    EXPECT_EQ(onlyProblem(with(smallPlan(), role)).found, "Team manager → Team manager");
}

TEST(RoleRules, RefuseARoleListedTwiceAndNameIt)
{
    const Role role{
        kTeamManager, "Team manager", RoleKind::Management, true, false, {kSocialWorker, kSocialWorker}, 2};
    const Problem problem = onlyProblem(with(smallPlan(), role));
    EXPECT_EQ(problem.code, "supervises-twice");
    EXPECT_EQ(problem.where, "Role Team manager");
    EXPECT_EQ(problem.found, "Social worker");
    EXPECT_EQ(problem.allowed, "each role once");
}

TEST(RoleRules, LetTwoManagersShareARoleWithoutCallingItACircle)
{
    const Role business{
        {34}, "Business support", RoleKind::Support, false, false, {kSocialWorker, kTeamManager}, 3};
    EXPECT_TRUE(check(with(smallPlan(), business)).empty());
}

TEST(ActivityRules, AllowATargetOfTheSameDayAndRefuseOneBeforeIt)
{
    Activity row{kReview, "Review", Standard::Rate, "review", false, Days(0), 1};
    EXPECT_TRUE(check(with(smallPlan(), row)).empty());
    row.targetDays = Days(-1);
    const Problem problem = onlyProblem(with(smallPlan(), row));
    EXPECT_EQ(problem.code, "out-of-range");
    EXPECT_EQ(problem.found, "-1");
    EXPECT_EQ(problem.allowed, "0 to 3650");
}

TEST(ActivityRules, RefuseAPriorityBeyondTheLast)
{
    Activity row{kReview, "Review", Standard::Rate, "review", false, Days(28), 1};
    row.priority = kLastPriority;
    EXPECT_TRUE(check(with(smallPlan(), row)).empty());
    row.priority = kLastPriority + 1;
    const Problem problem = onlyProblem(with(smallPlan(), row));
    EXPECT_EQ(problem.found, "10");
    EXPECT_EQ(problem.allowed, "1 to 9");
}

TEST(DemandRules, RefuseAVolumeBelowZeroOrNotFinite)
{
    for (const double volume : {-1.0, std::nan(""), HUGE_VAL}) {
        const Problem problem = onlyProblem(with(smallPlan(), demand(1, volume)));
        EXPECT_EQ(problem.code, "out-of-range");
        EXPECT_EQ(problem.where, "Demand, North, Older people, Assessment, 2026/27");
        EXPECT_EQ(problem.target.table, "demand");
        EXPECT_EQ(problem.target.row, 1);
    }
}

TEST(DemandRules, RefuseNamesThatAreNotInThePlan)
{
    Demand row = demand(1, 10);
    row.activity = {99};
    row.clientGroup = {98};
    EXPECT_EQ(codesOf(with(smallPlan(), row)), (std::vector<std::string>{"no-such-row", "no-such-row"}));
}

TEST(DemandRules, RefuseAFigureSaidTwiceButNotActualBesideForecast)
{
    const Plan plan = with(smallPlan(), demand(1, 10), demand(2, 20));
    const Problem problem = onlyProblem(plan);
    EXPECT_EQ(problem.code, "said-twice");
    EXPECT_EQ(problem.target.row, 2);
    Demand actual = demand(2, 20);
    actual.status = DemandStatus::Actual;
    EXPECT_TRUE(check(with(smallPlan(), demand(1, 10), actual)).empty());
}

TEST(EstablishmentRules, LetPostsBeOverFilled)
{
    Establishment row = establishment(1);
    row.vacancy = Fte(-2.5); // Kent, Ashford's assessment officers
    EXPECT_TRUE(check(with(smallPlan(), row)).empty());
}

TEST(EstablishmentRules, RefuseMoreVacanciesThanPosts)
{
    Establishment row = establishment(1);
    row.vacancy = Fte(9.5);
    const Problem problem = onlyProblem(with(smallPlan(), row));
    EXPECT_EQ(problem.code, "vacancy-above-establishment");
    EXPECT_EQ(problem.found, "9.5");
    EXPECT_EQ(problem.allowed, "at most the establishment, 9");
    EXPECT_EQ(problem.where, "Establishment, North, Social worker, 2015-01-30");
}

TEST(EstablishmentRules, RefuseMoreNewlyQualifiedThanAreInPost)
{
    Establishment row = establishment(1);
    row.vacancy = Fte(6);
    row.newlyQualified = Fte(4);
    const Problem problem = onlyProblem(with(smallPlan(), row));
    EXPECT_EQ(problem.found, "4");
    EXPECT_EQ(problem.allowed, "0 to 3");
}

TEST(EstablishmentRules, LetAllInPostBeNewlyQualifiedWhateverTheBinaryDigits)
{
    Establishment row = establishment(1);
    row.establishment = Fte(8.1);
    row.vacancy = Fte(8); // 8.1 − 8 < 0.1 in binary
    row.newlyQualified = Fte(0.1);
    EXPECT_TRUE(check(with(smallPlan(), row)).empty());
    row.newlyQualified = Fte(0.1001);
    EXPECT_EQ(onlyProblem(with(smallPlan(), row)).code, "out-of-range");
    row.newlyQualified = Fte(-1e-10);
    EXPECT_EQ(onlyProblem(with(smallPlan(), row)).code, "out-of-range");
    row.newlyQualified = Fte(std::nan(""));
    EXPECT_EQ(onlyProblem(with(smallPlan(), row)).code, "out-of-range");
}

TEST(EstablishmentRules, RefuseNegativePostsAndAgency)
{
    Establishment row = establishment(1);
    row.establishment = Fte(-1);
    row.vacancy = Fte(-1);
    row.agency = Fte(-4);
    EXPECT_EQ(codesOf(with(smallPlan(), row)), (std::vector<std::string>{"out-of-range", "out-of-range"}));
}

TEST(EstablishmentRules, RefuseTwoRowsOfOneDate)
{
    EXPECT_EQ(onlyProblem(with(smallPlan(), establishment(1), establishment(2))).code, "said-twice");
}

} // namespace
} // namespace muster::plan
