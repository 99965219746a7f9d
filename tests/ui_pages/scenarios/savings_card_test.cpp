// The profile of savings of a change, on the page Scenarios.

#include "scenarios/savings/savings_card.h"

#include "plan/scenarios/scenario_edits.h"
#include "scenarios/scenarios_page.h"
#include "sheet/sheet_view.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QLabel>

namespace muster::ui::test {

class SavingsCardTest : public ::testing::Test {
  protected:
    SavingsCardTest() : page(*small.context) {}

    void SetUp() override
    {
        const plan::Edit made = plan::addScenario(small.plan(), "Savings", {}, "");
        scenario = std::get<plan::RowChanges<plan::Scenario>>(made.changes).put.front().id;
        small.apply(made);
        small.apply(plan::addChange(small.plan(), scenario, "Targeted reviews", ""));
        bringUp(page);
        EXPECT_TRUE(small.document.showIn(scenario));
        settle(small.document);
    }
    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        return *page.findChild<Widget*>(QLatin1String(name));
    }
    void chooseChange()
    {
        auto& changes = find<GridView>("changeTable");
        changes.setCurrentIndex(changes.model()->index(0, 1));
        settle(small.document);
    }
    /// Types into the column of that heading, in the row of a year.
    void type(int row, const QString& heading, const QString& text)
    {
        auto& table = find<SheetView>("savingsTable");
        int column = 0;
        while (table.model()->headerData(column, Qt::Horizontal).toString() != heading)
            ++column;
        table.setCurrentIndex(table.model()->index(row, column));
        test::type(table, text);
        settle(small.document);
    }
    [[nodiscard]] QString total() { return find<QLabel>("savingsTotalLabel").text(); }
    [[nodiscard]] const plan::Rows<plan::Saving>& savings() const
    {
        return small.plan().rows<plan::Saving>();
    }

    SmallPlan small;
    ScenariosPage page;
    plan::ScenarioId scenario;
};

TEST_F(SavingsCardTest, AProfileIsTypedReprofiledAndUndone)
{
    EXPECT_FALSE(find<SavingsCard>("savingsCard").isVisible()) << "no change is chosen";
    chooseChange();
    EXPECT_TRUE(find<SavingsCard>("savingsCard").isVisible());
    EXPECT_EQ(find<QLabel>("savingsTitleLabel").text(), QStringLiteral("Savings of Targeted reviews"));
    EXPECT_EQ(find<SheetView>("savingsTable").model()->rowCount(), 3) << "the plan's years";
    type(0, QStringLiteral("Target"), QStringLiteral("2,000,000"));
    type(0, QStringLiteral("Delivered"), QStringLiteral("£982,000"));
    type(1, QStringLiteral("Target"), QStringLiteral("2000000"));
    EXPECT_EQ(total(), QStringLiteral("Target £4,000,000, delivered £982,000, still expected £3,018,000. "
                                      "Nothing is still to find."));
    type(0, QStringLiteral("Re-profiled to"), QStringLiteral("3000000"));
    type(0, QStringLiteral("Reason"), QStringLiteral("more reviews are done"));
    type(1, QStringLiteral("Re-profiled to"), QStringLiteral("500000"));
    EXPECT_TRUE(total().endsWith(QStringLiteral("Still to find: £500,000."))) << total().toStdString();
    ASSERT_EQ(savings().size(), 2U);
    EXPECT_EQ(small.document.scenario(), scenario) << "it is typed while the scenario is shown";
    small.document.undo();
    settle(small.document);
    EXPECT_TRUE(total().endsWith(QStringLiteral("Beyond the target: £1,000,000."))) << total().toStdString();

    auto& table = find<SheetView>("savingsTable");
    table.setCurrentIndex(table.model()->index(1, 1));
    QTest::keyClick(&table, Qt::Key_Delete);
    settle(small.document);
    EXPECT_EQ(savings().size(), 1U) << "a row that says nothing is taken away";
}

TEST_F(SavingsCardTest, EventsHaveAProfileOfTheirOwn)
{
    chooseChange();
    type(0, QStringLiteral("Target"), QStringLiteral("1000"));
    find<QComboBox>("countsCombo").setCurrentText(QStringLiteral("Review"));
    EXPECT_EQ(total(), QStringLiteral("Type what the change is to save in each year."));
    type(0, QStringLiteral("Target"), QStringLiteral("240"));
    EXPECT_EQ(find<QComboBox>("countsCombo").currentText(), QStringLiteral("Review")) << "the choice stays";
    EXPECT_TRUE(total().startsWith(QStringLiteral("Target 240, "))) << total().toStdString();
    EXPECT_EQ(savings().size(), 2U);
}

TEST_F(SavingsCardTest, ABadFigureStaysInTheCellAndChangesNothing)
{
    chooseChange();
    type(0, QStringLiteral("Target"), QStringLiteral("much"));
    EXPECT_NE(editorOf(find<SheetView>("savingsTable")), nullptr);
    EXPECT_TRUE(savings().empty());
}

} // namespace muster::ui::test
