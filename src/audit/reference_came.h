#pragma once
// Staff that came: which actual figures say who is in post, of the agency or away, of one role of one
// locality, and from when. Written from docs/method.md, section 7.4, alone.

#include "audit/reference_posts.h"

namespace muster::audit {

class ReferenceCame : public ReferencePosts {
  public:
    ReferenceCame(const plan::Plan& plan, const Reference& reference) : ReferencePosts(plan, reference)
    {
        for (const plan::Locality& row : plan.rows<plan::Locality>())
            if (row.parent)
                m_beneath[*row.parent].push_back(row.id);
    }

  protected:
    struct Came {
        Month from;
        Real value = 0;
    };
    /// The figure that counts in a month: none where there is none yet, or a later position holds.
    [[nodiscard]] std::optional<Came> came(plan::ActualMeasure measure, plan::LocalityId l, plan::RoleId r,
                                           int t) const
    {
        const auto& figures = figuresOf(measure, l, r);
        const auto after = figures.upper_bound(month(t));
        if (after == figures.begin())
            return {};
        const auto& [from, row] = *std::prev(after);
        const plan::Establishment* position = m_reference.establishment(l, r, month(t));
        const bool isLater = position && position->asAt.firstMonthStart() <= month(t) &&
                             position->asAt.firstMonthStart() > from;
        return isLater ? std::nullopt : std::optional(Came{from, Real(row->value)});
    }
    /// Whether a figure of those in post counts from a month on.
    [[nodiscard]] bool cameIn(plan::LocalityId l, plan::RoleId r, int t) const
    {
        const auto figure = came(plan::ActualMeasure::InPostFte, l, r, t);
        return figure && figure->from == month(t);
    }

  private:
    /// By the month from which they hold.
    using Figures = std::map<Month, const plan::Actual*>;
    struct Alone {
        std::size_t roles = 0; ///< of localities, with posts
        PlaceAndRole last;
    };

    [[nodiscard]] const Figures& figuresOf(plan::ActualMeasure measure, plan::LocalityId l,
                                           plan::RoleId r) const
    {
        static const Figures kNoFigures;
        if (!m_isRead)
            read();
        const auto found = m_figures.find({measure, {l, r}});
        return found == m_figures.end() ? kNoFigures : found->second;
    }
    void read() const
    {
        using plan::ActualMeasure;
        m_isRead = true;
        for (const plan::Actual& row : m_plan.rows<plan::Actual>())
            if (row.measure == ActualMeasure::InPostFte || row.measure == ActualMeasure::AgencyFte ||
                row.measure == ActualMeasure::AbsentFte)
                if (const Alone& alone = standsFor(row.locality, row.role); alone.roles == 1) {
                    const plan::Actual*& counts = m_figures[{row.measure, alone.last}][row.month + 1];
                    if (!counts || isNearer(row, *counts))
                        counts = &row;
                }
    }
    /// What of a locality with all beneath it, and of one role or all, has posts.
    [[nodiscard]] const Alone& standsFor(plan::LocalityId l, std::optional<plan::RoleId> role) const
    {
        return onceFor(m_alone, std::pair{l, role}, [&] {
            Alone all;
            for (const plan::Role& each : m_plan.rows<plan::Role>())
                if ((!role || *role == each.id) && isStaffed(l, each.id))
                    all = {all.roles + 1, {l, each.id}};
            const auto beneath = m_beneath.find(l);
            if (beneath != m_beneath.end())
                for (const plan::LocalityId part : beneath->second)
                    if (const Alone& inside = standsFor(part, role); inside.roles > 0)
                        all = {all.roles + inside.roles, inside.last};
            return all;
        });
    }
    /// Of two for the same role of a locality, whose localities lie above one another.
    [[nodiscard]] bool isNearer(const plan::Actual& row, const plan::Actual& than) const
    {
        if (row.locality == than.locality)
            return row.role.has_value();
        for (auto above = m_plan.find<plan::Locality>(row.locality)->parent; above;
             above = m_plan.find<plan::Locality>(*above)->parent)
            if (*above == than.locality)
                return true;
        return false;
    }

    std::map<plan::LocalityId, std::vector<plan::LocalityId>> m_beneath;
    mutable bool m_isRead = false;
    mutable std::map<std::pair<plan::LocalityId, std::optional<plan::RoleId>>, Alone> m_alone;
    mutable std::map<std::pair<plan::ActualMeasure, PlaceAndRole>, Figures> m_figures;
};

} // namespace muster::audit
