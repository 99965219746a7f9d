#include "engine/resolve/dimensions.h"

#include "plan/names.h"

namespace muster::engine {

namespace {

template <class Row>
std::vector<Row> copyOrdered(const plan::Plan& plan, std::unordered_map<std::int64_t, int>& index)
{
    std::vector<Row> rows;
    for (const Row* row : plan.ordered<Row>()) {
        index[row->id.value] = static_cast<int>(rows.size());
        rows.push_back(*row);
    }
    return rows;
}

} // namespace

Dimensions::Dimensions(const plan::Plan& plan)
{
    placeLocalities(plan);
    clientGroups = copyOrdered<plan::ClientGroup>(plan, m_clientGroups);
    activities = copyOrdered<plan::Activity>(plan, m_activities);
    roles = copyOrdered<plan::Role>(plan, m_roles);
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
    struct Waiting {
        const plan::Locality* row;
        int parent;
    };
    std::vector<Waiting> next{{&top, -1}}; // the last of them first
    while (!next.empty()) {
        const auto [row, parent] = next.back();
        next.pop_back();
        const int at = localityCount();
        if (!m_localities.emplace(row->id.value, at).second)
            continue;
        const int depth = parent < 0 ? 0 : localities[static_cast<std::size_t>(parent)].depth + 1;
        localities.push_back({row->id, plan::nameOf(plan, row->id), parent, depth, 0});
        if (const auto below = children.find(row->id.value); below != children.end())
            for (auto child = below->second.rbegin(); child != below->second.rend(); ++child)
                next.push_back({*child, at});
    }
    countDescendants(m_localities.at(top.id.value));
}

/// Counts what lies beneath the nodes from this one on; a node stands before those beneath it.
void Dimensions::countDescendants(int first)
{
    for (int at = localityCount() - 1; at > first; --at) {
        const LocalityNode& node = localities[static_cast<std::size_t>(at)];
        if (node.parent >= 0)
            localities[static_cast<std::size_t>(node.parent)].descendants += node.descendants + 1;
    }
}

void Dimensions::orderSupervision()
{
    std::vector<bool> placed(roles.size(), false);
    struct Entered {
        std::size_t role;
        std::size_t next; ///< of its list
    };
    for (std::size_t first = 0; first < roles.size(); ++first) {
        std::vector<Entered> way;
        const auto enter = [&](std::size_t role) {
            if (!placed[role])
                way.push_back({role, 0});
            placed[role] = true;
        };
        for (enter(first); !way.empty();) {
            auto& [role, next] = way.back();
            const auto& supervised = roles[role].supervises;
            if (next == supervised.size()) {
                supervisionOrder.push_back(static_cast<int>(role));
                way.pop_back();
            } else if (const int below = indexOf(supervised[next++]); below >= 0)
                enter(static_cast<std::size_t>(below));
        }
    }
}

std::string Dimensions::roleName(int role) const
{
    return role == kAllRoles ? std::string(kAllRolesName) : roles[static_cast<std::size_t>(role)].name;
}

} // namespace muster::engine
