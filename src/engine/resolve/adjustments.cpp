#include "engine/resolve/adjustments.h"

#include "base/text.h"
#include "plan/scenarios/scenarios.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

/// "reviews take longer (change 2 of Fewer reviews)", with the reason where there is one.
std::string inWords(const plan::Plan& plan, const plan::ScenarioChange& change, std::size_t number)
{
    const std::string text = fmt::format("{} (change {} of {})", shortened(change.name), number,
                                         shortened(plan.find<plan::Scenario>(change.scenario)->name));
    return change.reason.empty() ? text : fmt::format("{}: {}", text, shortened(change.reason));
}

std::vector<bool> rolesOf(const plan::Adjustment& row, const Dimensions& dimensions)
{
    std::vector<bool> roles;
    if (!row.role && !row.roles)
        return roles;
    for (const plan::Role& role : dimensions.roles)
        roles.push_back(row.role ? role.id == *row.role : plan::isOf(*row.roles, role));
    return roles;
}

PlacedAdjustment placed(const plan::Adjustment& row, std::string change, const Dimensions& dimensions)
{
    PlacedAdjustment at;
    at.row = row;
    at.change = std::move(change);
    if (row.locality) {
        const LocalityIndex l = dimensions.indexOf(*row.locality);
        const bool countsOnce = !plan::info(row.kind).inherits && row.by != plan::AdjustBy::Multiply;
        at.localities = countsOnce ? LocalityRange(l) : dimensions.withBeneath(l);
    } else
        at.localities = dimensions.localities.indexes();
    if (row.clientGroup)
        at.clientGroup = dimensions.indexOf(*row.clientGroup);
    if (row.activity)
        at.activity = dimensions.indexOf(*row.activity);
    at.roles = rolesOf(row, dimensions);
    return at;
}

} // namespace

Adjustments::Adjustments(const plan::Plan& plan, const Dimensions& dimensions,
                         std::optional<plan::ScenarioId> scenario)
    : Adjustments(plan, dimensions,
                  scenario ? plan::changesThatCount(plan, *scenario)
                           : std::vector<const plan::ScenarioChange*>())
{
}

Adjustments::Adjustments(const plan::Plan& plan, const Dimensions& dimensions,
                         const std::vector<const plan::ScenarioChange*>& changes)
{
    if (changes.empty())
        return;
    std::array<List, plan::kAdjustedCount> lists;
    auto rows = plan::adjustmentsByChange(plan);
    for (std::size_t i = 0; i < changes.size(); ++i)
        for (const plan::Adjustment* row : rows[changes[i]->id])
            lists[std::size_t(row->kind)].push_back(
                placed(*row, inWords(plan, *changes[i], i + 1), dimensions));
    for (std::size_t i = 0; i < lists.size(); ++i)
        if (!lists[i].empty())
            m_lists[i] = std::make_shared<const List>(std::move(lists[i]));
}

Adjustments Adjustments::where(const std::function<bool(const plan::Adjustment&)>& counts,
                               const Adjustments& others) const
{
    Adjustments some;
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        if (!m_lists[i])
            continue;
        List list;
        for (const PlacedAdjustment& each : *m_lists[i])
            if (counts(each.row))
                list.push_back(each);
        if (const auto& other = others.m_lists[i]; other && *other == list)
            some.m_lists[i] = other;
        else if (!list.empty())
            some.m_lists[i] = std::make_shared<const List>(std::move(list));
    }
    return some;
}

} // namespace muster::engine
