#include "analysis/seek/goal_seek.h"

#include "analysis/seek/varied_figure.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace muster::analysis {

namespace {

constexpr plan::Range kFactors{0, 1000, true, true};
constexpr Domain kUsualFactors{0.1, 10, false};

Error badLever(std::string message, std::string found, std::string allowed)
{
    return {ErrorCode::BadInput, std::move(message), {}, std::move(found), std::move(allowed), {}};
}

bool isWhole(const Lever& lever)
{
    const auto kind = plan::kindOf(lever.kind);
    return kind && plan::info(*kind).whole;
}

/// The amounts to look among.
Result<Domain> amountsFor(const Goal& goal)
{
    const Lever& lever = goal.lever;
    const bool isFactor = lever.by == plan::AdjustBy::Multiply;
    if (lever.by == plan::AdjustBy::Add)
        return fail(badLever("a value is sought that is set or multiplied by", "add", "set, multiply"));
    if (isFactor && isWhole(lever))
        return fail(badLever(fmt::format("{} counts in whole numbers, which few factors leave whole",
                                         plan::info(lever.kind).name),
                             "multiply", "set"));
    const plan::Range allowed = isFactor ? kFactors : plan::info(lever.kind).allowed;
    if (!goal.between)
        return isFactor ? kUsualFactors : allowedValues(allowed, isWhole(lever));
    const auto [low, high] = *goal.between;
    if (!(low < high) || !allowed.holds(low) || !allowed.holds(high))
        return fail(badLever("there is nothing to look among between these values",
                             fmt::format("{} to {}", low, high),
                             fmt::format("the lower one first, within {}", allowed.toEnglish())));
    return Domain{isWhole(lever) ? std::ceil(low) : low, isWhole(lever) ? std::floor(high) : high,
                  isWhole(lever)};
}

/// Amounts at which the plan's structure may be read: one of a factor must move what it acts on.
std::vector<double> trials(const Lever& lever, const Domain& domain, std::optional<double> now)
{
    if (lever.by == plan::AdjustBy::Set)
        return {now && domain.lowest <= *now && *now <= domain.highest ? *now : domain.lowest,
                domain.highest};
    return {1.0 + 1e-3, 1.0 - 1e-3, 0.5, 0.1, 2.0};
}

/// The figure as the lever moves it.
class Moved {
  public:
    Moved(const engine::Results& results, const Goal& goal) : m_results(results), m_goal(goal) {}

    /// Puts the lever in, at the first of these amounts at which the plan keeps its rules.
    Result<void> prepare(const std::vector<double>& amounts)
    {
        const engine::Inputs& before = m_results.inputs();
        for (const double amount : amounts) {
            const PutIn put = puttingIn(before.plan(), before.scenario(), m_goal.lever, amount, {});
            plan::Plan plan = before.plan();
            plan.apply(put.edit.changes);
            if (auto admitted = plan::admit(plan, put.edit.changes); !admitted)
                return admitted;
            m_inputs = engine::Inputs(std::move(plan), &before, put.scenario);
            m_put = put;
            if (m_inputs.keepsRules())
                break;
        }
        m_figure = std::make_unique<VariedFigure>(m_inputs, m_goal.figure);
        if (m_put.row)
            m_figure->vary(*m_inputs.plan().find<plan::Assumption>(*m_put.row));
        else
            m_figure->vary(*m_inputs.plan().find<plan::Adjustment>(*m_put.adjustment));
        return {};
    }
    /// A factor of 1 leaves the plan as it is, also where nothing is set that it could act on.
    [[nodiscard]] std::optional<double> at(double amount)
    {
        const bool leavesAll = m_goal.lever.by == plan::AdjustBy::Multiply && amount == 1;
        return leavesAll ? valueOf(m_results, m_goal.figure) : m_figure->at(amount);
    }

  private:
    const engine::Results& m_results;
    const Goal& m_goal;
    engine::Inputs m_inputs;
    PutIn m_put;
    std::unique_ptr<VariedFigure> m_figure;
};

} // namespace

Domain allowedValues(const plan::Range& allowed, bool whole)
{
    constexpr double kInside = 1e-9; // how far inside an end that is not allowed itself
    const double step = whole ? 1 : kInside;
    return {allowed.lowest + (allowed.lowestInside ? 0 : step),
            allowed.highest - (allowed.highestInside ? 0 : step), whole};
}

Result<Sought> seekGoal(const engine::Results& results, const Goal& goal, const Progress& progress)
{
    const auto domain = amountsFor(goal);
    if (!domain)
        return fail(domain.error());
    const auto now = valueNow(results, goal.lever);
    Moved moved(results, goal);
    if (auto prepared = moved.prepare(trials(goal.lever, *domain, now)); !prepared)
        return fail(std::move(prepared.error()));
    return findValue([&](double amount) { return moved.at(amount); }, *domain, now, goal.target, progress)
        .map([&](const Found& found) {
            return Sought{found, *domain, now, valueOf(results, goal.figure)};
        });
}

} // namespace muster::analysis
