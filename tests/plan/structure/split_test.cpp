// How the rows of a locality are parted: docs/decisions/0035-localities-put-together-and-parted.md.

#include "plan/names.h"
#include "plan/rules/rules.h"
#include "plan/small_plan.h"
#include "plan/structure/structure.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

const std::vector<LocalityPart> kParts{{"North", 0.75}, {"East", 0.25}};

std::string refusedSplitOf(const Plan& plan, LocalityId locality, const std::vector<LocalityPart>& parts)
{
    const auto change = splitLocality(plan, locality, parts);
    return change ? "" : change.error().sentence();
}

/// North split into 0.75 of it and East.
Plan splitPlan(const Plan& plan, const std::vector<LocalityPart>& parts = kParts)
{
    const auto change = splitLocality(plan, kNorth, parts);
    EXPECT_TRUE(change) << change.error().sentence();
    Plan made = after(plan, change->edit);
    EXPECT_TRUE(check(made).empty());
    return made;
}

/// The row of the other part.
template <class Row>
const Row& ofEast(const Plan& plan)
{
    const LocalityId east = findByName<Locality>(plan, "East").value();
    return *std::ranges::find_if(plan.rows<Row>(), [&](const Row& row) { return row.locality == east; });
}

Post postTitled(std::int64_t id, const std::string& title, double fte, std::optional<Date> end = {})
{
    Post post;
    post.id = {id};
    post.title = title;
    std::tie(post.locality, post.role) = std::tie(kNorth, kSocialWorker);
    post.fte = Fte(fte);
    post.end = end;
    return post;
}

TEST(Split, LeavesTheFirstPartItsIdAndPutsTheOthersBesideIt)
{
    const Plan made = splitPlan(smallPlan(), {{"North West", 0.5}, {"North East", 0.25}, {"East", 0.25}});
    EXPECT_EQ(made.find<Locality>(kNorth)->name, "North West");
    EXPECT_EQ(made.find<Locality>(findByName<Locality>(made, "East").value())->parent, kEssex);
    EXPECT_EQ(made.rows<Locality>().size(), 5u);
    EXPECT_EQ(splitLocality(smallPlan(), kNorth, kParts)->edit.label,
              "Split the locality North into North (0.75) and East (0.25)");
}

TEST(Split, PartsAmountsAndSaysEverythingElseOfEachPart)
{
    Assumption starts = assumption(82, Kind::PlannedStarts, {kNorth, {}, {}, kSocialWorker}, 4);
    starts.high = 8;
    const Plan made = splitPlan(with(smallPlan(), demand(51, 120), establishment(61), starts,
                                     assumption(81, Kind::Complexity, {kNorth, {}, {}, {}}, 1.2),
                                     Population{{83}, kNorth, {65, AgeBand::kNoEnd}, 2026, 1000}));
    EXPECT_EQ(made.find<Demand>({51})->volume, Volume(90));
    EXPECT_EQ(ofEast<Demand>(made).volume, Volume(30));
    EXPECT_EQ(made.find<Establishment>({61})->establishment, Fte(6.75));
    EXPECT_EQ(ofEast<Establishment>(made).agency, Fte(1));
    EXPECT_EQ(ofEast<Population>(made).persons, 250);
    double starting = 0;
    for (const Assumption& row : made.rows<Assumption>()) {
        starting += row.high.value_or(0);
        EXPECT_TRUE(row.kind == Kind::PlannedStarts || row.value == 1.2);
    }
    EXPECT_EQ(starting, 8);
}

TEST(Split, KeepsPostsOfTheRegisterWhole)
{
    const Plan plan = with(smallPlan(), postTitled(71, "Lead", 1), postTitled(72, "Worker", 2));
    const auto change = splitLocality(plan, kNorth, {{"North", 0.75}, {"East", 0.25, {"Worker"}}});
    EXPECT_EQ(after(plan, change->edit).find<Post>({71})->locality, kNorth);
    EXPECT_EQ(ofEast<Post>(after(plan, change->edit)).id, PostId{72});
    ASSERT_EQ(change->notes.size(), 2u);
    EXPECT_EQ(change->notes[0].row + " " + change->notes[0].note, "North has 1 post of the register, 1 FTE");
    EXPECT_EQ(refusedSplitOf(plan, kNorth, {{"North", 0.75}, {"East", 0.25, {"Nobody"}}}),
              "North has no post of this title; found \"Nobody\"; allowed: the title of a post of the "
              "register there.");
}

