// Source: design/model.md, section 11: properties that must hold, and agreement with a plain second engine.

#include "engine/random_plan.h"
#include "engine/reference.h"
#include "engine/tables.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using test::RandomPlan;
using test::Reading;
using test::Reference;

constexpr double kClose = 1e-9;

bool agree(std::optional<Fte> got, double wanted)
{
    if (!std::isfinite(wanted))
        return !got;
    return got && std::abs(got->value() - wanted) <= kClose * std::max(1.0, std::abs(wanted));
}

/// Calls visit(locality, role, month) for every cell of the results.
template <class Visit>
void forEachCell(const Results& results, Visit&& visit)
{
    for (int l = 0; l < results.inputs().dimensions().localityCount(); ++l)
        for (int r = 0; r < results.inputs().dimensions().roleCount(); ++r)
            for (int t = 0; t < results.inputs().months(); ++t)
                visit(l, r, t);
}

RC_GTEST_PROP(Engine, AgreesWithThePlainReferenceOnEveryOwnCell, (std::uint32_t seed))
{
    const RandomPlan random(seed);
    const Results results = random.builder().results();
    const Reference reference(random.plan());
    const Inputs& in = results.inputs();
    if (!in.hasRequirement())
        return;
    forEachCell(results, [&](int l, int r, int t) {
        const plan::LocalityId locality = in.dimensions().localities[static_cast<std::size_t>(l)].id;
        const plan::Role& role = in.dimensions().roles[static_cast<std::size_t>(r)];
        const Month month = in.firstMonth() + t;
        const auto own = [&](Measure measure) { return results.at(measure, l, r, t, Reach::Own); };
        RC_ASSERT(agree(own(Measure::Service), reference.service(locality, role, month)));
        RC_ASSERT(agree(own(Measure::Required), reference.required(locality, role, month)));
        RC_ASSERT(agree(own(Measure::RequiredInPost), reference.requiredInPost(locality, role, month)));
        RC_ASSERT(agree(own(Measure::RequiredEstablishment),
                        reference.requiredEstablishment(locality, role, month)));
        if (reference.establishment(locality, role.id, month))
            RC_ASSERT(agree(own(Measure::Available), reference.available(locality, role, month)));
        else
            RC_ASSERT(!own(Measure::Available));
    });
}

RC_GTEST_PROP(Engine, ANodeIsItsOwnPlusItsChildren, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    if (!results.inputs().hasRequirement())
        return;
    const auto& nodes = results.inputs().dimensions().localities;
    forEachCell(results, [&](int l, int r, int t) {
        double sum = results.at(Measure::Required, l, r, t, Reach::Own)->value();
        for (int child = 0; child < static_cast<int>(nodes.size()); ++child)
            if (nodes[static_cast<std::size_t>(child)].parent == l)
                sum += results.at(Measure::Required, child, r, t)->value();
        RC_ASSERT(agree(results.at(Measure::Required, l, r, t), sum));
    });
}

RC_GTEST_PROP(Engine, DoublingAllVolumesDoublesServiceAndLeavesTheRestAlone, (std::uint32_t seed))
{
    const RandomPlan random(seed, false);
    const Results once = random.builder().results();
    plan::Plan doubled = random.plan();
    plan::Edit edit;
    for (plan::Demand row : random.plan().rows<plan::Demand>()) {
        row.volume = row.volume + row.volume;
        edit.put(row);
    }
    doubled.apply(edit.changes);
    const Results twice{Inputs(doubled)};
    if (!once.inputs().hasRequirement())
        return;
    forEachCell(once, [&](int l, int r, int t) {
        const double service = once.at(Measure::Service, l, r, t)->value();
        RC_ASSERT(agree(twice.at(Measure::Service, l, r, t), 2 * service));
        const auto& role = once.inputs().dimensions().roles[static_cast<std::size_t>(r)];
        if (role.kind == plan::RoleKind::Casework)
            RC_ASSERT(agree(twice.at(Measure::Required, l, r, t),
                            once.at(Measure::Required, l, r, t)->value() + service));
    });
}

