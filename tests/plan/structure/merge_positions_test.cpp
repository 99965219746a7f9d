// How the posts of two localities are put together:
// docs/decisions/0035-localities-put-together-and-parted.md.

#include "plan/structure/north_into_west.h"

namespace muster::plan {
namespace {

TEST(Merge, AddsPositionsInForceAtEachDateOfEither)
{
    const Plan plan = with(smallPlan(), position(61, kNorth, "2026-04-01", 10, 2),
                           position(62, kNorth, "2027-04-01", 12, 1), position(63, kWest, "2026-04-01", 5, 0),
                           position(64, kWest, "2026-10-01", 6, 1));
    const Plan made = mergedPlan(plan);
    EXPECT_EQ(made.find<Establishment>({63})->establishment, Fte(15));
    EXPECT_EQ(made.find<Establishment>({63})->vacancy, Fte(2));
    EXPECT_EQ(made.find<Establishment>({64})->establishment, Fte(16));
    EXPECT_EQ(made.find<Establishment>({64})->vacancy, Fte(3));
    EXPECT_EQ(made.find<Establishment>({62})->establishment, Fte(18)) << "North's own row, now of West";
    EXPECT_EQ(made.find<Establishment>({62})->locality, kWest);
    EXPECT_EQ(made.rows<Establishment>().size(), 3u);
    EXPECT_EQ(notes(plan).size(), 2u);
    EXPECT_EQ(notes(plan).front(),
              "Establishment, West, Social worker, 2026-10-01: North has no position of this date: "
              "its posts and people were carried to it");
}

TEST(Merge, CountsTheRegistersPostsWhereAPositionIsPutBesideThem)
{
    Post post;
    post.id = {71};
    post.title = "Project lead";
    std::tie(post.locality, post.role) = std::tie(kWest, kSocialWorker);
    post.fte = Fte(2);
    post.end = Date{2026, 9, 30};
    const Plan made = mergedPlan(with(smallPlan(), position(61, kNorth, "2026-04-01", 10, 2), post));
    EXPECT_EQ(made.find<Establishment>({61})->establishment, Fte(12)) << "2 of them in the register";
    post.id = {72};
    post.locality = kNorth;
    EXPECT_EQ(mergedPlan(with(smallPlan(), post,
                              [&] {
                                  Post other = post;
                                  other.id = {73};
                                  other.locality = kWest;
                                  return other;
                              }()))
                  .find<Post>({72})
                  ->title,
              "Project lead (North)");
}

TEST(Merge, RefusesPostsOfTheRegisterOfWhichMoreAreRemovedThanThereAre)
{
    Post lead;
    lead.id = {71};
    lead.title = "Project lead";
    std::tie(lead.locality, lead.role) = std::tie(kNorth, kSocialWorker);
    lead.fte = Fte(5);
    Restructure cut;
    cut.id = {81};
    cut.name = "Cut";
    std::tie(cut.locality, cut.role) = std::tie(kWest, kSocialWorker);
    cut.month = Month(2026, 9);
    cut.establishment = Fte(-2);
    const Plan plan = with(smallPlan(), lead, cut);
    EXPECT_EQ(refusal(plan),
              "the posts of West, Social worker cannot be added: more are removed than "
              "there are; found \"-2 in September 2026\"; allowed: 0 or more. Mend its posts or "
              "restructures first.");
    cut.locality = kNorth;
    EXPECT_EQ(refusal(with(plan, cut)), "");
}

} // namespace
} // namespace muster::plan
