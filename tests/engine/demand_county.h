#pragma once
// A county whose demand comes from figures, methods, people and rates, for the tests of demand.

#include "engine/check.h"
#include "engine/demand.h"
#include "engine/inputs.h"
#include "engine/plan_builder.h"
#include "engine/results.h"

namespace muster::test {

/// A county of two districts with one activity of events and one of open cases, from April 2026.
class County {
  public:
    explicit County(int months = 24) : m_plan(Month(2026, 4), months)
    {
        m_plan.locality("County").locality("North", "County").locality("South", "County");
        m_plan.clientGroup("Older people");
        m_plan.activity("Review", plan::Standard::Hours).activity("Case", plan::Standard::Caseload);
        m_plan.activity("Closure", plan::Standard::Hours);
        m_plan.role("Social worker", plan::RoleKind::Casework, true);
    }

    County& actual(const std::string& locality, const std::string& period, double volume,
                   const std::string& activity = "Review")
    {
        m_plan.demand(locality, "Older people", activity, period, volume, plan::DemandStatus::Actual);
        return *this;
    }
    County& typed(const std::string& locality, const std::string& period, double volume)
    {
        m_plan.demand(locality, "Older people", "Review", period, volume);
        return *this;
    }
    /// Figures of years in a row, from 2010/11 on unless said.
    County& years(const std::string& locality, const std::vector<double>& figures, int first = 2010)
    {
        for (const double figure : figures) {
            actual(locality, Period{PeriodLength::FinancialYear, Month(first, 4)}.toString(), figure);
            ++first;
        }
        return *this;
    }
    County& method(plan::DemandMethod method, const std::string& locality = {},
                   const std::string& activity = {})
    {
        plan::SeriesMethod row = methodRow(method, locality, activity);
        m_plan.put(row);
        return *this;
    }
    plan::SeriesMethod methodRow(plan::DemandMethod method, const std::string& locality,
                                 const std::string& activity)
    {
        plan::SeriesMethod row;
        row.id = newId<plan::SeriesMethodId>();
        row.method = method;
        if (!locality.empty())
            row.locality = m_plan.id<plan::Locality>(locality);
        if (!activity.empty())
            row.activity = m_plan.id<plan::Activity>(activity);
        return row;
    }
    County& decide(const std::string& period, plan::BreakDecision decision, const std::string& locality = {})
    {
        plan::SeriesBreak row{
            newId<plan::SeriesBreakId>(),  {},       {},         m_plan.id<plan::Activity>("Review"),
            Period::parse(period).value(), decision, "as agreed"};
        if (!locality.empty())
            row.locality = m_plan.id<plan::Locality>(locality);
        m_plan.put(row);
        return *this;
    }
    County& share(plan::SharingWay way, const std::string& activity = "Review")
    {
        m_plan.put(plan::SharedForecast{newId<plan::SharedForecastId>(),
                                        m_plan.id<plan::Locality>("County"),
                                        {},
                                        m_plan.id<plan::Activity>(activity),
                                        way,
                                        ""});
        return *this;
    }
    County& people(const std::string& locality, const std::string& band, int year, double persons)
    {
        m_plan.put(plan::Population{newId<plan::PopulationId>(), m_plan.id<plan::Locality>(locality),
                                    plan::AgeBand::parse(band).value(), year, persons});
        return *this;
    }
    County& rate(const std::string& band, double perThousand, std::optional<int> year = {})
    {
        m_plan.put(plan::DemandRate{newId<plan::DemandRateId>(), m_plan.id<plan::ClientGroup>("Older people"),
                                    m_plan.id<plan::Activity>("Review"), plan::AgeBand::parse(band).value(),
                                    perThousand, year});
        return *this;
    }

    [[nodiscard]] engine::Inputs inputs() const { return engine::Inputs(m_plan.plan()); }
    [[nodiscard]] std::vector<std::string> codes() const { return test::codes(m_plan); }
    PlanBuilder& plan() { return m_plan; }
    /// With staff: ten hours a case for those who work 37 hours in five days.
    engine::Results worked()
    {
        for (const auto& [kind, value] : {std::pair(plan::Kind::HoursPerCase, 10.0),
                                          {plan::Kind::ContractedHours, 37},
                                          {plan::Kind::DaysAWeek, 5},
                                          {plan::Kind::QualifiedShare, 1}})
            m_plan.set(kind, value);
        return m_plan.results();
    }

  private:
    PlanBuilder m_plan;
};

inline engine::LineIndex lineOf(const engine::Inputs& in, const std::string& locality,
                                engine::ActivityIndex activity = {})
{
    const auto id = plan::findByName<plan::Locality>(in.plan(), locality).value();
    return in.demand().indexOf({in.dimensions().indexOf(id), {}, activity});
}

/// The volume of a month, counted from the plan's first.
inline double volume(const engine::Inputs& in, const std::string& locality, int month,
                     engine::ActivityIndex activity = {})
{
    const engine::LineIndex line = lineOf(in, locality, activity);
    return line.isNone() ? -1 : in.demand().volumes()(month, line.value());
}

} // namespace muster::test