RC_GTEST_PROP(Engine, MoreDemandNeverNeedsFewerPeople, (std::uint32_t seed))
{
    const RandomPlan random(seed, false);
    const auto& rows = random.plan().rows<plan::Demand>();
    if (rows.empty())
        return;
    plan::Plan more = random.plan();
    plan::Edit edit;
    plan::Demand row = *(rows.begin() + static_cast<std::ptrdiff_t>(seed % rows.size()));
    row.volume = row.volume + Volume(100);
    edit.put(row);
    more.apply(edit.changes);
    const Results before = random.builder().results();
    const Results after{Inputs(more)};
    forEachCell(before, [&](int l, int r, int t) {
        RC_ASSERT(after.at(Measure::Required, l, r, t)->value() >=
                  before.at(Measure::Required, l, r, t)->value() - kClose);
    });
}

RC_GTEST_PROP(Engine, InputsTakenOverFromTheEditBeforeGiveTheSameResultsAsNewOnes, (std::uint32_t seed))
{
    const RandomPlan first(seed, false);
    const Results before = first.builder().results();
    plan::Plan edited = first.plan();
    plan::Edit edit;
    for (plan::Assumption row : edited.rows<plan::Assumption>())
        if (row.id.value % 2 == 0) {
            row.value = row.value * 0.9;
            edit.put(row);
        }
    edited.apply(edit.changes);
    const Results reused{Inputs(edited, &before.inputs())};
    const Results fresh{Inputs(edited)};
    forEachCell(fresh, [&](int l, int r, int t) {
        const auto a = reused.at(Measure::RequiredEstablishment, l, r, t);
        const auto b = fresh.at(Measure::RequiredEstablishment, l, r, t);
        RC_ASSERT(a == b);
    });
}

RC_GTEST_PROP(Engine, EveryAbsentRequirementHasAnErrorThatSaysWhy, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed).builder().results();
    bool absent = false;
    forEachCell(results,
                [&](int l, int r, int t) { absent |= !results.at(Measure::Required, l, r, t, Reach::Own); });
    const bool told = std::ranges::any_of(results.inputs().problems(), [](const plan::Problem& problem) {
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
    for (const TablePlace& place : tablePlaces(results, PeriodLength::Quarter, Reach::WithBeneath)) {
        if (place.role != kAllRoles)
            continue;
        double sum = 0;
        for (int r = 0; r < results.inputs().dimensions().roleCount(); ++r)
            sum +=
                figureAt(results, {place.locality, r, place.span, place.reach}, Column::RequiredFte).value();
        RC_ASSERT(std::abs(figureAt(results, place, Column::RequiredFte).value() - sum) <=
                  kClose * (1 + sum));
    }
}

TEST(Engine, SplittingALocalityInTwoLeavesTotalsAlone)
{
    const auto build = [](bool split) {
        test::PlanBuilder plan(Month(2026, 4), 12);
        plan.locality("County").locality("North", "County");
        plan.clientGroup("Adults").activity("Assessment", plan::Standard::Hours);
        plan.role("Worker", plan::RoleKind::Casework, true);
        plan.set(plan::Kind::QualifiedShare, 1).set(plan::Kind::HoursPerCase, 10);
        if (split) {
            plan.locality("East", "North").locality("Coast", "North");
            plan.demand("East", "Adults", "Assessment", "2026/27", 700);
            plan.demand("Coast", "Adults", "Assessment", "2026/27", 500);
        } else {
            plan.demand("North", "Adults", "Assessment", "2026/27", 1200);
        }
        return Reading(plan.results()).mean(Measure::Required, "County", "Worker", 0, 12).value();
    };
    EXPECT_NEAR(build(true), build(false), kClose);
}

} // namespace
} // namespace muster::engine
