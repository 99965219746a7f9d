#pragma once
// A figure by name, of both engines: the second one's, which the first one must agree with.

#include "engine/plan_builder.h"

#include <memory>

namespace muster::test {

class BothEngines {
  public:
    explicit BothEngines(const PlanBuilder& plan);
    ~BothEngines();

    /// Of one role, or of all (an empty name), in so many months from one of the plan; not finite where it is
    /// not known.
    [[nodiscard]] double of(engine::Column column, const std::string& locality, const std::string& role,
                            int first, int count = 1, bool own = false);
    /// Of the financial year in which a month of the plan is.
    [[nodiscard]] double ofYear(engine::Column column, const std::string& locality, const std::string& role,
                                int month = 0);
    /// Of one activity, or of all (an empty name).
    [[nodiscard]] double waiting(engine::Column column, const std::string& locality,
                                 const std::string& activity, int first, int count = 1, bool own = false);
    /// FTE of a locality's own role that nobody who waits has asked for, in a month.
    [[nodiscard]] double idle(const std::string& locality, const std::string& role, int t);
    /// Whether over-filled posts hide a third or more of a locality's vacant ones in a month, by the second.
    [[nodiscard]] bool hidesVacancies(const std::string& locality, const std::string& role, int t);

  private:
    struct Parts; ///< the second engine is long to compile

    std::unique_ptr<Parts> m_parts;
};

/// A council of one locality, one client group and one casework role.
inline PlanBuilder smallCouncil(int months)
{
    PlanBuilder plan(Month(2026, 4), months);
    plan.locality("Essex").clientGroup("Adults").role("Social worker", plan::RoleKind::Casework, true);
    return plan;
}

/// One that holds open cases, one a worker, as many as its people ask for.
inline PlanBuilder councilOfPeople(int months)
{
    PlanBuilder plan = smallCouncil(months);
    plan.activity("Open", plan::Standard::Caseload);
    plan.set(plan::Kind::CasesPerWorker, 1).set(plan::Kind::QualifiedShare, 1);
    plan::SeriesMethod method;
    method.id = newId<plan::SeriesMethodId>();
    method.method = plan::DemandMethod::Population;
    plan.put(method);
    return plan;
}

} // namespace muster::test
