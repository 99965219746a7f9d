// What came against what was approved, on the pages Cost, Supply and Vacancies, in the sample Worked example.

#include "models/outturn_grids.h"

#include "cost/cost_page.h"
#include "models/vacant_posts_grid.h"
#include "supply/supply_page.h"
#include "tables/grid_view.h"
#include "theme/figure_card.h"
#include "ui/samples.h"
#include "vacancies/vacancies_page.h"

#include <QTest>

namespace muster::ui {

namespace {

using engine::Column;
using plan::ActualMeasure;
using test::OpenSample;
using test::SampleWindow;

plan::Actual came(const plan::Plan& plan, ActualMeasure measure, double value)
{
    plan::Actual row;
    row.id = newId<plan::ActualId>();
    row.measure = measure;
    row.locality = plan::findByName<plan::Locality>(plan, "North").value();
    row.month = plan.settings().firstMonth;
    row.value = value;
    return row;
}

/// A budget of North, and a month that came.
plan::Edit northsMoney(const plan::Plan& plan)
{
    plan::Budget budget;
    budget.id = newId<plan::BudgetId>();
    budget.locality = plan::findByName<plan::Locality>(plan, "North").value();
    budget.period = Period::containing(plan.settings().firstMonth, PeriodLength::FinancialYear);
    budget.amount = Pounds(2'000'000);
    plan::Edit edit{"Money", {}};
    edit.put(budget);
    edit.put(came(plan, ActualMeasure::Pay, 210'000));
    edit.put(came(plan, ActualMeasure::AgencyCost, 30'000));
    return edit;
}

const GridCell& cellUnder(const Grid& grid, std::size_t row, const QString& heading)
{
    const auto found = std::ranges::find_if(
        grid.headings, [&](const GridHeading& each) { return each.text.startsWith(heading); });
    EXPECT_NE(found, grid.headings.end()) << heading.toStdString();
    return grid.rows[row][static_cast<std::size_t>(found - grid.headings.begin())];
}

} // namespace

TEST(OutturnGrids, HaveYearsCausesAndWhatCame)
{
    OpenSample sample{QStringLiteral("Worked example")};
    ASSERT_TRUE(sample.document.apply(northsMoney(sample.document.plan())));
    const engine::LocalityIndex north = sample.locality("North");
    const Grid years = outturnByYear(sample.results(), north);
    EXPECT_EQ(years.rows.size(), sample.results().inputs().financialYears().size());
    EXPECT_EQ(cellUnder(years, 0, QStringLiteral("Approved budget")).text, "2,000,000");
    EXPECT_EQ(cellUnder(years, 0, QStringLiteral("Months actual")).text, "1");
    EXPECT_EQ(cellUnder(years, 0, QStringLiteral("Actual to date")).text, "240,000");
    EXPECT_EQ(cellUnder(years, 0, QStringLiteral("Variance of outturn")).tone, Tone::Negative);
    EXPECT_FALSE(cellUnder(years, 1, QStringLiteral("Approved budget")).figure);

    const PeriodSpan year = yearOf(sample.results(), sample.firstMonth());
    EXPECT_EQ(year.period, sample.firstYear().period);
    const Grid causes = varianceByCause(sample.results(), north, year);
    ASSERT_EQ(causes.rows.size(), 3u); // two roles and all of them
    EXPECT_TRUE(cellUnder(causes, 2, QStringLiteral("Agency")).text.startsWith(QChar('+')))
        << cellUnder(causes, 2, QStringLiteral("Agency")).text.toStdString();
    EXPECT_FALSE(cellUnder(causes, 2, QStringLiteral("Posts")).figure); // no FTE was approved
    const Grid dates = yearToDate(sample.results(), engine::LocalityIndex(0), year);
    EXPECT_EQ(dates.rows.back()[0].text, "County");
    EXPECT_EQ(cellUnder(dates, 0, QStringLiteral("Pay to date")).text, "210,000");
}

TEST(OutturnWindow, ShowsTheOutturnWhereThereIsABudgetAlone)
{
    SampleWindow window{QStringLiteral("Worked example")};
    window.window.showPage(QStringLiteral("cost"));
    const auto* page = window.find<CostPage>("CostPage");
    const auto* card = page->findChild<FigureCard*>(QStringLiteral("outturnCard"));
    EXPECT_FALSE(card->isVisible());
    ASSERT_TRUE(window.window.document().apply(northsMoney(window.window.document().plan())));
    EXPECT_TRUE(card->isVisible());
    EXPECT_TRUE(page->findChild<GridView*>(QStringLiteral("causeTable"))->isVisible());
}

TEST(RecordWindow, ShowsWhatThePlanSaidBeforeTheFiguresCame)
{
    SampleWindow window{QStringLiteral("Worked example")};
    window.window.showPage(QStringLiteral("supply"));
    const auto* page = window.find<SupplyPage>("SupplyPage");
    const auto* table = page->findChild<GridView*>(QStringLiteral("recordTable"));
    EXPECT_FALSE(table->isVisible());
    session::Document& document = window.window.document();
    plan::Edit edit{"Staff", {}};
    edit.put(came(document.plan(), ActualMeasure::LeaversFte, 1.5));
    ASSERT_TRUE(document.apply(edit));
    test::settle(document);
    ASSERT_TRUE(table->isVisible());
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(table->model()->index(0, 4).data().toString(), "1.5");
    plan::Edit more{"More staff", {}};
    more.put(came(document.plan(), ActualMeasure::StartsFte, 2));
    ASSERT_TRUE(document.apply(more));
    test::settle(document);
    EXPECT_EQ(table->model()->rowCount(), 2);
}

TEST(VacantPosts, AreListedByWhoIsVacantLongestWithTheirStage)
{
    SampleWindow window{QStringLiteral("Worked example")};
    window.window.showPage(QStringLiteral("vacancies"));
    const auto* page = window.find<VacanciesPage>("VacanciesPage");
    const auto* table = page->findChild<GridView*>(QStringLiteral("stageTable"));
    EXPECT_FALSE(table->isVisible());
    session::Document& document = window.window.document();
    plan::Edit edit{"Stages", {}};
    int day = 20;
    for (plan::Establishment row : document.plan().rows<plan::Establishment>()) {
        row.vacantSince = Date{2027, 1, day--};
        row.vacancyStage = plan::VacancyStage::Starting;
        row.startingOn = Date{2027, 5, 3};
        edit.put(row);
    }
    ASSERT_TRUE(document.apply(edit));
    EXPECT_TRUE(table->isVisible());
    const Grid grid = vacantPosts(document.results(), engine::LocalityIndex(0), {{}, 0, 1});
    ASSERT_EQ(grid.rows.size(), 3u); // one of the four is over-filled
    EXPECT_LT(grid.rows[0][4].text.toStdString(), grid.rows[1][4].text.toStdString());
    EXPECT_EQ(grid.rows[0][6].text, "starting on 3 May 2027");
    EXPECT_EQ(grid.rows[0][5].text, "2 months");
}

} // namespace muster::ui
