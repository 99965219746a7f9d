#include "engine/dimensions.h"

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
    std::unordered_map<std::int64_t, std::vector<const plan::Locality*>> children;
    for (const plan::Locality* row : plan.ordered<plan::Locality>())
        children[row->parent.value_or(plan::LocalityId{}).value].push_back(row);

    const auto place = [&](const auto& self, std::int64_t parentId, int parent, int depth) -> void {
        for (const plan::Locality* row : children[parentId]) {
            if (m_localities.contains(row->id.value))
                continue;
            const int at = localityCount();
            m_localities[row->id.value] = at;
            localities.push_back({row->id, plan::nameOf(plan, row->id), parent, depth, 0});
            self(self, row->id.value, at, depth + 1);
            localities[static_cast<std::size_t>(at)].descendants = localityCount() - at - 1;
        }
    };
    place(place, 0, -1, 0);
    // Rows that break the rules have a place too, so that every locality of a plan has an index: one whose
    // parent is not there stands at the top, and so does one of a circle.
    for (const plan::Locality* row : plan.ordered<plan::Locality>())
        if (!m_localities.contains(row->id.value)) {
            children[0] = {row};
            place(place, 0, -1, 0);
        }
}

void Dimensions::orderSupervision()
{
    std::vector<bool> placed(roles.size(), false);
    const auto place = [&](const auto& self, int role) -> void {
        const auto at = static_cast<std::size_t>(role);
        if (placed[at])
            return;
        placed[at] = true;
        for (const plan::RoleId id : roles[at].supervises)
            if (const int below = indexOf(id); below >= 0)
                self(self, below);
        supervisionOrder.push_back(role);
    };
    for (int role = 0; role < roleCount(); ++role)
        place(place, role);
}

std::string Dimensions::roleName(int role) const
{
    return role == kAllRoles ? std::string(kAllRolesName) : roles[static_cast<std::size_t>(role)].name;
}

} // namespace muster::engine
