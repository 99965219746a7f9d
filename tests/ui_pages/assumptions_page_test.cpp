#include "assumptions/assumption_sheet.h"
#include "assumptions/assumptions_page.h"
#include "assumptions/kind_list.h"
#include "sheet/paste_dialog.h"
#include "ui_pages/assumptions_fixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

namespace muster::ui::test {

using plan::Kind;

TEST_F(AssumptionsPageTest, ShowsOwnAndInheritedValuesApart)
{
    EXPECT_EQ(text("North", "Older people"), QStringLiteral("4.0"));
    EXPECT_EQ(cell("North", "Older people").data(Qt::ToolTipRole).toString(),
              QStringLiteral("inherited from Essex"));
    EXPECT_FALSE(cell("North", "Older people").data(Qt::FontRole).value<QFont>().bold());
    EXPECT_EQ(cell("Tendring", "Learning disability").data(Qt::ToolTipRole).toString(),
              QStringLiteral("own"));
    EXPECT_TRUE(cell("Tendring", "Learning disability").data(Qt::FontRole).value<QFont>().bold());
}

TEST_F(AssumptionsPageTest, AValueTypedIsInTheFileAndMovesTheRequiredStaff)
{
    const QString before = text("North", "Required, FTE");
    standOn("North", "Older people");
    type(table(), QStringLiteral("3.2"));
    EXPECT_EQ(text("Colchester", "Older people"), QStringLiteral("3.2"));
    EXPECT_NE(text("North", "Required, FTE"), before);
    // 2 × 2,080 reviews a year ÷ (52 weeks × 4) = 20 FTE; at 3.2 a week 25.
    EXPECT_EQ(cell("North", "Required, FTE").data(AssumptionSheet::DifferenceRole).toString(),
              QStringLiteral("+5.0"));
    EXPECT_TRUE(cell("Mid", "Required, FTE").data(AssumptionSheet::DifferenceRole).toString().isEmpty());
    const plan::Plan filed = small.reopened();
    const auto* row =
        plan::ownAssumption(filed, Kind::CompletionsPerWeek, small.reviewsOf(small.north, small.older), {});
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->value, 3.2);
}

TEST_F(AssumptionsPageTest, EnterMovesDownAndTabMovesRight)
{
    standOn("North", "Older people");
    type(table(), QStringLiteral("3.5"));
    EXPECT_EQ(table().currentIndex(), cell("Colchester", "Older people"));
    type(table(), QStringLiteral("3.4"), Qt::Key_Tab);
    EXPECT_EQ(table().currentIndex(), cell("Colchester", "Learning disability"));
    QTest::keyClick(&table(), Qt::Key_Tab); // the required staff cannot be edited
    EXPECT_EQ(table().currentIndex(), cell("Tendring", "Older people"));
    EXPECT_EQ(small.reviewsSet(small.colchester, small.older), 3.4);
}

TEST_F(AssumptionsPageTest, DeleteReturnsACellToItsInheritedValue)
{
    standOn("Tendring", "Learning disability");
    press(table(), Qt::Key_Delete);
    EXPECT_FALSE(small.reviewsSet(small.tendring, small.learning));
    EXPECT_EQ(cell("Tendring", "Learning disability").data(Qt::ToolTipRole).toString(),
              QStringLiteral("inherited from Essex"));
    EXPECT_TRUE(undone(small.document));
    EXPECT_EQ(small.reviewsSet(small.tendring, small.learning), 2.8);
}

TEST_F(AssumptionsPageTest, ABadValueStaysInTheEditorWithTheReasonAndChangesNothing)
{
    const QString undo = undoLabel();
    standOn("North", "Older people");
    type(table(), QStringLiteral("900"));
    CellEditor* editor = editorOf(table());
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), QStringLiteral("900"));
    EXPECT_TRUE(editor->reason().contains(QStringLiteral("400"))) << editor->reason().toStdString();
    EXPECT_TRUE(page.findChild<QLabel*>(QStringLiteral("reasonLabel"))->isVisible());
    EXPECT_EQ(undoLabel(), undo);

    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      table().visualRect(cell("Mid", "Older people")).center());
    EXPECT_EQ(editorOf(table()), editor);
    EXPECT_EQ(table().currentIndex(), cell("North", "Older people"));

    QTest::keyClick(editor, Qt::Key_Escape);
    EXPECT_EQ(editorOf(table()), nullptr);
    EXPECT_EQ(text("North", "Older people"), QStringLiteral("4.0"));
}

TEST_F(AssumptionsPageTest, LookingIntoACellDoesNotMakeItsValueItsOwn)
{
    standOn("North", "Older people");
    QTest::keyClick(&table(), Qt::Key_F2);
    ASSERT_NE(editorOf(table()), nullptr);
    QTest::keyClick(editorOf(table()), Qt::Key_Return);
    EXPECT_FALSE(small.reviewsSet(small.north, small.older));
}

