// Source: docs/method.md, section 10: evaluating an explanation gives the cell back.

#include "engine/explain.h"
#include "engine/explain/infix.h"
#include "engine/random_plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using test::PlanBuilder;
using test::RandomPlan;

RC_GTEST_PROP(Explain, EveryCellEvaluatesBackToItsFigure, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed).builder().results();
    const auto places = tablePlaces(results, PeriodLength::Quarter, Rollup::WithBeneath);
    constexpr std::size_t kStep = 17; // a part of the cells of each plan, other ones for each seed
    const auto tellAll = [&](std::span<const Column> columns) {
        for (std::size_t i = seed % kStep; i < places.size(); i += kStep)
            for (const Column column : columns) {
                const TablePlace& place = places[i];
                const auto figure = figureAt(results, place, column);
                const auto explanation = explain(results, place, column);
                RC_ASSERT(figure.has_value() == explanation.has_value());
                if (figure)
                    RC_ASSERT(std::abs(evaluate(*explanation->trace) - *figure) <=
                              1e-9 * std::max(1.0, std::abs(*figure)));
            }
    };
    tellAll(kRequirementTable);
    tellAll(kVacanciesTable);
    tellAll(kSupplyTable);
    tellAll(kCostTable);
}

bool isClose(double made, double figure)
{
    return std::abs(made - figure) <= 1e-9 * std::max(1.0, std::abs(figure));
}

RC_GTEST_PROP(Explain, EveryFigureOfTheWorkloadEvaluatesBack, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed).builder().results();
    const auto years =
        periodsOf(results.inputs().firstMonth(), results.inputs().months(), PeriodLength::Quarter);
    const auto rows = workloadRows(results.inputs(), {years, Rollup::WithBeneath, {}, pricesOf(results)});
    constexpr std::size_t kStep = 41;
    for (std::size_t i = seed % kStep; i < rows.size(); i += kStep)
        for (const WorkColumnInfo& each : kWorkColumns) {
            const auto figure = workFigure(rows[i], each.column);
            const auto made = explainWork(results, rows[i].place, Rollup::WithBeneath, each.column);
            RC_ASSERT(figure.has_value() == made.has_value());
            if (figure)
                RC_ASSERT(isClose(evaluate(*made->trace), *figure));
        }
}

RC_GTEST_PROP(Explain, EveryFigureOfCostByFundingEvaluatesBack, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed).builder().results();
    const auto rows = costByFunding(results, PeriodLength::Quarter, Rollup::WithBeneath);
    constexpr std::size_t kStep = 41;
    for (std::size_t i = seed % kStep; i < rows.size(); i += kStep) {
        const FundingPlace place{rows[i].locality, rows[i].funding, rows[i].span};
        const auto fte = explainFunding(results, place, FundingColumn::EstablishmentFte);
        RC_ASSERT(fte.has_value() && isClose(evaluate(*fte->trace), rows[i].fte));
        const auto cost = explainFunding(results, place, FundingColumn::PostsCost);
        RC_ASSERT(cost.has_value() == rows[i].cost.has_value());
        if (rows[i].cost)
            RC_ASSERT(isClose(evaluate(*cost->trace), *rows[i].cost));
    }
}

PlanBuilder twoLevels()
{
    PlanBuilder plan(Month(2027, 4), 1);
    plan.locality("Essex").locality("North", "Essex");
    plan.clientGroup("Older people").activity("Assessment", plan::Standard::Hours);
    plan.role("Social worker", plan::RoleKind::Casework, true);
    plan.demand("North", "Older people", "Assessment", "2027-04", 103);
    plan.set(plan::Kind::QualifiedShare, 1, {.locality = "Essex"});
    plan.set(plan::Kind::HoursPerCase, 14.5, {.locality = "North"});
    return plan;
}

TEST(Traced, WhatIsMadeOfANumberLeavesItAsItWas)
{
    Tape tape;
    const Tape::Recording recording(tape);
    const auto figure = [](double value, const char* name) {
        return leaf(value, name, Origin::Record, "a record");
    };
    const Traced sum = figure(1, "a") + figure(2, "b");
    const Traced toldSum = sum.told(Telling::ByValue);
    const Traced more = sum + figure(3, "c");
    const Traced other = sum + figure(4, "d");
    const Traced ofTold = toldSum + figure(5, "e") + figure(6, "f");
    const Traced named = sum.named("both");

    EXPECT_EQ(formulaInNames(sum.node()), "a + b");
    EXPECT_EQ(formulaInNames(more.node()), "a + b + c");
    EXPECT_EQ(formulaInNames(other.node()), "a + b + d");
    EXPECT_EQ(formulaInNames(ofTold.node()), "a + b + e + f");
    EXPECT_EQ(formulaInNames((named * figure(2, "x")).node()), "both × x");
    EXPECT_EQ(toldSum.node().telling, Telling::ByValue);
    EXPECT_TRUE(sum.node().name.empty());
    EXPECT_EQ(evaluate(ofTold.node()), 14);
}

