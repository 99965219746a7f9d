// Cells that memory runs short of while they are copied.

#include "exchange/tables/sheet.h"
#include "memory/short_memory.h"
#include "plan/rows/value.h"

#include <gtest/gtest.h>

namespace muster {

namespace {

template <class Cell>
void copyShortOfMemory(const std::vector<Cell>& cells)
{
    test::refuseEachInTurn([&] {
        const std::vector<Cell> copy = cells;
        const bool same = copy == cells;
        EXPECT_TRUE(same);
    });
}

const std::string kLong = "A text too long to be kept inside the object that holds it";

} // namespace

TEST(ValueShortOfMemory, IsCopiedOrNot)
{
    copyShortOfMemory<plan::Value>({kLong, {}, std::int64_t{3}, 2.5, kLong});
}

TEST(ValueShortOfMemory, IsCopiedOrNotInASheet)
{
    copyShortOfMemory<exchange::Cell>({kLong, {}, 2.5, kLong});
}

} // namespace muster
