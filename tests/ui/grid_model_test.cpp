#include "models/grid_model.h"
#include "models/required_grids.h"
#include "models/vacancy_grids.h"
#include "tables/grid_view.h"
#include "ui/samples.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

namespace muster::ui {

namespace {

using test::OpenSample;

Grid twoByTwo(const QString& corner)
{
    return {QStringLiteral("t"),
            {{QStringLiteral("Name"), true}, {QStringLiteral("Figure")}},
            {{textCell(corner), {.text = QStringLiteral("1.0"), .figure = 1.04}},
             {textCell(QStringLiteral("b")), {.text = QStringLiteral("2.0"), .figure = 2.0}}}};
}

} // namespace

TEST(GridModel, KeepsTheRulesOfModelsThroughEveryChange)
{
    GridModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(twoByTwo(QStringLiteral("a")));
    model.show(twoByTwo(QStringLiteral("c")));
    const OpenSample kent(QStringLiteral("Kent"));
    model.show(vacancyHeatMap(kent.results(),
                              {engine::LocalityIndex(0), kent.firstMonth(), engine::Column::VacancyGross}));
    model.show({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(GridModel, KeepsTheChosenCellWhereTheTableKeepsItsShape)
{
    GridModel model;
    model.show(twoByTwo(QStringLiteral("a")));
    const QPersistentModelIndex chosen = model.index(1, 1);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.show(twoByTwo(QStringLiteral("c")));
    EXPECT_TRUE(chosen.isValid());
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(model.index(0, 0).data().toString(), "c");
}

TEST(GridModel, SpeaksRowHeadingAndFigureOfACell)
{
    GridModel model;
    model.show(twoByTwo(QStringLiteral("a")));
    EXPECT_EQ(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), "a, Figure: 1.0");
}

TEST(GridModel, SetsWordsAtTheLeftAndFiguresAtTheRight)
{
    GridModel model;
    model.show(twoByTwo(QStringLiteral("a")));
    EXPECT_TRUE(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    EXPECT_TRUE(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
}

TEST(GridView, CopiesARangeWithItsHeadings)
{
    GridModel model;
    model.show(twoByTwo(QStringLiteral("a")));
    GridView view;
    view.setGridModel(&model);
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), "Name\tFigure\na\t1.04\nb\t2\n");
}

TEST(GridView, IsAsHighAsItsRowsAndFillsTheWidthThereIs)
{
    GridModel model;
    model.show(twoByTwo(QStringLiteral("a")));
    GridView view;
    view.setGridModel(&model);
    view.resize(600, 200);
    view.show();
    EXPECT_EQ(view.columnWidth(0) + view.columnWidth(1), view.viewport()->width());
    const int rows = view.rowHeight(0) + view.rowHeight(1) + view.horizontalHeader()->sizeHint().height();
    EXPECT_EQ(view.sizeHint().height(), rows);
}

TEST(GridView, TellsTheNumberOfTheCellThatIsReachedByKeys)
{
    const OpenSample kent(QStringLiteral("Kent"));
    GridModel model;
    model.show(vacancyHeatMap(kent.results(),
                              {engine::LocalityIndex(0), kent.firstMonth(), engine::Column::VacancyGross}));
    GridView view;
    view.setGridModel(&model);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    view.setCurrentIndex(model.index(0, 1));
    QSignalSpy told(&view, &GridView::numberChosen);
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told[0][0].value<ChosenNumber>().place.role, engine::RoleIndex(1));
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(told.count(), 2);
}

} // namespace muster::ui
