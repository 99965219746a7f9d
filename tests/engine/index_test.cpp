#include "engine/resolve.h"

#include <gtest/gtest.h>
#include <type_traits>

namespace muster::engine {

namespace {

template <class List, class I>
concept IsReadBy = requires(const List& list, I index)
{
    list[index];
};

using Roles = decltype(Dimensions::roles);

static_assert(!std::is_convertible_v<int, RoleIndex> && !std::is_convertible_v<RoleIndex, int>);
static_assert(!std::is_constructible_v<RoleIndex, LocalityIndex>);
static_assert(!std::is_constructible_v<int, RoleIndex>);
static_assert(IsReadBy<Roles, RoleIndex> && !IsReadBy<Roles, LocalityIndex> && !IsReadBy<Roles, int>);
static_assert(sizeof(RoleIndex) == sizeof(int) && std::is_trivially_copyable_v<RoleIndex>);

std::vector<int> valuesOf(const auto& indexes)
{
    std::vector<int> values;
    for (const RoleIndex role : indexes)
        values.push_back(role.value());
    return values;
}

} // namespace

TEST(Index, NoneComesBeforeAllOthers)
{
    EXPECT_TRUE(RoleIndex::none().isNone());
    EXPECT_FALSE(RoleIndex().isNone());
    EXPECT_LT(RoleIndex::none(), RoleIndex());
    EXPECT_LT(RoleIndex(1), RoleIndex(2));
}

TEST(Index, ARangeGoesFromTheFirstToBeforeTheEndAndBack)
{
    const IndexRange range(RoleIndex(2), RoleIndex(5));
    EXPECT_EQ(valuesOf(range), (std::vector{2, 3, 4}));
    EXPECT_EQ(valuesOf(range.backwards()), (std::vector{4, 3, 2}));
    EXPECT_EQ(valuesOf(IndexRange(RoleIndex(7))), (std::vector{7}));
    EXPECT_TRUE(valuesOf(IndexRange<RoleIndex>()).empty());
    EXPECT_TRUE(range.contains(RoleIndex(2)));
    EXPECT_FALSE(range.contains(RoleIndex(5)));
    EXPECT_FALSE(range.contains(RoleIndex::none()));
}

TEST(Index, AListKnowsItsIndexes)
{
    IndexedVector<RoleIndex, bool> list;
    EXPECT_TRUE(list.indexes().empty());
    for (const bool value : {true, false, true})
        list.push_back(value);
    EXPECT_EQ(valuesOf(list.indexes()), (std::vector{0, 1, 2}));
    EXPECT_FALSE(list[RoleIndex(1)]);
    EXPECT_TRUE(list[RoleIndex(2)]);
    EXPECT_EQ(list.behind(), RoleIndex(3));
}

} // namespace muster::engine
