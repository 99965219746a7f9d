#include "engine/demand/demand_ways.h"

#include <algorithm>
#include <set>

namespace muster::engine {

namespace {

/// None where the row is for every one.
template <class Id>
auto indexIn(const Dimensions& dimensions, const std::optional<Id>& id)
{
    return id ? dimensions.indexOf(*id) : decltype(dimensions.indexOf(*id))::none();
}
template <class Id>
auto indexIn(const Dimensions& dimensions, const Id& id)
{
    return dimensions.indexOf(id);
}

template <class Row>
void place(const plan::Plan& plan, const Dimensions& d, std::map<SeriesKey, std::vector<const Row*>>& into)
{
    for (const Row& row : plan.rows<Row>())
        into[{indexIn(d, row.locality), indexIn(d, row.clientGroup), indexIn(d, row.activity)}].push_back(
            &row);
}

/// The scopes that hold a client group and activity, the nearest first.
std::array<GroupAndActivity, 4> scopesOf(const GroupAndActivity& of)
{
    constexpr auto kEveryGroup = ClientGroupIndex::none();
    constexpr auto kEveryActivity = ActivityIndex::none();
    return {
        {of, {kEveryGroup, of.activity}, {of.clientGroup, kEveryActivity}, {kEveryGroup, kEveryActivity}}};
}

bool isWhole(const std::array<std::optional<double>, 12>& profile)
{
    return std::ranges::all_of(profile, [](const auto& weight) { return weight.has_value(); });
}

} // namespace

DemandWays::DemandWays(const plan::Plan& plan, const Dimensions& dimensions)
{
    for (const LocalityNode& node : dimensions.localities)
        m_parents.push_back(node.parent);
    place(plan, dimensions, m_methods);
    place(plan, dimensions, m_breaks);
    place(plan, dimensions, m_shared);
    std::set<LocalityIndex> sharing;
    for (const auto& [line, rows] : m_shared)
        sharing.insert(line.locality);
    m_sharing.assign(sharing.begin(), sharing.end());
    for (const plan::DemandProfile& row : plan.rows<plan::DemandProfile>()) {
        auto& weights = m_profiles[{indexIn(dimensions, row.clientGroup), indexIn(dimensions, row.activity)}];
        weights.at(static_cast<std::size_t>(row.month - 1)) = row.weight;
    }
    for (const plan::DemandRate& row : plan.rows<plan::DemandRate>())
        m_rates[{dimensions.indexOf(row.clientGroup), dimensions.indexOf(row.activity)}].push_back(&row);
}

template <class Row, class Wanted>
const Row* DemandWays::nearest(const ByLine<Row>& rows, const SeriesKey& line, const Wanted& wanted) const
{
    if (rows.empty())
        return nullptr;
    for (LocalityIndex locality = line.locality;; locality = m_parents[locality]) {
        for (const auto& [group, activity] : scopesOf({line.clientGroup, line.activity}))
            if (const auto found = rows.find({locality, group, activity}); found != rows.end())
                for (const Row* row : found->second)
                    if (wanted(*row))
                        return row;
        if (locality.isNone())
            return nullptr;
    }
}

const plan::SeriesMethod* DemandWays::method(const SeriesKey& line) const
{
    return nearest(m_methods, line, [](const auto&) { return true; });
}

const plan::SeriesBreak* DemandWays::decision(const SeriesKey& line, const Period& period) const
{
    return nearest(m_breaks, line, [&](const plan::SeriesBreak& row) {
        return Period::containing(row.period.start, period.length) == period;
    });
}

const std::vector<const plan::DemandRate*>& DemandWays::rates(ClientGroupIndex clientGroup,
                                                              ActivityIndex activity) const
{
    static const std::vector<const plan::DemandRate*> kNone;
    const auto found = m_rates.find({clientGroup, activity});
    return found == m_rates.end() ? kNone : found->second;
}

std::optional<std::array<double, 12>> DemandWays::profile(ClientGroupIndex clientGroup,
                                                          ActivityIndex activity) const
{
    for (const auto& scope : scopesOf({clientGroup, activity}))
        if (const auto found = m_profiles.find(scope); found != m_profiles.end() && isWhole(found->second)) {
            std::array<double, 12> weights{};
            std::ranges::transform(found->second, weights.begin(),
                                   [](const auto& weight) { return *weight; });
            return weights;
        }
    return std::nullopt;
}

std::vector<GroupAndActivity> DemandWays::incompleteProfiles() const
{
    std::vector<GroupAndActivity> scopes;
    for (const auto& [scope, weights] : m_profiles)
        if (!isWhole(weights))
            scopes.push_back(scope);
    return scopes;
}

const plan::SharedForecast* DemandWays::sharing(const SeriesKey& line) const
{
    for (const auto& [group, activity] : scopesOf({line.clientGroup, line.activity}))
        if (const auto found = m_shared.find({line.locality, group, activity}); found != m_shared.end())
            return found->second.front();
    return nullptr;
}

} // namespace muster::engine
