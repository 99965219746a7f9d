#include "history/graph.h"

#include "history/refused.h"

#include <gtest/gtest.h>

namespace muster::history {
namespace {

HistoryEntry entry(std::int64_t id, std::optional<std::int64_t> parent,
                   std::optional<std::int64_t> merged = {})
{
    HistoryEntry made;
    made.id = id;
    made.parent = parent;
    made.merged = merged;
    return made;
}

/// 1 ← 2 ← 3, and 2 ← 4 merged with 3 ← 5.
HistoryGraph forked()
{
    return HistoryGraph({entry(1, {}), entry(2, 1), entry(3, 2), entry(4, 2), entry(5, 4, 3)});
}

TEST(HistoryGraph, LeadsToAnEntryByThoseItWasMadeOn)
{
    EXPECT_EQ(forked().to(3), (std::vector<std::int64_t>{1, 2, 3}));
    EXPECT_EQ(forked().to(5), (std::vector<std::int64_t>{1, 2, 4, 5}));
    EXPECT_THROW((void)forked().to(6), Refused);
    EXPECT_THROW((void)HistoryGraph({entry(2, 1)}).to(2), Refused);
}

TEST(HistoryGraph, HoldsWithinAMergeWhatItBrought)
{
    EXPECT_EQ(forked().within(5), (std::set<std::int64_t>{1, 2, 3, 4, 5}));
    EXPECT_EQ(forked().within(4), (std::set<std::int64_t>{1, 2, 4}));
}

TEST(HistoryGraph, GoesFromOneEntryToAnotherByWhereTheyParted)
{
    const Detour detour = between(forked(), 3, 5);
    EXPECT_EQ(detour.back, (std::vector<std::int64_t>{3}));
    EXPECT_EQ(detour.forth, (std::vector<std::int64_t>{4, 5}));
}

} // namespace
} // namespace muster::history