/// A sum of parts with the values 1, 2, 3 …
Traced sumOfParts(int count, SumOf what)
{
    std::vector<Traced> parts;
    for (int i = 1; i <= count; ++i)
        parts.push_back(leaf(i, "part " + std::to_string(i), Origin::Record, "a record"));
    return sumOf(parts, what);
}

TEST(Infix, FactorsAlikeInARowAreOnePower)
{
    Tape tape;
    const Tape::Recording recording(tape);
    const Traced growth = leaf(0.25, "growth", Origin::Own, "own");
    Traced volume = leaf(10, "volume", Origin::Record, "a record");
    for (int i = 0; i < 3; ++i)
        volume = volume * (1.0 + growth);
    volume = volume * (1.0 + leaf(0.5, "growth", Origin::Own, "own, later"));
    EXPECT_EQ(infix(volume.node(), Written::InNames), "volume × (1 + growth)^3 × (1 + growth)");
    EXPECT_EQ(infix(volume.node(), Written::InFigures), "10 × (1 + 0.25)^3 × (1 + 0.5)");
}

TEST(Infix, OfLongSumsTheEndsStandAndOfListsTheLargest)
{
    Tape tape;
    const Tape::Recording recording(tape);
    const Traced months = sumOfParts(12, SumOf::Months);
    EXPECT_EQ(infix(months.node(), Written::InNames), "part 1 + … + part 12");
    EXPECT_EQ(infix(months.node(), Written::InFigures), "1 + … + 12");
    EXPECT_FALSE(isListed(months.node()));
    EXPECT_EQ(list(sumOfParts(3, SumOf::Parts).node()), "part 1 1 + part 2 2 + part 3 3");
    EXPECT_EQ(list(sumOfParts(10, SumOf::Parts).node()),
              "part 4 4 + part 5 5 + part 6 6 + part 7 7 + part 8 8 + part 9 9 + part 10 10 + 3 others 6");
}

TEST(Explain, TextNamesOwnInheritedNeutralAndSource)
{
    const auto results = twoLevels().results();
    const TablePlace north{
        LocalityIndex(1), RoleIndex(0), {{PeriodLength::Month, Month(2027, 4)}, 0, 1}, Rollup::WithBeneath};
    const std::string text = toText(explain(results, north, Column::RequiredFte).value());
    EXPECT_NE(text.find("Required FTE · North · Social worker · April 2027"), std::string::npos) << text;
    EXPECT_NE(text.find("hours per case 14.5 hours per event (Older people, Assessment, Social worker): "
                        "North's own; source: test"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("inherited from Essex"), std::string::npos) << text;
    EXPECT_NE(text.find("nothing is set: the neutral value"), std::string::npos) << text;
    EXPECT_NE(text.find("12 × 103 × 1 × 1 × 14.5 × 1 ÷ 1,924"), std::string::npos) << text;
}

TEST(Explain, ACellWithoutFigureSaysWhatMustBeSet)
{
    PlanBuilder plan(Month(2027, 4), 1);
    plan.locality("Essex").clientGroup("Older people").activity("Assessment", plan::Standard::Hours);
    plan.role("Social worker", plan::RoleKind::Casework, true).set(plan::Kind::QualifiedShare, 1);
    plan.demand("Essex", "Older people", "Assessment", "2027-04", 10);
    const auto results = plan.results();
    const TablePlace place{
        LocalityIndex(0), RoleIndex(0), {{PeriodLength::Month, Month(2027, 4)}, 0, 1}, Rollup::WithBeneath};
    const auto none = explain(results, place, Column::RequiredFte);
    ASSERT_FALSE(none);
    EXPECT_NE(none.error().sentence().find("the demand there needs it"), std::string::npos);
}

TEST(Explain, NumbersForPeopleAreSeparatedAndShort)
{
    EXPECT_EQ(readable(1234567.0), "1,234,567");
    EXPECT_EQ(readable(1249.12), "1,249.12");
    EXPECT_EQ(readable(-0.00001), "0");
    EXPECT_EQ(readable(-8.25), "−8.25");
    EXPECT_EQ(readable(999.99996), "1,000");
}

} // namespace
} // namespace muster::engine
