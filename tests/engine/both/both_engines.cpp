#include "engine/both/both_engines.h"

#include "audit/reference_tables.h"

#include <cmath>
#include <gtest/gtest.h>

namespace muster::test {

struct BothEngines::Parts {
    using Place = audit::ReferenceTables::Place;

    const PlanBuilder& plan;
    audit::ReferenceTables tables{plan.plan()};
    engine::Results results = plan.results();

    [[nodiscard]] Place at(const std::string& locality, const std::string& role, int first, int count = 1,
                           bool own = false) const
    {
        Place place{tables.rowOf(plan.id<plan::Locality>(locality)), {}, first, count, own, {}};
        if (!role.empty())
            place.role = tables.rowOf(plan.id<plan::Role>(role));
        return place;
    }
    [[nodiscard]] const engine::Dimensions& dimensions() const { return results.inputs().dimensions(); }
    [[nodiscard]] engine::TablePlace placeOf(const std::string& locality, int first, int count,
                                             bool own) const
    {
        engine::TablePlace place;
        place.locality = dimensions().indexOf(plan.id<plan::Locality>(locality));
        place.span = {{PeriodLength::Month, results.inputs().firstMonth() + first}, first, count};
        place.reach = own ? engine::Rollup::Own : engine::Rollup::WithBeneath;
        return place;
    }
    [[nodiscard]] double both(engine::Column column, const Place& place, double first)
    {
        const auto second = static_cast<double>(tables.figure(column, place));
        if (std::isfinite(second) || std::isfinite(first)) {
            EXPECT_NEAR(first, second, 1e-9 * std::max(1.0, std::abs(second)))
                << engine::info(column).name << " of the first engine, beside the second's";
        }
        return second;
    }
};

BothEngines::BothEngines(const PlanBuilder& plan) : m_parts(new Parts{plan}) {}
BothEngines::~BothEngines() = default;

double BothEngines::of(engine::Column column, const std::string& locality, const std::string& role, int first,
                       int count, bool own)
{
    engine::TablePlace place = m_parts->placeOf(locality, first, count, own);
    if (!role.empty())
        place.role = m_parts->dimensions().indexOf(m_parts->plan.id<plan::Role>(role));
    return m_parts->both(column, m_parts->at(locality, role, first, count, own),
                         engine::figureAt(m_parts->results, place, column).value_or(std::nan("")));
}

double BothEngines::ofYear(engine::Column column, const std::string& locality, const std::string& role,
                           int month)
{
    const engine::Inputs& in = m_parts->results.inputs();
    engine::TablePlace place = m_parts->placeOf(locality, month, 1, false);
    for (const PeriodSpan& year : periodsOf(in.firstMonth(), in.months(), PeriodLength::FinancialYear))
        if (year.first <= month)
            place.span = year;
    if (!role.empty())
        place.role = m_parts->dimensions().indexOf(m_parts->plan.id<plan::Role>(role));
    return m_parts->both(column, m_parts->at(locality, role, place.span.first, place.span.count),
                         engine::figureAt(m_parts->results, place, column).value_or(std::nan("")));
}

double BothEngines::waiting(engine::Column column, const std::string& locality, const std::string& activity,
                            int first, int count, bool own)
{
    auto place = m_parts->at(locality, "", first, count, own);
    engine::TablePlace here = m_parts->placeOf(locality, first, count, own);
    if (!activity.empty()) {
        place.activity = m_parts->plan.id<plan::Activity>(activity);
        here.activity = m_parts->dimensions().indexOf(*place.activity);
    }
    return m_parts->both(column, place, engine::waitingAt(m_parts->results, here, column));
}

double BothEngines::idle(const std::string& locality, const std::string& role, int t)
{
    const auto second = static_cast<double>(m_parts->tables.idle(m_parts->at(locality, role, t, 1, true)));
    const auto& in = m_parts->dimensions();
    const auto& time = m_parts->results.queues().time(in.indexOf(m_parts->plan.id<plan::Locality>(locality)),
                                                      in.indexOf(m_parts->plan.id<plan::Role>(role)), t);
    EXPECT_NEAR(time.idle, second, 1e-9) << "idle FTE of the first engine, beside the second's";
    return second;
}

bool BothEngines::hidesVacancies(const std::string& locality, const std::string& role, int t)
{
    return m_parts->tables.hidesVacancies(m_parts->at(locality, role, t));
}

} // namespace muster::test
