// Ctrl+F finds what stands on a page, Ctrl+Shift+F narrows its tables, Ctrl+K gives the keyboard to where it
// leads.

#include "finder/find_bar.h"
#include "finder/finder.h"
#include "sheet/sheet_view.h"
#include "ui/kent_window.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>

namespace muster::ui::test {

namespace {

class Finding : public KentWindow {
  protected:
    void SetUp() override { ASSERT_TRUE(QTest::qWaitForWindowActive(&window)); }
    [[nodiscard]] FindBar& bar() const { return *sample.find<FindBar>("findBar"); }
    [[nodiscard]] QLineEdit& field() const { return *sample.find<QLineEdit>("findBarEdit"); }
    [[nodiscard]] QString said() const { return sample.find<QLabel>("findBarLabel")->text(); }
    void press(QWidget& widget, const QKeySequence& keys) { QTest::keySequence(&widget, keys); }
    void lookFor(const QString& text)
    {
        action("findInPageAction")->trigger();
        field().clear();
        QTest::keyClicks(&field(), text);
    }
};

} // namespace

TEST_F(Finding, EachPlaceOfAPageIsGoneToInTurnAndEscGivesTheKeyboardToIt)
{
    window.showPage(QStringLiteral("establishment"));
    auto& table = *window.page(QStringLiteral("establishment"))->findChild<SheetView*>();
    table.setFocus();
    lookFor(QStringLiteral("thanet"));
    ASSERT_TRUE(bar().isVisible());
    const QModelIndex first = table.currentIndex();
    EXPECT_TRUE(first.data().toString().contains(QStringLiteral("Thanet")))
        << first.data().toString().toStdString();
    EXPECT_TRUE(said().startsWith(QStringLiteral("1 of "))) << said().toStdString();
    action("findNextAction")->trigger();
    EXPECT_GT(table.currentIndex().row(), first.row());
    EXPECT_TRUE(table.currentIndex().data().toString().contains(QStringLiteral("Thanet")));
    action("findPreviousAction")->trigger();
    EXPECT_EQ(table.currentIndex(), first);
    action("findPreviousAction")->trigger();
    EXPECT_GT(table.currentIndex().row(), first.row()) << "from the first place on to the last";
    QTest::keyClick(&field(), Qt::Key_Escape);
    EXPECT_FALSE(bar().isVisible());
    EXPECT_EQ(window.focusWidget(), &table);
}

TEST_F(Finding, WhatIsNotThereIsSaidToBeNotThere)
{
    window.showPage(QStringLiteral("vacancies"));
    lookFor(QStringLiteral("zebra crossing"));
    EXPECT_EQ(said(), QStringLiteral("Not on this page"));
    lookFor(QStringLiteral("Establishment"));
    EXPECT_TRUE(said().contains(QStringLiteral(" of "))) << said().toStdString();
}

TEST_F(Finding, ATableToReadIsNarrowedToTheRowsThatMatchAndWholeAgainAfterwards)
{
    window.showPage(QStringLiteral("vacancies"));
    const int rows = heat()->model()->rowCount();
    const auto shown = [&] {
        int count = 0;
        for (int row = 0; row < rows; ++row)
            count += heat()->isRowHidden(row) ? 0 : 1;
        return count;
    };
    action("filterAction")->trigger();
    ASSERT_TRUE(sample.find<QCheckBox>("narrowBox")->isChecked());
    const QString heading = heat()->model()->headerData(0, Qt::Horizontal).toString();
    QTest::keyClicks(&field(), QStringLiteral("thanet"));
    EXPECT_GE(shown(), 1);
    EXPECT_LT(shown(), rows);
    field().setText(heading + QStringLiteral(": thanet"));
    EXPECT_GE(shown(), 1) << heading.toStdString();
    EXPECT_LT(shown(), rows);
    window.context().chooseLength(PeriodLength::Quarter);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown() < rows; })) << "what is shown later is narrowed too";
    window.showPage(QStringLiteral("supply"));
    window.showPage(QStringLiteral("vacancies"));
    EXPECT_EQ(shown(), heat()->model()->rowCount());
}

TEST_F(Finding, APageWithAFieldOfItsOwnIsNarrowedByThatField)
{
    window.showPage(QStringLiteral("establishment"));
    action("filterAction")->trigger();
    auto* filter =
        window.page(QStringLiteral("establishment"))->findChild<QLineEdit*>(QStringLiteral("filterEdit"));
    EXPECT_EQ(window.focusWidget(), filter);
    auto& table = *window.page(QStringLiteral("establishment"))->findChild<SheetView*>();
    filter->setText(QStringLiteral("Role: case manager; Locality: thanet"));
    ASSERT_EQ(table.model()->rowCount(), 1);
    EXPECT_TRUE(table.model()->index(0, 0).data().toString().contains(QStringLiteral("Thanet")));
    filter->setText(QStringLiteral("Role: thanet"));
    EXPECT_EQ(table.model()->rowCount(), 0);
    filter->clear();
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 1));
    QTest::keyClick(&table, Qt::Key_F10, Qt::ShiftModifier);
    for (QAction* each : table.findChild<QMenu*>(QStringLiteral("tableMenu"))->actions())
        if (each->text() == QStringLiteral("Show only rows with… in this column"))
            each->trigger();
    EXPECT_EQ(filter->text(), QStringLiteral("Role: "));
    table.findChild<QMenu*>(QStringLiteral("tableMenu"))->close();
}

TEST_F(Finding, WhereCtrlKLeadsTheKeyboardIs)
{
    window.findChild<QWidget*>(QStringLiteral("navigationList"))->setFocus();
    for (const Findable& each : window.findables()) {
        if (each.kind != QStringLiteral("page"))
            continue;
        each.go();
        const QWidget* focused = window.focusWidget();
        ASSERT_NE(focused, nullptr) << each.text.toStdString();
        EXPECT_TRUE(focused->isVisible()) << each.text.toStdString();
    }
    const auto things = window.findables();
    const auto kind = std::ranges::find(things, QStringLiteral("assumption"), &Findable::kind);
    kind->go();
    EXPECT_TRUE(window.page(QStringLiteral("assumptions"))->isAncestorOf(window.focusWidget()));
    const auto page = std::ranges::find(things, QStringLiteral("Establishment"), &Findable::text);
    page->go();
    EXPECT_EQ(window.focusWidget(), window.page(QStringLiteral("establishment"))->findChild<SheetView*>());
}

} // namespace muster::ui::test
