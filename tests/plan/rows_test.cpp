#include "plan/any_row.h"
#include "plan/small_plan.h"

#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>

namespace muster::plan {
namespace {

RowChanges<ClientGroup> anyChanges()
{
    RowChanges<ClientGroup> changes;
    changes.put.resize(*rc::gen::inRange<std::size_t>(0, 12));
    std::ranges::generate(changes.put, anyRow<ClientGroup>);
    changes.erase = any<std::vector<ClientGroupId>>();
    return changes;
}

/// What applying means, said with a map: remove, then write; of two rows with one id the later stands.
void applyToModel(std::map<ClientGroupId, ClientGroup>& model, const RowChanges<ClientGroup>& changes)
{
    for (const ClientGroupId id : changes.erase)
        model.erase(id);
    for (const ClientGroup& row : changes.put)
        model[row.id] = row;
}

RC_GTEST_PROP(Rows, HoldWhatAMapWouldHoldAfterAnyChanges, ())
{
    Rows<ClientGroup> rows;
    std::map<ClientGroupId, ClientGroup> model;
    for (int step = *rc::gen::inRange(1, 6); step > 0; --step) {
        const auto changes = anyChanges();
        rows.apply(changes);
        applyToModel(model, changes);
    }
    RC_ASSERT(rows.size() == model.size());
    RC_ASSERT(std::ranges::equal(rows, model, {}, {}, [](const auto& entry) { return entry.second; }));
    for (std::int64_t id = 0; id < 41; ++id) {
        const ClientGroup* found = rows.find({id});
        RC_ASSERT((found != nullptr) == model.contains({id}));
        RC_ASSERT((!found || *found == model[{id}])); // unbracketed, both sides are evaluated
    }
}

RC_GTEST_PROP(Rows, AreTheSameOfChangesThatNobodyNeedsAnyMore, ())
{
    Rows<ClientGroup> copied;
    Rows<ClientGroup> moved;
    const bool isInOrder = *rc::gen::arbitrary<bool>();
    for (int step = 0; step < 2; ++step) {
        auto changes = anyChanges();
        if (isInOrder) {
            changes.erase.clear();
            std::ranges::sort(changes.put, {}, &ClientGroup::id);
        }
        copied.apply(changes);
        moved.apply(std::move(changes));
        RC_ASSERT(moved == copied);
    }
}

TEST(Rows, NothingAppliedToNoneLeavesThemShared)
{
    const Rows<ClientGroup> none;
    Rows<ClientGroup> rows = none;
    rows.apply(RowChanges<ClientGroup>{});
    EXPECT_TRUE(rows.sameAs(none));
}

TEST(Rows, ARowPutAndErasedAtOnceStays)
{
    Rows<ClientGroup> rows;
    rows.apply({{ClientGroup{kOlder, "Older people", 0}}, {kOlder}});
    EXPECT_NE(rows.find(kOlder), nullptr);
}

TEST(Plan, ACopyIsNotTouchedByWhatHappensToTheOther)
{
    const Plan before = smallPlan();
    const Plan changed = with(before, demand(1, 3000));
    EXPECT_TRUE(before.rows<Demand>().empty());
    EXPECT_EQ(changed.rows<Demand>().size(), 1u);
    EXPECT_NE(before, changed);
}

TEST(Plan, TablesThatAnEditDoesNotNameAreSharedWithThePlanBefore)
{
    const Plan before = smallPlan();
    const Plan changed = with(before, demand(1, 3000));
    EXPECT_TRUE(changed.rows<Role>().sameAs(before.rows<Role>()));
    EXPECT_FALSE(changed.rows<Demand>().sameAs(before.rows<Demand>()));
    EXPECT_TRUE(after(before, Edit{"Nothing", {}}).rows<Demand>().sameAs(before.rows<Demand>()));
}

TEST(Plan, WithoutSettingsHasTheNeutralOnes)
{
    const Plan empty;
    EXPECT_EQ(empty.settings(), Settings{});
    EXPECT_EQ(empty.settings().months, 36);
    EXPECT_EQ(smallPlan().settings().organisation, "Essex");
}

TEST(Plan, ShowsRowsByPositionAndThenByName)
{
    Plan plan = with({}, ClientGroup{{1}, "Sensory", 1}, ClientGroup{{2}, "Carers", 1},
                     ClientGroup{{3}, "Older people", 0});
    std::vector<std::string> names;
    for (const ClientGroup* row : plan.ordered<ClientGroup>())
        names.push_back(row->name);
    EXPECT_EQ(names, (std::vector<std::string>{"Older people", "Carers", "Sensory"}));
}

TEST(Changes, AreEmptyOnlyWithoutRowsToWriteAndRowsToRemove)
{
    Edit edit;
    EXPECT_TRUE(isEmpty(edit.changes));
    edit.erase<Role>(kSocialWorker);
    EXPECT_FALSE(isEmpty(edit.changes));
}

TEST(Tables, StartWithTheIdAndNameEachColumnOnce)
{
    forEachTable([](auto tag) {
        using Row = typename decltype(tag)::Type;
        std::vector<std::string_view> names;
        forEachColumn<Row>([&](const auto& column) { names.push_back(column.name); });
        EXPECT_EQ(names.front(), "id") << Table<Row>::name;
        std::ranges::sort(names);
        EXPECT_EQ(std::ranges::adjacent_find(names), names.end()) << Table<Row>::name;
    });
}

} // namespace
} // namespace muster::plan
