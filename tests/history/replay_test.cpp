#include "history/replay.h"

#include "history/lines/history_lines.h"
#include "history/refused.h"
#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::history {
namespace {

std::vector<Cell> group(std::int64_t id, const char* name)
{
    return {plan::Value(id), plan::Value(name), plan::Value(std::int64_t{0})};
}

EachChange one(const RowChange& change)
{
    return [change](const VisitChange& visit) { visit(change); };
}

const RowChange kMade{RowChange::What::Inserted, "client_groups", {}, group(1, "Carers")};
const RowChange kRenamed{RowChange::What::Updated,
                         "client_groups",
                         {plan::Value(std::int64_t{1}), plan::Value("Carers"), {}},
                         {{}, plan::Value("Unpaid carers"), {}}};

TEST(Replay, MakesTheRowsThatTheEntriesMade)
{
    Replay replay;
    replay.add(one(kMade));
    replay.add(one(kRenamed));
    const auto plan = replay.plan([](const Error& error) { ADD_FAILURE() << error.message; });
    ASSERT_EQ(plan.rows<plan::ClientGroup>().size(), 1u);
    EXPECT_EQ(plan.rows<plan::ClientGroup>().begin()->name, "Unpaid carers");
    EXPECT_TRUE(replay.has("client_groups", 1));
    EXPECT_FALSE(replay.has("client_groups", 2));
    EXPECT_THROW(replay.add(one(kMade)), Refused);
}

TEST(Replay, TellsWhichRowsAreNotAsTheyWereMade)
{
    Replay replay;
    for (const std::int64_t id : {1, 3, 5})
        replay.add(one({RowChange::What::Inserted, "client_groups", {}, group(id, "Carers")}));
    const auto rows = [](const plan::TableInfo& table, const auto& visit) {
        if (table.name != "client_groups")
            return;
        const plan::Value none(std::int64_t{0});
        visit({plan::Value(std::int64_t{2}), plan::Value("Carers"), none});
        visit({plan::Value(std::int64_t{3}), plan::Value("Carers"), none});
        visit({plan::Value(std::int64_t{5}), plan::Value("Others"), none});
    };
    const std::vector<std::string> expected{"Table client_groups has row 2, which the history did not make.",
                                            "Table client_groups, row 5 is not as the history made it.",
                                            "Table client_groups lacks row 1, which the history made."};
    EXPECT_EQ(replay.differences(rows, 20), expected);
    EXPECT_EQ(replay.differences(rows, 1).size(), 1u);
}

TEST(HistoryLines, TellEachCellThatChangedByTheNameItLastHad)
{
    HistoryEntry entry;
    entry.label = "Rename";
    const auto lines = historyLines([&](const auto& visit) { visit(entry, one(kRenamed)); },
                                    plan::with({}, plan::ClientGroup{{1}, "Unpaid carers", 0}));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines.front().label, "Rename");
    EXPECT_EQ(lines.front().key, "Unpaid carers");
    EXPECT_EQ(lines.front().column, "client_group");
    EXPECT_EQ(lines.front().oldValue, "Carers");
    EXPECT_EQ(lines.front().newValue, "Unpaid carers");
}

} // namespace
} // namespace muster::history