TEST(Split, RefusesPartsThatHaveMoreOfTheRegisterThanOfThePosition)
{
    const Establishment position{{61}, kNorth, kSocialWorker, {2026, 4, 1}, Fte(4), Fte(0), Fte(0), Fte(0)};
    const Plan plan = with(smallPlan(), position, postTitled(71, "Lead", 2, Date{2026, 9, 30}),
                           postTitled(72, "Worker", 2));
    EXPECT_EQ(refusedSplitOf(plan, kNorth, kParts), "the posts of Social worker in October 2026 would not be "
                                                    "the same in sum: a part has more posts of the "
                                                    "register than its share of a position; allowed: posts "
                                                    "that fit the share of each part. Give posts of the "
                                                    "register to the other parts, or choose other shares.");
    EXPECT_EQ(refusedSplitOf(plan, kNorth, {{"North", 0.5}, {"East", 0.5, {"Worker"}}}), "");
}

TEST(Split, RefusesAPartWithFewerPostsOfTheRegisterThanItsShareOfACut)
{
    Restructure cut;
    cut.id = {81};
    cut.name = "Cut";
    std::tie(cut.locality, cut.role) = std::tie(kNorth, kSocialWorker);
    cut.month = Month(2026, 9);
    cut.establishment = Fte(-2);
    const Plan plan = with(smallPlan(), postTitled(71, "Lead", 2), postTitled(72, "Worker", 2), cut);
    EXPECT_EQ(
        refusedSplitOf(plan, kNorth, kParts),
        "the posts of Social worker in September 2026 cannot be parted: the share of East in the changes "
        "of the structure removes more posts than it has; allowed: posts that fit the share of each "
        "part. Give posts of the register to the other parts, or choose other shares.");
    EXPECT_EQ(refusedSplitOf(plan, kNorth, {{"North", 0.5}, {"East", 0.5, {"Worker"}}}), "");
    cut.establishment = Fte(-5);
    EXPECT_EQ(refusedSplitOf(with(plan, cut), kNorth, {{"North", 0.5}, {"East", 0.5, {"Worker"}}}),
              "the posts of North, Social worker cannot be parted: more are removed than there are; found "
              "\"-1 in September 2026\"; allowed: 0 or more. Mend its posts or restructures first.");
}

TEST(Split, RefusesWhatCannotBeParted)
{
    const Plan plan = smallPlan();
    EXPECT_EQ(refusedSplitOf(plan, kNorth, {{"North", 1}}),
              "a locality is split into two parts or more; found \"1\"; allowed: 2 or more.");
    EXPECT_EQ(refusedSplitOf(plan, kNorth, {{"North", 0.6}, {"East", 0.5}}),
              "the shares of the parts do not add up to 1; found \"1.1\"; allowed: 1 in all.");
    EXPECT_EQ(refusedSplitOf(plan, kNorth, {{"North", 1}, {"East", 0}}),
              "the share of East is outside its range; found \"0\"; allowed: more than 0, up to 1.");
    EXPECT_EQ(refusedSplitOf(plan, kNorth, {{"East", 0.5}, {"EAST", 0.5}}),
              "two parts have the same name; found \"EAST\"; allowed: a name for each part.");
    EXPECT_NE(refusedSplitOf(plan, kNorth, {{"North", 0.5}, {"WEST", 0.5}})
                  .find("another locality under the same parent"),
              std::string::npos);
    EXPECT_EQ(refusedSplitOf(plan, kEssex, {{"Essex", 0.5}, {"Kent", 0.5}}),
              "Essex has localities beneath it, which no share can part; found \"North\"; allowed: a "
              "locality without "
              "others beneath it. Move them under another locality first, and under the parts afterwards.");
    EXPECT_FALSE(splitLocality(plan, {99}, kParts));
}

} // namespace
} // namespace muster::plan
