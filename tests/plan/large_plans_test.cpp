// What a hostile file holds costs no more than its size: large tables are looked through once, problems are
// counted and not hoarded, and what is larger than a plan may be is refused by name.

#include "plan/names.h"
#include "plan/rows/value.h"
#include "plan/rules/rules.h"
#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

/// Localities L1, L2 …; `parentOf(n)` is the number of each one's parent, 0 for none.
Plan localities(int count, const auto& parentOf)
{
    Edit edit;
    for (int n = 1; n <= count; ++n) {
        const int parent = parentOf(n);
        edit.put(Locality{LocalityId{n}, "L" + std::to_string(n),
                          parent > 0 ? std::optional(LocalityId{parent}) : std::nullopt, "", n});
    }
    return after({}, edit);
}

/// Roles R1, R2 …, each supervising the next.
Plan rolesInARow(int count)
{
    Edit edit;
    for (int n = 1; n <= count; ++n)
        edit.put(Role{RoleId{n}, "R" + std::to_string(n), RoleKind::Management, true, true,
                      n < count ? std::vector{RoleId{n + 1}} : std::vector<RoleId>{}, n});
    return after({}, edit);
}

const Problem& only(const std::vector<Problem>& problems)
{
    EXPECT_EQ(problems.size(), 1u);
    return problems.front();
}

