#include "history/history_page.h"

#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

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

    void setReviews(double perWeek) { small.apply(small.reviewsAWeek(small.plan(), small.north, perWeek)); }
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
    [[nodiscard]] double reviews() const { return small.reviewsAWeek(small.north); }

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
    EXPECT_TRUE(said().startsWith(QStringLiteral("Nothing has changed"))) << said().toStdString();
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

TEST_F(HistoryPageTest, AnEditThatWasUndoneIsSaidToBeAndCanStillBeHadBack)
{
    ASSERT_TRUE(small.document.undo());
    choose(0);
    EXPECT_EQ(history().index(0, 3).data(GridModel::NoteRole).toString(), QStringLiteral("undone"));
    ASSERT_TRUE(restoreButton().isEnabled()) << said().toStdString();
    QTest::mouseClick(&restoreButton(), Qt::LeftButton);
    EXPECT_EQ(reviews(), 4);
}

TEST_F(HistoryPageTest, ANameTypedBecomesACheckpointOfTheStateAsItIs)
{
    auto& name = *page.findChild<QLineEdit*>(QStringLiteral("checkpointEdit"));
    QTest::keyClicks(&name, QStringLiteral("Before the review"));
    QTest::keyClick(&name, Qt::Key_Return);
    EXPECT_EQ(history().index(0, 3).data(GridModel::NoteRole).toString(),
              QStringLiteral("checkpoint “Before the review”"));
    EXPECT_TRUE(name.text().isEmpty());

    QSignalSpy said(&page, &Page::refused);
    QTest::keyClicks(&name, QStringLiteral("Before the review"));
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("checkpointButton")), Qt::LeftButton);
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(
        said.front().front().toString().contains(QStringLiteral("there is a checkpoint of this name")))
        << said.front().front().toString().toStdString();
    EXPECT_EQ(name.text(), QStringLiteral("Before the review"));
}

TEST_F(HistoryPageTest, ShorteningTellsFirstWhatItGivesUp)
{
    const int before = history().rowCount();
    ASSERT_TRUE(small.document.addCheckpoint(QStringLiteral("Now")));
    QString asked;
    const auto answer = [&](const char* button) {
        QTimer::singleShot(0, &page, [&, button] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(question, nullptr);
            asked = question->text();
            for (QAbstractButton* each : question->buttons())
                if (each->text().contains(QLatin1String(button)))
                    each->click();
        });
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("shortenButton")), Qt::LeftButton);
    };
    answer("Cancel");
    EXPECT_TRUE(asked.contains(QStringLiteral("no longer to be seen"))) << asked.toStdString();
    EXPECT_EQ(history().rowCount(), before);
    answer("horten");
    EXPECT_LT(history().rowCount(), before);
    EXPECT_EQ(reviews(), 4);
}

} // namespace muster::ui::test
