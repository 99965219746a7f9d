// What every table can do: widths by hand, a first column that stays in sight, a menu by the keyboard.

#include "models/grid_model.h"
#include "sheet/sheet_view.h"
#include "tables/frozen_column.h"
#include "tables/grid_delegate.h"
#include "tables/row_filter.h"
#include "tables/wrapped_header.h"
#include "ui/kent_window.h"

#include <QClipboard>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

namespace muster::ui::test {

namespace {

class Tables : public KentWindow {
  protected:
    void SetUp() override
    {
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        window.showPage(QStringLiteral("establishment"));
    }
    [[nodiscard]] SheetView& sheet() const
    {
        return *window.page(QStringLiteral("establishment"))->findChild<SheetView*>();
    }
    [[nodiscard]] static WrappedHeader& header(QTableView& table)
    {
        return *qobject_cast<WrappedHeader*>(table.horizontalHeader());
    }
    [[nodiscard]] static QPoint edge(const QHeaderView& header, int column)
    {
        return {header.sectionViewportPosition(column) + header.sectionSize(column) - 1, header.height() / 2};
    }
    /// Drags the right edge of a heading by so many pixels.
    static void drag(QHeaderView& header, int column, int by)
    {
        const QPoint from = edge(header, column);
        QTest::mousePress(header.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, from + QPoint(by, 0),
                         header.viewport()->mapToGlobal(from + QPoint(by, 0)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(header.viewport(), &move);
        QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, from + QPoint(by, 0));
    }
    [[nodiscard]] static QMenu* menuOf(QTableView& table)
    {
        return table.findChild<QMenu*>(QStringLiteral("tableMenu"));
    }
    [[nodiscard]] static QAction* named(const QMenu& menu, const QString& text)
    {
        for (QAction* each : menu.actions())
            if (each->text() == text)
                return each;
        return nullptr;
    }
};

} // namespace

TEST_F(Tables, AColumnIsAsWideAsItWasDraggedWhateverIsShownNext)
{
    for (QTableView* table : {static_cast<QTableView*>(&sheet()), static_cast<QTableView*>(heat())}) {
        window.showPage(table == heat() ? QStringLiteral("vacancies") : QStringLiteral("establishment"));
        const int before = table->columnWidth(0);
        drag(header(*table), 0, 40);
        EXPECT_EQ(table->columnWidth(0), before + 40);
        window.resize(1200, 800);
        EXPECT_EQ(table->columnWidth(0), before + 40) << "a resized window";
        window.context().chooseLength(PeriodLength::Month);
        EXPECT_EQ(table->columnWidth(0), before + 40) << "another period";
        header(*table).forgetWidths();
        EXPECT_FALSE(header(*table).ownWidth(0).has_value());
    }
}

TEST_F(Tables, ADoubleClickFitsAColumnToWhatItHolds)
{
    drag(header(sheet()), 1, -60);
    const int narrow = sheet().columnWidth(1);
    QTest::mouseDClick(header(sheet()).viewport(), Qt::LeftButton, {}, edge(header(sheet()), 1));
    EXPECT_GT(sheet().columnWidth(1), narrow);
    const QFontMetrics metrics(sheet().font());
    for (int row = 0; row < sheet().model()->rowCount(); ++row)
        EXPECT_GE(sheet().columnWidth(1),
                  metrics.horizontalAdvance(sheet().model()->index(row, 1).data().toString()));
}

TEST_F(Tables, TheFirstColumnStaysInSightAndHidesNoCellThatOneStandsOn)
{
    window.resize(700, 600);
    auto& frozen = *sheet().findChild<FrozenColumn*>();
    EXPECT_FALSE(frozen.isVisible()) << "nothing is scrolled yet";
    sheet().setCurrentIndex(sheet().model()->index(0, sheet().model()->columnCount() - 1));
    ASSERT_GT(sheet().horizontalScrollBar()->value(), 0);
    EXPECT_TRUE(frozen.isVisible());
    EXPECT_EQ(frozen.width(), sheet().columnWidth(0));
    for (int column = sheet().model()->columnCount() - 1; column > 0; --column) {
        const QModelIndex at = sheet().model()->index(0, column);
        sheet().setCurrentIndex(at);
        const int covered = frozen.isVisible() ? frozen.width() : 0;
        EXPECT_GE(sheet().visualRect(at).left(), covered) << column;
    }
    sheet().setCurrentIndex(sheet().model()->index(0, sheet().model()->columnCount() - 1));
    QTest::mouseClick(&frozen, Qt::LeftButton, {},
                      QPoint(20, sheet().horizontalHeader()->height() + sheet().rowHeight(0) / 2));
    EXPECT_EQ(sheet().currentIndex(), sheet().model()->index(0, 0));
}

TEST_F(Tables, ShiftF10OpensAMenuThatCopiesWithHeadings)
{
    sheet().setFocus();
    sheet().setCurrentIndex(sheet().model()->index(0, 0));
    QTest::keyClick(&sheet(), Qt::Key_F10, Qt::ShiftModifier);
    QMenu* menu = menuOf(sheet());
    ASSERT_NE(menu, nullptr);
    ASSERT_NE(named(*menu, QStringLiteral("Paste")), nullptr);
    EXPECT_NE(named(*menu, QStringLiteral("Fit the column to its contents")), nullptr);
    EXPECT_TRUE(menu->actions().contains(action("findInPageAction")));
    named(*menu, QStringLiteral("Copy with headings"))->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(QStringLiteral("Locality\n")))
        << QApplication::clipboard()->text().toStdString();
    menu->close();
}

TEST_F(Tables, EveryTableOfEveryPageHasAMenu)
{
    for (const QString& name : window.pageNames()) {
        window.showPage(name);
        for (QTableView* table : window.page(name)->findChildren<QTableView*>()) {
            if (!table->isVisible() || !table->model() || table->model()->rowCount() == 0)
                continue;
            table->setCurrentIndex(table->model()->index(0, 0));
            QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
            QMenu* menu = menuOf(*table);
            ASSERT_NE(menu, nullptr) << (name + table->objectName()).toStdString();
            EXPECT_TRUE(named(*menu, QStringLiteral("Copy with headings")) ||
                        named(*menu, QStringLiteral("Copy without headings")))
                << (name + table->objectName()).toStdString();
            menu->close();
        }
    }
}

TEST_F(Tables, WhatLiesBeneathALocalityIsFoldedByItsMarkAndBySpace)
{
    GridView table;
    GridModel model;
    const auto row = [](const QString& name, int indent) {
        GridRow cells{textCell(name), {.text = QStringLiteral("1")}};
        cells.front().indent = indent;
        return cells;
    };
    Grid grid{QStringLiteral("Tree"),
              {{QStringLiteral("Locality"), true}, {QStringLiteral("FTE")}},
              {row(QStringLiteral("Kent"), 0), row(QStringLiteral("East"), 1),
               row(QStringLiteral("Thanet"), 2), row(QStringLiteral("West"), 1)}};
    model.show(grid);
    table.setGridModel(&model);
    table.resize(400, 300);
    table.show();
    const auto hidden = [&] {
        QString rows;
        for (int at = 0; at < 4; ++at)
            rows += table.isRowHidden(at) ? u'-' : u'+';
        return rows;
    };
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      table.visualRect(model.index(1, 0)).topLeft() + QPoint(GridDelegate::kIndent + 4, 10));
    EXPECT_EQ(hidden(), QStringLiteral("++-+"));
    table.setCurrentIndex(model.index(0, 1));
    QTest::keyClick(&table, Qt::Key_Space);
    EXPECT_EQ(hidden(), QStringLiteral("+---"));
    grid.rows.front()[1].text = QStringLiteral("2");
    model.show(grid);
    EXPECT_EQ(hidden(), QStringLiteral("+---")) << "other figures are folded as those before";
    QTest::keyClick(&table, Qt::Key_Space);
    EXPECT_EQ(hidden(), QStringLiteral("++-+"));
    EXPECT_EQ(showRowsWith(table, QStringLiteral("thanet")), 1)
        << "what is looked for is shown, folded or not";
    EXPECT_EQ(hidden(), QStringLiteral("--+-"));
    showRowsWith(table, {});
    EXPECT_EQ(hidden(), QStringLiteral("++-+"));
}

