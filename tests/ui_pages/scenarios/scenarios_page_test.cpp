// The page Scenarios: made, shown, switched, moved, and made the plan.

#include "ui_pages/scenarios/scenarios_page_fixture.h"

namespace muster::ui::test {

TEST_F(ScenariosPageTest, AScenarioIsMadeShownAndSwitchedByMouseAndKeys)
{
    addScenario(QStringLiteral("Longer reviews"));
    EXPECT_TRUE(small.document.scenario());
    addChange(QStringLiteral("Reviews take longer"), QStringLiteral("-10 %"));
    EXPECT_EQ(toldByDialog, QStringLiteral("Completions per week × 0.9, North, Review"))
        << "the name says which";
    EXPECT_DOUBLE_EQ(reviewsShown(), 3.6);
    EXPECT_EQ(column("changeTable", 1), QStringList{QStringLiteral("Reviews take longer")});
    EXPECT_EQ(column("scenarioTable", 0),
              (QStringList{QStringLiteral("Baseline"), QStringLiteral("Longer reviews")}));
    EXPECT_TRUE(column("scenarioTable", 4).at(1).startsWith(QLatin1Char('+')))
        << "more staff than the baseline";
    EXPECT_EQ(column("changeTable", 4), QStringList{column("scenarioTable", 4).at(1)})
        << "the one change does it all";

    auto& changes = find<GridView>("changeTable");
    changes.setCurrentIndex(changes.model()->index(0, 1));
    QTest::keyClick(&changes, Qt::Key_Space);
    settle(small.document);
    EXPECT_DOUBLE_EQ(reviewsShown(), 4);
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Switch off the change Reviews take longer"));
    EXPECT_EQ(column("scenarioTable", 4).at(1), QStringLiteral("0"));
    QTest::mouseClick(changes.viewport(), Qt::LeftButton, {},
                      changes.visualRect(changes.model()->index(0, 0)).center());
    settle(small.document);
    EXPECT_DOUBLE_EQ(reviewsShown(), 3.6);
    EXPECT_EQ(small.reviewsAWeek(small.north), 4) << "the plan itself is as it was";
}

TEST_F(ScenariosPageTest, ChangesAreMovedAndRemovedAndUndoBringsThemBack)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Half"), QStringLiteral("× 0.5"));
    addChange(QStringLiteral("Two more"), QStringLiteral("+2"));
    EXPECT_DOUBLE_EQ(reviewsShown(), 4);
    auto& changes = find<GridView>("changeTable");
    changes.setCurrentIndex(changes.model()->index(1, 1));
    click("upButton");
    EXPECT_EQ(column("changeTable", 1), (QStringList{QStringLiteral("Two more"), QStringLiteral("Half")}));
    EXPECT_DOUBLE_EQ(reviewsShown(), 3);
    EXPECT_EQ(changes.currentIndex().row(), 0);
    click("removeChangeButton");
    EXPECT_DOUBLE_EQ(reviewsShown(), 2);
    small.document.undo();
    settle(small.document);
    EXPECT_DOUBLE_EQ(reviewsShown(), 3);
}

TEST_F(ScenariosPageTest, AChangeIsDraggedToAnotherPlaceInOneStepThatUndoTakesBack)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Half"), QStringLiteral("× 0.5"));
    addChange(QStringLiteral("Two more"), QStringLiteral("+2"));
    addChange(QStringLiteral("Twice"), QStringLiteral("× 2"));
    auto& changes = find<GridView>("changeTable");
    const auto middle = [&](int row, int column) {
        return changes.visualRect(changes.model()->index(row, column)).center();
    };
    const auto drag = [&](const QPoint& from, const QPoint& to) {
        QTest::mousePress(changes.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(changes.viewport(), (from + to) / 2);
        QTest::mouseMove(changes.viewport(), to);
        QTest::mouseRelease(changes.viewport(), Qt::LeftButton, {}, to);
        settle(small.document);
    };
    const QStringList before = column("changeTable", 1);
    drag(middle(2, 1), changes.visualRect(changes.model()->index(0, 1)).topLeft() + QPoint(20, 2));
    EXPECT_EQ(column("changeTable", 1),
              (QStringList{QStringLiteral("Twice"), QStringLiteral("Half"), QStringLiteral("Two more")}));
    EXPECT_EQ(changes.currentIndex().row(), 0) << "one still stands on it";
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Move the change Twice"));
    EXPECT_DOUBLE_EQ(reviewsShown(), 6);
    small.document.undo();
    settle(small.document);
    EXPECT_EQ(column("changeTable", 1), before);

    drag(middle(0, 1), middle(1, 1) + QPoint(0, 3));
    EXPECT_EQ(column("changeTable", 1),
              (QStringList{QStringLiteral("Two more"), QStringLiteral("Half"), QStringLiteral("Twice")}));
    const QString last = small.document.undoLabel();
    drag(middle(0, 4), middle(2, 4)); // over figures one selects
    EXPECT_EQ(changes.selectionModel()->selectedIndexes().size(), 3);
    QTest::mousePress(changes.viewport(), Qt::LeftButton, {}, middle(0, 0));
    QTest::mouseMove(changes.viewport(), middle(2, 0));
    QTest::keyClick(&changes, Qt::Key_Escape);
    QTest::mouseRelease(changes.viewport(), Qt::LeftButton, {}, middle(2, 0));
    settle(small.document);
    EXPECT_EQ(small.document.undoLabel(), last) << "it was given up";
}

