// The page Sensitivity and the dialog Find a value…, driven by mouse and keys.

#include "sensitivity/sensitivity_page.h"

#include "assumptions/assumptions_page.h"
#include "models/grid_model.h"
#include "plan/scenarios/scenario_edits.h"
#include "seek/seek_dialog.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace muster::ui::test {

class SensitivityPageTest : public ::testing::Test {
  protected:
    SensitivityPageTest() : page(*small.context) {}

    /// Reviews a week of older people in Essex, 4 of 2.5 to 6; everybody has their hours and days.
    void SetUp() override
    {
        plan::Edit edit{"Say what is known", {}};
        plan::Assumption row = *plan::ownAssumption(small.plan(), plan::Kind::CompletionsPerWeek,
                                                    small.reviewsOf(small.essex, small.older), {});
        row.low = 2.5;
        row.high = 6;
        edit.put(row);
        reviews = row.id;
        small.apply(edit);
        small.context->chooseLocality(engine::LocalityIndex(0));
        bringUp(page);
        settle(small.document);
    }

    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        return *page.findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QString cell(int row, int column)
    {
        return find<GridView>("rangeTable").model()->index(row, column).data().toString();
    }
    void choose(const char* combo, const QString& text)
    {
        auto& box = find<QComboBox>(combo);
        const int at = box.findText(text);
        ASSERT_GE(at, 0);
        box.setFocus();
        while (box.currentIndex() != at)
            QTest::keyClick(&box, box.currentIndex() < at ? Qt::Key_Down : Qt::Key_Up);
        settle(small.document);
    }
    void write(QLineEdit& edit, const QString& text)
    {
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, text);
        QTest::keyClick(&edit, Qt::Key_Return);
        settle(small.document);
    }
    [[nodiscard]] double required()
    {
        return *engine::figureAt(small.document.results(),
                                 {engine::LocalityIndex(0), engine::kAllRoles, small.context->span()},
                                 engine::Column::RequiredFte);
    }

    SmallPlan small;
    SensitivityPage page;
    plan::AssumptionId reviews{};
};

TEST_F(SensitivityPageTest, ShowsTheFigureAtTheEndsOfEachRangeAndWhereItFlips)
{
    choose("figureCombo", QStringLiteral("Required"));
    const auto& table = find<GridView>("rangeTable");
    ASSERT_EQ(table.model()->rowCount(), 1);
    EXPECT_EQ(cell(0, 0), QStringLiteral("Completions per week"));
    EXPECT_EQ(cell(0, 1), QStringLiteral("4"));
    EXPECT_EQ(cell(0, 6), QString()) << "no bound is asked about";
    const double now = required();
    write(find<QLineEdit>("boundEdit"), QString::number(now * 1.1));
    EXPECT_LT(cell(0, 6).toDouble(), 4);
    EXPECT_GT(cell(0, 6).toDouble(), 2.5);
    EXPECT_TRUE(cell(0, 7).startsWith(QChar(0x2212)));
    EXPECT_TRUE(find<QLabel>("flipLabel").text().contains(QStringLiteral("1 of 1")));
    EXPECT_GT(cell(0, 4).toDouble(), now) << "fewer reviews a week need more staff";
    EXPECT_LT(cell(0, 5).toDouble(), now);
    write(find<QLineEdit>("boundEdit"), QStringLiteral("much"));
    EXPECT_TRUE(find<QLabel>("flipLabel").text().startsWith(QStringLiteral("much is not a number")));
    EXPECT_EQ(cell(0, 6), QString());
    choose("figureCombo", QStringLiteral("Vacancy, gross"));
    write(find<QLineEdit>("boundEdit"), QStringLiteral("10 %"));
    EXPECT_TRUE(find<QLabel>("flipLabel").text().contains(QStringLiteral("past 10.0")))
        << "a share may be written as it is shown";
}

