// The timeliness and measures pages and their tables, in the sample Worked example.

#include "measures/measures_page.h"
#include "models/grid_model.h"
#include "models/measure_grids.h"
#include "models/timeliness_grids.h"
#include "plan/names.h"
#include "tables/grid_view.h"
#include "theme/figure_card.h"
#include "timeliness/timeliness_page.h"
#include "ui/samples.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace muster::ui {

namespace {

using engine::Column;
using test::OpenSample;
using test::SampleWindow;

class WorkedTimeliness : public testing::Test {
  protected:
    OpenSample sample{QStringLiteral("Worked example")};
    [[nodiscard]] TimelinessQuestion ask(engine::ActivityIndex activity = engine::kAllActivities) const
    {
        return {engine::LocalityIndex(0), activity, sample.firstYear(), PeriodLength::FinancialYear};
    }
};

int columnOf(const Grid& grid, const QString& heading)
{
    for (std::size_t i = 0; i < grid.headings.size(); ++i)
        if (grid.headings[i].text.startsWith(heading))
            return static_cast<int>(i);
    return -1;
}

double at(const Grid& grid, std::size_t row, const char* heading)
{
    return grid.rows[row][static_cast<std::size_t>(columnOf(grid, QLatin1String(heading)))].figure.value();
}

} // namespace

TEST_F(WorkedTimeliness, ActivitiesAddUpToAllOfThem)
{
    const Grid grid = timelinessByActivity(sample.results(), ask());
    ASSERT_EQ(grid.rows.size(), 4U);
    for (const char* heading : {"Arrivals", "Done", "Backlog"})
        EXPECT_NEAR(at(grid, 0, heading) + at(grid, 1, heading) + at(grid, 2, heading), at(grid, 3, heading),
                    1e-9)
            << heading;
    EXPECT_EQ(grid.rows[3][0].text, QStringLiteral("All activities"));
    const auto extra = static_cast<std::size_t>(columnOf(grid, QStringLiteral("Extra staff for good")));
    EXPECT_FALSE(grid.rows[0][extra].figure); // activities share their staff
    EXPECT_TRUE(grid.rows[3][extra].figure);
}

TEST_F(WorkedTimeliness, AShortageIsMarkedAndSaysUntilWhenReliefIsNeeded)
{
    const Grid grid = timelinessByArea(sample.results(), ask());
    ASSERT_EQ(grid.rows.size(), 3U); // North, West, County
    EXPECT_GT(at(grid, 0, "Load"), 1);
    EXPECT_EQ(grid.rows[0][static_cast<std::size_t>(columnOf(grid, QStringLiteral("Load")))].tone,
              Tone::Negative);
    EXPECT_EQ(grid.rows[0].back().text, QStringLiteral("30 September 2028")); // 26 weeks from 1 April
    EXPECT_EQ(columnOf(grid, QStringLiteral("Unmet")), -1);                   // no contact hours here
}

TEST_F(WorkedTimeliness, EveryPeriodHasItsLine)
{
    const Grid grid = timelinessByPeriod(sample.results(), ask(engine::ActivityIndex(0)));
    EXPECT_EQ(grid.rows.size(), 3U);
    using engine::ActivityIndex;
    EXPECT_EQ(activitiesOf(sample.results(), engine::LocalityIndex(0)),
              (std::vector{ActivityIndex(0), ActivityIndex(1), ActivityIndex(2), engine::kAllActivities}));
}

TEST(TimelinessWindow, ShowsTheActivityChosenAndTellsHowItsFigureIsMade)
{
    SampleWindow worked{QStringLiteral("Worked example")};
    worked.window.showPage(QStringLiteral("timeliness"));
    const auto* page = worked.find<TimelinessPage>("TimelinessPage");
    auto* backlog = page->findChild<FigureCard*>(QStringLiteral("backlogCard"));
    const QString all = backlog->figure();
    auto* activities = page->findChild<QComboBox*>(QStringLiteral("activityCombo"));
    activities->setCurrentText(QStringLiteral("Assessment"));
    EXPECT_NE(backlog->figure(), all);
    auto* table = page->findChild<GridView*>(QStringLiteral("monthTable"));
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("tableButton")), Qt::LeftButton);
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(table->model()->rowCount(), 36);
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