TEST_F(ScenariosPageTest, BarsShowTheFigureThatIsChosenAgainstTheBaseline)
{
    EXPECT_FALSE(find<BarsView>("scenarioChart").isVisible()) << "there is nothing to set side by side";
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Half"), QStringLiteral("× 0.5"));
    const auto& chart = find<BarsView>("scenarioChart");
    ASSERT_TRUE(chart.isVisible());
    const auto said = [&] { return chart.accessibleDescription(); };
    const QString required = column("scenarioTable", 3).at(0);
    const QString more = column("scenarioTable", 4).at(1);
    EXPECT_EQ(said(), QStringLiteral("Baseline: %1 FTE. Longer: %2 FTE, %3 against the baseline")
                          .arg(required, column("scenarioTable", 3).at(1), more));
    const auto& bars = chart.bars().bars;
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars[1].tone, charts::Tone::Chosen) << "it is shown";
    QTest::keyClick(&find<QComboBox>("figureCombo"), Qt::Key_Down);
    EXPECT_TRUE(said().endsWith(QStringLiteral("as the baseline"))) << said().toStdString();
    EXPECT_NE(bars[0].text, QStringLiteral("%1 FTE").arg(required).toStdString())
        << "posts are another figure";
}

TEST_F(ScenariosPageTest, TheDialogSaysWhatItDoesNotUnderstand)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Reviews"), QStringLiteral("a tenth"));
    EXPECT_FALSE(isOffered);
    EXPECT_EQ(toldByDialog, QStringLiteral("Say by how much: +10 %, −5 %, × 1.1, ÷ 1.1, +0.5 or =8."));
    addChange(QStringLiteral("Reviews"), QStringLiteral("=-3"));
    EXPECT_FALSE(isOffered);
    EXPECT_TRUE(toldByDialog.contains(QStringLiteral("Completions per week is outside its range")))
        << toldByDialog.toStdString();
    EXPECT_TRUE(small.plan().rows<plan::ScenarioChange>().empty());
}

TEST_F(ScenariosPageTest, AScenarioIsMadeThePlanInOneStepThatUndoTakesBack)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Half"), QStringLiteral("× 0.5"));
    auto& scenarios = find<GridView>("scenarioTable");
    scenarios.setCurrentIndex(scenarios.model()->index(1, 0));
    click("adoptButton");
    EXPECT_EQ(small.document.scenario(), std::nullopt);
    EXPECT_EQ(reviewsShown(), 2);
    EXPECT_EQ(small.reviewsAWeek(small.north), 2) << "it is the plan's own now";
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Make Longer the plan as it is"));
    small.document.undo();
    settle(small.document);
    EXPECT_EQ(small.reviewsAWeek(small.north), 4);
}

TEST_F(ScenariosPageTest, TheDialogChoosesWhatTheNameSpeaksOf)
{
    addScenario(QStringLiteral("Reviews take longer in North"));
    QTest::mouseClick(&find<QPushButton>("addChangeButton"), Qt::LeftButton);
    auto& dialog = *page.findChild<AdjustmentDialog*>();
    auto* by = dialog.findChild<QLineEdit*>(QStringLiteral("byEdit"));
    QTest::keyClicks(by, QStringLiteral("÷ 1.25"));
    EXPECT_EQ(dialog.findChild<QLabel*>(QStringLiteral("toldLabel"))->text(),
              QStringLiteral("Completions per week × 0.8, North, Review"));
    QTest::keyClick(by, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    settle(small.document);
    EXPECT_DOUBLE_EQ(reviewsShown(), 3.2);
    EXPECT_EQ(column("changeTable", 1), QStringList{QStringLiteral("Reviews take longer in North")});
}

TEST_F(ScenariosPageTest, ATargetIsOfAnActivityAndOfAllMonths)
{
    addScenario(QStringLiteral("Later"));
    QTest::mouseClick(&find<QPushButton>("addChangeButton"), Qt::LeftButton);
    auto& dialog = *page.findChild<AdjustmentDialog*>();
    const auto isAsked = [&](const char* which) {
        auto* field = dialog.findChild<QWidget*>(QLatin1String(which));
        return field->isVisibleTo(&dialog);
    };
    dialog.findChild<QLineEdit*>(QStringLiteral("fromEdit"))->setText(QStringLiteral("2027-04"));
    dialog.findChild<QComboBox*>(QStringLiteral("whatCombo"))
        ->setCurrentText(QStringLiteral("Target in days"));
    dialog.findChild<QComboBox*>(QStringLiteral("activityCombo"))->setCurrentText(QStringLiteral("Review"));
    for (const char* which : {"fromEdit", "untilEdit", "localityCombo", "clientGroupCombo", "roleCombo"})
        EXPECT_FALSE(isAsked(which)) << which;
    EXPECT_TRUE(isAsked("activityCombo"));
    auto* by = dialog.findChild<QLineEdit*>(QStringLiteral("byEdit"));
    QTest::keyClicks(by, QStringLiteral("=28"));
    EXPECT_EQ(dialog.findChild<QLabel*>(QStringLiteral("toldLabel"))->text(),
              QStringLiteral("Target in days = 28, Review"));
    QTest::keyClick(by, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    settle(small.document);
    const engine::Inputs& in = small.document.results().inputs();
    EXPECT_EQ(in.targets().of(in.dimensions().indexOf(small.review)), Days(28));
}

} // namespace muster::ui::test
