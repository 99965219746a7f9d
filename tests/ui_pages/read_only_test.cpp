// A plan that someone else has open can be read and copied, and says why it cannot be changed.

#include "assumptions/assumptions_page.h"
#include "demand/demand_page.h"
#include "demand/figures/figure_view.h"
#include "establishment/establishment_page.h"
#include "sheet/paste_dialog.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

namespace muster::ui::test {

class ReadOnlyTest : public ::testing::Test {
  protected:
    void SetUp() override
    {
        ASSERT_TRUE(document.open(holder.path()));
        ASSERT_FALSE(document.readOnlyReason().isEmpty());
        context = std::make_unique<Context>(document);
    }

    SmallPlan holder;
    session::Document document;
    std::unique_ptr<Context> context;
};

TEST_F(ReadOnlyTest, TypingOpensNoEditor)
{
    AssumptionsPage page(*context);
    bringUp(page);
    auto& table = *page.findChild<SheetView*>();
    QTest::keyClicks(&table, QStringLiteral("3"));
    EXPECT_EQ(editorOf(table), nullptr);
}

TEST_F(ReadOnlyTest, FiguresOfDemandAreShownAndTakeNothing)
{
    DemandPage page(*context);
    bringUp(page);
    page.findChild<QPushButton*>(QStringLiteral("figuresButton"))->click();
    auto& grid = *page.findChild<FigureView*>();
    EXPECT_EQ(grid.currentIndex().data().toString(), QStringLiteral("2,080"));
    QTest::keyClicks(&grid, QStringLiteral("3"));
    EXPECT_EQ(editorOf(grid), nullptr);
    QSignalSpy said(&page, &Page::refused);
    putOnClipboard(QStringLiteral("3\t4\n"));
    press(grid, QKeySequence::Paste);
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said.first().first().toString(), document.readOnlyReason());
    EXPECT_FALSE(page.findChild<QPushButton*>(QStringLiteral("addRowsButton"))->isEnabled());
}

TEST_F(ReadOnlyTest, PastingSaysWhyNothingCanBeWritten)
{
    EstablishmentPage page(*context);
    bringUp(page);
    auto& table = *page.findChild<SheetView*>();
    putOnClipboard(QStringLiteral("3"));
    press(table, QKeySequence::Paste);
    auto* dialog = table.findChild<PasteDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QTableWidget*>()->item(0, 2)->text(), document.readOnlyReason());
    EXPECT_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("restButton"))->isEnabled());
    EXPECT_FALSE(page.findChild<QPushButton*>(QStringLiteral("addButton"))->isEnabled());
}

} // namespace muster::ui::test
