#include "analysis/attribution.h"

#include "analysis/shapley.h"
#include "plan/edits.h"
#include "plan/scenarios/scenarios.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::analysis {

namespace {

using Changes = std::vector<const plan::ScenarioChange*>;

Changes changesIn(const plan::Plan& plan, std::optional<plan::ScenarioId> scenario)
{
    return scenario ? plan::changesThatCount(plan, *scenario) : Changes();
}

bool holds(const Changes& changes, const plan::ScenarioChange* change)
{
    return std::ranges::find(changes, change) != changes.end();
}

/// The changes of two scenarios as one list, of which some count.
class OneList {
  public:
    OneList(const engine::Results& results, const ScenarioPair& scenarios, const engine::TablePlace& place,
            engine::Column column)
        : m_results(results), m_plan(results.inputs().plan()), m_place(place), m_column(column),
          m_own(changesIn(m_plan, scenarios.scenario)), m_others(changesIn(m_plan, scenarios.against)),
          m_all(m_others)
    {
        std::ranges::copy_if(m_own, std::back_inserter(m_all),
                             [&](const auto* each) { return !holds(m_others, each); });
        for (const plan::ScenarioChange* each : m_all)
            if (!holds(m_own, each) || !holds(m_others, each))
                m_players.push_back(each);
    }

    [[nodiscard]] const Changes& players() const { return m_players; }
    [[nodiscard]] bool isTakenAway(const plan::ScenarioChange* change) const
    {
        return holds(m_others, change);
    }

    /// The figure with some of the players: one that is taken away counts until it is in.
    [[nodiscard]] Result<double> valueOf(const std::vector<bool>& in) const
    {
        const engine::Results with(engine::Inputs(planWith(in), &m_results.inputs(), m_id), wish());
        if (const auto figure = engine::figureAt(with, m_place, m_column))
            return *figure;
        return fail({ErrorCode::NotFound,
                     fmt::format("{} is not known {}", engine::info(m_column).heading, inWords(in)),
                     {},
                     {},
                     {},
                     "Put changes that only work together into one change"});
    }

  private:
    [[nodiscard]] bool counts(const plan::ScenarioChange* change, const std::vector<bool>& in) const
    {
        const auto at = std::ranges::find(m_players, change);
        return at == m_players.end() || in[std::size_t(at - m_players.begin())] != isTakenAway(change);
    }
    /// The plan with one more scenario, whose changes they are.
    [[nodiscard]] plan::Plan planWith(const std::vector<bool>& in) const
    {
        plan::Edit edit;
        edit.put(plan::Scenario{m_id, "\u2211", {}, {}, 0});
        std::int64_t position = 0;
        for (const plan::ScenarioChange* each : m_all) {
            plan::ScenarioChange row = *each;
            row.name += fmt::format(" ({})", ++position); // two scenarios may have changes of one name
            row.scenario = m_id;
            row.position = position;
            row.on = counts(each, in);
            edit.put(std::move(row));
        }
        plan::Plan plan = m_plan;
        plan.apply(edit.changes);
        return plan;
    }
    /// Every measure of the place: queues share their staff with all others.
    [[nodiscard]] engine::Wish wish() const
    {
        engine::Wish wish = engine::Wish::everything(m_results.inputs());
        wish.waiting = engine::isTimeliness(m_column) || engine::isOutturn(m_column);
        if (!wish.waiting)
            wish.extent.localities = m_results.inputs().dimensions().withBeneath(m_place.locality);
        return wish;
    }
    [[nodiscard]] std::string inWords(const std::vector<bool>& in) const
    {
        std::vector<std::string> names;
        for (const plan::ScenarioChange* each : m_all)
            if (counts(each, in))
                names.push_back(shortened(each->name));
        return names.empty() ? "without any change" : fmt::format("with {} alone", fmt::join(names, ", "));
    }

    const engine::Results& m_results;
    const plan::Plan& m_plan;
    engine::TablePlace m_place;
    engine::Column m_column;
    Changes m_own;
    Changes m_others;
    Changes m_all; ///< those of the other scenario first, each scenario's in its order
    Changes m_players;
    plan::ScenarioId m_id = newId<plan::ScenarioId>();
};

} // namespace

Result<Attribution> attribute(const engine::Results& results, const ScenarioPair& scenarios,
                              const engine::TablePlace& place, engine::Column column,
                              const Progress& progress)
{
    const OneList list(results, scenarios, place, column);
    const auto shares = shapley(
        list.players().size(), [&](const std::vector<bool>& in) { return list.valueOf(in); }, progress);
    if (!shares)
        return fail(shares.error());
    Attribution made{shares->none, shares->all, {}};
    for (std::size_t i = 0; i < list.players().size(); ++i) {
        const plan::ScenarioChange* change = list.players()[i];
        made.parts.push_back({change->id, list.isTakenAway(change), shares->parts[i],
                              shares->errors.empty() ? std::nullopt : std::optional(shares->errors[i])});
    }
    return made;
}

} // namespace muster::analysis
