#pragma once
// A county with two areas and what a scenario may change of it.

#include "engine/plan_builder.h"
#include "plan/scenarios/scenario_edits.h"

namespace muster::test {

/// Demand of 12 assessments a month in North and in West at 10 hours, one hour set for the county; 20 posts
/// of social workers in North and 10 in West, 2 of them vacant in North.
inline PlanBuilder county()
{
    PlanBuilder plan(Month(2026, 4), 24);
    plan.locality("County").locality("North", "County").locality("West", "County");
    plan.clientGroup("Older people").activity("Assessment", plan::Standard::Hours);
    plan.role("Social worker", plan::RoleKind::Casework, true);
    plan.role("Care officer", plan::RoleKind::Casework, false);
    for (const char* where : {"North", "West"})
        for (const char* year : {"2026/27", "2027/28"})
            plan.demand(where, "Older people", "Assessment", year, 144);
    plan.set(plan::Kind::HoursPerCase, 10).set(plan::Kind::QualifiedShare, 0.5);
    plan.set(plan::Kind::ContractedHours, 37).set(plan::Kind::DaysAWeek, 5);
    plan.establishment("North", "Social worker", "2026-04-01", 20, 2);
    plan.establishment("West", "Social worker", "2026-04-01", 10, 0);
    return plan;
}

/// A scenario over a plan, made by names.
class ScenarioOf {
  public:
    explicit ScenarioOf(PlanBuilder& plan, const std::string& name = "Harder",
                        const std::string& onTopOf = {})
        : m_plan(plan)
    {
        std::optional<plan::ScenarioId> parent;
        if (!onTopOf.empty())
            parent = plan.id<plan::Scenario>(onTopOf);
        plan.apply(plan::addScenario(plan.plan(), name, parent, ""));
        id = plan.id<plan::Scenario>(name);
    }

    /// A change of one adjustment.
    ScenarioOf& change(const std::string& name, plan::Adjusted what, plan::AdjustBy by, double amount,
                       const PlanBuilder::Where& where = {}, const std::string& until = {})
    {
        m_plan.apply(plan::addChange(m_plan.plan(), id, name, "because"));
        m_last = name;
        return also(what, by, amount, where, until);
    }
    /// One more adjustment of the last change.
    ScenarioOf& also(plan::Adjusted what, plan::AdjustBy by, double amount,
                     const PlanBuilder::Where& where = {}, const std::string& until = {})
    {
        plan::Adjustment row;
        row.kind = what;
        row.by = by;
        row.amount = amount;
        if (!where.locality.empty())
            row.locality = m_plan.id<plan::Locality>(where.locality);
        if (!where.group.empty())
            row.clientGroup = m_plan.id<plan::ClientGroup>(where.group);
        if (!where.activity.empty())
            row.activity = m_plan.id<plan::Activity>(where.activity);
        if (!where.role.empty())
            row.role = m_plan.id<plan::Role>(where.role);
        if (!where.from.empty())
            row.from = Month::parse(where.from).value();
        if (!until.empty())
            row.until = Month::parse(until).value();
        m_plan.apply(plan::setAdjustment(m_plan.plan(), changeNamed(m_last), row));
        return *this;
    }
    ScenarioOf& change(const std::string& name, plan::Kind kind, plan::AdjustBy by, double amount,
                       const PlanBuilder::Where& where = {}, const std::string& until = {})
    {
        return change(name, plan::adjusted(kind), by, amount, where, until);
    }
    [[nodiscard]] const plan::ScenarioChange& changeNamed(const std::string& name) const
    {
        for (const plan::ScenarioChange* change : plan::changesOf(m_plan.plan(), id))
            if (change->name == name)
                return *change;
        throw std::runtime_error("no change " + name);
    }
    void turn(const std::string& name, bool on)
    {
        m_plan.apply(plan::switchChange(m_plan.plan(), changeNamed(name), on));
    }
    [[nodiscard]] engine::Results results() const
    {
        return engine::Results(engine::Inputs(m_plan.plan(), nullptr, id));
    }

    plan::ScenarioId id;

  private:
    PlanBuilder& m_plan;
    std::string m_last; ///< the name of the last change
};

} // namespace muster::test
