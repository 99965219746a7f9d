#include "history/row_change.h"

#include "history/refused.h"
#include "plan/any_row.h"
#include "plan/small_plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::history {
namespace {

plan::Plan anyPlan()
{
    plan::Changes changes;
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        auto& put = std::get<plan::RowChanges<Row>>(changes).put;
        put.resize(*rc::gen::inRange<std::size_t>(0, 4));
        std::ranges::generate(put, plan::anyRow<Row>);
    });
    plan::Plan plan;
    plan.apply(changes);
    return plan;
}

EachChange each(const std::vector<RowChange>& changes)
{
    return [&changes](const VisitChange& visit) {
        for (const RowChange& change : changes)
            visit(change);
    };
}

/// The cells of a row, all of them told.
std::vector<Cell> cellsOf(const plan::TableInfo& table, const plan::AnyRow* row)
{
    std::vector<Cell> cells;
    for (const plan::ColumnInfo& column : table.columns)
        cells.emplace_back(column.get(row));
    return cells;
}

RC_GTEST_PROP(RowChanges, TheDifferencesOfTwoPlansMakeOneOfTheOther, ())
{
    const plan::Plan from = anyPlan();
    const plan::Plan to = anyPlan();
    plan::Plan made = from;
    made.apply(differences(from, to));
    RC_ASSERT(made == to);
    RC_ASSERT(plan::isEmpty(differences(to, to)));
}

RC_GTEST_PROP(RowChanges, RowsThatCameOrWentAreToldByAllTheirCells, ())
{
    const plan::Plan from = anyPlan();
    const plan::Plan to = anyPlan();
    std::vector<RowChange> changes;
    for (const plan::TableInfo& table : plan::tables()) {
        for (const plan::AnyRow* row : table.rows(from))
            changes.push_back({RowChange::What::Deleted, table.name, cellsOf(table, row), {}});
        for (const plan::AnyRow* row : table.rows(to))
            changes.push_back({RowChange::What::Inserted, table.name, {}, cellsOf(table, row)});
    }
    plan::Plan made = from;
    made.apply(changesOf(each(changes), from));
    RC_ASSERT(made == to);
}

TEST(RowChanges, AnUpdateLeavesTheCellsThatItDoesNotTell)
{
    const plan::Plan before = plan::smallPlan();
    const plan::TableInfo& roles = plan::tableOf<plan::Role>();
    RowChange change{RowChange::What::Updated, "roles", std::vector<Cell>(roles.columns.size()),
                     std::vector<Cell>(roles.columns.size())};
    change.before[0] = plan::Value(plan::kSocialWorker.value);
    change.after[1] = plan::Value("Senior practitioner");
    plan::Plan after = before;
    after.apply(changesOf(each({change}), before));
    plan::Role expected = *before.find<plan::Role>(plan::kSocialWorker);
    expected.name = "Senior practitioner";
    EXPECT_EQ(*after.find<plan::Role>(plan::kSocialWorker), expected);
}

void expectRefused(const RowChange& change, const std::string& why)
{
    try {
        (void)changesOf(each({change}), plan::smallPlan());
        FAIL() << why;
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.error().code, ErrorCode::Damaged);
        EXPECT_NE(refused.error().message.find(why), std::string::npos) << refused.error().message;
    }
}

TEST(RowChanges, WhatDoesNotFitThePlanIsRefused)
{
    const std::size_t columns = plan::tableOf<plan::Role>().columns.size();
    std::vector<Cell> cells(columns);
    cells[0] = plan::Value(std::int64_t{777});
    expectRefused({RowChange::What::Updated, "wages", cells, cells},
                  "changes a table wages, which no plan has");
    expectRefused({RowChange::What::Updated, "roles", cells, cells}, "table roles lacks row 777");
    expectRefused({RowChange::What::Inserted, "roles", {}, {cells[0]}}, "1 columns for table roles");
    cells[1] = plan::Value(1.5);
    expectRefused({RowChange::What::Inserted, "roles", {}, cells}, "table roles, row 777");
}

} // namespace
} // namespace muster::history
