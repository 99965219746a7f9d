// The page Scenarios: a change copied to another scenario, and two lists of changes compared.

#include "ui_pages/scenarios/scenarios_page_fixture.h"

#include <QMenu>

namespace muster::ui::test {

class ListsOfChangesTest : public ScenariosPageTest {
  protected:
    void SetUp() override
    {
        ScenariosPageTest::SetUp();
        addScenario(QStringLiteral("Harder"));
        addScenario(QStringLiteral("Longer & more"));
        addChange(QStringLiteral("Half"), QStringLiteral("× 0.5"));
        addChange(QStringLiteral("Two more"), QStringLiteral("+2"));
    }
    [[nodiscard]] QMenu& copyTo() { return *find<QPushButton>("copyChangeButton").menu(); }
    /// Copies the change of a row to the scenario at a place of the menu, by the keys.
    void copy(int row, int place)
    {
        auto& changes = find<GridView>("changeTable");
        changes.setCurrentIndex(changes.model()->index(row, 1));
        ASSERT_TRUE(find<QPushButton>("copyChangeButton").isEnabled());
        QMenu& menu = copyTo();
        menu.popup(QPoint(0, 0));
        for (int i = 0; i <= place; ++i)
            QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Return);
        settle(small.document);
    }
    void show(const QString& scenario)
    {
        auto& scenarios = find<GridView>("scenarioTable");
        const auto row = column("scenarioTable", 0).indexOf(scenario);
        scenarios.setCurrentIndex(scenarios.model()->index(int(row), 0));
        click("showButton");
    }
    [[nodiscard]] std::string differences()
    {
        QStringList lines;
        const QAbstractItemModel& table = model("listDifferencesTable");
        for (int row = 0; row < table.rowCount(); ++row) {
            QStringList cells;
            for (int at = 0; at < table.columnCount(); ++at)
                cells << table.index(row, at).data().toString();
            lines << cells.join(QStringLiteral(" | "));
        }
        return lines.join(QLatin1Char('\n')).toStdString();
    }
    [[nodiscard]] bool isShown(const char* widget) { return find<QWidget>(widget).isVisible(); }
};

TEST_F(ListsOfChangesTest, AChangeIsCopiedToAnotherScenarioWhichThenDoesTheSame)
{
    QSignalSpy messages(&page, &Page::messageShown);
    copy(1, 0);
    const QString done = QStringLiteral("Copy the change Two more to Harder");
    EXPECT_EQ(small.document.undoLabel(), done);
    ASSERT_EQ(messages.size(), 1);
    EXPECT_EQ(messages.front().front().toString(), done + QStringLiteral(". Undo takes it back."));
    EXPECT_EQ(column("changeTable", 1).size(), 2) << "the scenario that is shown has what it had";
    EXPECT_DOUBLE_EQ(reviewsShown(), 4);
    show(QStringLiteral("Harder"));
    EXPECT_EQ(column("changeTable", 1), QStringList{QStringLiteral("Two more")});
    EXPECT_DOUBLE_EQ(reviewsShown(), 6);
    small.document.undo();
    settle(small.document);
    EXPECT_TRUE(column("changeTable", 1).empty());
    EXPECT_FALSE(find<QPushButton>("copyChangeButton").isEnabled()) << "one stands on no change";
}

TEST_F(ListsOfChangesTest, ACopyInItsOwnScenarioHasANameOfItsOwn)
{
    copy(0, 1);
    EXPECT_EQ(column("changeTable", 1),
              (QStringList{QStringLiteral("Half"), QStringLiteral("Two more"), QStringLiteral("Half (2)")}));
    EXPECT_EQ(copyTo().actions().at(1)->text(), QStringLiteral("Longer && more"))
        << "no letter of a name is a key";
}

TEST_F(ListsOfChangesTest, TwoListsAreComparedChangeByChange)
{
    EXPECT_EQ(find<QComboBox>("comparedListCombo").currentText(), QStringLiteral("Harder"));
    EXPECT_EQ(differences(), "Half |  | only in Longer & more | Completions per week × 0.5, North | \n"
                             "Two more |  | only in Longer & more | Completions per week + 2, North | ");
    copy(0, 0);
    copy(1, 0);
    EXPECT_TRUE(differences().empty());
    EXPECT_FALSE(isShown("listDifferencesTable"));
    EXPECT_TRUE(isShown("noListDifferencesLabel"));
    auto& changes = find<GridView>("changeTable");
    changes.setCurrentIndex(changes.model()->index(1, 1));
    click("switchButton");
    EXPECT_EQ(differences(), "Two more |  | on or off | off | on");
    show(QStringLiteral("Harder"));
    EXPECT_EQ(find<QComboBox>("comparedListCombo").currentText(), QStringLiteral("Longer & more"));
    EXPECT_EQ(differences(), "Two more |  | on or off | on | off");
    show(QStringLiteral("Baseline"));
    EXPECT_FALSE(isShown("listDifferencesCard")) << "the plan itself has no changes";
}

TEST_F(ListsOfChangesTest, TheComparisonBeginsWithTheScenarioThatStandsBeside)
{
    addScenario(QStringLiteral("Third"));
    show(QStringLiteral("Baseline"));
    const plan::Scenario& second = *small.plan().ordered<plan::Scenario>()[1];
    small.context->beside().choose(std::optional(second.id));
    show(QStringLiteral("Third"));
    EXPECT_EQ(find<QComboBox>("comparedListCombo").currentText(), QStringLiteral("Longer & more"));
}

} // namespace muster::ui::test
