// Change lists as files, and those that come with the program.

#include "exchange/library/change_list_file.h"

#include "engine/results.h"
#include "exchange/inspect/open_book.h"
#include "exchange/read/text_file.h"
#include "exchange/samples/samples.h"
#include "plan/rules/admitted_edit.h"
#include "plan/scenarios/library/add_list.h"

#include <array>
#include <gtest/gtest.h>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

class ChangeListFileTest : public ::testing::Test {
  protected:
    void SetUp() override
    {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        folder = fs::temp_directory_path() / ("muster-lists-" + std::string(test->name()));
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    void TearDown() override { fs::remove_all(folder); }

    [[nodiscard]] Result<ChangeListFile> read(const std::string& text) const
    {
        EXPECT_TRUE(writeTextFile(folder / "list.csv", text));
        return readChangeList(folder / "list.csv");
    }

    fs::path folder;
};

std::vector<ChangeListFile> shipped()
{
    return changeListsIn(std::array{shippedChangeLists()});
}

} // namespace

TEST_F(ChangeListFileTest, EveryListThatComesWithTheProgramHasItsSource)
{
    const auto lists = shipped();
    EXPECT_EQ(lists.size(), 8U);
    for (const ChangeListFile& each : lists) {
        EXPECT_FALSE(each.list.text.empty()) << each.file;
        EXPECT_FALSE(each.list.source.empty()) << each.file;
        EXPECT_TRUE(each.notes.empty()) << each.file;
        for (const plan::ListedChange& change : each.list.changes)
            EXPECT_FALSE(change.reason.empty()) << each.file << ": " << change.name;
    }
}

/// Of each sample and each list: the scenario computes, or what it lacks is said.
TEST_F(ChangeListFileTest, EveryListFitsTheSamplesOrSaysWhatTheyLack)
{
    std::size_t fitting = 0;
    for (const std::string_view name : sampleNames()) {
        plan::Plan plan;
        plan.apply(makeSample(name)->edit.changes);
        const engine::Inputs baseline(plan);
        for (const ChangeListFile& each : shipped()) {
            const plan::Edit made = plan::addScenario(plan, "Tried", {}, {});
            const auto& scenario = std::get<plan::RowChanges<plan::Scenario>>(made.changes).put.front();
            const auto added = plan::addList(plan, scenario, each.list, {{}, plan.settings().firstMonth, {}});
            if (!added) {
                EXPECT_NE(added.error().message.find("the plan has no activity like"), std::string::npos)
                    << name << ", " << each.list.title << ": " << added.error().sentence();
                continue;
            }
            const plan::Edit both = plan::together("Try", {made, added->edit});
            ASSERT_TRUE(plan::admitEdit(plan, both)) << name << ", " << each.list.title;
            plan::Plan with = plan;
            with.apply(both.changes);
            const engine::Inputs inputs(with, &baseline, scenario.id);
            EXPECT_TRUE(inputs.keepsRules()) << name << ", " << each.list.title;
            ++fitting;
        }
    }
    EXPECT_EQ(fitting, 3 * 8 + 3U + 2 + 2) << "all of three samples";
}

TEST_F(ChangeListFileTest, AListIsReadBackAsItWasSaved)
{
    for (const ChangeListFile& each : shipped())
        for (const char* name : {"saved.csv", "saved.xlsx"}) {
            ASSERT_TRUE(saveChangeList(each.list, folder / name));
            const auto again = readChangeList(folder / name);
            ASSERT_TRUE(again) << again.error().sentence();
            EXPECT_EQ(again->list, each.list) << each.file << " as " << name;
        }
    EXPECT_EQ(firstBytesOf(folder / "saved.xlsx").substr(0, 2), "PK") << "a workbook";
}

TEST_F(ChangeListFileTest, WhatASpreadsheetMakesOfAListIsRead)
{
    const auto list = read("scenario;change;kind;op;amount;from;until;colour\n"
                           "Mine;One;volume;multiply;1,5;3;2027-09;red\n");
    ASSERT_TRUE(list) << list.error().sentence();
    EXPECT_EQ(list->list.title, "Mine");
    const auto& row = list->list.changes.front().adjustments.front();
    EXPECT_DOUBLE_EQ(row.amount, 1.5);
    EXPECT_EQ(std::get<plan::MonthsAfterStart>(row.from).months, 3);
    EXPECT_EQ(std::get<Month>(row.until), Month(2027, 9));
    EXPECT_NE(list->notes.back().find("colour"), std::string::npos);
}

TEST_F(ChangeListFileTest, ABadFileIsRefusedWithItsPlace)
{
    const std::string head = "title,change,kind,by,amount,from\n";
    for (const auto& [text, said, line] :
         {std::tuple<std::string, std::string, std::size_t>{"title,change\nA,B\n", "no column kind", 1},
          {head, "has no changes", 0},
          {head + ",One,volume,multiply,1,\n", "has no title", 2},
          {head + "A,One,volume,multiply,1,\nB,One,volume,multiply,1,\n", "one list", 3},
          {head + "A,,volume,multiply,1,\n", "the change has no name", 2},
          {head + "A,One,volumes,multiply,1,\n", "not one of the words", 2},
          {head + "A,One,volume,times,1,\n", "not one of the words", 2},
          {head + "A,One,volume,multiply,much,\n", "", 2},
          {head + "A,One,volume,multiply,,\n", "must say this", 2},
          {head + "A,One,volume,multiply,1,winter\n", "not a month of a change list", 2},
          {head + "A,One,volume,multiply,1,+500\n", "not a month of a change list", 2}}) {
        const auto list = read(text);
        ASSERT_FALSE(list) << text;
        EXPECT_NE(list.error().message.find(said), std::string::npos) << list.error().sentence();
        EXPECT_EQ(list.error().place.file, "list.csv");
        EXPECT_EQ(list.error().place.line, line) << list.error().sentence();
    }
    EXPECT_EQ(read(std::string(kLargestChangeList + 1, 'a')).error().code, ErrorCode::Unreadable);
}

} // namespace muster::exchange
