#include "base/ids.h"
#include "base/units.h"

#include <array>
#include <gtest/gtest.h>
#include <set>
#include <thread>
#include <type_traits>
#include <vector>

namespace muster {
namespace {

using AppleId = Id<struct AppleTag>;
using PearId = Id<struct PearTag>;

TEST(Ids, AreAboveZeroAndDoNotRepeat)
{
    std::set<std::int64_t> seen;
    for (int i = 0; i < 10000; ++i) {
        const std::int64_t value = randomIdValue();
        EXPECT_GT(value, 0);
        seen.insert(value);
    }
    EXPECT_EQ(seen.size(), 10000u);
}

TEST(Ids, OfThreadsDoNotRepeat)
{
    std::array<std::vector<std::int64_t>, 4> drawn;
    {
        std::vector<std::jthread> threads;
        for (auto& mine : drawn)
            threads.emplace_back([&mine] {
                for (int i = 0; i < 1000; ++i)
                    mine.push_back(randomIdValue());
            });
    }
    std::set<std::int64_t> seen;
    for (const auto& of : drawn)
        seen.insert(of.begin(), of.end());
    EXPECT_EQ(seen.size(), 4000u);
}

TEST(Ids, UseTheUpperBitsToo)
{
    std::int64_t bits = 0;
    for (int i = 0; i < 200; ++i)
        bits |= randomIdValue();
    EXPECT_EQ(bits, INT64_MAX);
}

TEST(Ids, OfOneThingAreNotTakenForAnother)
{
    static_assert(!std::is_convertible_v<AppleId, PearId>);
    EXPECT_NE(newId<AppleId>(), newId<AppleId>());
    EXPECT_EQ(AppleId{}.value, 0);
}

TEST(Quantities, AddInTheirOwnUnitAndNeverComeFromABareNumber)
{
    static_assert(!std::is_convertible_v<double, Fte>);
    static_assert(!std::is_convertible_v<Fte, Volume>);
    EXPECT_EQ((Fte(9) - Fte(4) + Fte(0.5)).value(), 5.5);
    EXPECT_LT(Fte(-2.5), Fte(0));
}

} // namespace
} // namespace muster
