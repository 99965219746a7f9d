#include "history/lines/difference_lines.h"

#include "store/past/past.h"
#include "store/random_edits.h"
#include "store/support.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::store {
namespace {

using test::Sample;
using test::setAgency;

plan::Plan sample()
{
    plan::Plan plan;
    plan.apply(Sample().changes());
    return plan;
}

TEST(Differences, OfAPlanWithItselfAreNone)
{
    EXPECT_TRUE(history::differenceLines(sample(), sample()).empty());
}

TEST(Differences, NameTheCellThatIsNotTheSame)
{
    plan::Plan after = sample();
    after.apply(setAgency(after, 5).changes);
    const auto lines = history::differenceLines(sample(), after);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines.front().table, "establishment");
    EXPECT_EQ(lines.front().column, "agency_fte");
    EXPECT_EQ(lines.front().first, "4");
    EXPECT_EQ(lines.front().second, "5");
}

TEST(Differences, OfARowThatOnlyOneHasAreItsCells)
{
    plan::Plan after = sample();
    plan::Edit edit;
    edit.erase<plan::Grade>((*after.rows<plan::Grade>().begin()).id);
    after.apply(edit.changes);
    const auto gone = history::differenceLines(sample(), after);
    ASSERT_EQ(gone.size(), 3U); // grade, salary, source
    EXPECT_EQ(gone.front().second, "");
    const auto come = history::differenceLines(after, sample());
    ASSERT_EQ(come.size(), 3U);
    EXPECT_EQ(come.front().first, "");
}

/// Two plans made apart have other ids for the same things.
TEST(Differences, MeetRowsOfTheSameKeyInPlansOfDifferentOrigin)
{
    plan::Plan other = sample();
    plan::Grade grade = *other.rows<plan::Grade>().begin();
    plan::Edit edit;
    edit.erase<plan::Grade>(grade.id);
    grade.id = newId<plan::GradeId>();
    edit.put(grade);
    other.apply(edit.changes);
    EXPECT_TRUE(history::differenceLines(sample(), other).empty());
}

RC_GTEST_PROP(Differences, AreNoneOnlyWhereNoRowDiffers, (std::uint32_t seed))
{
    test::RandomEdits random(seed);
    plan::Plan plan = sample();
    for (int i = 0; i < 3; ++i) {
        const plan::Plan before = plan;
        plan.apply(random.next(plan).changes);
        const bool reordered = history::differenceLines(before, plan).empty();
        // An edit that changes nothing that tables show moves things in their order alone.
        RC_ASSERT(!reordered || !plan::isEmpty(history::differences(before, plan)));
        RC_ASSERT(history::differenceLines(plan, plan).empty());
        RC_ASSERT(history::differenceLines(before, plan).size() ==
                  history::differenceLines(plan, before).size());
    }
}

} // namespace
} // namespace muster::store
