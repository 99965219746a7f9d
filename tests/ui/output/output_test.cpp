// What leaves the window: charts and tables on the clipboard and in files, pages on paper.

#include "charts/bars_view.h"
#include "charts/stack_chart.h"
#include "demand/series_view.h"
#include "main/page_paper.h"
#include "models/grid_model.h"
#include "output/output_desk.h"
#include "output/paper.h"
#include "registers/localities/locality_tree.h"
#include "tables/grid_view.h"
#include "theme/theme.h"
#include "ui/front_door.h"
#include "ui/kent_window.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSignalSpy>

namespace muster::ui::test {

namespace {

/// Rows of a name and two figures, more exact than they are shown.
Grid figures(int rows)
{
    Grid grid{QStringLiteral("Staff"),
              {{QStringLiteral("Locality"), true, {}},
               {QStringLiteral("Required"), false, {}},
               {QStringLiteral("Gap"), false, {}}},
              {}};
    for (int row = 0; row < rows; ++row) {
        GridCell required, gap;
        required.figure = 100 + row + 1.0 / 3;
        required.text = QString::number(*required.figure, 'f', 1);
        gap.figure = -0.25 - row;
        gap.text = QStringLiteral("−%1").arg(-*gap.figure);
        grid.rows.push_back({textCell(QStringLiteral("=Area %1").arg(row)), required, gap});
    }
    return grid;
}

struct ShownGrid {
    explicit ShownGrid(int rows)
    {
        model.show(figures(rows));
        view.setGridModel(&model);
        view.setAccessibleName(QStringLiteral("Staff"));
    }
    GridModel model;
    GridView view;
};

QString copied()
{
    return QApplication::clipboard()->text();
}

/// The text of a PDF, a page a string.
QStringList textOf(const QByteArray& pdf)
{
    QProcess program;
    program.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-layout"), QStringLiteral("-"), QStringLiteral("-")});
    program.write(pdf);
    program.closeWriteChannel();
    EXPECT_TRUE(program.waitForFinished());
    QStringList pages = QString::fromUtf8(program.readAllStandardOutput()).split(QLatin1Char('\f'));
    pages.removeLast();
    return pages;
}

QByteArray onPaper(const Paper& paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setPageSize(QPageSize(QPageSize::A5));
    EXPECT_TRUE(paper.paintOn(pdf));
    return bytes;
}

} // namespace

TEST(TableOut, IsAPictureOfAllItsRowsInTheColoursOfPaper)
{
    const ShownGrid grid(3);
    const Output output = outputOf(grid.view);
    const QImage image = toImage(output);
    EXPECT_EQ(image.size(), (output.size * 2).toSize());
    EXPECT_EQ(image.pixel(0, 0), qRgb(255, 255, 255));
    const QString svg = QString::fromUtf8(toSvg(output));
    for (const char* text : {"Locality", "=Area 2", "102.3", ">2.25<"})
        EXPECT_TRUE(svg.contains(QString::fromUtf8(text))) << text;
    copyPicture(output);
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasImage());
    copySvg(output);
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("image/svg+xml")));
    copyFigures(output.table);
    EXPECT_TRUE(
        copied().startsWith(QStringLiteral("Locality\tRequired\tGap\n'=Area 0\t100.33333333333333\t-0.25\n")))
        << copied().toStdString();
}

TEST(TableOut, OfManyRowsIsNoPictureButPagesWithTheHeadingsOnEach)
{
    const ShownGrid grid(int(kMostPictureRows) + 1);
    const Output output = outputOf(grid.view);
    EXPECT_FALSE(canBePicture(output));
    const QStringList pages = textOf(toPdf(output));
    ASSERT_GT(pages.size(), 5);
    for (const QString& page : pages)
        EXPECT_TRUE(page.contains(QStringLiteral("Required"))) << page.toStdString();
    EXPECT_TRUE(pages.first().contains(QStringLiteral("Page 1 of %1").arg(pages.size())));
    EXPECT_TRUE(pages.last().contains(QStringLiteral("=Area 400")));
    QMenu menu;
    QWidget from;
    addOutputs(menu, from, [&] { return outputOf(grid.view); });
    EXPECT_FALSE(menu.actions().front()->isEnabled());
}

