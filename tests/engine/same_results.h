#pragma once
// Whether figures are the same, up to the dust of adding up in another order.

#include "engine/plan_builder.h"
#include "engine/results.h"

#include <cmath>
#include <optional>
#include <set>

namespace muster::test {

inline bool agree(std::optional<double> got, long double wanted)
{
    if (!std::isfinite(wanted))
        return !got;
    return got && std::abs(*got - wanted) <= kClose * std::max(1.0L, std::abs(wanted));
}
inline bool agree(std::optional<Fte> got, long double wanted)
{
    return agree(got ? std::optional(got->value()) : std::nullopt, wanted);
}
inline bool agree(std::optional<Fte> got, std::optional<Fte> wanted)
{
    return wanted ? agree(got, wanted->value()) : !got;
}

/// Calls visit(locality, role, month) for every cell of the results.
template <class Visit>
void forEachCell(const engine::Results& results, Visit&& visit)
{
    for (const engine::LocalityIndex l : results.inputs().dimensions().localities.indexes())
        for (const engine::RoleIndex r : results.inputs().dimensions().roles.indexes())
            for (int t = 0; t < results.inputs().months(); ++t)
                visit(l, r, t);
}

/// Whether every measure of every locality that both have is the same, by locality and role, with what is
/// beneath.
inline bool sameTotals(const engine::Results& a, const engine::Results& b,
                       std::set<engine::Measure> without = {})
{
    const engine::Dimensions& da = a.inputs().dimensions();
    const engine::Dimensions& db = b.inputs().dimensions();
    for (const engine::LocalityIndex l : da.localities.indexes())
        for (engine::RoleIndex r = engine::kAllRoles; r < da.roles.behind(); ++r)
            for (int t = 0; t < a.inputs().months(); ++t)
                for (const auto& [measure, name, madeBy, isNeed] : engine::kMeasures) {
                    if (without.contains(measure))
                        continue;
                    const auto there = r == engine::kAllRoles ? r : db.indexOf(da.roles[r].id);
                    const auto where = db.indexOf(da.localities[l].id);
                    if (!agree(b.at(measure, where, there, t), a.at(measure, l, r, t)))
                        return false;
                }
    return true;
}

} // namespace muster::test
