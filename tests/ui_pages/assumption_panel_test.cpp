// The panel beside the assumptions: evidence, ranges and the effect of an edit.

#include "ui_pages/assumptions_fixture.h"

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

} // namespace muster::ui::test
