// What a screen reader can say of the window: every widget has a name, every cell its row and column, and
// every chart its main figures.

#include "charts/chart.h"
#include "models/format.h"
#include "models/grid_model.h"
#include "ui/samples.h"
#include "ui_hostile/walk.h"
#include "ui_reading/reading.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>

namespace muster::ui::test {

namespace {

constexpr QSize kSeenOn(1440, 900);

QString saidOf(QObject* object, QAccessible::Text text)
{
    QAccessibleInterface* const said = QAccessible::queryAccessibleInterface(object);
    return said ? said->text(text) : QString();
}

/// Whether it is a part of another widget, which has the name.
bool isPart(const QWidget& widget)
{
    const QWidget* above = widget.parentWidget();
    return widget.objectName().startsWith(QStringLiteral("qt_")) ||
           qobject_cast<const QHeaderView*>(&widget) || qobject_cast<const QScrollBar*>(&widget) ||
           (above && qobject_cast<const QComboBox*>(above)) ||
           (above && qobject_cast<const QAbstractItemView*>(above));
}

/// Whether it says each word of a heading, in whose names "·" stands between the parts.
bool holdsWordsOf(const QString& said, QString heading)
{
    return holdsEveryWord(said, heading.replace(QChar(0x00B7), QLatin1Char(' ')));
}

bool needsName(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && !isPart(widget) &&
           (widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(&widget) ||
            qobject_cast<const Chart*>(&widget));
}

class Spoken : public testing::Test {
  protected:
    void SetUp() override { window.resize(kSeenOn); }
    void lookAtWidgets(const QWidget& top, const QString& where)
    {
        for (auto* widget : top.findChildren<QWidget*>()) {
            if (!needsName(*widget))
                continue;
            if (saidOf(widget, QAccessible::Name).trimmed().isEmpty())
                missing += QStringLiteral("%1: no name: %2 %3")
                               .arg(where, QString::fromLatin1(widget->metaObject()->className()),
                                    widget->objectName());
            ++widgets;
        }
    }
    void lookAtCharts(const QWidget& top, const QString& where)
    {
        static const QRegularExpression kFigure(QStringLiteral("\\d"));
        for (auto* chart : top.findChildren<Chart*>()) {
            if (!chart->isVisible())
                continue;
            if (!saidOf(chart, QAccessible::Description).contains(kFigure))
                missing += QStringLiteral("%1: a chart without figures: %2").arg(where, chart->objectName());
            ++charts;
        }
    }
    void lookAtCells(const QWidget& top, const QString& where)
    {
        for (auto* view : top.findChildren<QTableView*>())
            if (view->isVisible() && view->model())
                for (int row = 0; row < view->model()->rowCount(); ++row)
                    for (int column = 0; column < view->model()->columnCount(); ++column)
                        lookAtCell(*view, view->model()->index(row, column), where);
    }
    void lookAtCell(const QTableView& view, const QModelIndex& cell, const QString& where)
    {
        const bool isSeen = view.viewport()->rect().intersects(view.visualRect(cell));
        const bool isTrend = !cell.data(GridModel::TrendRole).value<QList<double>>().isEmpty();
        if (!isSeen || (cell.data().toString().isEmpty() && !isTrend))
            return;
        const QString column =
            view.model()->headerData(cell.column(), Qt::Horizontal).toString().simplified();
        const QString row = view.verticalHeader()->isVisible()
                                ? view.model()->headerData(cell.row(), Qt::Vertical).toString().simplified()
                                : cell.siblingAtColumn(0).data().toString().simplified();
        const QString said = cell.data(Qt::AccessibleTextRole).toString();
        ++cells;
        if (!holdsWordsOf(said, column) || (cell.column() > 0 && !holdsWordsOf(said, row)))
            missing += QStringLiteral("%1: %2, row \"%3\", column \"%4\": \"%5\"")
                           .arg(where, view.objectName(), row, column, said);
    }
    void look(const QWidget& top, const QString& where)
    {
        lookAtWidgets(top, where);
        lookAtCharts(top, where);
        lookAtCells(top, where);
    }
    void expectNothingMissing()
    {
        missing.removeDuplicates();
        EXPECT_EQ(missing.join(u'\n').toStdString(), "");
    }

    SampleWindow sample{QStringLiteral("Example county")};
    MainWindow& window = sample.window;
    QStringList missing{};
    int widgets = 0;
    int charts = 0;
    int cells = 0;
};

} // namespace

TEST_F(Spoken, EveryWidgetCellAndChartOfEveryPageSaysWhatItIs)
{
    look(window, QStringLiteral("window"));
    walkPages(window, [&](const QString& where) { look(window, where); });
    expectNothingMissing();
    constexpr int kLeast = 100; // the walk has met them
    EXPECT_GT(widgets, kLeast);
    EXPECT_GT(cells, kLeast);
    EXPECT_GT(charts, 4);
}

TEST_F(Spoken, EveryWidgetAndCellOfEveryDialogSaysWhatItIs)
{
    walkDialogsWithFiles(window, [&](QWidget& dialog) {
        look(dialog, QString::fromLatin1(dialog.metaObject()->className()));
    });
    expectNothingMissing();
    EXPECT_GT(widgets, 20);
}

} // namespace muster::ui::test
