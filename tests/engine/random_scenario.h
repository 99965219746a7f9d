#pragma once
// Random scenarios over random plans, for properties: one scenario on another, with changes of several
// adjustments each, some switched off. All keep the rules of plan/rules/rules.h. Drawn from a seed.

#include "plan/plan.h"
#include "plan/rules/rules.h"
#include "plan/scenarios/scenario_edits.h"

#include <cmath>
#include <map>
#include <random>

namespace muster::test {

/// A plan with a scenario drawn over it.
class RandomScenario {
  public:
    RandomScenario(plan::Plan plan, std::uint32_t seed, int mostChanges = 3)
        : m_plan(std::move(plan)), m_random(seed)
    {
        plan::ScenarioId beneath = put(plan::addScenario(m_plan, "Beneath", std::nullopt, ""));
        id = put(plan::addScenario(m_plan, "Above", beneath, ""));
        for (const plan::ScenarioId scenario : {beneath, id})
            for (int i = 0, n = pick(0, mostChanges); i < n; ++i)
                drawChange(scenario, "Change " + std::to_string(i));
    }

    plan::ScenarioId id; ///< the one on top

    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }

  private:
    int pick(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }
    double real(double least, double most) { return std::uniform_real_distribution(least, most)(m_random); }
    bool chance(double probability) { return real(0, 1) < probability; }
    /// One row's id, or none.
    template <class Row>
    std::optional<plan::IdOf<Row>> any(double probability)
    {
        std::map<std::string, plan::IdOf<Row>> byName; // the order of the rows is not that of the seed
        for (const Row& row : m_plan.rows<Row>())
            byName.emplace(row.name, row.id);
        if (byName.empty() || !chance(probability))
            return std::nullopt;
        return std::next(byName.begin(), pick(0, static_cast<int>(byName.size()) - 1))->second;
    }
    plan::ScenarioId put(const plan::Edit& edit)
    {
        m_plan.apply(edit.changes);
        return std::get<plan::RowChanges<plan::Scenario>>(edit.changes).put.front().id;
    }

    void drawChange(plan::ScenarioId scenario, const std::string& name)
    {
        const plan::Edit made = plan::addChange(m_plan, scenario, name, "drawn");
        plan::ScenarioChange change =
            std::get<plan::RowChanges<plan::ScenarioChange>>(made.changes).put.front();
        change.on = chance(0.8);
        plan::Edit own;
        own.put(change);
        m_plan.apply(own.changes);
        for (int i = 0, n = pick(1, 4); i < n; ++i)
            tryToAdjust(change);
    }
    /// Puts an adjustment, unless the rules refuse it.
    void tryToAdjust(const plan::ScenarioChange& change)
    {
        const plan::Edit edit = plan::setAdjustment(m_plan, change, drawn());
        plan::Plan after = m_plan;
        after.apply(edit.changes);
        if (plan::problemsOf(after, edit.changes).empty())
            m_plan = std::move(after);
    }
    plan::Adjustment drawn()
    {
        plan::Adjustment row;
        row.kind = static_cast<plan::Adjusted>(
            chance(0.5) ? pick(0, plan::kKindCount - 1) : pick(plan::kKindCount, plan::kAdjustedCount - 1));
        const plan::AdjustedInfo what = plan::info(row.kind);
        row.by = static_cast<plan::AdjustBy>(row.kind == plan::kAdjustsRedundancies ? 1 : pick(0, 2));
        const bool isPlaced = !what.inherits && row.by != plan::AdjustBy::Multiply;
        const double named = isPlaced ? 1 : 0.5;
        if (what.scope.locality)
            row.locality = any<plan::Locality>(named);
        if (what.scope.clientGroup)
            row.clientGroup = any<plan::ClientGroup>(named);
        if (what.scope.activity)
            row.activity = any<plan::Activity>(named);
        if (what.scope.role)
            row.role = any<plan::Role>(named);
        if (what.scope.role && !row.role && chance(0.4))
            row.roles = static_cast<plan::RoleGroup>(pick(0, 4));
        const Month first = m_plan.settings().firstMonth;
        if (what.hasMonths && chance(0.6))
            row.from = first + pick(-6, m_plan.settings().months);
        if (what.hasMonths && chance(0.4))
            row.until = row.from.value_or(first) + pick(0, 18);
        const double most = std::min(what.allowed.highest, 20.0);
        row.amount = row.by == plan::AdjustBy::Multiply ? real(0.5, 1.5)
                     : row.by == plan::AdjustBy::Set    ? real(what.allowed.lowest, most)
                                                        : real(-0.1, 0.3) * std::min(most, 5.0);
        if (const auto kind = plan::kindOf(row.kind); kind && plan::info(*kind).whole)
            row.amount = std::round(row.amount);
        return row;
    }

    plan::Plan m_plan;
    std::mt19937 m_random;
};

} // namespace muster::test
