// Source: docs/method.md, section 11: properties that must hold.

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

RC_GTEST_PROP(RandomPlan, KeepsTheRulesOfAPlan, (std::uint32_t seed))
{
    RC_ASSERT(plan::check(RandomPlan(seed).plan()).empty());
}

RC_GTEST_PROP(Supply, ClosingIsOpeningAndWaysInLessWaysOutInEveryMonth, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    forEachCell(results, [&](LocalityIndex l, RoleIndex r, int t) {
        const auto of = [&](Measure measure) { return results.at(measure, l, r, t); };
        if (!of(Measure::InPost) || !of(Measure::Closing)) // posts that end below none leave it unknown
            return;
        double closing = of(Measure::InPost)->value() + of(Measure::Restated)->value();
        for (const Measure in : kWaysIn)
            closing += of(in)->value();
        for (const Measure out : kWaysOut)
            closing -= of(out)->value();
        RC_ASSERT(agree(of(Measure::Closing), closing));
        if (t + 1 < results.inputs().months())
            RC_ASSERT(agree(results.at(Measure::InPost, l, r, t + 1), of(Measure::Closing)));
    });
}

RC_GTEST_PROP(Supply, NobodyIsLessThanNoneAndStartsStopAtTheEstablishment, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    const Inputs& in = results.inputs();
    forEachCell(results, [&](LocalityIndex l, RoleIndex r, int t) {
        const auto own = [&](Measure measure, int month) {
            return results.at(measure, l, r, month, Rollup::Own);
        };
        if (!own(Measure::InPost, t))
            return;
        for (const Measure measure : {Measure::InPost, Measure::Closing, Measure::NewlyQualified})
            RC_ASSERT(own(measure, t)->value() >= -kClose);
        for (const auto& ways : {std::span<const Measure>(kWaysIn), std::span<const Measure>(kWaysOut)})
            for (const Measure way : ways)
                RC_ASSERT(own(way, t)->value() >= 0);
        const ResolvedAssumption& over = in.field(plan::Kind::OverRecruitment);
        const double share = over.value({l, {}, {}, r}, over.stretch(in.firstMonth() + t));
        if (own(Measure::Starts, t)->value() > 0 && t + 1 < in.months() &&
            !in.staff().at(l, r).isNewPosition(in.firstMonth() + t + 1))
            RC_ASSERT(own(Measure::Closing, t)->value() <=
                      own(Measure::Establishment, t + 1)->value() * (1 + share) + 1e-9);
    });
}

RC_GTEST_PROP(Cost, MoneyByFundingIsMoneyByRoleIsMoneyByLocality, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    const Dimensions& d = results.inputs().dimensions();
    for (const PeriodSpan& year :
         periodsOf(results.inputs().firstMonth(), results.inputs().months(), PeriodLength::FinancialYear)) {
        double byFunding = 0;
        double byRole = 0;
        double byLocality = 0;
        bool known = true;
        for (const FundingRow& row : costByFunding(results, PeriodLength::FinancialYear, Rollup::Own))
            if (row.span.period == year.period) {
                known = known && row.cost;
                RC_ASSERT(row.cost.value_or(0) >= -1e-6 && row.fte >= -1e-9);
                byFunding += row.cost.value_or(0);
            }
        const auto posts = [&](LocalityIndex l, RoleIndex r, Rollup reach) {
            const auto cost = figureAt(results, {l, r, year, reach}, Column::PostsCost);
            const bool has = results.hasEstablishment(l, r, reach);
            known = known && results.inputs().hasCosts() && (cost || !has);
            return cost.value_or(0);
        };
        for (const LocalityIndex l : d.localities.indexes()) {
            byLocality += posts(l, kAllRoles, Rollup::Own);
            if (d.localities[l].parent.isNone())
                for (const RoleIndex r : d.roles.indexes())
                    byRole += posts(l, r, Rollup::WithBeneath);
        }
        if (!known)
            continue;
        RC_ASSERT(agree(std::optional(byFunding), byLocality));
        RC_ASSERT(agree(std::optional(byRole), byLocality));
    }
}

RC_GTEST_PROP(Engine, ANodeIsItsOwnPlusItsChildrenInEveryMeasure, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    const auto& nodes = results.inputs().dimensions().localities;
    forEachCell(results, [&](LocalityIndex l, RoleIndex r, int t) {
        for (const auto& [measure, name, madeBy, isNeed] : kMeasures) {
            if (!results.at(measure, l, r, t) && results.hasEstablishment(l, r, Rollup::WithBeneath))
                continue; // posts that end below none leave a part of it unknown
            std::optional<Fte> sum = results.at(measure, l, r, t, Rollup::Own);
            for (const LocalityIndex child : nodes.indexes())
                if (nodes[child].parent == l)
                    if (const auto part = results.at(measure, child, r, t))
                        sum = sum.value_or(Fte(0)) + *part;
            RC_ASSERT(agree(results.at(measure, l, r, t), sum));
        }
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
    forEachCell(once, [&](LocalityIndex l, RoleIndex r, int t) {
        const double service = once.at(Measure::Service, l, r, t)->value();
        RC_ASSERT(agree(twice.at(Measure::Service, l, r, t), 2 * service));
        const auto& role = once.inputs().dimensions().roles[r];
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
    const plan::Demand& one = *(rows.begin() + static_cast<std::ptrdiff_t>(seed % rows.size()));
    const auto isOrHolds =
        [&](const plan::Demand& row) { // else a part only takes from its whole's other months
            return std::tie(row.locality, row.clientGroup, row.activity, row.status) ==
                       std::tie(one.locality, one.clientGroup, one.activity, one.status) &&
                   Period::containing(one.period.start, row.period.length) == row.period &&
                   row.period.length >= one.period.length;
        };
    for (plan::Demand row : rows)
        if (isOrHolds(row)) {
            row.volume = row.volume + Volume(100);
            edit.put(row);
        }
    more.apply(edit.changes);
    const Results before = random.builder().results();
    const Results after{Inputs(more)};
    forEachCell(before, [&](LocalityIndex l, RoleIndex r, int t) {
        for (const auto& [measure, name, madeBy, isNeed] : kMeasures)
            if (isNeed && madeBy != MadeBy::Cost)
                RC_ASSERT(after.at(measure, l, r, t)->value() >=
                          before.at(measure, l, r, t)->value() - kClose);
    });
}

} // namespace
} // namespace muster::engine
