#include "models/required_grids.h"
#include "ui/samples.h"

#include <numeric>

namespace muster::ui {

namespace {

using engine::Column;
using test::OpenSample;

class Essex : public testing::Test {
  protected:
    OpenSample sample{QStringLiteral("Essex")};
    [[nodiscard]] RequiredQuestion ask(Column column) const
    {
        return {engine::LocalityIndex(0), sample.firstYear(), PeriodLength::FinancialYear, column};
    }
};

} // namespace

TEST_F(Essex, EveryTotalIsTheSumOfItsUnroundedParts)
{
    for (const Column column : engine::kRequirementTable) {
        const Grid grid = requiredByRole(sample.results(), ask(column));
        for (const GridRow& row : grid.rows) {
            double sum = 0;
            for (std::size_t i = 1; i + 1 < row.size(); ++i)
                sum += *row[i].figure;
            EXPECT_NEAR(*row.back().figure, sum, 1e-9);
        }
    }
}

TEST_F(Essex, TheTreeStartsAtTheChosenLocalityAndIndentsWhatIsBeneath)
{
    const Grid grid = requiredByRole(sample.results(), ask(Column::RequiredFte));
    EXPECT_EQ(int(grid.rows.size()), sample.results().inputs().dimensions().localityCount());
    EXPECT_EQ(grid.rows[0][0].indent, 0);
    EXPECT_EQ(grid.rows[1][0].indent, 1);
    RequiredQuestion north = ask(Column::RequiredFte);
    north.locality = sample.locality("North");
    EXPECT_EQ(requiredByRole(sample.results(), north).rows[0][0].indent, 0);
}

TEST_F(Essex, QualifiedUnqualifiedAndOthersAddUpToAllRolesInEveryPeriod)
{
    const Grid grid = requiredByPeriod(sample.results(), ask(Column::RequiredFte));
    EXPECT_EQ(grid.rows.size(), 5u);
    for (const GridRow& row : grid.rows)
        EXPECT_NEAR(*row[1].figure + *row[2].figure + *row[3].figure, *row[4].figure, 1e-9);
}

TEST_F(Essex, TheChartShowsTheNumbersOfItsTable)
{
    const auto parts = requiredParts(sample.results(), ask(Column::RequiredFte));
    const Grid grid = requiredByPeriod(sample.results(), ask(Column::RequiredFte));
    ASSERT_EQ(parts.size(), 3u);
    for (std::size_t part = 0; part < parts.size(); ++part)
        for (std::size_t period = 0; period < grid.rows.size(); ++period)
            EXPECT_DOUBLE_EQ(parts[part].values[period], *grid.rows[period][part + 1].figure);
}

TEST_F(Essex, TheWorkAddsUpToTheServiceFte)
{
    const Grid grid = workload(sample.results(), ask(Column::ServiceFte));
    const auto service =
        engine::figureAt(sample.results(), {engine::LocalityIndex(0), engine::kAllRoles, sample.firstYear()},
                         Column::ServiceFte);
    EXPECT_NEAR(*grid.rows.back().back().figure, *service, 1e-9);
    for (const GridRow& row : grid.rows)
        EXPECT_NEAR(*row[4].figure + *row[5].figure, *row[6].figure, 1e-9);
}

TEST_F(Essex, VolumesOfDifferentThingsAreNotAddedUp)
{
    const Grid grid = workload(sample.results(), ask(Column::ServiceFte));
    EXPECT_TRUE(grid.rows.back()[2].text.isEmpty());
}

TEST(RequiredGrids, PartsAreEmptyWhereNothingAsksForStaff)
{
    const OpenSample kent(QStringLiteral("Kent"));
    EXPECT_TRUE(requiredParts(kent.results(), {engine::LocalityIndex(0), kent.firstMonth(),
                                               PeriodLength::Month, Column::RequiredFte})
                    .empty());
}

} // namespace muster::ui
