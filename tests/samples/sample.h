#pragma once
// A sample made as the program makes it, with its results.

#include "engine/results.h"
#include "exchange/samples/samples.h"
#include "plan/names.h"

#include <stdexcept>
#include <string>

namespace muster::test {

class Sample {
  public:
    explicit Sample(const std::string& name)
    {
        const auto made = exchange::makeSample(name);
        if (!made)
            throw std::runtime_error(made.error().sentence());
        plan::Plan plan;
        plan.apply(made->edit.changes);
        m_results = engine::Results(engine::Inputs(plan));
    }

    [[nodiscard]] const engine::Results& results() const { return m_results; }
    [[nodiscard]] const plan::Plan& plan() const { return m_results.inputs().plan(); }

    /// A figure of the plan's first financial year; nothing where the cell is empty.
    [[nodiscard]] std::optional<double> figure(const std::string& locality, const std::string& role,
                                               engine::Column column) const
    {
        return engine::figureAt(m_results, place(locality, role), column);
    }
    [[nodiscard]] engine::TablePlace place(const std::string& locality, const std::string& role) const
    {
        const auto& d = m_results.inputs().dimensions();
        const auto spans = periodsOf(m_results.inputs().firstMonth(), m_results.inputs().months(),
                                     PeriodLength::FinancialYear);
        return {d.indexOf(plan::findByName<plan::Locality>(plan(), locality).value()),
                role == engine::kAllRolesName ? engine::kAllRoles
                                              : d.indexOf(plan::findByName<plan::Role>(plan(), role).value()),
                spans.front(), engine::Rollup::WithBeneath};
    }

  private:
    engine::Results m_results;
};

} // namespace muster::test
