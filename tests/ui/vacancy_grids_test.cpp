// The tables of the vacancies page, against the engine and against Kent's own return of 30 January 2015.

#include "models/vacancy_grids.h"
#include "ui/samples.h"
#include "vacancies/ladder_sentences.h"

namespace muster::ui {

namespace {

using engine::Column;
using test::OpenSample;

class Kent : public testing::Test {
  protected:
    OpenSample sample{QStringLiteral("Kent")};
    [[nodiscard]] VacancyQuestion ask(Column definition) const
    {
        return {engine::LocalityIndex(0), sample.firstMonth(), definition};
    }
    [[nodiscard]] Grid heat(Column definition) const
    {
        return vacancyHeatMap(sample.results(), ask(definition));
    }
    [[nodiscard]] const GridRow& row(const Grid& grid, const QString& name) const
    {
        return *std::ranges::find_if(grid.rows, [&](const GridRow& each) { return each[0].text == name; });
    }
};

} // namespace

TEST_F(Kent, EveryCellOfTheHeatMapIsTheEnginesFigure)
{
    for (const Column definition :
         {Column::VacancyGross, Column::VacancyNetOfAgency, Column::VacancyUncancelled}) {
        const Grid grid = heat(definition);
        for (const GridRow& row : grid.rows)
            for (std::size_t i = 1; i <= sample.results().inputs().dimensions().roles.size() + 1; ++i) {
                ASSERT_TRUE(row[i].number);
                EXPECT_EQ(row[i].figure,
                          engine::figureAt(sample.results(), row[i].number->place, row[i].number->column));
            }
    }
}

TEST_F(Kent, TheHeatMapPrintsWhatTheReturnSays)
{
    const Grid grid = heat(Column::VacancyNetOfAgency);
    EXPECT_EQ(row(grid, QStringLiteral("Thanet & Kent Coast"))[3].text, QStringLiteral("55.6\u00a0%"));
    EXPECT_EQ(row(grid, QStringLiteral("Kent"))[7].text, QStringLiteral("11.6\u00a0%"));
    EXPECT_EQ(row(heat(Column::VacancyGross), QStringLiteral("Kent"))[7].text, QStringLiteral("13.7\u00a0%"));
    EXPECT_EQ(row(heat(Column::VacancyUncancelled), QStringLiteral("Kent"))[7].text,
              QStringLiteral("14.4\u00a0%"));
}

TEST_F(Kent, OverFilledPostsAreShownAsOverWhicheverDefinitionIsAsked)
{
    for (const Column definition :
         {Column::VacancyGross, Column::VacancyNetOfAgency, Column::VacancyUncancelled}) {
        const Grid grid = heat(definition);
        const GridCell& cell = row(grid, QStringLiteral("Ashford, Canterbury & Coastal"))[5];
        EXPECT_EQ(cell.text, QStringLiteral("over by 7.5\u00a0%"));
        EXPECT_LT(*cell.figure, 0);
        EXPECT_EQ(cell.number->column, Column::VacancyGross); // so that the panel explains what is printed
    }
}

TEST_F(Kent, OnlyTheAreaWhoseTotalHidesVacanciesIsMarked)
{
    for (const GridRow& each : heat(Column::VacancyNetOfAgency).rows)
        EXPECT_EQ(!each[0].badge.isEmpty(), each[0].text == "Ashford, Canterbury & Coastal")
            << each[0].text.toStdString();
}

TEST_F(Kent, TheTableNamesItsDefinition)
{
    EXPECT_EQ(heat(Column::VacancyGross).headings[0].text, "Vacancy, gross");
    EXPECT_EQ(heat(Column::VacancyNetOfAgency).headings[0].text, "Vacancy, net of agency");
    EXPECT_EQ(heat(Column::VacancyUncancelled).headings[0].text, "Vacancy, ignoring over-filled posts");
}

TEST_F(Kent, ALocalityWithNothingBeneathIsItsOwnOnlyRow)
{
    const engine::LocalityIndex thanet = sample.locality("Thanet & Kent Coast");
    const Grid grid =
        vacancyHeatMap(sample.results(), {thanet, sample.firstMonth(), Column::VacancyNetOfAgency});
    ASSERT_EQ(grid.rows.size(), 1u);
    EXPECT_EQ(grid.rows[0][0].text, "Thanet & Kent Coast");
}

TEST_F(Kent, TheMostVacantStandFirstWhereNoDemandIsEntered)
{
    const Grid worst = shortestOfPeople(sample.results(), ask(Column::VacancyNetOfAgency));
    EXPECT_EQ(worst.name, "Most vacant");
    ASSERT_FALSE(worst.rows.empty());
    double before = 1e9;
    for (const GridRow& each : worst.rows) {
        EXPECT_LE(*each[1].figure, before);
        EXPECT_GT(*each[1].figure, 0);
        before = *each[1].figure;
    }
    EXPECT_EQ(worst.rows[0][1].text, "9.0 of 9.0");
    EXPECT_EQ(worst.rows[0][1].note, "4.0 agency");
}

TEST_F(Kent, TheLadderLeavesOutWhatIsNotKnown)
{
    const Grid ladder = ladderTable(sample.results(), ask(Column::VacancyGross));
    ASSERT_EQ(ladder.headings.size(), 4u); // area, funded, in post, available: nothing is required
    EXPECT_EQ(ladder.rows.size(), 4u);
}

TEST_F(Kent, TheSentencesSayWhatEachFigureMeans)
{
    const LadderFigures figures =
        ladderFigures(sample.results(), {engine::LocalityIndex(0), engine::kAllRoles, sample.firstMonth()});
    EXPECT_EQ(underRequired(figures), "not known: no demand entered");
    EXPECT_EQ(underInPost(figures), QStringLiteral("FTE; vacancy 13.7\u00a0%, gross"));
    EXPECT_EQ(underAvailable(figures),
              QStringLiteral("FTE, with 11.0 agency; vacancy 11.6\u00a0%, net of agency"));
    EXPECT_TRUE(hidesSomething(figures));
}

TEST(LadderSentences, SayHowFarTheEstablishmentIsFromTheRequirement)
{
    LadderFigures figures;
    figures.required = 541.2;
    figures.funded = 526.5;
    EXPECT_EQ(underFunded(figures), "FTE; 14.7 below required");
    figures.funded = 550.2;
    EXPECT_EQ(underFunded(figures), "FTE; 9.0 above required");
    figures.funded.reset();
    EXPECT_EQ(underFunded(figures), "not known: no establishment entered");
}

TEST_F(Kent, ATrendIsDrawnOnlyWhereSomethingMoves)
{
    const Grid moving = heat(Column::VacancyGross);
    EXPECT_EQ(int(moving.rows[0].back().trend.size()), sample.results().inputs().months());
    plan::Edit still{"Nobody comes or goes", {}};
    for (const plan::Assumption& row : sample.document.plan().rows<plan::Assumption>())
        still.erase<plan::Assumption>(row.id);
    for (const plan::Cohort& row : sample.document.plan().rows<plan::Cohort>())
        still.erase<plan::Cohort>(row.id);
    ASSERT_TRUE(sample.document.apply(still));
    EXPECT_EQ(heat(Column::VacancyGross).headings.size() + 1, moving.headings.size());
}

} // namespace muster::ui
