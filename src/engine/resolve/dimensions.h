#pragma once
// The plan's dimensions as dense indexes: localities in tree order (a node before its children), and client
// groups, activities and roles in the order to show them. Source: docs/method.md, section 1.

#include "plan/plan.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace muster::engine {

/// The index that stands for the sum of a locality's roles.
inline constexpr int kAllRoles = -1;
inline constexpr std::string_view kAllRolesName = "All roles";

struct LocalityNode {
    plan::LocalityId id;
    std::string name;    ///< as tables write it
    int parent = -1;     ///< index; -1 at the top
    int depth = 0;       ///< 0 at the top
    int descendants = 0; ///< the nodes beneath stand right behind this one
};

class Dimensions {
  public:
    Dimensions() = default;
    explicit Dimensions(const plan::Plan&);

    std::vector<LocalityNode> localities;
    std::vector<plan::ClientGroup> clientGroups;
    std::vector<plan::Activity> activities;
    std::vector<plan::Role> roles;
    std::vector<int> supervisionOrder; ///< role indexes, each behind those it supervises

    [[nodiscard]] int localityCount() const { return static_cast<int>(localities.size()); }
    [[nodiscard]] int roleCount() const { return static_cast<int>(roles.size()); }

    /// The index of a row's id, or −1 where the plan has no such row.
    [[nodiscard]] int indexOf(plan::LocalityId id) const { return find(m_localities, id.value); }
    [[nodiscard]] int indexOf(plan::ClientGroupId id) const { return find(m_clientGroups, id.value); }
    [[nodiscard]] int indexOf(plan::ActivityId id) const { return find(m_activities, id.value); }
    [[nodiscard]] int indexOf(plan::RoleId id) const { return find(m_roles, id.value); }

    /// "Social worker", or "All roles".
    [[nodiscard]] std::string roleName(int role) const;

  private:
    using Index = std::unordered_map<std::int64_t, int>;
    [[nodiscard]] static int find(const Index& index, std::int64_t id)
    {
        const auto at = index.find(id);
        return at == index.end() ? -1 : at->second;
    }
    using Children = std::unordered_map<std::int64_t, std::vector<const plan::Locality*>>;
    void placeLocalities(const plan::Plan&);
    void placeBeneath(const plan::Plan&, const plan::Locality& top, const Children&);
    void countDescendants(int first);
    void orderSupervision();

    Index m_localities, m_clientGroups, m_activities, m_roles;
};

/// One cell of an assumption's grid, by index; a dimension that does not scope the kind is 0.
struct Cell {
    int locality = 0;
    int clientGroup = 0;
    int activity = 0;
    int role = 0;
};

} // namespace muster::engine
