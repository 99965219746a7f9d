// Change by, which changes the figures of a selection at once, and fill right.

#include "sheet/change_by.h"
#include "sheet/change_dialog.h"
#include "ui_pages/assumptions_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace muster::ui::test {

namespace {

/// What stands in a cell after a change; or why not.
QString changed(const char* by, const QString& was)
{
    const auto change = ChangeBy::read(QString::fromUtf8(by));
    if (!change)
        return QString::fromStdString(change.error().message);
    const auto next = change->of(was);
    return next ? *next : QString::fromStdString(next.error().message);
}

class ChangeByTest : public AssumptionsPageTest {
  protected:
    [[nodiscard]] ChangeDialog& dialog()
    {
        auto* found = table().findChild<ChangeDialog*>();
        EXPECT_NE(found, nullptr);
        return *found;
    }
    /// Opens the dialog by its key over the selection, and types.
    void write(const QString& text)
    {
        press(table(), Qt::CTRL | Qt::Key_B);
        QTest::keyClicks(dialog().findChild<QLineEdit*>(), text);
    }
    [[nodiscard]] QString said(const char* label)
    {
        return dialog().findChild<QLabel*>(QLatin1String(label))->text();
    }
    [[nodiscard]] QPushButton& button()
    {
        return *dialog().findChild<QPushButton*>(QStringLiteral("changeButton"));
    }
};

} // namespace

TEST(ChangeBy, ReadsPercentagesAmountsAndValues)
{
    EXPECT_EQ(changed("+10 %", "8"), "8.8");
    EXPECT_EQ(changed("-5%", "200"), "190");
    EXPECT_EQ(changed("\u22125 %", "200"), "190");
    EXPECT_EQ(changed(" + 0.5 ", "0.25"), "0.75");
    EXPECT_EQ(changed("-1,000", "1240"), "240");
    EXPECT_EQ(changed("=8", "2"), "8");
    EXPECT_EQ(changed("= 12 %", ""), "12 %") << "the sheet reads it as typed";
    EXPECT_EQ(changed("+10 %", "0.1"), "0.11") << "without the traces of binary fractions";
}

TEST(ChangeBy, SaysWhatItTakes)
{
    for (const char* wrong : {"", "8", "10 %", "+", "+%", "+ten", "%", "*2"})
        EXPECT_TRUE(changed(wrong, "8").contains(QStringLiteral("Begin with +"))) << wrong;
    EXPECT_TRUE(changed("=", "8").contains(QStringLiteral("after =")));
    EXPECT_TRUE(changed("+1", "").contains(QStringLiteral("no figure"))) << "an empty cell stays empty";
    EXPECT_TRUE(changed("+1", "April").contains(QStringLiteral("no figure")));
}

TEST_F(ChangeByTest, ChangesASelectionInOneEditWhichIsSeenBefore)
{
    select(cell("Mid", "Older people"), cell("West", "Learning disability"));
    write(QStringLiteral("+10 %"));
    EXPECT_TRUE(said("previewLabel").contains(QStringLiteral("Mid, Older people: 4 \u2192 4.4")))
        << said("previewLabel").toStdString();
    EXPECT_EQ(said("refusedLabel"), QString());
    EXPECT_FALSE(small.reviewsSet(small.mid, small.older)) << "nothing is changed yet";
    QTest::keyClick(dialog().findChild<QLineEdit*>(), Qt::Key_Return);
    EXPECT_EQ(small.reviewsSet(small.mid, small.older), 4.4);
    EXPECT_EQ(small.reviewsSet(small.west, small.learning), 3.3);
    EXPECT_EQ(undoLabel(), "Change 4 values of completions per week by +10 %");
    ASSERT_TRUE(undone(small.document));
    EXPECT_FALSE(small.reviewsSet(small.west, small.learning));
}

TEST_F(ChangeByTest, TellsOfCellsThatCannotTakeItAndLeavesThemAsTheyAre)
{
    choose(Kind::QualifiedShare);
    select(cell("Essex", "Older people"), cell("Essex", "Learning disability"));
    write(QStringLiteral("+0.55"));
    EXPECT_TRUE(said("refusedLabel").startsWith(QStringLiteral("1 cell stays as it is:")))
        << said("refusedLabel").toStdString();
    EXPECT_TRUE(said("refusedLabel").contains(QStringLiteral("Learning disability")));
    EXPECT_FALSE(said("previewLabel").contains(QStringLiteral("Learning disability")));
    EXPECT_EQ(button().text(), "Change the other 1");
    button().click();
    EXPECT_EQ(text("Essex", "Older people"), "0.95");
    EXPECT_EQ(text("Essex", "Learning disability"), "0.50");
}

TEST_F(ChangeByTest, WhatCannotBeReadOrFitsNowhereChangesNothing)
{
    select(cell("Mid", "Older people"), cell("West", "Older people"));
    const QString before = undoLabel();
    write(QStringLiteral("8"));
    EXPECT_FALSE(button().isEnabled());
    EXPECT_TRUE(said("previewLabel").contains(QStringLiteral("Begin with +")));
    auto& edit = *dialog().findChild<QLineEdit*>();
    edit.clear();
    QTest::keyClicks(&edit, QStringLiteral("=-3"));
    EXPECT_FALSE(button().isEnabled());
    EXPECT_TRUE(said("refusedLabel").startsWith(QStringLiteral("2 cells stay as they are:")))
        << said("refusedLabel").toStdString();
    QTest::keyClick(&edit, Qt::Key_Escape);
    EXPECT_EQ(undoLabel(), before);
}

TEST_F(ChangeByTest, ComputedColumnsOfTheSelectionAreLeftOut)
{
    select(cell("West", "Older people"), cell("West", "Required, FTE"));
    write(QStringLiteral("=2"));
    EXPECT_EQ(said("refusedLabel"), QString());
    button().click();
    EXPECT_EQ(small.reviewsSet(small.west, small.older), 2.0);
    EXPECT_EQ(small.reviewsSet(small.west, small.learning), 2.0);
}

TEST_F(ChangeByTest, FillsAValueToTheRight)
{
    select(cell("West", "Older people"), cell("West", "Required, FTE"));
    press(table(), Qt::CTRL | Qt::Key_R);
    EXPECT_EQ(small.reviewsSet(small.west, small.learning), 4.0);
    EXPECT_FALSE(small.reviewsSet(small.mid, small.learning));
}

} // namespace muster::ui::test
