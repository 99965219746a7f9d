#include "analysis/attribution.h"

#include "analysis/shapley.h"
#include "plan/scenarios/scenarios.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <numeric>

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

/// The plan without any scenario.
engine::Inputs baseline(const engine::Inputs& in)
{
    return in.scenario() ? engine::Inputs(in.plan(), &in) : in;
}

/// How many values are made anew when an adjustment is switched; demand and staff are dearer than all of
/// them.
std::size_t costOf(const engine::Inputs& in, plan::Adjusted what)
{
    constexpr std::size_t kDear = std::size_t{1} << 40U;
    switch (plan::driverOf(what)) {
    case plan::Driver::Demand:
        return 2 * kDear;
    case plan::Driver::Supply:
    case plan::Driver::Money:
        return kDear;
    default:
        break;
    }
    const auto kind = plan::kindOf(what);
    return kind ? in.field(*kind).values().size() : in.dimensions().activities.size();
}

/// A change that one scenario has and the other has not, or what it does to one driver.
struct Player {
    const plan::ScenarioChange* change = nullptr;
    std::optional<plan::Driver> driver;
    bool isTakenAway = false;
    std::vector<plan::AdjustmentId> rows;
    std::size_t cost = 0;
};

/// The changes of two scenarios as one list, of which some count.
class OneList {
  public:
    OneList(const engine::Results& results, const AttributionWish& wish)
        : m_base(baseline(results.inputs())), m_wish(wish), m_own(changesIn(plan(), wish.scenarios.scenario)),
          m_others(changesIn(plan(), wish.scenarios.against)), m_all(m_others)
    {
        std::ranges::copy_if(m_own, std::back_inserter(m_all),
                             [&](const auto* each) { return !holds(m_others, each); });
        m_adjustments = engine::Adjustments(plan(), m_base.dimensions(), m_all);
        m_asked = engine::wishFor(m_base, wish.place, wish.periods, wish.column);
        auto rows = plan::adjustmentsByChange(plan());
        for (const plan::ScenarioChange* each : m_all)
            if (!holds(m_own, each) || !holds(m_others, each))
                addPlayers(*each, rows[each->id]);
        findOrder();
    }

    [[nodiscard]] const plan::Plan& plan() const { return m_base.plan(); }
    /// In the order in which the parts are told.
    [[nodiscard]] const std::vector<Player>& players() const { return m_players; }
    /// The same in the order of sets: what is dear to switch stands behind, where flags change less often.
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }
    [[nodiscard]] std::vector<std::size_t> groups() const
    {
        std::vector<std::size_t> groups;
        for (const std::size_t player : m_order)
            groups.push_back(m_wish.by == PartsBy::Driver ? std::size_t(*m_players[player].driver) : player);
        return groups;
    }

    /// The figures with some of the players: one that is taken away counts until it is in.
    [[nodiscard]] Result<Figures> valueOf(engine::Variant& variant, const Players& in) const
    {
        variant.adjust(m_adjustments.where(
            [&](const plan::Adjustment& row) {
                const auto at = m_playerOf.find(row.id);
                return at == m_playerOf.end() || counts(at->second, in);
            },
            variant.inputs().adjustments()));
        Figures figures;
        if (variant.inputs().keepsRules()) {
            const engine::Results& with = variant.compute(m_asked);
            engine::TablePlace place = m_wish.place;
            for (const PeriodSpan& period : m_wish.periods) {
                place.span = period;
                if (const auto figure = engine::figureAt(with, place, m_wish.column))
                    figures.push_back(*figure);
            }
        }
        if (figures.size() == m_wish.periods.size())
            return figures;
        return fail({ErrorCode::NotFound,
                     fmt::format("{} is not known {}", engine::info(m_wish.column).heading, inWords(in)),
                     {},
                     {},
                     {},
                     "Put changes that only work together into one change"});
    }
    /// One thread's.
    [[nodiscard]] ValueOf makeValueOf() const
    {
        return [this, variant = std::make_shared<engine::Variant>(m_base)](const Players& in) {
            return valueOf(*variant, in);
        };
    }

  private:
    void addPlayers(const plan::ScenarioChange& change, const std::vector<const plan::Adjustment*>& rows)
    {
        const auto first = m_players.size();
        for (const plan::Adjustment* row : rows) {
            const auto driver =
                m_wish.by == PartsBy::Driver ? std::optional(plan::driverOf(row->kind)) : std::nullopt;
            auto at = std::find_if(m_players.begin() + std::ptrdiff_t(first), m_players.end(),
                                   [&](const Player& each) { return each.driver == driver; });
            if (at == m_players.end())
                at = m_players.insert(at, {&change, driver, holds(m_others, &change), {}, 0});
            at->rows.push_back(row->id);
            at->cost = std::max(at->cost, costOf(m_base, row->kind));
        }
        if (rows.empty() && m_wish.by == PartsBy::Change)
            m_players.push_back({&change, std::nullopt, holds(m_others, &change), {}, 0});
    }
    void findOrder()
    {
        std::ranges::stable_sort(m_players, {}, &Player::driver);
        m_order.resize(m_players.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::ranges::stable_sort(m_order, {}, [&](std::size_t player) { return m_players[player].cost; });
        for (std::size_t at = 0; at < m_order.size(); ++at)
            for (const plan::AdjustmentId row : m_players[m_order[at]].rows)
                m_playerOf[row] = at;
    }
    [[nodiscard]] bool counts(std::size_t at, const Players& in) const
    {
        return in[at] != m_players[m_order[at]].isTakenAway;
    }
    [[nodiscard]] std::string inWords(const Players& in) const
    {
        std::vector<std::string> names;
        for (const plan::ScenarioChange* each : m_all) {
            bool isIn = true;
            for (std::size_t at = 0; at < m_order.size(); ++at)
                if (m_players[m_order[at]].change == each)
                    isIn = counts(at, in);
            if (isIn)
                names.push_back(shortened(each->name));
        }
        return names.empty() ? "without any change" : fmt::format("with {} alone", fmt::join(names, ", "));
    }

    engine::Inputs m_base;
    const AttributionWish& m_wish;
    Changes m_own;
    Changes m_others;
    Changes m_all; ///< those of the other scenario first, each scenario's in its order
    engine::Adjustments m_adjustments;
    engine::Wish m_asked;
    std::vector<Player> m_players;
    std::vector<std::size_t> m_order;
    std::map<plan::AdjustmentId, std::size_t> m_playerOf; ///< by its place in the order
};

} // namespace

Result<Attribution> attribute(const engine::Results& results, const AttributionWish& wish,
                              const Progress& progress)
{
    const OneList list(results, wish);
    const auto shares = owen(
        list.groups(), [&] { return list.makeValueOf(); }, progress);
    if (!shares)
        return fail(shares.error());
    Attribution made{shares->none, shares->all, {}};
    for (const Player& each : list.players())
        made.parts.push_back({each.change->id, each.driver, each.isTakenAway, {}, {}});
    for (std::size_t at = 0; at < list.order().size(); ++at) {
        ChangePart& part = made.parts[list.order()[at]];
        part.parts = shares->parts[at];
        if (!shares->errors.empty())
            part.errors = shares->errors[at];
    }
    return made;
}

} // namespace muster::analysis
