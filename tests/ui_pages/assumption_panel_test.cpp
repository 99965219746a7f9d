// The panel beside the assumptions: evidence, ranges and the effect of an edit.

#include "ui_pages/assumptions_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace muster::ui::test {

TEST_F(AssumptionsPageTest, EvidenceIsAnEditOnceItIsFinished)
{
    panel().show();
    standOn("Tendring", "Learning disability");
    auto* source = panel().findChild<QLineEdit*>(QStringLiteral("sourceEdit"));
    source->setFocus();
    QTest::keyClicks(source, QStringLiteral("Diary exercise"));
    QTest::keyClick(source, Qt::Key_Return);
    const auto* row = plan::ownAssumption(small.plan(), Kind::CompletionsPerWeek,
                                          small.reviewsOf(small.tendring, small.learning), {});
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->source, "Diary exercise");
    EXPECT_EQ(row->value, 2.8);
}

TEST_F(AssumptionsPageTest, ARangeThatDoesNotHoldTheValueIsRefusedInThePanel)
{
    panel().show();
    standOn("Tendring", "Learning disability");
    const QString undo = undoLabel();
    auto* low = panel().findChild<QLineEdit*>(QStringLiteral("lowEdit"));
    QTest::keyClicks(low, QStringLiteral("3"));
    QTest::keyClick(low, Qt::Key_Return);
    EXPECT_EQ(low->text(), QStringLiteral("3"));
    EXPECT_FALSE(panel().findChild<QLabel*>(QStringLiteral("valueReasonLabel"))->text().isEmpty());
    EXPECT_EQ(undoLabel(), undo);
}

TEST_F(AssumptionsPageTest, ThePanelTellsTheEffectOfTheEdit)
{
    standOn("North", "Older people");
    type(table(), QStringLiteral("3.2"), Qt::Key_Return);
    standOn("North", "Older people");
    const auto said = [&](const char* name) {
        return panel().findChild<QLabel*>(QLatin1String(name))->text();
    };
    EXPECT_EQ(said("wasValueLabel"), QStringLiteral("4, inherited from Essex"));
    EXPECT_EQ(said("qualifiedEffectLabel"), QStringLiteral("+2.0"));
    EXPECT_EQ(said("unqualifiedEffectLabel"), QStringLiteral("+3.0"));
    panel().findChild<QPushButton*>(QStringLiteral("undoButton"))->click();
    settle(small.document);
    EXPECT_FALSE(small.reviewsSet(small.north, small.older));
}

TEST_F(AssumptionsPageTest, AValueThatIsNeededAndMissingMustBeSet)
{
    standOn("Essex", "Older people");
    press(table(), Qt::Key_Delete);
    EXPECT_EQ(text("Mid", "Older people"), QStringLiteral("must be set"));
    EXPECT_EQ(text("Mid", "Required, FTE"), QStringLiteral("–"));
}

