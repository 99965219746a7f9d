// The plan's own rules on the page Checks, and what an edit says of them.

#include "checks/checks_page.h"
#include "checks/rule_board.h"
#include "effect/effect_bar.h"
#include "models/grid_model.h"
#include "plan/scenarios/scenario_edits.h"
#include "plan/scenarios/scenarios.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QLabel>
#include <QSignalSpy>

namespace muster::ui::test {

class RuleBoardTest : public ::testing::Test {
  protected:
    RuleBoardTest() : page(*small.context), effect(*small.context) {}

    void SetUp() override
    {
        small.apply(small.reviewsAWeek(small.plan(), small.north, 4));
        bringUp(page);
        settle(small.document);
    }
    /// A rule that the plan keeps by a tenth.
    void addRule()
    {
        const engine::Results& results = small.document.results();
        plan::PlanRule rule;
        rule.id = newId<plan::PlanRuleId>();
        rule.name = "Room for them";
        rule.figure = plan::Figure::RequiredFte;
        rule.every = PeriodLength::FinancialYear;
        rule.bound = 1.1 * *results.over(engine::Aggregation::Mean, engine::Measure::Required,
                                         engine::LocalityIndex(0), engine::kAllRoles,
                                         results.inputs().financialYears().front());
        plan::Edit edit{"Add a rule", {}};
        edit.put(rule);
        small.apply(edit);
        settle(small.document);
    }
    /// A scenario in which reviews take twice as long.
    void addScenario()
    {
        small.apply(plan::addScenario(small.plan(), "Winter", std::nullopt, ""));
        const plan::ScenarioId scenario = small.plan().ordered<plan::Scenario>().front()->id;
        small.apply(plan::addChange(small.plan(), scenario, "Slower reviews", "because"));
        plan::Adjustment row;
        row.kind = plan::adjusted(plan::Kind::CompletionsPerWeek);
        row.by = plan::AdjustBy::Multiply;
        row.amount = 0.5;
        small.apply(plan::setAdjustment(small.plan(), *plan::changesOf(small.plan(), scenario).front(), row));
        settle(small.document);
    }
    [[nodiscard]] GridView& table()
    {
        return *page.findChild<RuleBoard*>()->findChild<GridView*>(QStringLiteral("rulesTable"));
    }
    [[nodiscard]] QString note() { return page.findChild<QLabel*>(QStringLiteral("rulesLabel"))->text(); }
    [[nodiscard]] QString cell(int row, int column)
    {
        const QAbstractItemModel& model = *table().model();
        return row < model.rowCount() ? model.index(row, column).data().toString() : QString();
    }
    [[nodiscard]] bool comesToBeKept()
    {
        return QTest::qWaitFor([this] {
            return note().startsWith(QStringLiteral("Kept in every scenario: Room for them.")) &&
                   !table().isVisible();
        });
    }
    [[nodiscard]] bool comesToSay(int row, int column, const QString& text)
    {
        const bool came = QTest::qWaitFor([&] { return cell(row, column) == text; });
        EXPECT_EQ(cell(row, column), text);
        return came;
    }

    SmallPlan small;
    ChecksPage page;
    EffectBar effect;
};

TEST_F(RuleBoardTest, LeadsToTheRegisterWhereThereIsNoRule)
{
    EXPECT_FALSE(table().isVisible());
    EXPECT_TRUE(note().contains(QStringLiteral("There is none yet")));
    QSignalSpy gone(&page, &Page::goToRequested);
    emit page.findChild<QLabel*>(QStringLiteral("rulesLabel"))->linkActivated(QStringLiteral("rules"));
    ASSERT_EQ(gone.size(), 1);
    EXPECT_EQ(gone.front().front().value<plan::Target>().table, "plan_rules");
}

TEST_F(RuleBoardTest, SaysInWhichScenarioARuleIsBrokenAndByWhichChange)
{
    addRule();
    ASSERT_TRUE(comesToBeKept());
    addScenario();
    ASSERT_TRUE(comesToSay(0, 1, QStringLiteral("Winter")));
    EXPECT_EQ(cell(0, 0), QStringLiteral("Room for them"));
    EXPECT_EQ(cell(0, 2), QStringLiteral("Broken"));
    EXPECT_TRUE(table()
                    .model()
                    ->index(0, 2)
                    .data(GridModel::NoteRole)
                    .toString()
                    .startsWith(QStringLiteral("Essex in ")));
    EXPECT_EQ(cell(0, 3), QStringLiteral("change Slower reviews"));
    EXPECT_EQ(table().model()->rowCount(), 1) << "the plan as it is keeps it";
    EXPECT_FALSE(note().contains(QStringLiteral("Room for them")));
}

TEST_F(RuleBoardTest, NamesTheEditThatBrokeARuleOfThePlanAndTheLineAtTheFootSaysSo)
{
    addRule();
    small.apply(small.reviewsAWeek(small.plan(), small.north, 1));
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return effect.text().contains(QStringLiteral("Breaks the rule Room for them: Essex in "));
    }));
    settle(small.document);
    ASSERT_TRUE(QTest::qWaitFor([this] { return cell(0, 3).startsWith(QStringLiteral("edit ")); }));
    small.apply(small.reviewsAWeek(small.plan(), small.north, 4));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return effect.text().contains(QStringLiteral("Keeps the rule Room for them again")); }));
    ASSERT_TRUE(comesToBeKept());
}

} // namespace muster::ui::test
