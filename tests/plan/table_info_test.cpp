#include "plan/table_info.h"

#include "plan/any_row.h"
#include "plan/small_plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unordered_set>

namespace muster::plan {
namespace {

/// Calls visit(table, a, b) with two random rows of each table, each in a plan of its own.
template <class Visit>
void withAnyRows(const Visit& visit)
{
    forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        const Row a = anyRow<Row>();
        const Row b = anyRow<Row>();
        visit(tableOf<Row>(), asAny(a), asAny(b));
    });
}

RC_GTEST_PROP(TableInfo, EveryColumnOfEveryTableIsSetToWhatItGets, ())
{
    withAnyRows([](const TableInfo& table, const AnyRow* row, const AnyRow*) {
        RowCopy back(table);
        for (const ColumnInfo& column : table.columns) {
            RC_ASSERT(column.set(back.get(), column.get(row)).has_value());
            RC_ASSERT(column.get(back.get()) == column.get(row));
            RC_ASSERT(column.same(back.get(), row));
            RC_ASSERT(column.hash(back.get()) == column.hash(row));
            RC_ASSERT(column.compare(back.get(), row) == 0);
        }
        RC_ASSERT(table.same(back.get(), row));
        RC_ASSERT(table.idOf(back.get()) == table.idOf(row));
    });
}

RC_GTEST_PROP(TableInfo, ACopiedColumnIsTheSameAndNoOtherChanges, ())
{
    withAnyRows([](const TableInfo& table, const AnyRow* a, const AnyRow* b) {
        for (const ColumnInfo& copied : table.columns) {
            RowCopy row(table, a);
            copied.copy(row.get(), b);
            for (const ColumnInfo& column : table.columns)
                RC_ASSERT(column.same(row.get(), &column == &copied ? b : a));
        }
    });
}

RC_GTEST_PROP(TableInfo, RowsAreTheSameWhereAllTheirColumnsAre, ())
{
    withAnyRows([](const TableInfo& table, const AnyRow* a, const AnyRow* b) {
        const bool same =
            std::ranges::all_of(table.columns, [&](const ColumnInfo& column) { return column.same(a, b); });
        RC_ASSERT(table.same(a, b) == same);
        for (const ColumnInfo& column : table.columns)
            RC_ASSERT(column.compare(a, b) == -column.compare(b, a));
    });
}

RC_GTEST_PROP(TableInfo, RowsOfOneKeyHaveOneHash, ())
{
    withAnyRows([](const TableInfo& table, const AnyRow* a, const AnyRow* b) {
        RowCopy row(table, b);
        for (const ColumnInfo* column : table.key)
            column->copy(row.get(), a);
        RC_ASSERT(table.sameKey(row.get(), a));
        RC_ASSERT(table.hashKey(row.get()) == table.hashKey(a));
        std::unordered_set<const AnyRow*, KeyHash, KeySame> keys(0, KeyHash{&table}, KeySame{&table});
        keys.insert(a);
        RC_ASSERT(keys.contains(row.get()));
    });
}

RC_GTEST_PROP(TableInfo, TheIdsOfAColumnAreSetToWhatItNames, ())
{
    withAnyRows([](const TableInfo& table, const AnyRow* row, const AnyRow*) {
        for (const ColumnInfo& column : table.columns) {
            if (!column.isReference())
                continue;
            RowCopy back(table);
            column.setIds(back.get(), column.ids(row));
            RC_ASSERT(column.same(back.get(), row));
        }
    });
}

RC_GTEST_PROP(TableInfo, ChangesByTheTableAreThoseByTheTypeOfItsRows, ())
{
    Plan typed;
    Plan untyped;
    forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        const TableInfo& table = tableOf<Row>();
        const std::vector<Row> rows{anyRow<Row>(), anyRow<Row>(), anyRow<Row>()};
        Changes own;
        std::get<RowChanges<Row>>(own) = {rows, {rows.front().id}};
        Changes others;
        for (const Row& row : rows)
            table.put(others, asAny(row));
        table.erase(others, rows.front().id.value);
        table.putNew(others);
        table.dropLast(others);
        RC_ASSERT(table.puts(others).size() == rows.size());
        RC_ASSERT(table.erased(others) == std::vector{rows.front().id.value});
        typed.apply(own);
        untyped.apply(others);
        RC_ASSERT(table.rows(typed).size() == typed.rows<Row>().size());
        for (const Row& row : typed.rows<Row>())
            RC_ASSERT(table.same(table.find(untyped, row.id.value), asAny(row)));
        RC_ASSERT(!table.find(untyped, 1000));
    });
    RC_ASSERT(typed == untyped);
}

