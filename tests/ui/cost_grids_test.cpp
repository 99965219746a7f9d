// The cost page's tables and the page itself, in the sample Nottinghamshire posts.

#include "models/cost_grids.h"

#include "cost/cost_page.h"
#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "theme/figure_card.h"
#include "ui/samples.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QTest>

namespace muster::ui {

namespace {

using engine::Column;
using test::OpenSample;
using test::SampleWindow;

class Nottinghamshire : public testing::Test {
  protected:
    OpenSample sample{QStringLiteral("Nottinghamshire posts")};
    [[nodiscard]] CostQuestion ask() const
    {
        const engine::Inputs& in = sample.results().inputs();
        return {engine::LocalityIndex(0),
                periodsOf(in.firstMonth(), in.months(), PeriodLength::FinancialYear)[1],
                PeriodLength::FinancialYear};
    }
};

/// The figure of a row under a heading that begins like this.
double under(const Grid& grid, const GridRow& row, const QString& heading)
{
    for (std::size_t i = 0; i < grid.headings.size(); ++i)
        if (grid.headings[i].text.startsWith(heading))
            return row[i].figure.value();
    ADD_FAILURE() << heading.toStdString();
    return 0;
}

} // namespace

TEST_F(Nottinghamshire, RolesAddUpToTheirTotal)
{
    const Grid grid = costByRole(sample.results(), ask());
    ASSERT_EQ(grid.rows.size(), 4u);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < grid.rows.size(); ++i)
        sum += under(grid, grid.rows[i], QStringLiteral("Budget"));
    EXPECT_NEAR(under(grid, grid.rows.back(), QStringLiteral("Budget")), sum, 1e-6);
    EXPECT_NEAR(sum, 194975, 1e-6);
}

TEST_F(Nottinghamshire, FundingHasARowForEachSourceAndAColumnForEachYear)
{
    const Grid grid = costByFunding(sample.results(), ask());
    ASSERT_EQ(grid.rows.size(), 2u);
    EXPECT_EQ(grid.rows[0][0].text, "Departmental reserves");
    EXPECT_EQ(grid.headings[2].text, QStringLiteral("2019/20, £"));
    EXPECT_EQ(grid.rows[0][2].text, "28,297");
    EXPECT_EQ(grid.rows[1][2].text, "166,678");
    EXPECT_EQ(grid.rows[1][3].text, "0");
}

TEST_F(Nottinghamshire, AVarianceSaysWhichWay)
{
    const Grid grid = costByPeriod(sample.results(), ask());
    EXPECT_EQ(grid.rows.size(), 3u);
    const auto variance = std::ranges::find_if(grid.headings, [](const GridHeading& heading) {
        return heading.text.startsWith(QStringLiteral("Variance"));
    });
    const GridCell& cell = grid.rows[1][static_cast<std::size_t>(variance - grid.headings.begin())];
    EXPECT_TRUE(cell.text.startsWith(QChar(0x2212))) << cell.text.toStdString();
    EXPECT_EQ(cell.number->column, Column::CostVariance);
}

TEST(CostWindow, ShowsBudgetAndForecastOfThePeriod)
{
    SampleWindow window{QStringLiteral("Nottinghamshire posts")};
    window.window.showPage(QStringLiteral("cost"));
    const auto* page = window.find<CostPage>("CostPage");
    EXPECT_TRUE(
        page->findChild<FigureCard*>(QStringLiteral("budgetCard"))->figure().startsWith(QStringLiteral("£")));
    const auto* table = page->findChild<GridView*>(QStringLiteral("fundingTable"));
    EXPECT_TRUE(table->isVisible());
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

TEST(CostWindow, SaysWhereToBeginWhereNothingSaysWhatPostsCost)
{
    SampleWindow kent{QStringLiteral("Kent")};
    kent.window.showPage(QStringLiteral("cost"));
    const auto* page = kent.find<CostPage>("CostPage");
    EXPECT_TRUE(page->findChild<QLabel*>(QStringLiteral("emptyLabel"))->isVisible());
    EXPECT_FALSE(page->findChild<FigureCard*>(QStringLiteral("budgetCard"))->isVisible());
}

} // namespace muster::ui
