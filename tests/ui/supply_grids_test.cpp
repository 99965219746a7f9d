// The supply page's tables and the page itself, in the sample Kent.

#include "models/supply_grids.h"

#include "models/grid_model.h"
#include "supply/supply_page.h"
#include "tables/grid_view.h"
#include "theme/figure_card.h"
#include "ui/samples.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace muster::ui {

namespace {

using test::OpenSample;
using test::SampleWindow;

class KentSupply : public testing::Test {
  protected:
    OpenSample sample{QStringLiteral("Kent")};
    [[nodiscard]] SupplyQuestion ask(engine::RoleIndex role = engine::kAllRoles) const
    {
        const engine::Inputs& in = sample.results().inputs();
        return {engine::LocalityIndex(0), role,
                periodsOf(in.firstMonth(), in.months(), PeriodLength::FinancialYear)[1],
                PeriodLength::FinancialYear};
    }
};

/// The figure of a row under a heading that begins like this; nothing where there is no such column.
std::optional<double> supplyUnder(const Grid& grid, const GridRow& row, const QString& heading)
{
    for (std::size_t i = 0; i < grid.headings.size(); ++i)
        if (grid.headings[i].text.startsWith(heading))
            return row[i].figure;
    return std::nullopt;
}

/// Opening, with the flows in the direction that their texts say, is closing.
void expectAddsUp(const Grid& grid)
{
    for (const GridRow& row : grid.rows) {
        double sum = 0;
        std::size_t closing = 0;
        for (std::size_t i = 1; closing == 0; ++i) {
            const bool out = row[i].text.startsWith(QChar(0x2212));
            if (grid.headings[i].text.startsWith(QStringLiteral("In post at the end")))
                closing = i;
            else
                sum += out ? -std::abs(*row[i].figure) : *row[i].figure;
        }
        EXPECT_NEAR(sum, *row[closing].figure, 1e-9) << row[0].text.toStdString();
    }
}

} // namespace

TEST_F(KentSupply, EveryLineAddsUpFromStartToEnd)
{
    expectAddsUp(supplyByPeriod(sample.results(), ask()));
    expectAddsUp(supplyByArea(sample.results(), ask()));
    expectAddsUp(supplyByArea(sample.results(), ask(sample.role("Case Manager/OT"))));
}

TEST_F(KentSupply, FlowsThatAreNowhereHaveNoColumn)
{
    const Grid grid = supplyByPeriod(sample.results(), ask());
    EXPECT_TRUE(supplyUnder(grid, grid.rows[1], QStringLiteral("Leavers")));
    EXPECT_TRUE(supplyUnder(grid, grid.rows[1], QStringLiteral("Newly trained")));
    EXPECT_FALSE(supplyUnder(grid, grid.rows[1], QStringLiteral("Redundancies")));
}

TEST_F(KentSupply, ThePaperStudentsAndAdvertsAreInTheYear)
{
    const Grid grid = supplyByPeriod(sample.results(), ask());
    EXPECT_EQ(grid.rows.size(), 3u);
    const auto year = [&](const char* heading) {
        return supplyUnder(grid, grid.rows[1], QLatin1String(heading)).value();
    };
    EXPECT_GT(year("Newly trained"), 4);
    EXPECT_LE(year("Newly trained"), 8);
    EXPECT_GT(year("Leavers"), 50);
    EXPECT_GT(year("Starts"), 10);
    EXPECT_EQ(*supplyUnder(grid, grid.rows[0], QStringLiteral("Leavers")),
              0); // nothing flows before April 2015
}

TEST_F(KentSupply, TheTotalIsTheSumOfItsAreas)
{
    const Grid grid = supplyByArea(sample.results(), ask());
    double sum = 0;
    for (std::size_t i = 0; i + 1 < grid.rows.size(); ++i)
        sum += *supplyUnder(grid, grid.rows[i], QStringLiteral("In post at the end"));
    EXPECT_NEAR(*supplyUnder(grid, grid.rows.back(), QStringLiteral("In post at the end")), sum, 1e-9);
}

TEST(SupplyWindow, ShowsTheRoleChosenAndItsTable)
{
    SampleWindow kent{QStringLiteral("Kent")};
    kent.window.showPage(QStringLiteral("supply"));
    const auto* page = kent.find<SupplyPage>("SupplyPage");
    auto* opening = page->findChild<FigureCard*>(QStringLiteral("openingCard"));
    EXPECT_EQ(opening->figure(), QStringLiteral("454.4"));
    auto* roles = page->findChild<QComboBox*>(QStringLiteral("roleCombo"));
    roles->setCurrentText(QStringLiteral("Service Manager"));
    EXPECT_EQ(opening->figure(), QStringLiteral("5.0"));
    auto* table = page->findChild<GridView*>(QStringLiteral("monthTable"));
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("tableButton")), Qt::LeftButton);
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(table->model()->rowCount(), 26);
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

TEST(SupplyWindow, SaysWhereToBeginWhereNothingFlows)
{
    SampleWindow essex{QStringLiteral("Essex")};
    essex.window.showPage(QStringLiteral("supply"));
    const auto* page = essex.find<SupplyPage>("SupplyPage");
    EXPECT_TRUE(page->findChild<QLabel*>(QStringLiteral("emptyLabel"))->isVisible());
}

} // namespace muster::ui