TEST(TableOut, WiderThanThePageIsPartedWithItsNamesAtTheLeftOfEach)
{
    ShownTable table{
        QStringLiteral("Months"), {QStringLiteral("Role")}, {{shownText(QStringLiteral("Social worker"))}}};
    for (int month = 1; month <= 40; ++month) {
        table.headings.push_back(QStringLiteral("Month %1").arg(month));
        table.rows.front().push_back(shownFigure(month, QStringLiteral("%1.25").arg(month * 1000)));
    }
    Paper paper(QStringLiteral("Plan"), QStringLiteral("file"));
    paper.addTable(table);
    const QString text = textOf(onPaper(paper)).join(QLatin1Char('\n'));
    EXPECT_GT(text.count(QStringLiteral("Social worker")), 3);
    for (int month = 1; month <= 40; ++month)
        EXPECT_EQ(text.count(QStringLiteral(" %1.25").arg(month * 1000)), 1) << month;
}

TEST(PaperPages, KeepAHeadingWithItsTable)
{
    Paper paper(QStringLiteral("Plan · Vacancies"), QStringLiteral("plan.muster"));
    for (int line = 0; line < 22; ++line)
        paper.addText(QStringLiteral("A line"), Paper::Look::Plain);
    paper.addText(QStringLiteral("By role"), Paper::Look::Heading);
    paper.addText(QStringLiteral("FTE, mean of the year"), Paper::Look::Small);
    const ShownGrid grid(40);
    paper.addTable(shownTable(grid.view));
    const QStringList pages = textOf(onPaper(paper));
    ASSERT_GE(pages.size(), 3);
    for (const QString& page : pages) {
        EXPECT_TRUE(page.startsWith(QStringLiteral("Plan · Vacancies"))) << page.toStdString();
        EXPECT_TRUE(page.contains(QStringLiteral("plan.muster")));
    }
    const auto withHeading = std::ranges::find_if(
        pages, [](const QString& page) { return page.contains(QStringLiteral("By role")); });
    ASSERT_NE(withHeading, pages.end());
    for (const char* beneath : {"FTE, mean of the year", "Required", "=Area 2"})
        EXPECT_TRUE(withHeading->contains(QLatin1String(beneath))) << withHeading->toStdString();
}

TEST(PaperPages, EndWhereTheyAreNotWantedAnyMore)
{
    Paper paper(QStringLiteral("Plan"), {});
    const ShownGrid grid(200);
    paper.addTable(shownTable(grid.view));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    int last = 0;
    EXPECT_FALSE(paper.paintOn(pdf, [&](int page, int) { return (last = page) < 2; }));
    EXPECT_EQ(last, 2);
}

