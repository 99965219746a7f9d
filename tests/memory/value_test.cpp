// Cells that memory runs short of while they are copied.

#include "exchange/sheet.h"
#include "memory/short_memory.h"
#include "plan/value.h"

#include <gtest/gtest.h>

namespace muster {

namespace {

/// Copies the cells with each piece of memory refused in turn, until nothing is.
template <class Cell>
void copyShortOfMemory(const std::vector<Cell>& cells)
{
    for (long n = 1;; ++n) {
        test::refuseMemoryAt(n);
        bool threw = false;
        try {
            const std::vector<Cell> copy = cells;
            const bool same = copy == cells;
            EXPECT_TRUE(same);
        } catch (const std::bad_alloc&) {
            threw = true;
        }
        const bool refused = test::wasMemoryRefused();
        EXPECT_EQ(threw, refused);
        if (!refused)
            return;
        ASSERT_LT(n, 100);
    }
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
