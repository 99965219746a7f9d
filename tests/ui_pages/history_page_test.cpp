#include "history/history_page.h"

#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>

namespace muster::ui::test {

class HistoryPageTest : public ::testing::Test {
  protected:
    HistoryPageTest() : page(*small.context) {}

    void SetUp() override
    {
        setReviews(3);
        setReviews(4);
        bringUp(page);
    }

    void setReviews(double perWeek)
    {
        plan::Assumption row;
        row.kind = plan::Kind::CompletionsPerWeek;
        row.value = perWeek;
        row.activity = small.review;
        row.locality = small.north;
        small.apply(plan::setAssumption(small.plan(), row));
    }
    [[nodiscard]] GridView& table(const char* name)
    {
        return *page.findChild<GridView*>(QLatin1String(name));
    }
    [[nodiscard]] QAbstractItemModel& history() { return *table("historyTable").model(); }
    [[nodiscard]] QAbstractItemModel& changes() { return *table("changeTable").model(); }
    [[nodiscard]] QPushButton& restoreButton()
    {
        return *page.findChild<QPushButton*>(QStringLiteral("restoreButton"));
    }
    [[nodiscard]] QString said() { return page.findChild<QLabel*>(QStringLiteral("changeLabel"))->text(); }
    void choose(int row) { table("historyTable").setCurrentIndex(history().index(row, 0)); }
    [[nodiscard]] double reviews() const
    {
        const auto& rows = small.plan().rows<plan::Assumption>();
        return std::ranges::find_if(rows,
                                    [&](const plan::Assumption& row) {
                                        return row.kind == plan::Kind::CompletionsPerWeek &&
                                               row.locality == small.north;
                                    })
            ->value;
    }

    SmallPlan small;
    HistoryPage page;
};

TEST_F(HistoryPageTest, ListsTheEditsTheNewestFirstWithWhoMadeThem)
{
    const QAbstractItemModelTester tester(&history(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_GT(history().rowCount(), 2);
    EXPECT_EQ(history().index(0, 0).data().toInt(), history().rowCount());
    EXPECT_FALSE(history().index(0, 2).data().toString().isEmpty());
    EXPECT_FALSE(restoreButton().isEnabled());
    EXPECT_TRUE(said().startsWith(QStringLiteral("Nothing is otherwise now"))) << said().toStdString();
}

TEST_F(HistoryPageTest, ShowsWhatIsOtherwiseNowAndRestoresIt)
{
    choose(1);
    ASSERT_EQ(changes().rowCount(), 1);
    EXPECT_EQ(changes().index(0, 2).data().toString(), QStringLiteral("value"));
    EXPECT_EQ(changes().index(0, 3).data().toString(), QStringLiteral("3"));
    EXPECT_EQ(changes().index(0, 4).data().toString(), QStringLiteral("4"));
    QTest::mouseClick(&restoreButton(), Qt::LeftButton);
    EXPECT_EQ(reviews(), 3);
    EXPECT_TRUE(small.document.undoLabel().startsWith(QStringLiteral("Restore to entry")));
    ASSERT_TRUE(small.document.undo());
    EXPECT_EQ(reviews(), 4);
}

TEST_F(HistoryPageTest, AnEditThatWasUndoneIsSaidToBeAndCannotBeRestored)
{
    ASSERT_TRUE(small.document.undo());
    choose(0);
    EXPECT_EQ(history().index(0, 3).data(GridModel::NoteRole).toString(), QStringLiteral("undone"));
    EXPECT_TRUE(said().contains(QStringLiteral("was undone")));
    EXPECT_FALSE(restoreButton().isEnabled());
}

} // namespace muster::ui::test
