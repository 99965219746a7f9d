#pragma once
// Figures that people give of places, one inside another: of a locality with all beneath it, and of one role
// or all of them. Source: docs/method.md, section 7.4.

#include "engine/resolve/staff.h"

#include <map>
#include <optional>

namespace muster::engine {

[[nodiscard]] inline double amountIn(const plan::Actual& row)
{
    return row.value;
}
[[nodiscard]] inline double amountIn(const plan::Budget& row)
{
    return row.amount.value();
}

/// Rows of one measure and month, or the budgets of one year, by the places they name.
template <class Row>
class PlacedRows {
  public:
    using List = std::vector<const Row*>;
    using Place = std::pair<LocalityIndex, RoleIndex>; ///< the role may be kAllRoles

    void add(const Place& place, const Row& row) { m_rows[place].push_back(&row); }
    /// The rows that name the place itself.
    [[nodiscard]] const List& at(const Place& place) const
    {
        static const List kNone;
        const auto found = m_rows.find(place);
        return found == m_rows.end() ? kNone : found->second;
    }
    /// Whether any row names the place or one inside it.
    [[nodiscard]] bool isAnyInside(const LocalityRange& localities, RoleIndex role) const
    {
        for (auto at = m_rows.lower_bound({localities.first(), kAllRoles});
             at != m_rows.end() && at->first.first < localities.behind(); ++at)
            if (role == kAllRoles || at->first.second == role)
                return true;
        return false;
    }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] auto begin() const { return m_rows.begin(); }
    [[nodiscard]] auto end() const { return m_rows.end(); }

  private:
    std::map<Place, List> m_rows;
};

/// What the rows say of a place, from its own or from those inside it.
template <class Row>
class Told {
  public:
    using List = typename PlacedRows<Row>::List;

    Told(const Dimensions& dimensions, const Staff& staff, const PlacedRows<Row>& rows)
        : m_dimensions(dimensions), m_staff(staff), m_rows(rows)
    {
    }

    /// The rows that add up to the figure of a place; nothing where it is not known.
    [[nodiscard]] std::optional<List> figure(LocalityIndex locality, RoleIndex role) const
    {
        const bool any = m_rows.isAnyInside(m_dimensions.withBeneath(locality), role);
        return any ? whole(locality, role) : std::nullopt;
    }
    /// The rows that say most of what is right inside a place; none where nothing is.
    [[nodiscard]] List inside(LocalityIndex locality, RoleIndex role) const
    {
        List beneath;
        forEachChild(locality, [&](LocalityIndex child) { append(beneath, told(child, role)); });
        if (role != kAllRoles)
            return beneath;
        List roles;
        for (const RoleIndex r : m_dimensions.roles.indexes())
            append(roles, told(locality, r));
        return amountOf(roles) > amountOf(beneath) ? roles : beneath;
    }
    /// Those of the place itself, else those inside it.
    [[nodiscard]] List told(LocalityIndex locality, RoleIndex role) const
    {
        const List& own = m_rows.at({locality, role});
        return own.empty() ? inside(locality, role) : own;
    }
    /// Whether a place has parts: roles, or localities beneath.
    [[nodiscard]] bool hasParts(LocalityIndex locality, RoleIndex role) const
    {
        return role == kAllRoles || m_dimensions.localities[locality].descendants > 0;
    }
    [[nodiscard]] static double amountOf(const List& rows)
    {
        double sum = 0;
        for (const Row* row : rows)
            sum += amountIn(*row);
        return sum;
    }

  private:
    [[nodiscard]] std::optional<List> whole(LocalityIndex locality, RoleIndex role) const
    {
        if (const List& own = m_rows.at({locality, role}); !own.empty())
            return own;
        const bool byLocality =
            role != kAllRoles || m_rows.isAnyInside(m_dimensions.beneath(locality), kAllRoles);
        auto beneath = byLocality ? ofLocalities(locality, role) : std::nullopt;
        return beneath || role != kAllRoles ? beneath : ofRoles(locality);
    }
    [[nodiscard]] std::optional<List> ofLocalities(LocalityIndex locality, RoleIndex role) const
    {
        if (isStaffed(locality, role))
            return std::nullopt;
        std::optional<List> all = List();
        forEachChild(locality, [&](LocalityIndex child) {
            if (all)
                all = joined(std::move(*all), whole(child, role));
        });
        return all;
    }
    [[nodiscard]] std::optional<List> ofRoles(LocalityIndex locality) const
    {
        std::optional<List> all = List();
        for (const RoleIndex r : m_dimensions.roles.indexes())
            if (all)
                all = joined(std::move(*all), whole(locality, r));
        return all;
    }
    [[nodiscard]] bool isStaffed(LocalityIndex locality, RoleIndex role) const
    {
        return role == kAllRoles ? !m_staff.rolesOf(locality).empty() : m_staff.at(locality, role).isStaffed;
    }
    template <class Visit>
    void forEachChild(LocalityIndex locality, const Visit& visit) const
    {
        const LocalityRange beneath = m_dimensions.beneath(locality);
        for (LocalityIndex child = locality + 1; child < beneath.behind();
             child = child + (m_dimensions.localities[child].descendants + 1))
            visit(child);
    }
    static void append(List& all, const List& more) { all.insert(all.end(), more.begin(), more.end()); }
    [[nodiscard]] static std::optional<List> joined(List all, const std::optional<List>& more)
    {
        if (!more)
            return std::nullopt;
        append(all, *more);
        return all;
    }

    const Dimensions& m_dimensions;
    const Staff& m_staff;
    const PlacedRows<Row>& m_rows;
};

} // namespace muster::engine
