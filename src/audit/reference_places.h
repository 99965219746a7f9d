#pragma once
// The places of the second engine's figures: the tree of localities, and the roles.

#include "audit/demand/reference_index.h"

#include <algorithm>
#include <optional>

namespace muster::audit {

class ReferencePlaces {
  public:
    explicit ReferencePlaces(const plan::Plan& plan) : m_plan(plan)
    {
        for (const plan::Locality& row : plan.rows<plan::Locality>()) {
            m_localityRows[row.id] = m_localities.size();
            m_localities.push_back(&row);
        }
        for (const plan::Role& row : plan.rows<plan::Role>()) {
            m_roleRows[row.id] = m_roles.size();
            m_roles.push_back(&row);
        }
        m_children.resize(m_localities.size());
        for (std::size_t l = 0; l < m_localities.size(); ++l)
            if (m_localities[l]->parent)
                m_children[rowOf(*m_localities[l]->parent)].push_back(l);
    }

    struct Place {
        std::size_t locality = 0;          ///< its row
        std::optional<std::size_t> role{}; ///< its row; none: all
        int first = 0;
        int count = 1;
        bool own = false;
        std::optional<plan::ActivityId> activity{}; ///< of timeliness; none: all
    };
    [[nodiscard]] std::size_t rowOf(plan::LocalityId id) const { return m_localityRows.at(id); }
    [[nodiscard]] std::size_t rowOf(plan::RoleId id) const { return m_roleRows.at(id); }
    /// Whether others lie beneath a locality.
    [[nodiscard]] bool isAbove(plan::LocalityId id) const { return !m_children[rowOf(id)].empty(); }

  protected:
    [[nodiscard]] Month month(int t) const { return m_plan.settings().firstMonth + t; }
    /// A locality, and unless it is asked for by itself all that lie beneath it.
    [[nodiscard]] const std::vector<plan::LocalityId>& reached(std::size_t locality, bool own)
    {
        return onceFor(m_reached, std::pair{locality, own}, [&] {
            std::vector<plan::LocalityId> localities{m_localities[locality]->id};
            if (!own)
                for (const std::size_t child : m_children[locality])
                    std::ranges::copy(reached(child, false), std::back_inserter(localities));
            return localities;
        });
    }

    const plan::Plan& m_plan;
    std::vector<const plan::Locality*> m_localities;
    std::vector<const plan::Role*> m_roles;
    std::vector<std::vector<std::size_t>> m_children;

  private:
    std::map<plan::LocalityId, std::size_t> m_localityRows;
    std::map<plan::RoleId, std::size_t> m_roleRows;
    std::map<std::pair<std::size_t, bool>, std::vector<plan::LocalityId>> m_reached;
};

} // namespace muster::audit
