// A plan that someone else has open can be read and copied, and says why it cannot be changed.

#include "assumptions/assumptions_page.h"
#include "establishment/establishment_page.h"
#include "sheet/paste_dialog.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QPushButton>
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
