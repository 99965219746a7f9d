#pragma once
// A county with a scenario, and reports of it.

#include "engine/scenarios/scenario_plan.h"
#include "report/formats.h"
#include "report/report.h"

#include <gtest/gtest.h>

namespace muster::test {

/// The county of the scenarios' tests with awkward names: North is "North: inner", West "West @ Harder".
class ReportedCounty {
  public:
    ReportedCounty()
    {
        rename("North", "North: inner");
        rename("West", "West @ Harder");
        ScenarioOf harder(plan);
        harder.change("Slower", plan::Kind::HoursPerCase, plan::AdjustBy::Multiply, 1.1);
        scenario = harder.id;
    }

    [[nodiscard]] engine::Results results(std::optional<plan::ScenarioId> in = {}) const
    {
        return engine::Results(engine::Inputs(plan.plan(), nullptr, in));
    }
    /// A report of the plan as it is.
    [[nodiscard]] Result<report::Document> report(const std::vector<report::WishedSection>& sections) const
    {
        const engine::Results shown = results();
        return report::makeReport(
            {shown, nullptr, shown.inputs().financialYears().front(), "After edit 3", "2026-05-03T10:00:00Z"},
            sections, Progress());
    }

    PlanBuilder plan = county();
    plan::ScenarioId scenario;

  private:
    void rename(const std::string& from, const std::string& to)
    {
        plan::Locality row = *plan.plan().find<plan::Locality>(plan.id<plan::Locality>(from));
        row.name = to;
        plan.put(row);
    }
};

} // namespace muster::test
