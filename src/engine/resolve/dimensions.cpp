#include "engine/resolve/dimensions.h"

#include "plan/names.h"

namespace muster::engine {

namespace {

template <class Row>
void copyOrdered(const plan::Plan& plan, IndexedVector<Index<Row>, Row>& rows,
                 std::unordered_map<std::int64_t, Index<Row>>& places)
{
    for (const Row* row : plan.ordered<Row>()) {
        places[row->id.value] = rows.behind();
        rows.push_back(*row);
    }
}

} // namespace

Dimensions::Dimensions(const plan::Plan& plan)
{
    placeLocalities(plan);
    copyOrdered(plan, clientGroups, m_clientGroups);
    copyOrdered(plan, activities, m_activities);
    copyOrdered(plan, roles, m_roles);
    orderSupervision();
}

void Dimensions::placeLocalities(const plan::Plan& plan)
{
    Children children;
    for (const plan::Locality* row : plan.ordered<plan::Locality>())
        children[row->parent.value_or(plan::LocalityId{}).value].push_back(row);
    for (const plan::Locality* row : children[0])
        placeBeneath(plan, *row, children);
    // Rows that break the rules have a place too, so that every locality of a plan has an index: one whose
    // parent is not there stands at the top, and so does one of a circle.
    for (const plan::Locality* row : plan.ordered<plan::Locality>())
        placeBeneath(plan, *row, children);
}

/// Places a locality at the top and behind it all beneath it, however deep, unless it has its place.
void Dimensions::placeBeneath(const plan::Plan& plan, const plan::Locality& top, const Children& children)
{
    if (m_localities.contains(top.id.value))
        return;
    struct Unplaced {
        const plan::Locality* row;
        LocalityIndex parent;
    };
    std::vector<Unplaced> next{{&top, LocalityIndex::none()}}; // the last of them first
    while (!next.empty()) {
        const auto [row, parent] = next.back();
        next.pop_back();
        const LocalityIndex at = localities.behind();
        if (!m_localities.emplace(row->id.value, at).second)
            continue;
        const int depth = parent.isNone() ? 0 : localities[parent].depth + 1;
        localities.push_back({row->id, plan::nameOf(plan, row->id), parent, depth, 0});
        if (const auto below = children.find(row->id.value); below != children.end())
            for (auto child = below->second.rbegin(); child != below->second.rend(); ++child)
                next.push_back({*child, at});
    }
    countDescendants(m_localities.at(top.id.value));
}

/// Counts what lies beneath the nodes from this one on; a node stands before those beneath it.
void Dimensions::countDescendants(LocalityIndex first)
{
    for (const LocalityIndex at : LocalityRange(first + 1, localities.behind()).backwards()) {
        const LocalityNode& node = localities[at];
        if (!node.parent.isNone())
            localities[node.parent].descendants += node.descendants + 1;
    }
}

void Dimensions::orderSupervision()
{
    IndexedVector<RoleIndex, bool> placed(roles.size(), false);
    struct Entered {
        RoleIndex role;
        std::size_t next; ///< of its list
    };
    for (const RoleIndex first : roles.indexes()) {
        std::vector<Entered> way;
        const auto enter = [&](RoleIndex role) {
            if (!placed[role])
                way.push_back({role, 0});
            placed[role] = true;
        };
        for (enter(first); !way.empty();) {
            auto& [role, next] = way.back();
            const auto& supervised = roles[role].supervises;
            if (next == supervised.size()) {
                supervisionOrder.push_back(role);
                way.pop_back();
            } else if (const RoleIndex below = indexOf(supervised[next++]); !below.isNone())
                enter(below);
        }
    }
}

std::string Dimensions::roleName(RoleIndex role) const
{
    return role == kAllRoles ? std::string(kAllRolesName) : roles[role].name;
}

} // namespace muster::engine