TEST_F(AssumptionsPageTest, APastedRangeIsOneStepToUndo)
{
    const QString undo = undoLabel();
    putOnClipboard(QStringLiteral("3.6\t2.9\n3.7\t2.8\n3.8\t2.7\n"));
    standOn("North", "Older people");
    press(table(), QKeySequence::Paste);
    EXPECT_EQ(small.reviewsSet(small.north, small.older), 3.6);
    EXPECT_EQ(small.reviewsSet(small.tendring, small.learning), 2.7);
    EXPECT_EQ(undoLabel(), QStringLiteral("Paste 6 values of completions per week"));
    EXPECT_TRUE(undone(small.document));
    EXPECT_EQ(undoLabel(), undo);
    EXPECT_FALSE(small.reviewsSet(small.north, small.older));
    EXPECT_EQ(small.reviewsSet(small.tendring, small.learning), 2.8);
}

TEST_F(AssumptionsPageTest, APasteWithABadCellIsShownBeforeAnythingIsWritten)
{
    const QString undo = undoLabel();
    putOnClipboard(QStringLiteral("3.6\nnine\n3.8\n"));
    standOn("North", "Older people");
    press(table(), QKeySequence::Paste);
    auto* dialog = table().findChild<PasteDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* refused = dialog->findChild<QTableWidget*>();
    ASSERT_EQ(refused->rowCount(), 1);
    EXPECT_EQ(refused->item(0, 0)->text(), QStringLiteral("Colchester, Older people"));
    EXPECT_EQ(refused->item(0, 1)->text(), QStringLiteral("nine"));
    EXPECT_EQ(undoLabel(), undo);

    dialog->findChild<QPushButton*>(QStringLiteral("restButton"))->click();
    EXPECT_EQ(small.reviewsSet(small.north, small.older), 3.6);
    EXPECT_FALSE(small.reviewsSet(small.colchester, small.older));
    EXPECT_EQ(small.reviewsSet(small.tendring, small.older), 3.8);
}

TEST_F(AssumptionsPageTest, ARefusedPasteCanBeCancelled)
{
    const QString undo = undoLabel();
    putOnClipboard(QStringLiteral("3.6\nnine\n"));
    standOn("North", "Older people");
    press(table(), QKeySequence::Paste);
    table().findChild<PasteDialog*>()->findChild<QPushButton*>(QStringLiteral("cancelButton"))->click();
    EXPECT_EQ(undoLabel(), undo);
}

TEST_F(AssumptionsPageTest, OneValuePastedFillsTheSelection)
{
    putOnClipboard(QStringLiteral("3.3"));
    select(cell("North", "Older people"), cell("Tendring", "Learning disability"));
    press(table(), QKeySequence::Paste);
    EXPECT_EQ(small.reviewsSet(small.north, small.older), 3.3);
    EXPECT_EQ(small.reviewsSet(small.tendring, small.learning), 3.3);
    EXPECT_FALSE(small.reviewsSet(small.mid, small.older));
}

TEST_F(AssumptionsPageTest, FillDownTakesTheTopRowOfTheSelection)
{
    standOn("North", "Older people");
    type(table(), QStringLiteral("3.6"));
    select(cell("North", "Older people"), cell("Mid", "Older people"));
    press(table(), Qt::CTRL | Qt::Key_D);
    EXPECT_EQ(small.reviewsSet(small.colchester, small.older), 3.6);
    EXPECT_EQ(small.reviewsSet(small.mid, small.older), 3.6);
    EXPECT_FALSE(small.reviewsSet(small.west, small.older));
    EXPECT_EQ(undoLabel(), QStringLiteral("Fill down 3 values of completions per week"));
}

TEST_F(AssumptionsPageTest, CopyGivesWhatASpreadsheetTakes)
{
    select(cell("Essex", "Older people"), cell("North", "Learning disability"));
    press(table(), QKeySequence::Copy);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("4\t3\n4\t3\n"));
}

TEST_F(AssumptionsPageTest, GoesToTheCellOfAProblem)
{
    plan::Target target{"assumptions", 0, Kind::QualifiedShare, {small.mid, small.older, small.review, {}}};
    EXPECT_TRUE(page.goTo(target));
    EXPECT_EQ(page.findChild<QLabel*>(QStringLiteral("titleLabel"))->text(),
              QStringLiteral("Qualified share"));
    EXPECT_EQ(table().currentIndex(), cell("Mid", "Older people"));
    EXPECT_FALSE(page.goTo({"establishment", 0, {}, {}}));
}

