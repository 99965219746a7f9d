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
        settle(small.document);
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
    void choose(int row)
    {
        table("historyTable").setCurrentIndex(history().index(row, 0));
        settle(small.document);
    }
    void click(QPushButton& button)
    {
        QTest::mouseClick(&button, Qt::LeftButton);
        settle(small.document);
    }
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
    QStringList cells;
    for (int column = 0; column < changes().columnCount(); ++column)
        cells += changes().index(0, column).data().toString();
    EXPECT_EQ(cells, QStringList({QStringLiteral("Completions per week, North, Review"),
                                  QStringLiteral("Value"), QStringLiteral("3"), QStringLiteral("4")}))
        << cells.join(u'|').toStdString();
    click(restoreButton());
    EXPECT_EQ(reviews(), 3);
    EXPECT_TRUE(small.document.undoLabel().startsWith(QStringLiteral("Restore to entry")));
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(reviews(), 4);
}

TEST_F(HistoryPageTest, AnEditThatWasUndoneIsSaidToBeAndCanStillBeHadBack)
{
    ASSERT_TRUE(undone(small.document));
    choose(0);
    EXPECT_EQ(history().index(0, 3).data(GridModel::NoteRole).toString(), QStringLiteral("undone"));
    ASSERT_TRUE(restoreButton().isEnabled()) << said().toStdString();
    click(restoreButton());
    EXPECT_EQ(reviews(), 4);
}

TEST_F(HistoryPageTest, ANameTypedBecomesACheckpointOfTheStateAsItIs)
{
    auto& name = *page.findChild<QLineEdit*>(QStringLiteral("checkpointEdit"));
    QTest::keyClicks(&name, QStringLiteral("Before the review"));
    QTest::keyClick(&name, Qt::Key_Return);
    settle(small.document);
    EXPECT_EQ(history().index(0, 3).data(GridModel::NoteRole).toString(),
              QStringLiteral("checkpoint “Before the review”"));
    EXPECT_TRUE(name.text().isEmpty());

    QSignalSpy said(&page, &Page::refused);
    QTest::keyClicks(&name, QStringLiteral("Before the review"));
    click(*page.findChild<QPushButton*>(QStringLiteral("checkpointButton")));
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(
        said.front().front().toString().contains(QStringLiteral("there is a checkpoint of this name")))
        << said.front().front().toString().toStdString();
    EXPECT_EQ(name.text(), QStringLiteral("Before the review"));
}

TEST_F(HistoryPageTest, ShorteningTellsFirstWhatItGivesUp)
{
    const int before = history().rowCount();
    ASSERT_TRUE(session::test::answerTo<void>([&](QObject& listener, const session::Answer<void>& done) {
        small.document.past().addCheckpoint(QStringLiteral("Now"), listener, done);
    }));
    settle(small.document);
    QString asked;
    const auto answer = [&](const char* button) {
        QTimer asking;
        QObject::connect(&asking, &QTimer::timeout, &page, [&, button] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!question)
                return; // what it would give up is still being looked at
            asking.stop();
            asked = question->text();
            for (QAbstractButton* each : question->buttons())
                if (each->text().contains(QLatin1String(button)))
                    each->click();
        });
        asking.start(1);
        click(*page.findChild<QPushButton*>(QStringLiteral("shortenButton")));
    };
    answer("Cancel");
    EXPECT_TRUE(asked.contains(QStringLiteral("no longer to be seen"))) << asked.toStdString();
    EXPECT_EQ(history().rowCount(), before);
    answer("horten");
    EXPECT_LT(history().rowCount(), before);
    EXPECT_EQ(reviews(), 4);
}

} // namespace muster::ui::test
