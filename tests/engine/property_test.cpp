// Source: docs/method.md, section 11: properties that must hold, and agreement with a plain second engine.

#include "audit/audit.h"
#include "audit/reference_tables.h"
#include "engine/check.h"
#include "engine/random_plan.h"
#include "engine/supply.h"
#include "plan/rules.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>

namespace muster::engine {
namespace {

using audit::Reference;
using test::kClose;
using test::RandomPlan;
using test::Reading;

bool agree(std::optional<double> got, long double wanted)
{
    if (!std::isfinite(wanted))
        return !got;
    return got && std::abs(*got - wanted) <= kClose * std::max(1.0L, std::abs(wanted));
}
bool agree(std::optional<Fte> got, long double wanted)
{
    return agree(got ? std::optional(got->value()) : std::nullopt, wanted);
}
bool agree(std::optional<Fte> got, std::optional<Fte> wanted)
{
    return wanted ? agree(got, wanted->value()) : !got;
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

/// Whether every measure of every locality that both have is the same, by locality and role, with what is
/// beneath.
bool sameTotals(const Results& a, const Results& b, std::set<Measure> without = {})
{
    const Dimensions& da = a.inputs().dimensions();
    const Dimensions& db = b.inputs().dimensions();
    for (int l = 0; l < da.localityCount(); ++l)
        for (int r = kAllRoles; r < da.roleCount(); ++r)
            for (int t = 0; t < a.inputs().months(); ++t)
                for (const auto& [measure, name, madeBy, isNeed] : kMeasures) {
                    if (without.contains(measure))
                        continue;
                    const int there = r == kAllRoles ? r : db.indexOf(da.roles[std::size_t(r)].id);
                    const int where = db.indexOf(da.localities[std::size_t(l)].id);
                    if (!agree(b.at(measure, where, there, t), a.at(measure, l, r, t)))
                        return false;
                }
    return true;
}

RC_GTEST_PROP(RandomPlan, KeepsTheRulesOfAPlan, (std::uint32_t seed))
{
    RC_ASSERT(plan::check(RandomPlan(seed).plan()).empty());
}

RC_GTEST_PROP(Engine, AgreesWithThePlainReferenceOnEveryFigureOfItsTables, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed).builder().results();
    constexpr std::array kLengths{PeriodLength::Month, PeriodLength::Quarter, PeriodLength::FinancialYear};
    const audit::Report report = audit::audit(results, kLengths[seed % kLengths.size()]);
    if (report.agrees())
        return;
    const audit::Difference& worst = *report.largest;
    const auto said = [](const auto& figure) { return figure ? fmt::format("{}", *figure) : "nothing"; };
    RC_FAIL(fmt::format("{} in {}, role {}, {} months from {}: {} but {} by the reference",
                        info(worst.column).name, worst.place.locality, worst.place.role,
                        worst.place.span.count, worst.place.span.first, said(worst.engine),
                        said(worst.reference)));
}

RC_GTEST_PROP(Engine, AgreesWithThePlainReferenceOnTheRequirementOfEveryOwnCell, (std::uint32_t seed))
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
        const auto own = [&](Measure measure) { return results.at(measure, l, r, t, Rollup::Own); };
        RC_ASSERT(agree(own(Measure::Service), reference.service(locality, role, month)));
        RC_ASSERT(agree(own(Measure::Required), reference.required(locality, role, month)));
    });
}

RC_GTEST_PROP(Supply, ClosingIsOpeningAndWaysInLessWaysOutInEveryMonth, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    forEachCell(results, [&](int l, int r, int t) {
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
    forEachCell(results, [&](int l, int r, int t) {
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
        const double share = over.value({l, 0, 0, r}, over.stretch(in.firstMonth() + t));
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
                byFunding += row.cost.value_or(0);
            }
        const auto posts = [&](int l, int r, Rollup reach) {
            const auto cost = figureAt(results, {l, r, year, reach}, Column::PostsCost);
            const bool has = results.hasEstablishment(l, r, reach);
            known = known && results.inputs().hasCosts() && (cost || !has);
            return cost.value_or(0);
        };
        for (int l = 0; l < d.localityCount(); ++l) {
            byLocality += posts(l, kAllRoles, Rollup::Own);
            if (d.localities[static_cast<std::size_t>(l)].parent < 0)
                for (int r = 0; r < d.roleCount(); ++r)
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
    forEachCell(results, [&](int l, int r, int t) {
        for (const auto& [measure, name, madeBy, isNeed] : kMeasures) {
            if (!results.at(measure, l, r, t) && results.hasEstablishment(l, r, Rollup::WithBeneath))
                continue; // posts that end below none leave a part of it unknown
            std::optional<Fte> sum = results.at(measure, l, r, t, Rollup::Own);
            for (int child = 0; child < static_cast<int>(nodes.size()); ++child)
                if (nodes[static_cast<std::size_t>(child)].parent == l)
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
        for (const auto& [measure, name, madeBy, isNeed] : kMeasures)
            if (isNeed && madeBy != MadeBy::Cost)
                RC_ASSERT(after.at(measure, l, r, t)->value() >=
                          before.at(measure, l, r, t)->value() - kClose);
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
    RC_ASSERT(sameTotals(random.builder().results(), Results{Inputs(split)},
                         {Measure::GapCost, Measure::ServiceLevelPosts, Measure::ServiceLevelCost}));
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
    forEachCell(results,
                [&](int l, int r, int t) { absent |= !results.at(Measure::Required, l, r, t, Rollup::Own); });
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
        for (int r = 0; r < results.inputs().dimensions().roleCount(); ++r)
            sum +=
                figureAt(results, {place.locality, r, place.span, place.reach}, Column::RequiredFte).value();
        RC_ASSERT(std::abs(figureAt(results, place, Column::RequiredFte).value() - sum) <=
                  kClose * (1 + sum));
    }
}

} // namespace
} // namespace muster::engine
