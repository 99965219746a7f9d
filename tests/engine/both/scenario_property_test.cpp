// Source: docs/method.md, sections 11 and 14: agreement with a plain second engine on random plans in random
// scenarios.

#include "engine/both/worst_figure.h"
#include "engine/random_plan.h"
#include "engine/random_scenario.h"
#include "plan/scenarios/scenarios.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using test::RandomPlan;
using test::RandomScenario;
using test::worstFigure;

std::string adjustmentsInWords(const plan::Plan& plan, plan::ScenarioId scenario)
{
    std::string text;
    for (const plan::ScenarioChange* change : plan::changesThatCount(plan, scenario))
        for (const plan::Adjustment* row : plan::adjustmentsOf(plan, change->id))
            text += "\n  " + plan::inWords(plan, *row);
    return text;
}

RC_GTEST_PROP(Engine, AgreesWithThePlainReferenceOnEveryFigureInAScenario, (std::uint32_t seed))
{
    const RandomScenario random(RandomPlan(seed).plan(), seed);
    const Results results(Inputs(random.plan(), nullptr, random.id));
    const bool hasFigures = results.inputs().keepsRules();
    RC_CLASSIFY(hasFigures, "the rules refuse no value that the scenario makes");
    if (!hasFigures)
        return;
    constexpr std::array kLengths{PeriodLength::Month, PeriodLength::Quarter, PeriodLength::FinancialYear};
    const audit::Report report = audit::audit(results, kLengths[seed % kLengths.size()]);
    if (!report.agrees())
        RC_FAIL(worstFigure(report) + adjustmentsInWords(random.plan(), random.id));
}

} // namespace
} // namespace muster::engine
