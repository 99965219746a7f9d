// The panel explains the number that is highlighted, on every page and after every change of page; where none
// is, it explains none.

#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui/kent_window.h"

#include <QScrollArea>
#include <random>

namespace muster::ui {

namespace {

using test::SampleWindow;

/// What a cell that stands for a number says of it, as the panel would.
bool isSame(const ChosenNumber& a, const ChosenNumber& b)
{
    return a.column == b.column && a.place.locality == b.place.locality && a.place.role == b.place.role &&
           a.place.activity == b.place.activity && a.place.span.first == b.place.span.first &&
           a.place.span.count == b.place.span.count && a.which.index() == b.which.index();
}

class Panel : public testing::Test {
  protected:
    SampleWindow sample{QStringLiteral("Example county")};
    MainWindow& window = sample.window;

    [[nodiscard]] std::optional<ChosenNumber> explained() const
    {
        return window.findChild<ExplainPanel*>()->number();
    }
    /// The visible tables of figures on a page.
    [[nodiscard]] QList<GridView*> tablesOf(const QString& name) const
    {
        QList<GridView*> tables;
        for (GridView* table : window.page(name)->findChildren<GridView*>())
            if (table->isVisible() && table->gridModel())
                tables += table;
        return tables;
    }
};

} // namespace

TEST_F(Panel, ExplainsTheNumberThatIsHighlightedOnEveryPageInAnyOrder)
{
    const QStringList pages{
        QStringLiteral("vacancies"),  QStringLiteral("required-staff"), QStringLiteral("supply"),
        QStringLiteral("timeliness"), QStringLiteral("cost"),           QStringLiteral("measures"),
        QStringLiteral("set-up"),     QStringLiteral("posts"),          QStringLiteral("checks"),
        QStringLiteral("history"),    QStringLiteral("sign-offs")};
    std::mt19937 draw(1);
    int compared = 0;
    for (int turn = 0; turn < 40; ++turn) {
        const QString name = pages[std::uniform_int_distribution<qsizetype>(0, pages.size() - 1)(draw)];
        window.showPage(name);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !window.isWorking(); }));
        const QList<GridView*> tables = tablesOf(name);
        if (tables.isEmpty()) {
            EXPECT_FALSE(explained()) << name.toStdString();
            continue;
        }
        GridView& table = *tables[std::uniform_int_distribution<qsizetype>(0, tables.size() - 1)(draw)];
        const GridModel& model = *table.gridModel();
        const QModelIndex cell =
            model.index(std::uniform_int_distribution<int>(0, std::max(0, model.rowCount() - 1))(draw),
                        std::uniform_int_distribution<int>(0, std::max(0, model.columnCount() - 1))(draw));
        const auto number = model.numberAt(cell);
        if (!number)
            continue;
        table.setFocus();
        table.setCurrentIndex(cell);
        ASSERT_TRUE(explained());
        EXPECT_TRUE(isSame(*explained(), *number)) << name.toStdString();
        window.showPage(pages[std::uniform_int_distribution<qsizetype>(0, pages.size() - 1)(draw)]);
        window.showPage(name);
        ASSERT_TRUE(explained()) << name.toStdString();
        EXPECT_TRUE(isSame(*explained(), *number)) << name.toStdString();
        ++compared;
    }
    EXPECT_GT(compared, 10);
}

} // namespace muster::ui
