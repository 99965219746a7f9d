#pragma once
// A figure of the second engine alone, by name.

#include "audit/reference_tables.h"
#include "engine/plan_builder.h"

namespace muster::test {

class AuditReading {
  public:
    explicit AuditReading(const PlanBuilder& plan) : m_plan(plan), m_tables(plan.plan()) {}

    /// Of one role, or of all (an empty name), in so many months from one of the plan; not finite where it is
    /// not known.
    [[nodiscard]] double of(engine::Column column, const std::string& locality, const std::string& role,
                            int first, int count = 1, bool own = false)
    {
        return static_cast<double>(m_tables.figure(column, at(locality, role, first, count, own)));
    }
    /// Of one activity, or of all (an empty name).
    [[nodiscard]] double waiting(engine::Column column, const std::string& locality,
                                 const std::string& activity, int first, int count = 1, bool own = false)
    {
        auto place = at(locality, "", first, count, own);
        if (!activity.empty())
            place.activity = m_plan.id<plan::Activity>(activity);
        return static_cast<double>(m_tables.figure(column, place));
    }
    [[nodiscard]] audit::ReferenceTables::Place at(const std::string& locality, const std::string& role,
                                                   int first, int count = 1, bool own = false) const
    {
        audit::ReferenceTables::Place place{
            m_tables.rowOf(m_plan.id<plan::Locality>(locality)), {}, first, count, own, {}};
        if (!role.empty())
            place.role = m_tables.rowOf(m_plan.id<plan::Role>(role));
        return place;
    }
    [[nodiscard]] audit::ReferenceTables& tables() { return m_tables; }

  private:
    const PlanBuilder& m_plan;
    audit::ReferenceTables m_tables;
};

/// A council of one locality, one client group and one casework role.
inline PlanBuilder smallCouncil(int months)
{
    PlanBuilder plan(Month(2026, 4), months);
    plan.locality("Essex").clientGroup("Adults").role("Social worker", plan::RoleKind::Casework, true);
    return plan;
}

} // namespace muster::test