TEST(TimelinessWindow, SaysThatACountRestatedTheBacklog)
{
    SampleWindow worked{QStringLiteral("Worked example")};
    worked.window.showPage(QStringLiteral("timeliness"));
    const auto* page = worked.find<TimelinessPage>("TimelinessPage");
    const auto* backlog = page->findChild<FigureCard*>(QStringLiteral("backlogCard"));
    const auto* table = page->findChild<GridView*>(QStringLiteral("periodTable"));
    const auto heading = [&] { return table->model()->headerData(3, Qt::Horizontal).toString(); };
    EXPECT_FALSE(backlog->sentence().contains(QStringLiteral("restated")));
    EXPECT_EQ(heading(), QStringLiteral("Backlog at the end"));

    session::Document& document = worked.window.document();
    plan::Actual counted;
    counted.id = newId<plan::ActualId>();
    counted.measure = plan::ActualMeasure::Backlog;
    counted.locality = plan::findByName<plan::Locality>(document.plan(), "North").value();
    counted.activity = plan::findByName<plan::Activity>(document.plan(), "Assessment").value();
    counted.month = document.plan().settings().firstMonth;
    counted.value = 900;
    plan::Edit edit{"Count", {}};
    edit.put(counted);
    ASSERT_TRUE(document.apply(edit));
    test::settle(document);
    EXPECT_TRUE(backlog->sentence().endsWith(QStringLiteral(" restated")))
        << backlog->sentence().toStdString();
    EXPECT_EQ(heading(), QStringLiteral("Backlog restated"));
}

TEST(TimelinessWindow, SaysWhatIsMissingWhereNoPostsAreEntered)
{
    SampleWindow essex{QStringLiteral("Essex")};
    essex.window.showPage(QStringLiteral("timeliness"));
    const auto* label =
        essex.find<TimelinessPage>("TimelinessPage")->findChild<QLabel*>(QStringLiteral("emptyLabel"));
    EXPECT_TRUE(label->isVisible());
    EXPECT_TRUE(label->text().contains(QStringLiteral("no establishment is entered")));
}

TEST_F(WorkedTimeliness, AMissedMeasureIsMarkedWithItsReason)
{
    const Grid grid = measuresGrid(sample.results());
    ASSERT_EQ(grid.rows.size(), 3U);
    EXPECT_EQ(grid.headings.size(), 4U); // the name and three years
    const GridCell& assessments = grid.rows[0][1];
    EXPECT_TRUE(assessments.note.startsWith(QStringLiteral("missed")));
    EXPECT_EQ(assessments.tone, Tone::Negative);
    EXPECT_TRUE(assessments.tip.contains(QStringLiteral("worst in North"))) << assessments.tip.toStdString();
    EXPECT_TRUE(assessments.number);
    const MeasureCount count = countMeasures(sample.results(), sample.firstYear());
    EXPECT_EQ(count.met + count.missed + count.unknown, 3);
    EXPECT_EQ(missedIn(sample.results(), sample.firstYear()).size(), count.missed);
}

TEST_F(WorkedTimeliness, OwnRatesStandBesidePublishedOnes)
{
    const Grid grid = benchmarksGrid(sample.results(), engine::LocalityIndex(0), sample.firstYear());
    ASSERT_EQ(grid.rows.size(), 3U);
    EXPECT_NEAR(*grid.rows[0][2].figure, 0.189, 1e-12);
    EXPECT_NEAR(*grid.rows[0][1].figure - 0.189, *grid.rows[0][3].figure, 1e-12);
}

TEST(MeasuresWindow, CountsAndSaysWhereToBegin)
{
    SampleWindow worked{QStringLiteral("Worked example")};
    worked.window.showPage(QStringLiteral("measures"));
    const auto* page = worked.find<MeasuresPage>("MeasuresPage");
    EXPECT_TRUE(page->findChild<FigureCard*>(QStringLiteral("missedCard"))->isVisible());
    EXPECT_FALSE(page->findChild<QLabel*>(QStringLiteral("emptyLabel"))->isVisible());
    SampleWindow essex{QStringLiteral("Essex")};
    essex.window.showPage(QStringLiteral("measures"));
    EXPECT_TRUE(essex.find<MeasuresPage>("MeasuresPage")
                    ->findChild<QLabel*>(QStringLiteral("emptyLabel"))
                    ->isVisible());
}

} // namespace muster::ui