TEST_F(AssumptionsPageTest, WhatEveryRoleLacksIsSetForAllRoles)
{
    EXPECT_TRUE(page.goTo(
        {"assumptions", 0, Kind::HoursPerCase, {small.mid, small.older, small.review, small.worker}}));
    EXPECT_EQ(page.findChild<QComboBox*>(QStringLiteral("roleCombo"))->currentText(),
              QStringLiteral("All roles"));
    EXPECT_EQ(table().currentIndex(), cell("Mid", "Older people"));
}

TEST_F(AssumptionsPageTest, TabLeavesTheTableAfterItsLastCellAndControlTabAtOnce)
{
    standOn("West", "Learning disability");
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Tab);
    EXPECT_FALSE(table().hasFocus());
    standOn("Essex", "Older people");
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Tab, Qt::ControlModifier);
    EXPECT_FALSE(table().hasFocus());
}

TEST_F(AssumptionsPageTest, GoesToARowFromItsStartMonth)
{
    const Month start = small.plan().settings().firstMonth + 6;
    small.apply(plan::setAssumption(small.plan(), Kind::CompletionsPerWeek,
                                    small.reviewsOf(small.west, small.older), start, 5));
    choose(Kind::Complexity);
    const auto* row = plan::ownAssumption(small.plan(), Kind::CompletionsPerWeek,
                                          small.reviewsOf(small.west, small.older), start);
    EXPECT_TRUE(page.goTo({"assumptions", row->id.value, {}, {}}));
    EXPECT_EQ(table().currentIndex(), cell("West", "Older people"));
    EXPECT_EQ(text("West", "Older people"), QStringLiteral("5.0"));
    EXPECT_EQ(panel().findChild<QComboBox*>(QStringLiteral("fromCombo"))->currentText(),
              QString::fromStdString(start.toEnglish()));
}

TEST_F(AssumptionsPageTest, TellsViewsOnlyOfTheCellsThatChanged)
{
    QSignalSpy resets(table().model(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(table().model(), &QAbstractItemModel::dataChanged);
    standOn("West", "Older people");
    type(table(), QStringLiteral("5"));
    EXPECT_EQ(resets.count(), 0);
    for (const auto& change : changes)
        EXPECT_TRUE(change[0].toModelIndex().row() == cell("West", "Older people").row() ||
                    change[0].toModelIndex().row() == cell("Essex", "Older people").row());
}

TEST_F(AssumptionsPageTest, TheFindBoxNarrowsTheKinds)
{
    auto* list = page.findChild<KindList*>();
    QTest::keyClicks(page.findChild<QLineEdit*>(QStringLiteral("findEdit")), QStringLiteral("sickness"));
    int seen = 0;
    for (int row = 0; row < list->count(); ++row)
        seen += list->item(row)->isHidden() ? 0 : 1;
    EXPECT_EQ(seen, 2); // the group and the kind
    QTest::keyClick(page.findChild<QLineEdit*>(QStringLiteral("findEdit")), Qt::Key_Return);
    EXPECT_EQ(page.findChild<QLabel*>(QStringLiteral("titleLabel"))->text(), QStringLiteral("Sickness"));
}

TEST_F(AssumptionsPageTest, ANameOfTheListTakesTwoLinesOnlyWhereItHasNoRoom)
{
    auto* list = page.findChild<KindList*>();
    const auto heightOf = [&](int row) { return list->visualItemRect(list->item(row)).height(); };
    for (int row = 0; row < list->count(); ++row)
        EXPECT_EQ(heightOf(row), heightOf(0)) << list->item(row)->text().toStdString();
    list->setFixedWidth(90);
    QApplication::processEvents();
    EXPECT_GT(heightOf(1), heightOf(0)) << list->item(1)->text().toStdString();
}

TEST_F(AssumptionsPageTest, EveryKindCanBeShown)
{
    for (const plan::KindInfo& kind : plan::kCatalogue) {
        choose(kind.kind);
        EXPECT_GT(table().model()->rowCount(), 0) << kind.id;
        EXPECT_EQ(table().model()->columnCount() > 1, kind.kind != Kind::SpanOfControl) << kind.id;
    }
}

TEST_F(AssumptionsPageTest, AFindingLeadsToItsCellWithTheEditorReady)
{
    const plan::Scope scope = small.reviewsOf(small.north, small.older);
    page.hide(); // one comes from another page
    plan::Target target{"assumptions", 0, Kind::CompletionsPerWeek, scope};
    EXPECT_TRUE(page.goTo(target));
    page.show();
    EXPECT_EQ(editorOf(table()), nullptr) << "to look at it is not to change it";
    target.edits = true;
    page.hide();
    EXPECT_TRUE(page.goTo(target));
    page.show();
    CellEditor* editor = editorOf(table());
    ASSERT_NE(editor, nullptr);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, QStringLiteral("3.5"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_EQ(small.reviewsSet(small.north, small.older), 3.5);
}

} // namespace muster::ui::test
