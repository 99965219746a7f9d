#include "assumptions/cells.h"
#include "assumptions/effect.h"
#include "assumptions/lookup.h"
#include "ui_pages/small_plan.h"

#include <gtest/gtest.h>

namespace muster::ui::test {

using plan::Kind;

class AssumptionCellsTest : public ::testing::Test {
  protected:
    void set(Kind kind, const plan::Scope& scope, double value, std::optional<Month> from = {})
    {
        small.apply(plan::setAssumption(small.plan(), kind, scope, from, value));
    }
    [[nodiscard]] const engine::Results& results() const { return small.document.results(); }
    [[nodiscard]] const engine::Dimensions& dimensions() const { return results().inputs().dimensions(); }
    [[nodiscard]] Layout layout(const Choice& choice) const
    {
        return layoutOf(dimensions(), small.plan(), choice);
    }
    [[nodiscard]] AssumptionCell first(const Choice& choice) const
    {
        return cellsOf(results(), choice, layout(choice)).front();
    }

    SmallPlan small;
};

TEST_F(AssumptionCellsTest, TheWholePlanHasARowWhereItSaysSomething)
{
    EXPECT_EQ(layout({Kind::SicknessDays}).rows.front().name, QStringLiteral("Essex"));
    set(Kind::SicknessDays, {}, 8);
    const Layout with = layout({Kind::SicknessDays});
    EXPECT_EQ(with.rows.front().name, QStringLiteral("Whole plan"));
    EXPECT_EQ(with.rows[1].depth, 1);
    EXPECT_EQ(first({Kind::SicknessDays}).standing, Standing::Own);
}

TEST_F(AssumptionCellsTest, AKindWithoutLocalitiesHasTheWholePlanAlone)
{
    EXPECT_EQ(layout({Kind::ContractedHours}).rows.size(), 1U);
    EXPECT_EQ(first({Kind::ContractedHours}).standing, Standing::Neutral);
    EXPECT_EQ(first({Kind::ContractedHours}).text, QStringLiteral("37"));
}

TEST_F(AssumptionCellsTest, AnAmountIsSetByLocalityAndRoleAlone)
{
    const Layout shown = layout({Kind::FixedPosts});
    EXPECT_EQ(shown.rows.front().name, QStringLiteral("Essex"));
    EXPECT_EQ(shown.columns.front().heading, QStringLiteral("Social worker"));
}

TEST_F(AssumptionCellsTest, FirstShowsTheActivityThatHasValues)
{
    EXPECT_EQ(firstChoice(dimensions(), small.plan(), Kind::CompletionsPerWeek).activity, small.review);
    EXPECT_EQ(firstChoice(dimensions(), small.plan(), Kind::QualifiedShare).activity, std::nullopt);
    EXPECT_TRUE(activitiesOf(dimensions(), Kind::HoursPerCase).empty());
}

TEST_F(AssumptionCellsTest, AnOpenScopeSeesOnlyRowsThatLeaveItOpen)
{
    const Month month = small.plan().settings().firstMonth;
    set(Kind::NonCaseTime, {small.essex, {}, {}, {}}, 0.2);
    set(Kind::NonCaseTime, {small.essex, {}, {}, small.worker}, 0.3);
    const Lookup lookup(small.plan(), Kind::NonCaseTime);
    EXPECT_EQ(lookup.row({small.north, {}, {}, {}}, month)->value, 0.2);
    EXPECT_EQ(lookup.row({small.north, {}, {}, small.worker}, month)->value, 0.3);
    EXPECT_EQ(lookup.row({small.north, {}, {}, small.assistant}, month)->value, 0.2);
    EXPECT_EQ(lookup.row({}, month), nullptr);
}

TEST_F(AssumptionCellsTest, SaysFromWhereAndFromWhenAValueIsInherited)
{
    const Month start = small.plan().settings().firstMonth + 3;
    set(Kind::NonCaseTime, {small.essex, {}, {}, {}}, 0.2, start);
    const auto& row = *ownRows(small.plan(), Kind::NonCaseTime, {small.essex, {}, {}, {}}).front();
    EXPECT_EQ(originOf(small.plan(), row, {small.essex, {}, {}, {}}),
              QStringLiteral("own, from %1").arg(QString::fromStdString(start.toEnglish())));
    EXPECT_TRUE(originOf(small.plan(), row, {small.mid, {}, {}, {}})
                    .startsWith(QStringLiteral("inherited from Essex")));
    EXPECT_TRUE(originOf(small.plan(), row, {small.mid, {}, {}, small.worker})
                    .startsWith(QStringLiteral("inherited from the value for Essex")));
}

TEST_F(AssumptionCellsTest, AllValuesOfAGridHaveTheDecimalsOfTheFinest)
{
    set(Kind::SicknessDays, {small.essex, {}, {}, small.worker}, 8);
    set(Kind::SicknessDays, {small.north, {}, {}, small.worker}, 8.25);
    for (const AssumptionCell& cell : cellsOf(results(), {Kind::SicknessDays}, layout({Kind::SicknessDays})))
        EXPECT_EQ(cell.text.size() - cell.text.indexOf(u'.'), 3) << cell.text.toStdString();
}

TEST_F(AssumptionCellsTest, TheEffectOfAnEditIsItsPartsAddedUp)
{
    const auto before = small.document.sharedResults();
    set(Kind::CompletionsPerWeek, small.reviewsOf(small.north, small.older), 3.2);
    const PeriodSpan span = small.context->span();
    const Effect effect = effectOf(*before, results(), small.essex, span);
    EXPECT_NEAR(*effect.required.difference(), 5, 1e-9);
    EXPECT_NEAR(*effect.qualified.difference() + *effect.unqualified.difference(), 5, 1e-9);
    EXPECT_NEAR(*effect.gap.difference(), -5, 1e-9);
    EXPECT_EQ(*totalOf(results(), {}, span, engine::Column::RequiredFte), *effect.required.now);
}

} // namespace muster::ui::test
