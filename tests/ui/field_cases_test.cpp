// What went wrong for people at their desks, as tests: a number from a continental spreadsheet, typing into a
// sorted table, figures copied into a paper, and a file that is renamed while it is open.

#include "plan/edits.h"
#include "registers/registers_page.h"
#include "sheet/cell_editor.h"
#include "sheet/sheet_view.h"
#include "tables/grid_view.h"
#include "text/tabbed_text.h"
#include "ui/kent_window.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QMimeData>

namespace muster::ui {

namespace {

using test::SampleWindow;
using test::settle;
using test::status;

class FieldCases : public testing::Test {
  protected:
    /// Stands in a table's cell and types, as a person does.
    static void type(SheetView& table, const QString& text)
    {
        QTest::keyClicks(&table, text.left(1));
        for (CellEditor* editor : table.viewport()->findChildren<CellEditor*>())
            if (editor->isVisible()) {
                QTest::keyClicks(editor, text.mid(1));
                QTest::keyClick(editor, Qt::Key_Return);
                return;
            }
        ADD_FAILURE() << "no editor is open";
    }
};

/// Posts of these FTE in the first locality, for the first role.
plan::Edit postsOf(const plan::Plan& plan, const std::vector<std::pair<std::string, double>>& posts)
{
    plan::Edit edit{"Add posts", {}};
    for (const auto& [title, fte] : posts) {
        plan::Post row;
        row.id = newId<plan::PostId>();
        row.locality = plan.ordered<plan::Locality>().front()->id;
        row.role = plan.ordered<plan::Role>().front()->id;
        row.title = title;
        row.fte = Fte(fte);
        edit.put(row);
    }
    return edit;
}

} // namespace

TEST_F(FieldCases, ARowStaysWhereItIsWhileASortedTableIsTypedInto)
{
    const SampleWindow sample(QStringLiteral("Essex"));
    auto& window = const_cast<MainWindow&>(sample.window);
    ASSERT_TRUE(window.document().apply(
        postsOf(window.document().plan(), {{"Alpha", 1}, {"Bravo", 2}, {"Charlie", 3}, {"Delta", 4}})));
    window.showPage(QStringLiteral("posts"));
    auto& table = *window.page(QStringLiteral("posts"))->findChild<SheetView*>();
    int fte = 0;
    while (table.model()->headerData(fte, Qt::Horizontal, Qt::DisplayRole).toString() !=
           QStringLiteral("FTE"))
        ASSERT_LT(++fte, table.model()->columnCount());
    table.sortByColumn(fte, Qt::AscendingOrder);
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, fte));
    type(table, QStringLiteral("9"));
    type(table, QStringLiteral("8"));
    std::map<std::string, double> now;
    for (const plan::Post& post : window.document().plan().rows<plan::Post>())
        now[post.title] = post.fte.value();
    EXPECT_EQ(now, (std::map<std::string, double>{{"Alpha", 9}, {"Bravo", 8}, {"Charlie", 3}, {"Delta", 4}}));
}

/// All cells of the page's first table of figures, as a spreadsheet takes them.
QList<QStringList> copiedFrom(QWidget& page)
{
    for (GridView* grid : page.findChildren<GridView*>())
        if (grid->isVisible() && grid->model() && grid->model()->rowCount() > 1) {
            grid->selectAll();
            grid->copy();
            return readTabbed(QApplication::clipboard()->text());
        }
    return {};
}

TEST_F(FieldCases, CopiedResultsAreNumbersBeneathTheirHeadings)
{
    const SampleWindow sample(QStringLiteral("Example county"));
    auto& window = const_cast<MainWindow&>(sample.window);
    for (const QString& name : {QStringLiteral("vacancies"), QStringLiteral("cost")}) {
        window.showPage(name);
        const QList<QStringList> rows = copiedFrom(*window.page(name));
        ASSERT_GT(rows.size(), 1) << name.toStdString();
        EXPECT_FALSE(rows.first().contains(QString())) << "each column has its heading";
        int numbers = 0;
        for (const QString& cell : rows[1]) {
            bool isNumber = false;
            cell.toDouble(&isNumber);
            numbers += isNumber ? 1 : 0;
        }
        EXPECT_GT(numbers, 0) << name.toStdString();
        EXPECT_FALSE(QApplication::clipboard()->text().contains(QChar(0x2212))) << "a minus that is none";
        const QString html = QApplication::clipboard()->mimeData()->html();
        EXPECT_EQ(html.count(QStringLiteral("<tr>")), rows.size());
        EXPECT_TRUE(html.contains(QStringLiteral("x:num=")));
    }
}

TEST_F(FieldCases, ACommaForADecimalPointIsRefusedWhenItIsPasted)
{
    const SampleWindow sample(QStringLiteral("Essex"));
    auto& window = const_cast<MainWindow&>(sample.window);
    plan::Target hours;
    hours.table = "assumptions";
    hours.kind = plan::Kind::HoursPerCase;
    window.goTo(hours);
    const std::size_t rows = window.document().plan().rows<plan::Assumption>().size();
    const QString undo = window.document().undoLabel();
    auto& table = *window.page(QStringLiteral("assumptions"))->findChild<SheetView*>();
    table.setFocus();
    QApplication::clipboard()->setText(QStringLiteral("0,750"));
    table.paste();
    EXPECT_EQ(window.document().undoLabel(), undo);
    EXPECT_EQ(window.document().plan().rows<plan::Assumption>().size(), rows);
    for (const plan::Assumption& row : window.document().plan().rows<plan::Assumption>())
        EXPECT_NE(row.value, 750);
}

TEST_F(FieldCases, AFileThatIsRenamedWhileItIsOpenIsMissedWhereItIsSeen)
{
    const SampleWindow sample(QStringLiteral("Kent"));
    auto& window = const_cast<MainWindow&>(sample.window);
    settle(window.document());
    const QString path = window.document().path();
    const int width = window.width();
    ASSERT_TRUE(QFile::rename(path, path + QStringLiteral(", with a much longer name than it had before")));
    const plan::Establishment before = *window.document().plan().rows<plan::Establishment>().begin();
    plan::Establishment row = before;
    row.establishment = Fte(row.establishment.value() + 1);
    ASSERT_TRUE(window.document().apply(plan::setEstablishment(window.document().plan(), row)));
    settle(window.document());
    EXPECT_EQ(*window.document().plan().find<plan::Establishment>(before.id), before);
    EXPECT_TRUE(window.message().contains(QStringLiteral("no longer there")))
        << window.message().toStdString();
    EXPECT_TRUE(status(window, QStringLiteral("✓ All changes saved")).isEmpty());
    EXPECT_LE(window.minimumSizeHint().width(), width);
    EXPECT_EQ(window.width(), width);
}

} // namespace muster::ui
