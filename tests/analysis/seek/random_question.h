#pragma once
// What may be asked of a random plan: a figure that is known, what to move, what it is to become.

#include "analysis/seek/goal_seek.h"
#include "analysis/seek/sensitivity.h"
#include "engine/random_plan.h"
#include "engine/random_scenario.h"
#include "plan/file_order.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace muster::test {

/// A plan, in every second one a scenario, and draws of the same seed.
class RandomQuestion {
  public:
    explicit RandomQuestion(std::uint32_t seed)
        : m_random(seed), m_drawn(RandomPlan(seed, seed % 4 == 0).plan(), seed),
          plan(withRanges(m_drawn.plan()))
    {
        if (seed % 2 == 0)
            scenario = m_drawn.id;
    }

    int pick(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }
    double real(double least, double most) { return std::uniform_real_distribution(least, most)(m_random); }

    /// A figure that is known; none where a dozen draws find none.
    std::optional<analysis::Figure> figure(const engine::Results& results)
    {
        const engine::Dimensions& d = results.inputs().dimensions();
        const auto& years = results.inputs().financialYears();
        constexpr int kDraws = 12;
        for (int draw = 0; draw < kDraws; ++draw) {
            const auto table = engine::kTablesOfRoles[std::size_t(pick(0, 3))];
            const analysis::Figure figure{{engine::LocalityIndex(pick(0, int(d.localities.size()) - 1)),
                                           engine::RoleIndex(pick(-1, d.roleCount() - 1)),
                                           years[std::size_t(pick(0, int(years.size()) - 1))]},
                                          draw % 2 == 0 ? engine::Column::GapFte
                                                        : table[std::size_t(pick(0, int(table.size()) - 1))]};
            if (analysis::valueOf(results, figure))
                return figure;
        }
        return std::nullopt;
    }
    /// A value of an assumption where the plan has one, or a factor on its kind in a locality.
    analysis::Lever lever()
    {
        const std::vector<const plan::Assumption*> rows = plan::rowsInFileOrder<plan::Assumption>(plan);
        analysis::Lever lever;
        if (rows.empty())
            return lever;
        const plan::Assumption& row = *rows[std::size_t(pick(0, int(rows.size()) - 1))];
        lever.kind = plan::adjusted(row.kind);
        lever.locality = row.locality;
        lever.by =
            plan::info(row.kind).whole || pick(0, 2) > 0 ? plan::AdjustBy::Set : plan::AdjustBy::Multiply;
        if (lever.by == plan::AdjustBy::Set) {
            std::tie(lever.clientGroup, lever.activity, lever.role, lever.from) =
                std::tie(row.clientGroup, row.activity, row.role, row.from);
        } else if (pick(0, 5) == 0) {
            lever.kind = plan::kAdjustsVolume;
        } else if (pick(0, 5) == 0) {
            lever.kind = plan::kAdjustsEstablishment;
        }
        return lever;
    }

  private:
    std::mt19937 m_random;
    RandomScenario m_drawn;

    /// Some of the rows with a range about their value.
    plan::Plan withRanges(plan::Plan drawn)
    {
        plan::Edit edit;
        for (const plan::Assumption* each : plan::rowsInFileOrder<plan::Assumption>(drawn)) {
            plan::Assumption row = *each;
            const plan::KindInfo& kind = plan::info(row.kind);
            if (pick(0, 3) > 0)
                continue;
            const double width = kind.whole ? 1 : real(0.05, 0.4) * std::max(std::abs(row.value), 0.1);
            const auto end = [&](double value) {
                return kind.allowed.holds(value) ? std::optional(value) : std::nullopt;
            };
            row.low = end(row.value - width);
            row.high = end(row.value + width);
            edit.put(row);
        }
        drawn.apply(edit.changes);
        return drawn;
    }

  public:
    plan::Plan plan; ///< behind what it is drawn with
    std::optional<plan::ScenarioId> scenario;
};

} // namespace muster::test
