// What leaves results alone, and that what is absent says why: docs/method.md, section 11.

#include "engine/check.h"
#include "engine/random_plan.h"
#include "engine/same_results.h"
#include "engine/supply.h"
#include "plan/rules/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using test::agree;
using test::forEachCell;
using test::kClose;
using test::RandomPlan;
using test::Reading;
using test::sameTotals;

/// The same rows with ids and positions the other way round.
template <class Row>
void turnRound(plan::Edit& edit, const plan::Plan& plan)
{
    for (Row row : plan.rows<Row>()) {
        if constexpr (requires { row.position; }) {
            row.position = -row.position; // other rows name it: it keeps its id
        } else {
            edit.erase<Row>(row.id);
            row.id = {std::numeric_limits<std::int64_t>::max() - row.id.value};
        }
        edit.put(row);
    }
}

RC_GTEST_PROP(Engine, RowOrderChangesNothing, (std::uint32_t seed))
{
    const RandomPlan random(seed);
    plan::Edit edit;
    turnRound<plan::Locality>(edit, random.plan());
    turnRound<plan::ClientGroup>(edit, random.plan());
    turnRound<plan::Activity>(edit, random.plan());
    turnRound<plan::Role>(edit, random.plan());
    turnRound<plan::Demand>(edit, random.plan());
    turnRound<plan::Assumption>(edit, random.plan());
    turnRound<plan::Establishment>(edit, random.plan());
    turnRound<plan::Post>(edit, random.plan());
    turnRound<plan::Cohort>(edit, random.plan());
    turnRound<plan::Move>(edit, random.plan());
    turnRound<plan::Restructure>(edit, random.plan());
    turnRound<plan::StaffAge>(edit, random.plan());
    turnRound<plan::Grade>(edit, random.plan());
    turnRound<plan::Funding>(edit, random.plan());
    plan::Plan turned = random.plan();
    turned.apply(edit.changes);
    RC_ASSERT(sameTotals(random.builder().results(), Results{Inputs(turned)}));
}

RC_GTEST_PROP(Engine, SplittingALocalityInTwoLeavesTotalsAlone, (std::uint32_t seed))
{
    const RandomPlan random(seed, false);
    const auto& localities = random.plan().rows<plan::Locality>();
    const plan::LocalityId whole =
        std::next(localities.begin(), std::ptrdiff_t(seed % localities.size()))->id;
    const plan::Locality half{newId<plan::LocalityId>(), "Half", whole, {}, 99};
    plan::Edit edit;
    edit.put(half);
    for (plan::Demand row : random.plan().rows<plan::Demand>())
        if (row.locality == whole) {
            row.volume = Volume(0.5 * row.volume.value());
            edit.put(row);
            row.id = newId<plan::DemandId>();
            row.locality = half.id;
            edit.put(row);
        }
    plan::Plan split = random.plan();
    split.apply(edit.changes);
    // The price of the gap is each locality's own: the half without posts lacks all its people. So is the
    // month that a service level covers.
    RC_ASSERT(sameTotals(
        random.builder().results(), Results{Inputs(split)},
        {Measure::GapCost, Measure::ServiceLevelPosts, Measure::ServiceLevelCost, Measure::RequiredCost}));
}

RC_GTEST_PROP(Engine, NonCaseTimeOfZeroIsTheSameAsNone, (std::uint32_t seed))
{
    const RandomPlan random(seed);
    plan::Edit zero;
    plan::Edit none;
    for (plan::Assumption row : random.plan().rows<plan::Assumption>())
        if (row.kind == plan::Kind::NonCaseTime) {
            row.value = 0;
            zero.put(row);
            none.erase<plan::Assumption>(row.id);
        }
    plan::Plan withZero = random.plan();
    withZero.apply(zero.changes);
    plan::Plan withNone = random.plan();
    withNone.apply(none.changes);
    RC_ASSERT(sameTotals(Results{Inputs(withZero)}, Results{Inputs(withNone)}));
}

TEST(Engine, NonCaseTimeOfZeroHasFactorOne)
{
    EXPECT_DOUBLE_EQ(formulas::caseHours(1561.4, 0.0), 1561.4);
}

RC_GTEST_PROP(Engine, EveryAbsentRequirementHasAnErrorThatSaysWhy, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed).builder().results();
    bool absent = false;
    forEachCell(results, [&](LocalityIndex l, RoleIndex r, int t) {
        absent |= !results.at(Measure::Required, l, r, t, Rollup::Own);
    });
    const bool told = std::ranges::any_of(problemsOf(results.inputs()), [](const plan::Problem& problem) {
        return problem.severity == plan::Severity::Error;
    });
    if (results.inputs().hasRequirement())
        RC_ASSERT(!absent || told);
}

RC_GTEST_PROP(Engine, APeriodsTotalIsTheSumOfItsUnroundedParts, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    if (!results.inputs().hasRequirement())
        return;
    for (const TablePlace& place : tablePlaces(results, PeriodLength::Quarter, Rollup::WithBeneath)) {
        if (place.role != kAllRoles)
            continue;
        double sum = 0;
        for (const RoleIndex r : results.inputs().dimensions().roles.indexes())
            sum +=
                figureAt(results, {place.locality, r, place.span, place.reach}, Column::RequiredFte).value();
        RC_ASSERT(std::abs(figureAt(results, place, Column::RequiredFte).value() - sum) <=
                  kClose * (1 + sum));
    }
}

} // namespace
} // namespace muster::engine
