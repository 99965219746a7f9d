#include "history/packed_row.h"

#include <gtest/gtest.h>

namespace muster::history {
namespace {

using plan::Value;

TEST(PackedRow, GivesItsCellsBack)
{
    const std::vector<Value> cells{
        std::int64_t{-7}, {}, 2.5, std::string(), std::string("a\0b", 3), INT64_MAX, std::string(300, 'x')};
    EXPECT_EQ(unpacked(packed(cells)), cells);
    EXPECT_TRUE(unpacked(packed({})).empty());
}

TEST(PackedRow, IsTheSameWhereTheCellsAreTheSameAlone)
{
    EXPECT_EQ(packed({0.0}), packed({-0.0}));
    EXPECT_NE(packed({1.0}), packed({std::int64_t{1}}));
    EXPECT_NE(packed({std::string("a"), std::string("b")}), packed({std::string("ab"), std::string()}));
    EXPECT_NE(packed({Value()}), packed({std::string()}));
    EXPECT_NE(packed({Value()}), packed({Value(), Value()}));
}

} // namespace
} // namespace muster::history
