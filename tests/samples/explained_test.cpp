// Every cell of requirement and vacancies in both samples explains itself: the explanation evaluates back to
// the exported number and its words say where each figure comes from. Source: design/model.md, section 10.

#include "engine/explain.h"
#include "samples/sample.h"

#include <cmath>
#include <gtest/gtest.h>

namespace muster {
namespace {

using engine::Column;

/// Checks every cell of the columns, by financial year; returns how many had a figure.
int checkAll(const test::Sample& sample, std::span<const Column> columns)
{
    int figures = 0;
    for (const auto& place :
         engine::tablePlaces(sample.results(), PeriodLength::FinancialYear, engine::Reach::WithBeneath))
        for (const Column column : columns) {
            const auto figure = engine::figureAt(sample.results(), place, column);
            const auto explanation = engine::explain(sample.results(), place, column);
            EXPECT_EQ(figure.has_value(), explanation.has_value());
            if (!figure || !explanation)
                continue;
            ++figures;
            EXPECT_NEAR(engine::evaluate(*explanation->trace.node()), *figure,
                        1e-9 * std::max(1.0, std::abs(*figure)))
                << explanation->title;
            for (const engine::Ingredient& each : engine::tell(*explanation).ingredients)
                EXPECT_FALSE(each.from.empty()) << explanation->title << ": " << each.name;
        }
    return figures;
}

TEST(Explained, EveryCellOfEssexEvaluatesBack)
{
    const test::Sample essex("Essex");
    EXPECT_GT(checkAll(essex, engine::requirementColumns()), 400);
    EXPECT_GT(checkAll(essex, engine::vacancyColumns()), 0);
}

TEST(Explained, EveryCellOfKentEvaluatesBack)
{
    const test::Sample kent("Kent");
    EXPECT_EQ(checkAll(kent, engine::requirementColumns()), 0);
    EXPECT_GT(checkAll(kent, engine::vacancyColumns()), 200);
}

TEST(Explained, EssexNamesOwnInheritedAndSource)
{
    const test::Sample essex("Essex");
    const auto explanation =
        engine::explain(essex.results(), essex.place("North", "Social worker"), Column::RequiredFte);
    const std::string text = engine::toText(explanation.value());
    EXPECT_NE(text.find("North's own"), std::string::npos);
    EXPECT_NE(text.find("inherited from"), std::string::npos);
    EXPECT_NE(text.find("source: Illustrative"), std::string::npos);
    EXPECT_NE(text.find("demand figure of 2012/13"), std::string::npos);
}

} // namespace
} // namespace muster
