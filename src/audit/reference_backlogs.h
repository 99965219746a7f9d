#pragma once
// Which actual figures say who waits: for an activity of one locality, at the end of a month. Written from
// docs/method.md, section 7.4, alone.

#include "audit/reference_coming.h"

#include <map>

namespace muster::audit {

class ReferenceBacklogs : public ReferenceComing {
  public:
    ReferenceBacklogs(const plan::Plan& plan, const Reference& reference) : ReferenceComing(plan, reference)
    {
        for (const plan::Locality& row : plan.rows<plan::Locality>())
            if (row.parent)
                m_beneath[*row.parent].push_back(row.id);
    }

  protected:
    /// Who wait for an activity at the end of a month; none where no figure counts.
    [[nodiscard]] std::optional<Real> cameAt(plan::LocalityId l, plan::ActivityId a, Month month) const
    {
        if (!m_isRead)
            read();
        const auto found = m_rows.find({l, a, month});
        return found == m_rows.end() ? std::nullopt : std::optional(Real(found->second->value));
    }

  private:
    struct Alone {
        std::size_t queues = 0;
        plan::LocalityId last;
    };

    void read() const
    {
        m_isRead = true;
        for (const plan::Actual& row : m_plan.rows<plan::Actual>())
            if (row.measure == plan::ActualMeasure::Backlog && row.activity)
                if (const Alone& alone = standsFor(row.locality, *row.activity); alone.queues == 1) {
                    const plan::Actual*& counts = m_rows[{alone.last, *row.activity, row.month}];
                    if (!counts || isAbove(counts->locality, row.locality))
                        counts = &row;
                }
    }
    /// The queues of an activity in a locality with all beneath it.
    [[nodiscard]] const Alone& standsFor(plan::LocalityId l, plan::ActivityId a) const
    {
        return onceFor(m_alone, std::pair{l, a}, [&] {
            Alone all{hasQueue(l, a), l};
            const auto beneath = m_beneath.find(l);
            if (beneath != m_beneath.end())
                for (const plan::LocalityId part : beneath->second)
                    if (const Alone& inside = standsFor(part, a); inside.queues > 0)
                        all = {all.queues + inside.queues, inside.last};
            return all;
        });
    }
    [[nodiscard]] bool hasQueue(plan::LocalityId l, plan::ActivityId a) const
    {
        const plan::Standard standard = m_plan.find<plan::Activity>(a)->standard;
        return standard != plan::Standard::Caseload && standard != plan::Standard::Contact &&
               !groupsOf(l, a).empty();
    }
    [[nodiscard]] bool isAbove(plan::LocalityId above, plan::LocalityId l) const
    {
        for (auto at = m_plan.find<plan::Locality>(l)->parent; at;
             at = m_plan.find<plan::Locality>(*at)->parent)
            if (*at == above)
                return true;
        return false;
    }

    std::map<plan::LocalityId, std::vector<plan::LocalityId>> m_beneath;
    mutable bool m_isRead = false;
    mutable std::map<std::pair<plan::LocalityId, plan::ActivityId>, Alone> m_alone;
    mutable std::map<std::tuple<plan::LocalityId, plan::ActivityId, Month>, const plan::Actual*> m_rows;
};

} // namespace muster::audit