TEST(ChartOut, IsAPictureWithItsLegendAndHasItsFigures)
{
    StackChart chart;
    chart.setAccessibleName(QStringLiteral("Cost"));
    chart.resize(420, 230);
    chart.show({QStringLiteral("2026/27"), QStringLiteral("2027/28")},
               {{QStringLiteral("Pay"), {1.0 / 3, 2}}, {QStringLiteral("Agency"), {0.5, 0.25}}},
               QStringLiteral("Thousand £"));
    const Output output = chart.output();
    EXPECT_GT(output.size.height(), 230) << "the legend stands beneath";
    const QString svg = QString::fromUtf8(toSvg(output));
    for (const char* text : {"2026/27", "Agency", "Thousand £"})
        EXPECT_TRUE(svg.contains(QString::fromUtf8(text))) << text;
    const QStringList pdf = textOf(toPdf(output));
    ASSERT_EQ(pdf.size(), 1);
    EXPECT_TRUE(pdf.front().contains(QStringLiteral("2027/28"))) << pdf.front().toStdString();
    QTest::keyClick(&chart, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(copied(),
              QStringLiteral("Period\tPay\tAgency\n2026/27\t0.3333333333333333\t0.5\n2027/28\t2\t0.25\n"));
}

using OutputOfKent = KentWindow;

TEST_F(OutputOfKent, ATableIsSavedInEveryFormFromItsMenu)
{
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, heat()->rect().center(),
                            heat()->mapToGlobal(heat()->rect().center()));
    QApplication::sendEvent(heat()->viewport(), &asked);
    auto* menu = heat()->findChild<QMenu*>(QStringLiteral("tableMenu"));
    ASSERT_TRUE(menu);
    auto* whole = menu->findChild<QMenu*>();
    ASSERT_TRUE(whole);
    emit whole->aboutToShow();
    EXPECT_EQ(whole->actions().size(), 4) << "picture, SVG, text, and a file";
    menu->close();
    auto* desk = OutputDesk::of(*heat());
    ASSERT_TRUE(desk);
    const QTemporaryDir folder;
    const std::pair<const char*, const char*> begins[] = {
        {"png", "\x89PNG"}, {"svg", "<?xml"}, {"pdf", "%PDF"}, {"csv", "\"Vacancy, net"}, {"xlsx", "PK"}};
    for (const auto& [ending, begin] : begins) {
        QSignalSpy saved(desk, &OutputDesk::saved);
        const QString path = folder.filePath(QStringLiteral("heat.%1").arg(QLatin1String(ending)));
        desk->save(outputOf(*heat()), path);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !saved.empty(); })) << ending;
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().startsWith(begin)) << ending;
    }
    QSignalSpy refused(desk, &OutputDesk::refused);
    desk->save(outputOf(*heat()), folder.filePath(QStringLiteral("heat.gif")));
    ASSERT_EQ(refused.size(), 1);
    EXPECT_TRUE(refused.front().front().toString().contains(QStringLiteral(".xlsx")));
    desk->save(outputOf(*heat()), QStringLiteral("/nowhere/heat.csv"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return refused.size() == 2; }));
}

/// What its menu copies as text of the whole.
QString copiedWhole(QAbstractItemView& tree)
{
    for (const QAction* action : tree.actions())
        if (QMenu* whole = action->menu()) {
            emit whole->aboutToShow();
            EXPECT_EQ(whole->actions().size(), 4) << "picture, SVG, text, and a file";
            whole->actions().at(2)->trigger();
        }
    return copied();
}

TEST_F(OutputOfKent, TreesOfLocalitiesAndOfSeriesAreCopiedWhole)
{
    window.showPage(QStringLiteral("set-up"));
    auto* localities = window.page(QStringLiteral("set-up"))->findChild<LocalityTree*>();
    ASSERT_TRUE(localities);
    EXPECT_TRUE(copiedWhole(*localities).contains(QStringLiteral("Thanet")));
    const SampleWindow essex(QStringLiteral("Essex"));
    essex.window.showPage(QStringLiteral("demand"));
    auto* series = essex.window.page(QStringLiteral("demand"))->findChild<SeriesView*>();
    ASSERT_TRUE(series);
    EXPECT_TRUE(copiedWhole(*series).contains(QStringLiteral("Review")));
}

TEST_F(OutputOfKent, ThePageIsPrintedWithItsTablesAndCharts)
{
    const Paper paper = paperOf(*window.page(QStringLiteral("vacancies")),
                                {QStringLiteral("Vacancies"), QStringLiteral("Kent · 2014/15"),
                                 QStringLiteral("Plan"), QStringLiteral("kent.muster")});
    const QString text = textOf(onPaper(paper)).join(QLatin1Char('\n'));
    for (const char* shown : {"Vacancies", "Kent · 2014/15", "Funded establishment: ", "West Kent", "funded"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(shown))) << shown << "\n" << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("&Vacancy"))) << "the name of a control";
    bool wasShown = false;
    whenUp<QPrintPreviewDialog>([&](QPrintPreviewDialog& dialog) {
        wasShown = true;
        dialog.resize(900, 620);
        pictureForGuide("print", dialog);
        EXPECT_EQ(dialog.printer()->pageLayout().orientation(), QPageLayout::Landscape);
        dialog.reject();
    });
    EXPECT_EQ(action("printAction")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
    action("printAction")->trigger();
    EXPECT_TRUE(wasShown);
}

} // namespace muster::ui::test
