// The library of change lists, from the page Scenarios.

#include "scenarios/scenarios_page.h"

#include "plan/scenarios/scenario_edits.h"
#include "scenarios/library_dialog.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace muster::ui::test {

class LibraryDialogTest : public ::testing::Test {
  protected:
    LibraryDialogTest() : page(*small.context)
    {
        bringUp(page);
        settle(small.document);
    }

    LibraryDialog& open()
    {
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("libraryButton")), Qt::LeftButton);
        dialog = page.findChild<LibraryDialog*>();
        return *dialog;
    }
    template <class Widget>
    [[nodiscard]] Widget& in(const char* name)
    {
        return *dialog->findChild<Widget*>(QLatin1String(name));
    }
    void choose(const QString& title)
    {
        auto& list = in<QListWidget>("listList");
        list.setCurrentItem(list.findItems(title, Qt::MatchExactly).value(0));
    }
    [[nodiscard]] QPushButton& ok()
    {
        return *dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    void accept()
    {
        QTest::mouseClick(&ok(), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle(small.document);
    }
    [[nodiscard]] QString lines() { return in<QPlainTextEdit>("linesEdit").toPlainText(); }
    [[nodiscard]] QString told() { return in<QLabel>("toldLabel").text(); }
    [[nodiscard]] const plan::Rows<plan::Adjustment>& adjustments() const
    {
        return small.plan().rows<plan::Adjustment>();
    }

    SmallPlan small;
    ScenariosPage page;
    LibraryDialog* dialog = nullptr;
};

TEST_F(LibraryDialogTest, AListBecomesAScenarioInOneStep)
{
    open();
    EXPECT_EQ(in<QListWidget>("listList").count(), 8);
    choose(QStringLiteral("Savings from targeted reviews"));
    EXPECT_TRUE(in<QLabel>("textLabel").text().contains(QStringLiteral("Nottinghamshire")));
    EXPECT_TRUE(in<QLabel>("sourceLabel").text().startsWith(QStringLiteral("Source: Nottinghamshire")));
    EXPECT_EQ(lines(),
              QStringLiteral("More reviews: Volume × 1.2, Review, from April 2026, until March 2027"));
    QTest::keyClicks(&in<QLineEdit>("fromEdit"), QStringLiteral("April 2027"));
    in<QComboBox>("localityCombo").setCurrentText(QStringLiteral("Essex/North"));
    EXPECT_EQ(lines(),
              QStringLiteral("More reviews: Volume × 1.2, North, Review, from April 2027, until March 2028"));
    accept();
    ASSERT_EQ(adjustments().size(), 1U);
    EXPECT_EQ(adjustments().begin()->locality, small.north);
    ASSERT_TRUE(small.document.scenario()) << "it is shown";
    EXPECT_EQ(plan::nameOf(small.plan(), *small.document.scenario()), "Savings from targeted reviews");
    small.document.undo();
    settle(small.document);
    EXPECT_TRUE(adjustments().empty());
    EXPECT_TRUE(small.plan().rows<plan::Scenario>().empty());
}

TEST_F(LibraryDialogTest, WhatThePlanLacksIsAskedFor)
{
    open();
    choose(QStringLiteral("Winter discharge surge"));
    EXPECT_FALSE(ok().isEnabled());
    EXPECT_TRUE(told().startsWith(
        QStringLiteral("the plan has no activity like “assess”; allowed: Review. Say which")))
        << told().toStdString();
    auto& part = in<QComboBox>("partCombo");
    part.setCurrentText(QStringLiteral("Leave out"));
    EXPECT_FALSE(ok().isEnabled()) << "nothing is left";
    part.setCurrentText(QStringLiteral("Review"));
    EXPECT_TRUE(ok().isEnabled()) << told().toStdString();
    EXPECT_TRUE(lines().contains(QStringLiteral("Review, from December 2026, until March 2027")));
    QTest::keyClicks(&in<QLineEdit>("fromEdit"), QStringLiteral("winter"));
    EXPECT_FALSE(ok().isEnabled());
    choose(QStringLiteral("Pay freeze with higher turnover"));
    EXPECT_EQ(dialog->findChild<QComboBox*>(QStringLiteral("partCombo")), nullptr) << "it names no activity";
}

TEST_F(LibraryDialogTest, AScenarioIsSavedAndItsFileAddedAgain)
{
    open();
    choose(QStringLiteral("Savings from targeted reviews"));
    accept();
    const auto first = *adjustments().begin();
    open();
    const QString file = QFileInfo(small.path()).dir().filePath(QStringLiteral("mine.csv"));
    dialog->saveShown(file);
    EXPECT_TRUE(QFile::exists(file));
    EXPECT_EQ(told(), QStringLiteral("Saved as %1.").arg(file));
    EXPECT_EQ(in<QListWidget>("listList").currentRow(), 8) << "it is among the lists, and chosen";
    EXPECT_EQ(dialog->findChild<QComboBox*>(QStringLiteral("partCombo")), nullptr)
        << "it names the plan's own";
    EXPECT_EQ(in<QComboBox>("intoCombo").currentText(), QStringLiteral("Savings from targeted reviews"));
    accept();
    ASSERT_EQ(adjustments().size(), 2U);
    for (plan::Adjustment row : adjustments()) {
        row.id = first.id;
        row.change = first.change;
        EXPECT_EQ(row, first);
    }
    EXPECT_EQ(small.plan().rows<plan::Scenario>().size(), 1U);
}

TEST_F(LibraryDialogTest, AFileThatHoldsNoListIsRefused)
{
    open();
    const QString file = QFileInfo(small.path()).dir().filePath(QStringLiteral("bad.csv"));
    QFile bad(file);
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("title,change,kind,by,amount\nA,One,volume,multiply,much\n");
    bad.close();
    dialog->addFile(file);
    EXPECT_EQ(in<QListWidget>("listList").count(), 8);
    EXPECT_TRUE(told().contains(QStringLiteral("bad.csv, line 2"))) << told().toStdString();
}

} // namespace muster::ui::test
