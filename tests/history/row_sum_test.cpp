#include "history/row_sum.h"

#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::history {
namespace {

using What = RowChange::What;

std::vector<Cell> groupRow(std::int64_t id, const char* name)
{
    return {plan::Value(id), plan::Value(name), plan::Value(std::int64_t{0})};
}
RowChange made(std::int64_t id, const char* name)
{
    return {What::Inserted, "client_groups", {}, groupRow(id, name)};
}
RowSum sumOf(const std::vector<RowChange>& changes)
{
    RowSum sum;
    for (const RowChange& change : changes)
        sum.add(change);
    return sum;
}

const RowChange kRowRenamed{What::Updated,
                            "client_groups",
                            {plan::Value(std::int64_t{1}), plan::Value("Carers"), {}},
                            {{}, plan::Value("Unpaid carers"), {}}};
const RowChange kRowGone{What::Deleted, "client_groups", groupRow(1, "Unpaid carers"), {}};

TEST(RowSum, IsThatOfTheRowsWhateverMadeThem)
{
    EXPECT_EQ(sumOf({made(1, "Carers"), made(2, "Others"), kRowRenamed}),
              sumOf({made(2, "Others"), made(1, "Unpaid carers")}));
    EXPECT_EQ(sumOf({made(1, "Carers"), kRowRenamed, kRowGone}), RowSum());
}

TEST(RowSum, IsThatOfTheRowsOfAPlan)
{
    plan::Plan plan;
    plan::Changes changes;
    std::get<plan::RowChanges<plan::ClientGroup>>(changes).put = {{{1}, "Carers", 0}, {{2}, "Others", 0}};
    plan.apply(changes);
    RowSum sum;
    sum.addRows(*plan::findTable("client_groups"), plan);
    EXPECT_EQ(sum, sumOf({made(1, "Carers"), made(2, "Others")}));
}

TEST(RowSum, IsAnotherOfOtherRows)
{
    const RowSum sum = sumOf({made(1, "Carers"), made(2, "Others")});
    EXPECT_NE(sum, sumOf({made(1, "Others"), made(2, "Carers")}));
    EXPECT_NE(sum, sumOf({made(1, "Carers"), made(3, "Others")}));
    EXPECT_NE(sum, sumOf({made(1, "Carers")}));
    EXPECT_NE(sum, sumOf({made(1, "Carers"), made(2, "Others"), made(2, "Others")}));
}

} // namespace
} // namespace muster::history
