#include "engine/demand/demand_ways.h"

#include <algorithm>
#include <set>

namespace muster::engine {

namespace {

constexpr int kEvery = -1;

template <class Id>
int indexIn(const Dimensions& dimensions, const std::optional<Id>& id)
{
    return id ? dimensions.indexOf(*id) : kEvery;
}
template <class Id>
int indexIn(const Dimensions& dimensions, const Id& id)
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
std::array<std::pair<int, int>, 4> scopesOf(const SeriesKey& line)
{
    return {{{line.clientGroup, line.activity},
             {kEvery, line.activity},
             {line.clientGroup, kEvery},
             {kEvery, kEvery}}};
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
    std::set<int> sharing;
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
    for (int locality = line.locality;; locality = m_parents[static_cast<std::size_t>(locality)]) {
        for (const auto& [group, activity] : scopesOf(line))
            if (const auto found = rows.find({locality, group, activity}); found != rows.end())
                for (const Row* row : found->second)
                    if (wanted(*row))
                        return row;
        if (locality == kEvery)
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

const std::vector<const plan::DemandRate*>& DemandWays::rates(int clientGroup, int activity) const
{
    static const std::vector<const plan::DemandRate*> kNone;
    const auto found = m_rates.find({clientGroup, activity});
    return found == m_rates.end() ? kNone : found->second;
}

std::optional<std::array<double, 12>> DemandWays::profile(int clientGroup, int activity) const
{
    for (const auto& scope : scopesOf({0, clientGroup, activity}))
        if (const auto found = m_profiles.find(scope); found != m_profiles.end() && isWhole(found->second)) {
            std::array<double, 12> weights{};
            std::ranges::transform(found->second, weights.begin(),
                                   [](const auto& weight) { return *weight; });
            return weights;
        }
    return std::nullopt;
}

std::vector<std::pair<int, int>> DemandWays::incompleteProfiles() const
{
    std::vector<std::pair<int, int>> scopes;
    for (const auto& [scope, weights] : m_profiles)
        if (!isWhole(weights))
            scopes.push_back(scope);
    return scopes;
}

const plan::SharedForecast* DemandWays::sharing(const SeriesKey& line) const
{
    for (const auto& [group, activity] : scopesOf(line))
        if (const auto found = m_shared.find({line.locality, group, activity}); found != m_shared.end())
            return found->second.front();
    return nullptr;
}

} // namespace muster::engine
