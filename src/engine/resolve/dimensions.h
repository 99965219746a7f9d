#pragma once
// The plan's dimensions as dense indexes: localities in tree order (a node before its children), and client
// groups, activities and roles in the order to show them. Source: docs/method.md, section 1.

#include "engine/resolve/index.h"
#include "plan/plan.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace muster::engine {

using LocalityIndex = Index<plan::Locality>;
using ClientGroupIndex = Index<plan::ClientGroup>;
using ActivityIndex = Index<plan::Activity>;
using RoleIndex = Index<plan::Role>;
using LocalityRange = IndexRange<LocalityIndex>;

/// The index that stands for the sum of a locality's roles.
inline constexpr RoleIndex kAllRoles = RoleIndex::none();
inline constexpr std::string_view kAllRolesName = "All roles";

struct LocalityNode {
    plan::LocalityId id;
    std::string name;                             ///< as tables write it
    LocalityIndex parent = LocalityIndex::none(); ///< none at the top
    int depth = 0;                                ///< 0 at the top
    int descendants = 0;                          ///< the nodes beneath stand right behind this one
};

class Dimensions {
  public:
    Dimensions() = default;
    explicit Dimensions(const plan::Plan&);

    IndexedVector<LocalityIndex, LocalityNode> localities;
    IndexedVector<ClientGroupIndex, plan::ClientGroup> clientGroups;
    IndexedVector<ActivityIndex, plan::Activity> activities;
    IndexedVector<RoleIndex, plan::Role> roles;
    std::vector<RoleIndex> supervisionOrder; ///< each behind those it supervises

    [[nodiscard]] int localityCount() const { return static_cast<int>(localities.size()); }
    /// Of a cell in which nothing counts that is set for one client group.
    [[nodiscard]] ClientGroupIndex noClientGroup() const { return clientGroups.behind(); }
    [[nodiscard]] int roleCount() const { return static_cast<int>(roles.size()); }

    /// A locality and all beneath it.
    [[nodiscard]] LocalityRange withBeneath(LocalityIndex top) const
    {
        return {top, top + (localities[top].descendants + 1)};
    }
    [[nodiscard]] LocalityRange beneath(LocalityIndex top) const
    {
        return {top + 1, withBeneath(top).behind()};
    }

    /// The index of a row's id; none where the plan has no such row.
    [[nodiscard]] LocalityIndex indexOf(plan::LocalityId id) const { return find(m_localities, id.value); }
    [[nodiscard]] ClientGroupIndex indexOf(plan::ClientGroupId id) const
    {
        return find(m_clientGroups, id.value);
    }
    [[nodiscard]] ActivityIndex indexOf(plan::ActivityId id) const { return find(m_activities, id.value); }
    [[nodiscard]] RoleIndex indexOf(plan::RoleId id) const { return find(m_roles, id.value); }

    /// "Social worker", or "All roles".
    [[nodiscard]] std::string roleName(RoleIndex role) const;

  private:
    template <class I>
    using ById = std::unordered_map<std::int64_t, I>;
    template <class I>
    [[nodiscard]] static I find(const ById<I>& places, std::int64_t id)
    {
        const auto at = places.find(id);
        return at == places.end() ? I::none() : at->second;
    }
    using Children = std::unordered_map<std::int64_t, std::vector<const plan::Locality*>>;
    void placeLocalities(const plan::Plan&);
    void placeBeneath(const plan::Plan&, const plan::Locality& top, const Children&);
    void countDescendants(LocalityIndex first);
    void orderSupervision();

    ById<LocalityIndex> m_localities;
    ById<ClientGroupIndex> m_clientGroups;
    ById<ActivityIndex> m_activities;
    ById<RoleIndex> m_roles;
};

/// One cell of an assumption's grid; of a dimension that does not scope the kind, the first.
struct Cell {
    LocalityIndex locality{};
    ClientGroupIndex clientGroup{};
    ActivityIndex activity{};
    RoleIndex role{};
};

} // namespace muster::engine