TEST_F(Tables, HeadingsStayInSightWhileThePageIsScrolledThroughATable)
{
    window.resize(1000, 420);
    window.showPage(QStringLiteral("vacancies"));
    auto* heading = heat()->findChild<QWidget*>(QStringLiteral("frozenHeading"));
    ASSERT_NE(heading, nullptr);
    EXPECT_FALSE(heading->isVisible()) << "its own headings are in sight";
    QScrollArea* page = nullptr;
    for (QWidget* at = heat()->parentWidget(); at && !page; at = at->parentWidget())
        page = qobject_cast<QScrollArea*>(at);
    ASSERT_NE(page, nullptr);
    const auto topOfTable = [&] { return heat()->mapTo(page->viewport(), QPoint()).y(); };
    page->verticalScrollBar()->setValue(topOfTable() + heat()->height() / 3);
    ASSERT_LT(topOfTable(), 0);
    EXPECT_TRUE(heading->isVisible());
    EXPECT_EQ(heading->mapTo(page->viewport(), QPoint()).y(), 0);
    EXPECT_EQ(heading->height(), heat()->horizontalHeader()->height());
    page->verticalScrollBar()->setValue(page->verticalScrollBar()->value() + heat()->height());
    EXPECT_FALSE(heading->isVisible()) << "the table is out of sight";
    page->verticalScrollBar()->setValue(0);
    EXPECT_FALSE(heading->isVisible());
}

} // namespace muster::ui::test