namespace {

/// Writes into a line of the panel and finishes it.
void writeInto(QWidget& panel, const char* name, const QString& text)
{
    auto* edit = panel.findChild<QLineEdit*>(QLatin1String(name));
    ASSERT_NE(edit, nullptr);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

TEST_F(AssumptionsPageTest, OneSourceIsWrittenForAllSelectedValues)
{
    panel().show();
    select(cell("Essex", "Older people"), cell("Essex", "Learning disability"));
    writeInto(panel(), "sourceEdit", QStringLiteral("Time study"));
    for (const plan::ClientGroupId group : {small.older, small.learning})
        EXPECT_EQ(plan::ownAssumption(small.plan(), Kind::CompletionsPerWeek,
                                      small.reviewsOf(small.essex, group), {})
                      ->source,
                  "Time study");
    EXPECT_EQ(undoLabel(), "Set source of 2 values of completions per week");
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(plan::ownAssumption(small.plan(), Kind::CompletionsPerWeek,
                                  small.reviewsOf(small.essex, small.older), {})
                  ->source,
              "");
}

TEST_F(AssumptionsPageTest, OfASelectionOnlyValuesOfItsOwnTakeEvidence)
{
    panel().show();
    select(cell("Tendring", "Older people"), cell("Tendring", "Learning disability"));
    EXPECT_TRUE(panel()
                    .findChild<QLabel*>(QStringLiteral("evidenceOfLabel"))
                    ->text()
                    .contains(QStringLiteral("goes to the 1 of the 2 selected values")));
    writeInto(panel(), "noteEdit", QStringLiteral("agreed"));
    EXPECT_EQ(plan::ownAssumption(small.plan(), Kind::CompletionsPerWeek,
                                  small.reviewsOf(small.tendring, small.learning), {})
                  ->note,
              "agreed");
    EXPECT_FALSE(small.reviewsSet(small.tendring, small.older)) << "an inherited value stays inherited";
}

TEST_F(AssumptionsPageTest, ValuesOfDifferentSourcesShowThatThereAreSeveral)
{
    panel().show();
    standOn("Essex", "Older people");
    writeInto(panel(), "sourceEdit", QStringLiteral("Time study"));
    select(cell("Essex", "Older people"), cell("Essex", "Learning disability"));
    const auto* source = panel().findChild<QLineEdit*>(QStringLiteral("sourceEdit"));
    EXPECT_EQ(source->text(), QString());
    EXPECT_EQ(source->placeholderText(), QStringLiteral("several"));
    standOn("Essex", "Older people");
    EXPECT_EQ(source->text(), QStringLiteral("Time study"));
}

TEST_F(AssumptionsPageTest, FromMovesTheStartOfTheValueAtHand)
{
    panel().show();
    standOn("Tendring", "Learning disability");
    auto* from = panel().findChild<QComboBox*>(QStringLiteral("fromCombo"));
    const Month start = small.plan().settings().firstMonth + 6;
    from->setCurrentIndex(7);
    emit from->activated(7);
    const plan::Scope scope = small.reviewsOf(small.tendring, small.learning);
    EXPECT_EQ(plan::ownAssumption(small.plan(), Kind::CompletionsPerWeek, scope, {}), nullptr);
    const auto* row = plan::ownAssumption(small.plan(), Kind::CompletionsPerWeek, scope, start);
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->value, 2.8);
    EXPECT_EQ(text("Tendring", "Learning disability"), QStringLiteral("2.8")) << "the grid goes with it";
    EXPECT_EQ(page.findChild<QComboBox*>(QStringLiteral("startCombo"))->currentIndex(), 7);
    ASSERT_TRUE(undone(small.document));
    EXPECT_NE(plan::ownAssumption(small.plan(), Kind::CompletionsPerWeek, scope, {}), nullptr);
}

TEST_F(AssumptionsPageTest, FromIsRefusedWhereAnotherValueStartsThen)
{
    panel().show();
    const Month start = small.plan().settings().firstMonth + 6;
    const plan::Scope scope = small.reviewsOf(small.tendring, small.learning);
    small.apply(plan::setAssumption(small.plan(), Kind::CompletionsPerWeek, scope, start, 5));
    standOn("Tendring", "Learning disability");
    auto* from = panel().findChild<QComboBox*>(QStringLiteral("fromCombo"));
    EXPECT_EQ(from->currentIndex(), 0);
    const QString undo = undoLabel();
    from->setCurrentIndex(7);
    emit from->activated(7);
    EXPECT_EQ(undoLabel(), undo);
    EXPECT_FALSE(panel().findChild<QLabel*>(QStringLiteral("valueReasonLabel"))->text().isEmpty());
    EXPECT_EQ(from->currentIndex(), 0) << "as it was";
}

TEST_F(AssumptionsPageTest, ValuesFromAboveTheGridSaysFromWhenWhatIsTypedApplies)
{
    auto* start = page.findChild<QComboBox*>(QStringLiteral("startCombo"));
    start->setCurrentIndex(7);
    emit start->activated(7);
    standOn("West", "Older people");
    type(table(), QStringLiteral("5"));
    EXPECT_NE(plan::ownAssumption(small.plan(), Kind::CompletionsPerWeek,
                                  small.reviewsOf(small.west, small.older),
                                  small.plan().settings().firstMonth + 6),
              nullptr);
    EXPECT_FALSE(small.reviewsSet(small.west, small.older));
}

} // namespace muster::ui::test
