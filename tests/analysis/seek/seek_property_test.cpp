// Goal seek and sensitivity beside plans edited to the values they speak of, worked out from nothing. Random
// plans, seeds 1 to 100. Source: docs/method.md, section 15.

#include "analysis/seek/random_question.h"

#include <gtest/gtest.h>

namespace muster::analysis {
namespace {

constexpr std::uint32_t kPlans = 100;

using engine::Inputs;
using engine::Results;
using test::RandomQuestion;

/// The figure of a plan after an edit, from nothing.
std::optional<double> plainly(plan::Plan plan, const plan::Edit& edit,
                              std::optional<plan::ScenarioId> scenario, const Figure& figure)
{
    plan.apply(edit.changes);
    return valueOf(Results(Inputs(std::move(plan), nullptr, scenario)), figure);
}

std::optional<double> withAmount(const Results& results, const Goal& goal, double amount)
{
    const Inputs& in = results.inputs();
    const PutIn put = puttingIn(in.plan(), in.scenario(), goal.lever, amount, "sought");
    return plainly(in.plan(), put.edit, put.scenario, goal.figure);
}

std::optional<double> withValue(const Results& results, const Figure& figure, plan::Assumption row,
                                double value)
{
    row.value = value;
    row.low.reset();
    row.high.reset();
    plan::Edit edit;
    edit.put(std::move(row));
    return plainly(results.inputs().plan(), edit, results.inputs().scenario(), figure);
}

bool isNear(double a, double b, double within)
{
    return std::abs(a - b) <= within * std::max(1.0, std::abs(b));
}

/// Looks at many places of the domain and for a sign that changes between two of them.
bool scanFinds(const Results& results, const Goal& goal, const Domain& domain)
{
    constexpr int kPlaces = 120;
    std::optional<double> before;
    for (int i = 0; i <= kPlaces; ++i) {
        const double share = double(i) / kPlaces;
        // closer at the lower end, where most values of a wide domain lie
        const double place = domain.lowest + (domain.highest - domain.lowest) * share * share * share;
        const auto here = withAmount(results, goal, domain.whole ? std::round(place) : place);
        if (before && here && !domain.whole && (*before < goal.target) != (*here < goal.target))
            return true;
        if (here && isNear(*here, goal.target, 1e-9))
            return true;
        before = here;
    }
    return false;
}

void expectAnswer(const Results& results, const Goal& goal, const Sought& sought, std::array<int, 4>& answers)
{
    ++answers[std::size_t(sought.found.how)];
    switch (sought.found.how) {
    case Found::How::Exactly: {
        const auto figure = withAmount(results, goal, sought.found.at.at);
        ASSERT_TRUE(figure);
        EXPECT_TRUE(isNear(*figure, goal.target, 1e-6)) << *figure << " for " << goal.target;
        break;
    }
    case Found::How::Jump: {
        const auto before = withAmount(results, goal, sought.found.before.at);
        const auto after = withAmount(results, goal, sought.found.after.at);
        ASSERT_TRUE(before && after);
        EXPECT_NE(*before < goal.target, *after < goal.target);
        break;
    }
    case Found::How::Nowhere:
        EXPECT_FALSE(scanFinds(results, goal, sought.domain));
        break;
    case Found::How::Unknown:
        break;
    }
}

TEST(GoalSeek, PutIntoThePlanGivesTheTarget)
{
    std::array<int, 4> answers{};
    for (std::uint32_t seed = 1; seed <= kPlans; ++seed) {
        SCOPED_TRACE(seed);
        RandomQuestion random(seed);
        const Results results(Inputs(random.plan, nullptr, random.scenario));
        const auto figure = random.figure(results);
        if (!figure)
            continue;
        Goal goal{*figure, 0, random.lever(), {}};
        const bool isMeant = random.pick(0, 3) > 0; // a value that some amount gives
        const double now = valueNow(results, goal.lever).value_or(1);
        const auto there = isMeant ? withAmount(results, goal, now * random.real(0.6, 1.4)) : std::nullopt;
        goal.target = there.value_or(*valueOf(results, *figure) * random.real(-1, 3) + random.real(-2, 2));
        const auto sought = seekGoal(results, goal, {});
        if (!sought) {
            EXPECT_EQ(sought.error().code, ErrorCode::BadInput);
            continue;
        }
        expectAnswer(results, goal, *sought, answers);
    }
    RecordProperty("exactly", answers[0]);
    RecordProperty("jump", answers[1]);
    RecordProperty("nowhere", answers[2]);
    EXPECT_GE(answers[std::size_t(Found::How::Exactly)], int(kPlans / 3));
    EXPECT_GE(answers[std::size_t(Found::How::Nowhere)], int(kPlans / 20));
}

void expectRow(const Results& results, const SensitivityWish& wish, const Sensitivity::Row& made, double now)
{
    const plan::Assumption& row = *results.inputs().plan().find<plan::Assumption>(made.id);
    SCOPED_TRACE(plan::info(row.kind).id);
    const auto at = [&](double value) { return withValue(results, wish.figure, row, value); };
    for (const auto& [end, figure] : {std::pair(row.low, made.atLow), {row.high, made.atHigh}}) {
        const auto plain = end ? at(*end) : std::nullopt;
        ASSERT_EQ(plain.has_value(), figure.has_value());
        EXPECT_TRUE(!plain || isNear(*figure, *plain, 1e-9)) << *figure << " for " << *plain;
    }
    if (!made.flip)
        return;
    const double step = 1e-6 * std::max(std::abs(made.flip->at), std::abs(row.value));
    const double back = plan::info(row.kind).whole ? 1 : std::min(step, std::abs(made.flip->at - row.value));
    const auto before = at(made.flip->at + (row.value < made.flip->at ? -back : back));
    const auto after = at(made.flip->at);
    ASSERT_TRUE(before && after);
    EXPECT_EQ(isBelow(*before, *wish.bound), isBelow(now, *wish.bound)) << *before;
    EXPECT_NE(isBelow(*after, *wish.bound), isBelow(now, *wish.bound)) << *after;
}

TEST(Sensitivity, IsThatOfPlansEditedToTheEnds)
{
    int flips = 0;
    int ends = 0;
    for (std::uint32_t seed = 1; seed <= kPlans; ++seed) {
        SCOPED_TRACE(seed);
        RandomQuestion random(seed);
        const Results results(Inputs(random.plan, nullptr, random.scenario));
        const auto figure = random.figure(results);
        if (!figure)
            continue;
        const double now = *valueOf(results, *figure);
        const bool isGap = figure->column == engine::Column::GapFte;
        const SensitivityWish wish{*figure, isGap ? 0 : now * random.real(0.8, 1.2)};
        const Sensitivity made = sensitivityOf(results, wish, {}).value();
        EXPECT_EQ(made.now, now);
        for (std::size_t i = 0; i < made.rows.size(); ++i) {
            EXPECT_GE(made.rows[i > 0 ? i - 1 : 0].width(now), made.rows[i].width(now));
            expectRow(results, wish, made.rows[i], now);
            flips += made.rows[i].flip ? 1 : 0;
            ends += made.rows[i].width(now) > 0 ? 1 : 0;
        }
    }
    EXPECT_GE(flips, int(kPlans / 4));
    EXPECT_GE(ends, int(kPlans));
}

} // namespace
} // namespace muster::analysis