TEST(TableInfo, RefusesAValueOfAnotherKindAndChangesNothing)
{
    const TableInfo& roles = tableOf<Role>();
    RowCopy row(roles, asAny(smallPlan().rows<Role>().begin().operator*()));
    const RowCopy before = row;
    for (const ColumnInfo& column : roles.columns)
        EXPECT_FALSE(column.set(row.get(), Value(1.5))) << column.name;
    EXPECT_TRUE(roles.same(row.get(), before.get()));
}

TEST(TableInfo, FindsTablesAndColumnsByTheirNames)
{
    EXPECT_EQ(tables().size(), 31u);
    for (const TableInfo& table : tables()) {
        EXPECT_EQ(findTable(table.name), &table);
        for (const ColumnInfo& column : table.columns)
            EXPECT_EQ(table.find(column.name), &column);
    }
    EXPECT_EQ(findTable("wages"), nullptr);
    EXPECT_EQ(tableOf<Role>().find("wage"), nullptr);
    EXPECT_EQ(&tableOf<Demand>(), findTable("demand"));
}

TEST(TableInfo, EveryTableHasAKeyAnOrderAndWhatItsRowsNeed)
{
    for (const TableInfo& table : tables())
        for (const auto* list : {&table.key, &table.order, &table.needed}) {
            EXPECT_FALSE(list->empty()) << table.name;
            for (const ColumnInfo* column : *list)
                EXPECT_NE(column, nullptr) << table.name; // a name that is none of its columns
        }
}

TEST(TableInfo, ANameIsTheFirstColumnBehindTheId)
{
    forEachTable([](auto tag) {
        using Row = typename decltype(tag)::Type;
        if constexpr (requires { Row::name; }) {
            Row row;
            row.name = "North";
            ASSERT_NE(tableOf<Row>().nameColumn, nullptr);
            EXPECT_EQ(tableOf<Row>().nameColumn->get(asAny(row)), Value("North")) << Table<Row>::name;
        } else {
            EXPECT_EQ(tableOf<Row>().nameColumn, nullptr);
        }
    });
}

TEST(TableInfo, SaysWhatACellHoldsAndWhichRowsItNames)
{
    const TableInfo& demand = tableOf<Demand>();
    EXPECT_EQ(demand.find("period")->type, CellType::Period);
    EXPECT_EQ(demand.find("volume")->type, CellType::Number);
    EXPECT_EQ(demand.find("status")->words(), (std::vector<std::string_view>{"actual", "forecast"}));
    EXPECT_EQ(&demand.find("activity")->named(), &tableOf<Activity>());
    EXPECT_FALSE(demand.find("volume")->isReference());
    EXPECT_TRUE(tableOf<Assumption>().find("locality")->optional);
    EXPECT_FALSE(demand.find("locality")->optional);
    EXPECT_EQ(&tableOf<Role>().find("supervises")->named(), &tableOf<Role>());
}

TEST(TableInfo, OrdersPeriodsByTheirStart)
{
    const ColumnInfo& period = *tableOf<Demand>().find("period");
    Demand year;
    year.period = {PeriodLength::FinancialYear, Month(2027, 4)};
    Demand month;
    month.period = {PeriodLength::Month, Month(2027, 5)};
    EXPECT_LT(period.compare(asAny(std::as_const(year)), asAny(std::as_const(month))), 0);
    month.period.start = Month(2027, 4);
    EXPECT_GT(period.compare(asAny(std::as_const(year)), asAny(std::as_const(month))), 0);
}

} // namespace
} // namespace muster::plan