TEST(LargePlans, TenThousandLocalitiesSideBySideAreSound)
{
    const Plan plan = localities(10'000, [](int n) { return n == 1 ? 0 : 1; });
    EXPECT_TRUE(check(plan).empty());
    EXPECT_EQ(findByName<Locality>(plan, "L1/L9999").value(), LocalityId{9999});
    EXPECT_EQ(nameOf(plan, LocalityId{10'000}), "L10000");
}

TEST(LargePlans, AsManyLevelsAsAllowedAreSoundAndOneMoreIsNot)
{
    const auto chain = [](int n) { return n - 1; };
    EXPECT_TRUE(check(localities(kMostLevels, chain)).empty());
    const Problem problem = only(check(localities(kMostLevels + 1, chain)));
    EXPECT_EQ(problem.code, "locality-too-deep");
    EXPECT_EQ(problem.where, "Locality L101");
    EXPECT_EQ(problem.found, "level 101");
    EXPECT_EQ(problem.allowed, "at most 100 levels");
    EXPECT_EQ(problem.target.column, "parent");
}

TEST(LargePlans, TenThousandLocalitiesEachBeneathTheOneBeforeAreRefusedAndCounted)
{
    const auto problems = check(localities(10'000, [](int n) { return n - 1; }));
    EXPECT_EQ(problems.size(), kMostOfAKind);
    EXPECT_EQ(countOf(problems), 10'000u - kMostLevels);
    EXPECT_EQ(problems.back().more, 10'000u - kMostLevels - kMostOfAKind);
    EXPECT_EQ(told(problems).back().where, "Locality L120 and 9880 more");
}

TEST(LargePlans, ACircleOfTenThousandLocalitiesIsCounted)
{
    const Plan plan = localities(10'000, [](int n) { return n == 1 ? 10'000 : n - 1; });
    EXPECT_EQ(countOf(check(plan)), 10'000u);
    EXPECT_EQ(fullPath(plan, LocalityId{200}).substr(0, 10), "…/L101/L");
}

TEST(LargePlans, ALongPathIsRefused)
{
    Edit edit;
    for (int n = 1; n <= 3; ++n)
        edit.put(Locality{LocalityId{n}, std::string(9'000, char('a' + n)),
                          n > 1 ? std::optional(LocalityId{n - 1}) : std::nullopt, "", n});
    const Problem problem = only(check(after({}, edit)));
    EXPECT_EQ(problem.code, "path-too-long");
    EXPECT_EQ(problem.found, "27002 bytes");
    EXPECT_LT(problem.where.size(), 100u);
}

TEST(LargePlans, MoreLocalitiesThanAllowedAreOneProblem)
{
    const Plan plan = localities(10'001, [](int) { return 0; });
    const Problem problem = only(check(plan));
    EXPECT_EQ(problem.code, "too-large");
    EXPECT_EQ(problem.where, "Table localities");
    EXPECT_EQ(problem.found, "10001 rows");
    EXPECT_EQ(problem.allowed, "at most 10000 rows");
    EXPECT_EQ(fits(plan).error().sentence(),
              "Table localities: the plan is larger than Muster computes: take fewer; found \"10001 rows\"; "
              "allowed: at most 10000 rows.");
}

TEST(LargePlans, MoreFiguresThanAllowedAreRefusedByTheEditThatAsksForThem)
{
    Edit edit;
    for (int n = 1; n <= 50; ++n)
        edit.put(Role{RoleId{n}, "R" + std::to_string(n), RoleKind::Casework, true, true, {}, n});
    const Plan wide = after(localities(1'000, [](int n) { return n == 1 ? 0 : 1; }), edit);
    EXPECT_EQ(only(check(wide)).found, "1000 × 50 × 36");
    EXPECT_FALSE(admit(wide, edit.changes));
}

TEST(LargePlans, TenThousandRolesEachSupervisingTheNextAreSound)
{
    EXPECT_TRUE(check(rolesInARow(10'000)).empty());
    EXPECT_EQ(only(check(rolesInARow(10'001))).code, "too-large");
}

TEST(LargePlans, ACircleOfTenThousandRolesIsTold)
{
    Plan plan = rolesInARow(10'000);
    Role last = *plan.find<Role>(RoleId{10'000});
    last.supervises = {RoleId{1}};
    plan = with(plan, last);
    const auto problems = check(plan);
    EXPECT_EQ(problems.size(), kMostOfAKind);
    EXPECT_EQ(countOf(problems), 10'000u);
    EXPECT_EQ(problems.front().code, "span-circle");
    EXPECT_EQ(problems.front().found.substr(0, 16), "R1 → R2 → R3"); // an arrow is three bytes
}

TEST(LargePlans, ARoleBetweenTwoCirclesIsInNone)
{
    Edit edit;
    const auto role = [&](std::int64_t id, std::vector<RoleId> supervises) {
        edit.put(
            Role{{id}, "R" + std::to_string(id), RoleKind::Management, true, true, std::move(supervises), 0});
    };
    role(1, {{2}});
    role(2, {{1}, {3}});
    role(3, {{4}});
    role(4, {{5}});
    role(5, {{4}});
    role(6, {{1}});
    std::vector<std::string> circles;
    for (const Problem& problem : check(after({}, edit)))
        circles.push_back(problem.found);
    EXPECT_EQ(circles,
              (std::vector<std::string>{"R1 → R2 → R1", "R2 → R1 → R2", "R4 → R5 → R4", "R5 → R4 → R5"}));
}

TEST(LargePlans, AListOfMoreRolesThanThereAreIsOneProblem)
{
    Role role = *smallPlan().find<Role>(kTeamManager);
    role.supervises.assign(2'000'000, kSocialWorker);
    const Problem problem = only(check(with(smallPlan(), role)));
    EXPECT_EQ(problem.code, "list-too-long");
    EXPECT_EQ(problem.found, "2000000 roles");
    EXPECT_EQ(problem.allowed, "at most 3, the roles of the plan");
}

TEST(LargePlans, ARoleListedTwiceIsSaidOnceForItsRow)
{
    Role role = *smallPlan().find<Role>(kTeamManager);
    role.supervises = {kSocialWorker, kSocialWorker, kSocialWorker};
    EXPECT_EQ(countOf(check(with(smallPlan(), role))), 1u);
}

TEST(LargePlans, ATextIsAsLongAsItsColumnHoldsAndNoLonger)
{
    Assumption row = assumption(1, Kind::Turnover, {}, 0.1);
    for (std::size_t i = 0; i < kLongestText; ++i)
        row.note += "ô"; // counted in characters, not bytes
    EXPECT_TRUE(check(with(smallPlan(), row)).empty());
    row.note += "ô";
    const Problem problem = only(check(with(smallPlan(), row)));
    EXPECT_EQ(problem.code, "too-long");
    EXPECT_EQ(problem.where, "Turnover, everywhere");
    EXPECT_EQ(problem.target.column, "note");
    EXPECT_EQ(problem.found, "10001 characters");
    EXPECT_EQ(problem.allowed, "at most 10000 characters");
}

TEST(LargePlans, ProblemsQuoteNoMoreThanEightyCharacters)
{
    const Problem problem =
        check(with(smallPlan(), Locality{kWest, " " + std::string(5'000, 'x'), kEssex, "", 0})).front();
    EXPECT_EQ(problem.code, "name-missing");
    EXPECT_LT(problem.found.size(), 100u);
    EXPECT_LT(problem.where.size(), 100u);
}

TEST(LargePlans, ChangedRowsAreLookedAtInTheOrderInWhichTheyArePut)
{
    Edit edit;
    for (int n = 9'000; n > 0; --n)
        edit.put(Locality{LocalityId{100 + n}, "", kEssex, "", n});
    const auto problems = problemsOf(after(smallPlan(), edit), edit.changes);
    EXPECT_EQ(problems.front().target.row, 9'100);
    EXPECT_EQ(problems.size(), 2 * kMostOfAKind);
    EXPECT_EQ(countOf(problems), 2u * 9'000u) << "without a name, and all of one name";
}

TEST(LargePlans, EveryWrongAssumptionIsCounted)
{
    Edit edit;
    for (int n = 1; n <= 50'000; ++n)
        edit.put(assumption(n, Kind::Turnover, {}, 2));
    const auto problems = check(after(smallPlan(), edit));
    EXPECT_EQ(problems.size(), 2 * kMostOfAKind) << "out of range, and said twice";
    EXPECT_EQ(countOf(problems), 50'000u + 49'999u);
}

} // namespace
} // namespace muster::plan
