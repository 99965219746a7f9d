#pragma once
// A figure by name, of both engines: the second one's, which the first one must agree with.

#include "audit/reference_tables.h"
#include "engine/plan_builder.h"

#include <cmath>
#include <gtest/gtest.h>

namespace muster::test {

class BothEngines {
  public:
    explicit BothEngines(const PlanBuilder& plan)
        : m_plan(plan), m_tables(plan.plan()), m_results(plan.results())
    {
    }

    /// Of one role, or of all (an empty name), in so many months from one of the plan; not finite where it is
    /// not known.
    [[nodiscard]] double of(engine::Column column, const std::string& locality, const std::string& role,
                            int first, int count = 1, bool own = false)
    {
        engine::TablePlace place = placeOf(locality, first, count, own);
        if (!role.empty())
            place.role = dimensions().indexOf(m_plan.id<plan::Role>(role));
        return both(column, at(locality, role, first, count, own),
                    engine::figureAt(m_results, place, column).value_or(std::nan("")));
    }
    /// Of the financial year in which a month of the plan is.
    [[nodiscard]] double ofYear(engine::Column column, const std::string& locality, const std::string& role,
                                int month = 0)
    {
        engine::TablePlace place = placeOf(locality, month, 1, false);
        for (const PeriodSpan& year : periodsOf(m_results.inputs().firstMonth(), m_results.inputs().months(),
                                                PeriodLength::FinancialYear))
            if (year.first <= month)
                place.span = year;
        if (!role.empty())
            place.role = dimensions().indexOf(m_plan.id<plan::Role>(role));
        return both(column, at(locality, role, place.span.first, place.span.count),
                    engine::figureAt(m_results, place, column).value_or(std::nan("")));
    }
    /// Of one activity, or of all (an empty name).
    [[nodiscard]] double waiting(engine::Column column, const std::string& locality,
                                 const std::string& activity, int first, int count = 1, bool own = false)
    {
        auto place = at(locality, "", first, count, own);
        engine::TablePlace here = placeOf(locality, first, count, own);
        if (!activity.empty()) {
            place.activity = m_plan.id<plan::Activity>(activity);
            here.activity = dimensions().indexOf(m_plan.id<plan::Activity>(activity));
        }
        return both(column, place, engine::waitingAt(m_results, here, column));
    }
    /// FTE of a locality's own role that nobody who waits has asked for, in a month.
    [[nodiscard]] double idle(const std::string& locality, const std::string& role, int t)
    {
        const auto second = static_cast<double>(m_tables.idle(at(locality, role, t, 1, true)));
        const auto& time = m_results.queues().time(dimensions().indexOf(m_plan.id<plan::Locality>(locality)),
                                                   dimensions().indexOf(m_plan.id<plan::Role>(role)), t);
        EXPECT_NEAR(time.idle, second, 1e-9) << "idle FTE of the first engine, beside the second's";
        return second;
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
    [[nodiscard]] const engine::Dimensions& dimensions() const { return m_results.inputs().dimensions(); }
    [[nodiscard]] engine::TablePlace placeOf(const std::string& locality, int first, int count,
                                             bool own) const
    {
        engine::TablePlace place;
        place.locality = dimensions().indexOf(m_plan.id<plan::Locality>(locality));
        place.span = {{PeriodLength::Month, m_results.inputs().firstMonth() + first}, first, count};
        place.reach = own ? engine::Rollup::Own : engine::Rollup::WithBeneath;
        return place;
    }
    [[nodiscard]] double both(engine::Column column, const audit::ReferenceTables::Place& place, double first)
    {
        const auto second = static_cast<double>(m_tables.figure(column, place));
        if (std::isfinite(second) || std::isfinite(first)) {
            EXPECT_NEAR(first, second, 1e-9 * std::max(1.0, std::abs(second)))
                << engine::info(column).name << " of the first engine, beside the second's";
        }
        return second;
    }

    const PlanBuilder& m_plan;
    audit::ReferenceTables m_tables;
    engine::Results m_results;
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
