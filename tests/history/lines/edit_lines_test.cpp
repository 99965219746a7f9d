#include "history/lines/edit_lines.h"

#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::history {
namespace {

using plan::Kind;

/// The cells of a row as a change has them.
std::vector<Cell> allCellsOf(const plan::TableInfo& table, const plan::AnyRow* row)
{
    std::vector<Cell> cells;
    for (const plan::ColumnInfo& column : table.columns)
        cells.push_back(column.get(row));
    return cells;
}

/// Tells what edits did to the plan `before` them.
std::vector<EditLine> told(const plan::Plan& before, const plan::Edit& edit, std::size_t mostCells = 10)
{
    struct Stored {
        RowChange::What what;
        std::string_view table;
        std::vector<Cell> before, after;
    };
    std::vector<Stored> changes;
    for (const plan::TableInfo& table : plan::tables()) {
        for (const std::int64_t id : table.erased(edit.changes))
            changes.push_back(
                {RowChange::What::Deleted, table.name, allCellsOf(table, table.find(before, id)), {}});
        for (const plan::AnyRow* row : table.puts(edit.changes)) {
            const plan::AnyRow* was = table.find(before, table.idOf(row));
            Stored change{was ? RowChange::What::Updated : RowChange::What::Inserted,
                          table.name,
                          {},
                          allCellsOf(table, row)};
            if (was) {
                change.before = allCellsOf(table, was);
                for (std::size_t i = 1; i < change.after.size(); ++i)
                    if (change.before[i] == change.after[i])
                        change.before[i] = change.after[i] = Cell();
            }
            changes.push_back(std::move(change));
        }
    }
    HistoryEntry entry;
    entry.label = edit.label;
    const EachChange each = [&](const VisitChange& visit) {
        for (const Stored& change : changes)
            visit({change.what, change.table, change.before, change.after});
    };
    return editLines([&](const auto& visit) { visit(entry, each); }, plan::after(before, edit), mostCells);
}

const plan::Scope kAssessments{plan::kNorth, plan::kOlder, plan::kAssessment, {}};

plan::Plan planWithHours(double hours)
{
    return plan::with(plan::smallPlan(), plan::assumption(101, Kind::HoursPerCase, kAssessments, hours));
}

TEST(EditLines, AChangedValueIsOneLineWithOldAndNew)
{
    const plan::Plan before = planWithHours(8);
    const auto lines = told(before, plan::setAssumption(before, Kind::HoursPerCase, kAssessments, {}, 8.8));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].line, "Hours per case, North, Older people, Assessment: 8 → 8.8");
    EXPECT_EQ(lines[0].count, 1u);
    EXPECT_EQ(lines[0].target.table, "assumptions");
    EXPECT_EQ(lines[0].target.row, 101);
    EXPECT_EQ(lines[0].target.kind, Kind::HoursPerCase);
    EXPECT_EQ(lines[0].target.scope, kAssessments);
}

TEST(EditLines, AValueThatIsSetOrTakenAwaySaysWhatCountsInstead)
{
    const plan::Plan none = plan::smallPlan();
    EXPECT_EQ(
        told(none, plan::setAssumption(none, Kind::HoursPerCase, kAssessments, Month(2026, 10), 8))[0].line,
        "Hours per case, North, Older people, Assessment, from October 2026: inherited → 8");
    EXPECT_EQ(told(none, plan::setAssumption(none, Kind::FixedPosts,
                                             {plan::kNorth, {}, {}, plan::kTeamManager}, {}, 2))[0]
                  .line,
              "Fixed posts, North, Team manager: not set → 2");
    const plan::Plan set = planWithHours(8);
    EXPECT_EQ(told(set, plan::clearAssumption(set, Kind::HoursPerCase, kAssessments, {}))[0].line,
              "Hours per case, North, Older people, Assessment: 8 → inherited");
}

TEST(EditLines, TwoCellsOfARowAreBothToldAndMoreAreCounted)
{
    const plan::Plan before = planWithHours(8);
    plan::Assumption row = *before.find<plan::Assumption>({101});
    row.value = 9;
    row.owner = "Operations";
    EXPECT_EQ(told(before, plan::setAssumption(before, row))[0].line,
              "Hours per case, North, Older people, Assessment: 8 → 9; owner: nothing → Operations");
    row.source = "Time study";
    const EditLine line = told(before, plan::setAssumption(before, row))[0];
    EXPECT_EQ(line.line, "Hours per case, North, Older people, Assessment: 3 changes");
    EXPECT_EQ(line.count, 3u);
    EXPECT_EQ(line.cells[1],
              (EditedCell{"Hours per case, North, Older people, Assessment, source", "", "Time study"}));
}

TEST(EditLines, ManyRowsAreToldByTheLabelAndTheFirstOfTheirCells)
{
    const plan::Plan before = planWithHours(8);
    plan::Edit edit{"Paste 3 values", {}};
    for (std::int64_t id = 1; id <= 3; ++id)
        edit.put(plan::assumption(200 + id, Kind::CompletionsPerWeek,
                                  {id == 1   ? plan::kEssex
                                   : id == 2 ? plan::kNorth
                                             : plan::kWest,
                                   {},
                                   {},
                                   {}},
                                  4));
    const EditLine line = told(before, edit, 2)[0];
    EXPECT_EQ(line.line, "Paste 3 values");
    EXPECT_EQ(line.count, 3u);
    ASSERT_EQ(line.cells.size(), 2u);
    EXPECT_EQ(line.cells[1], (EditedCell{"Completions per week, North", "inherited", "4"}));
}

TEST(EditLines, RowsOfOtherTablesAreAddedAndRemoved)
{
    const plan::Plan before = plan::smallPlan();
    plan::Edit edit{"Enter the posts", {}};
    edit.put(plan::establishment(301));
    const EditLine added = told(before, edit)[0];
    EXPECT_TRUE(added.line.ends_with(": added")) << added.line;
    EXPECT_EQ(added.target.table, "establishment");
    const plan::Plan with = plan::after(before, edit);
    plan::Edit gone{"Take them out", {}};
    gone.erase<plan::Establishment>({301});
    EXPECT_TRUE(told(with, gone)[0].line.ends_with(": removed")) << told(with, gone)[0].line;
}

} // namespace
} // namespace muster::history
