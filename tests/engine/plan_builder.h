#pragma once
// Builds plans for tests, by name, the way a person would say them.

#include "engine/check.h"
#include "engine/results.h"
#include "plan/edits.h"
#include "plan/names.h"

#include <stdexcept>

namespace muster::test {

/// A plan in the making; every row goes in by name.
class PlanBuilder {
  public:
    PlanBuilder(Month first, int months, double weeksAYear = 52)
    {
        plan::Settings settings;
        settings.title = "Test";
        settings.firstMonth = first;
        settings.months = months;
        settings.weeksAYear = weeksAYear;
        put(settings);
    }

    template <class Row>
    void put(Row row)
    {
        plan::Edit edit;
        edit.put(std::move(row));
        apply(edit);
    }
    void apply(const plan::Edit& edit) { m_plan.apply(edit.changes); }

    PlanBuilder& locality(const std::string& name, const std::string& parent = {})
    {
        plan::Locality row{newId<plan::LocalityId>(), name, {}, {}, next()};
        if (!parent.empty())
            row.parent = id<plan::Locality>(parent);
        put(row);
        return *this;
    }
    PlanBuilder& clientGroup(const std::string& name)
    {
        put(plan::ClientGroup{newId<plan::ClientGroupId>(), name, next()});
        return *this;
    }
    PlanBuilder& activity(const std::string& name, plan::Standard standard, bool statutory = false)
    {
        put(plan::Activity{newId<plan::ActivityId>(), name, standard, name, statutory, {}, next()});
        return *this;
    }
    PlanBuilder& role(const std::string& name, plan::RoleKind kind, bool qualified,
                      const std::vector<std::string>& supervises = {})
    {
        plan::Role row{newId<plan::RoleId>(), name, kind, qualified, true, {}, next()};
        for (const std::string& other : supervises)
            row.supervises.push_back(id<plan::Role>(other));
        put(row);
        return *this;
    }
    PlanBuilder& demand(const std::string& locality, const std::string& group, const std::string& activity,
                        const std::string& period, double volume,
                        plan::DemandStatus status = plan::DemandStatus::Forecast)
    {
        put(plan::Demand{newId<plan::DemandId>(), id<plan::Locality>(locality), id<plan::ClientGroup>(group),
                         id<plan::Activity>(activity), Period::parse(period).value(), Volume(volume),
                         status});
        return *this;
    }
    struct Where {
        std::string locality{}, group{}, activity{}, role{}, from{};
    };
    PlanBuilder& set(plan::Kind kind, double value, const Where& where)
    {
        plan::Assumption row{};
        row.id = newId<plan::AssumptionId>();
        row.kind = kind;
        row.value = value;
        if (!where.locality.empty())
            row.locality = id<plan::Locality>(where.locality);
        if (!where.group.empty())
            row.clientGroup = id<plan::ClientGroup>(where.group);
        if (!where.activity.empty())
            row.activity = id<plan::Activity>(where.activity);
        if (!where.role.empty())
            row.role = id<plan::Role>(where.role);
        if (!where.from.empty())
            row.from = Month::parse(where.from).value();
        row.source = "test";
        row.owner = "test";
        row.asAt = engine::startOf(m_plan.settings().firstMonth);
        put(row);
        return *this;
    }
    PlanBuilder& set(plan::Kind kind, double value) { return set(kind, value, Where{}); }
    PlanBuilder& establishment(const std::string& locality, const std::string& role, const std::string& asAt,
                               double establishment, double vacancy, double agency = 0,
                               double newlyQualified = 0)
    {
        put(plan::Establishment{newId<plan::EstablishmentId>(), id<plan::Locality>(locality),
                                id<plan::Role>(role), Date::parse(asAt).value(), Fte(establishment),
                                Fte(vacancy), Fte(agency), Fte(newlyQualified)});
        return *this;
    }

    template <class Row>
    [[nodiscard]] plan::IdOf<Row> id(const std::string& name) const
    {
        return plan::findByName<Row>(m_plan, name).value();
    }
    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }
    [[nodiscard]] engine::Results results() const { return engine::Results(engine::Inputs(m_plan)); }

  private:
    std::int64_t next() { return m_position++; }
    plan::Plan m_plan;
    std::int64_t m_position = 0;
};

/// A figure of results by name.
class Reading {
  public:
    explicit Reading(engine::Results results) : m_results(std::move(results)) {}

    [[nodiscard]] std::optional<double> mean(engine::Measure measure, const std::string& locality,
                                             const std::string& role, int first, int count,
                                             engine::Rollup reach = engine::Rollup::WithBeneath) const
    {
        const PeriodSpan span{{PeriodLength::Month, m_results.inputs().firstMonth() + first}, first, count};
        const auto fte = m_results.mean(measure, localityIndex(locality), roleIndex(role), span, reach);
        return fte ? std::optional(fte->value()) : std::nullopt;
    }
    [[nodiscard]] engine::LocalityIndex localityIndex(const std::string& name) const
    {
        return m_results.inputs().dimensions().indexOf(
            plan::findByName<plan::Locality>(m_results.inputs().plan(), name).value());
    }
    [[nodiscard]] engine::RoleIndex roleIndex(const std::string& name) const
    {
        if (name == engine::kAllRolesName)
            return engine::kAllRoles;
        return m_results.inputs().dimensions().indexOf(
            plan::findByName<plan::Role>(m_results.inputs().plan(), name).value());
    }
    [[nodiscard]] const engine::Results& results() const { return m_results; }

  private:
    engine::Results m_results;
};

/// A post of the register.
inline plan::Post postOf(const PlanBuilder& plan, const std::string& locality, const std::string& title,
                         double fte, std::optional<Date> start, std::optional<Date> end)
{
    plan::Post row;
    row.id = newId<plan::PostId>();
    row.title = title;
    row.locality = plan.id<plan::Locality>(locality);
    row.role = plan.id<plan::Role>("Social worker");
    row.fte = Fte(fte);
    row.start = start;
    row.end = end;
    return row;
}

/// How far from each other two ways to the same figure may end.
inline constexpr double kClose = 1e-9;

/// The codes of the problems of a plan, in their order, without its notes.
inline std::vector<std::string> codes(const PlanBuilder& plan)
{
    std::vector<std::string> found;
    for (const plan::Problem& problem : engine::checkOf(plan.results()).problems)
        if (problem.severity != plan::Severity::Note)
            found.push_back(problem.code);
    return found;
}

} // namespace muster::test