TEST_F(SensitivityPageTest, FollowsThePlanAndLeadsToTheAssumption)
{
    choose("figureCombo", QStringLiteral("Required"));
    const QString before = cell(0, 4);
    plan::Assumption row = *small.plan().find<plan::Assumption>(reviews);
    row.low = 3;
    small.apply(plan::setAssumption(small.plan(), row));
    settle(small.document);
    EXPECT_NE(cell(0, 4), before);
    QSignalSpy asked(&page, &Page::goToRequested);
    auto& table = find<GridView>("rangeTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().value<plan::Target>().row, reviews.value);
    ASSERT_TRUE(page.valueToFind());
    EXPECT_EQ(page.valueToFind()->id, reviews);
}

TEST_F(SensitivityPageTest, SaysWhatIsMissing)
{
    plan::Assumption row = *small.plan().find<plan::Assumption>(reviews);
    row.low.reset();
    row.high.reset();
    small.apply(plan::setAssumption(small.plan(), row));
    choose("figureCombo", QStringLiteral("Required"));
    EXPECT_TRUE(find<QLabel>("emptyLabel").text().contains(QStringLiteral("No assumption has a range yet")));
    EXPECT_FALSE(find<GridView>("rangeTable").isVisible());
    choose("figureCombo", QStringLiteral("Budget"));
    EXPECT_TRUE(find<QLabel>("emptyLabel").text().contains(QStringLiteral("is not known for")));
}

class SeekDialogTest : public SensitivityPageTest {
  protected:
    SeekDialog& open(const SeekBeginning& beginning)
    {
        auto* dialog = new SeekDialog(*small.context, beginning, &page);
        dialog->show();
        return *dialog;
    }
    [[nodiscard]] analysis::Figure requiredStaff() const
    {
        return {{engine::LocalityIndex(0), engine::kAllRoles, small.context->span()},
                engine::Column::RequiredFte};
    }
    template <class Widget>
    static Widget& in(SeekDialog& dialog, const char* name)
    {
        return *dialog.findChild<Widget*>(QLatin1String(name));
    }
    void look(SeekDialog& dialog, double target)
    {
        auto& edit = in<QLineEdit>(dialog, "targetEdit");
        edit.selectAll();
        QTest::keyClicks(&edit, QString::number(target, 'g', 15));
        QTest::mouseClick(&in<QPushButton>(dialog, "findButton"), Qt::LeftButton);
        settle(small.document);
    }
    void click(SeekDialog& dialog, const char* button)
    {
        QTest::mouseClick(&in<QPushButton>(dialog, button), Qt::LeftButton);
        settle(small.document);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

TEST_F(SeekDialogTest, TheValueFoundIsPutInAsAnEditThatCanBeUndone)
{
    const double before = required();
    SeekDialog& dialog = open({*small.plan().find<plan::Assumption>(reviews), requiredStaff()});
    EXPECT_FALSE(in<QPushButton>(dialog, "putButton").isEnabled());
    look(dialog, before * 1.1);
    EXPECT_TRUE(in<QLabel>(dialog, "toldLabel").text().contains(QStringLiteral("(now 4)")));
    click(dialog, "putButton");
    EXPECT_NEAR(required(), before * 1.1, 1e-6);
    EXPECT_LT(*small.reviewsSet(small.essex, small.older), 4);
    EXPECT_FALSE(page.findChild<SeekDialog*>());
    ASSERT_TRUE(undone(small.document));
    EXPECT_NEAR(required(), before, 1e-9);
}

TEST_F(SeekDialogTest, AFactorBecomesAScenarioAndInAScenarioAChangeOfIt)
{
    const double before = required();
    SeekDialog& dialog = open({{}, requiredStaff()});
    look(dialog, before * 1.2);
    click(dialog, "putButton");
    ASSERT_TRUE(small.document.scenario());
    EXPECT_NEAR(required(), before * 1.2, 1e-6);
    SeekDialog& again = open({{}, requiredStaff()});
    look(again, before * 1.5);
    click(again, "putButton");
    EXPECT_NEAR(required(), before * 1.5, 1e-6);
    EXPECT_EQ(small.plan().rows<plan::Scenario>().size(), 1U);
    EXPECT_EQ(plan::changesOf(small.plan(), *small.document.scenario()).size(), 2U);
}

TEST_F(SeekDialogTest, ThatNoValueGivesItIsAnAnswerAndAnotherQuestionForgetsIt)
{
    SeekDialog& dialog = open({*small.plan().find<plan::Assumption>(reviews), requiredStaff()});
    QTest::keyClicks(&in<QLineEdit>(dialog, "lowEdit"), QStringLiteral("3"));
    EXPECT_FALSE(in<QPushButton>(dialog, "findButton").isEnabled()) << "both ends or neither";
    QTest::keyClicks(&in<QLineEdit>(dialog, "highEdit"), QStringLiteral("5"));
    look(dialog, required() * 3);
    const QString told = in<QLabel>(dialog, "toldLabel").text();
    EXPECT_TRUE(told.startsWith(QStringLiteral("No value between 3 and 5 makes it"))) << told.toStdString();
    EXPECT_FALSE(in<QPushButton>(dialog, "putButton").isEnabled());
    look(dialog, required());
    EXPECT_TRUE(in<QPushButton>(dialog, "putButton").isEnabled());
    QTest::keyClicks(&in<QLineEdit>(dialog, "targetEdit"), QStringLiteral("1"));
    EXPECT_FALSE(in<QPushButton>(dialog, "putButton").isEnabled());
    look(dialog, required());
    small.apply(small.reviewsAWeek(small.plan(), small.north, 5));
    EXPECT_FALSE(in<QPushButton>(dialog, "putButton").isEnabled()) << "the plan has moved";
}

TEST_F(SeekDialogTest, WhatTheRulesRefuseIsTold)
{
    SeekDialog& dialog = open({{}, requiredStaff()});
    in<QComboBox>(dialog, "whatCombo")
        .setCurrentIndex(in<QComboBox>(dialog, "whatCombo").findText(QStringLiteral("Fixed posts")));
    in<QComboBox>(dialog, "asCombo").setCurrentIndex(0);
    in<QComboBox>(dialog, "localityCombo").setCurrentIndex(0);
    look(dialog, 10);
    EXPECT_TRUE(
        in<QLabel>(dialog, "toldLabel").text().contains(QStringLiteral("must name a locality and a role")));
}

TEST_F(SeekDialogTest, TheCellOneStandsOnIsWhatItBeginsWith)
{
    AssumptionsPage assumptions(*small.context);
    bringUp(assumptions);
    EXPECT_TRUE(assumptions.goTo({"assumptions", reviews.value, {}, {}}));
    const auto begin = assumptions.valueToFind();
    ASSERT_TRUE(begin);
    EXPECT_EQ(begin->kind, plan::Kind::CompletionsPerWeek);
    EXPECT_EQ(begin->scope(), small.reviewsOf(small.essex, small.older));
    SeekDialog& dialog = open({begin, {}});
    EXPECT_EQ(in<QComboBox>(dialog, "clientGroupCombo").currentText(), QStringLiteral("Older people"));
    EXPECT_EQ(in<QComboBox>(dialog, "figureCombo").currentText(), QStringLiteral("Gap"));
    EXPECT_EQ(in<QLineEdit>(dialog, "targetEdit").text(), QStringLiteral("0"));
    click(dialog, "closeButton");
}

} // namespace muster::ui::test
