// The history edit by edit: one line each, its cells beneath, what it moved, and the way to its place.

#include "history/edit_grid.h"
#include "history/history_page.h"
#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace muster::ui::test {

class HistoryEditsTest : public ::testing::Test {
  protected:
    HistoryEditsTest() : page(*small.context) {}

    void SetUp() override
    {
        small.apply(plan::setAssumption(small.plan(), plan::Kind::CompletionsPerWeek,
                                        small.reviewsOf(small.north, small.older), {}, 4));
        small.apply(plan::setAssumption(small.plan(), plan::Kind::CompletionsPerWeek,
                                        small.reviewsOf(small.north, small.older), {}, 3.2));
        bringUp(page);
        settle(small.document);
    }
    [[nodiscard]] GridView& table() { return *page.findChild<GridView*>(QStringLiteral("historyTable")); }
    [[nodiscard]] QModelIndex cell(int row, EditColumn column)
    {
        return table().model()->index(row, int(column));
    }
    [[nodiscard]] QString text(int row, EditColumn column)
    {
        return cell(row, column).data().toString().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    }
    /// The row of the edit whose line begins so; −1 where none does.
    [[nodiscard]] int rowOf(const QString& line)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row)
            if (text(row, EditColumn::What).startsWith(line))
                return row;
        return -1;
    }
    void find(const QString& words)
    {
        auto& edit = *page.findChild<QLineEdit*>(QStringLiteral("findEdit"));
        edit.clear();
        QTest::keyClicks(&edit, words);
        settle(small.document);
    }

    SmallPlan small;
    HistoryPage page;
};

TEST_F(HistoryEditsTest, AnEditIsOneLineWithTheOldAndTheNewValueAndWhatItMoved)
{
    EXPECT_EQ(text(0, EditColumn::What),
              QStringLiteral("Completions per week, North, Older people, Review: 4 → 3.2"));
    // 2 × 2,080 reviews a year ÷ (52 weeks × 4) = 20 FTE; at 3.2 a week 25.
    EXPECT_EQ(text(0, EditColumn::Required), QStringLiteral("+5.0"));
    EXPECT_EQ(text(1, EditColumn::Required), QStringLiteral("0.0")) << "4 was inherited before";
    EXPECT_EQ(text(table().model()->rowCount() - 1, EditColumn::Required), QStringLiteral("–"))
        << "the making of the plan";
}

TEST_F(HistoryEditsTest, WhatWasWorkedOutIsKept)
{
    small.apply(small.reviewsAWeek(small.plan(), small.mid, 4));
    EXPECT_EQ(text(1, EditColumn::Required), QStringLiteral("+5.0"));
    EXPECT_FALSE(text(0, EditColumn::Required).isEmpty());
}

TEST_F(HistoryEditsTest, AnEditOfManyCellsUnfoldsAndFoldsByClickAndByEnter)
{
    const int row = rowOf(QStringLiteral("▸ Enter the work"));
    ASSERT_GE(row, 0);
    const int before = table().model()->rowCount();
    table().setCurrentIndex(cell(row, EditColumn::What));
    press(table(), Qt::Key_Return);
    EXPECT_GT(table().model()->rowCount(), before + 5);
    EXPECT_TRUE(text(row, EditColumn::What).startsWith(QStringLiteral("▾ ")));
    EXPECT_TRUE(text(row + 1, EditColumn::What).contains(QStringLiteral("→")))
        << text(row + 1, EditColumn::What).toStdString();
    EXPECT_EQ(table().currentIndex().row(), row) << "one still stands on it";
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      table().visualRect(cell(row, EditColumn::What)).topLeft() + QPoint(12, 12));
    EXPECT_EQ(table().model()->rowCount(), before);
}

TEST_F(HistoryEditsTest, IsSearchedByPlaceKindAndPerson)
{
    const int all = table().model()->rowCount();
    const QString who = text(0, EditColumn::Who);
    find(QStringLiteral("north completions"));
    EXPECT_EQ(table().model()->rowCount(), 2);
    EXPECT_TRUE(
        page.findChild<QLabel*>(QStringLiteral("subtitleLabel"))->text().startsWith(QStringLiteral("2 of ")));
    find(QStringLiteral("tendring")); // in a cell of an edit of many
    EXPECT_GE(rowOf(QStringLiteral("▸ Enter the work")), 0);
    find(who);
    EXPECT_EQ(table().model()->rowCount(), all);
    find(QStringLiteral("nobody wrote this"));
    EXPECT_EQ(table().model()->rowCount(), 0);
    EXPECT_FALSE(page.findChild<QPushButton*>(QStringLiteral("goButton"))->isEnabled());
}

TEST_F(HistoryEditsTest, GoesToThePlaceOfTheChange)
{
    QSignalSpy gone(&page, &Page::goToRequested);
    page.findChild<QPushButton*>(QStringLiteral("goButton"))->click();
    ASSERT_EQ(gone.count(), 1);
    const auto target = gone[0][0].value<plan::Target>();
    EXPECT_EQ(target.table, "assumptions");
    EXPECT_EQ(target.scope, small.reviewsOf(small.north, small.older));
    EXPECT_FALSE(target.edits);
}

} // namespace muster::ui::test
