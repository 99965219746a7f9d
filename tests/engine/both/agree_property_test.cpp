// Source: docs/method.md, section 11: agreement with a plain second engine on random plans.

#include "audit/reference_tables.h"
#include "engine/both/worst_figure.h"
#include "engine/random_plan.h"
#include "engine/same_results.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using audit::Reference;
using test::agree;
using test::forEachCell;
using test::RandomPlan;
using test::worstFigure;

RC_GTEST_PROP(Engine, AgreesWithThePlainReferenceOnEveryFigureOfItsTables, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed).builder().results();
    constexpr std::array kLengths{PeriodLength::Month, PeriodLength::Quarter, PeriodLength::FinancialYear};
    const audit::Report report = audit::audit(results, kLengths[seed % kLengths.size()]);
    if (!report.agrees())
        RC_FAIL(worstFigure(report));
}

RC_GTEST_PROP(Engine, AgreesWithThePlainReferenceOnTheRequirementOfEveryOwnCell, (std::uint32_t seed))
{
    const RandomPlan random(seed);
    const Results results = random.builder().results();
    const Reference reference(random.plan());
    const Inputs& in = results.inputs();
    if (!in.hasRequirement())
        return;
    forEachCell(results, [&](LocalityIndex l, RoleIndex r, int t) {
        const plan::LocalityId locality = in.dimensions().localities[l].id;
        const plan::Role& role = in.dimensions().roles[r];
        const Month month = in.firstMonth() + t;
        const auto own = [&](Measure measure) { return results.at(measure, l, r, t, Rollup::Own); };
        RC_ASSERT(agree(own(Measure::Service), reference.service(locality, role, month)));
        RC_ASSERT(agree(own(Measure::Required), reference.required(locality, role, month)));
    });
}

} // namespace
} // namespace muster::engine
