#pragma once
// A figure with another value in the place of one of the plan's, again and again. Where the structure of the
// plan does not ask for more, values alone are put in its place (docs/decisions/0027); elsewhere the plan is
// edited and worked out anew. Both give the figure of the plan edited to the value.

#include "analysis/seek/figure.h"
#include "plan/edits.h"

#include <functional>
#include <memory>

namespace muster::analysis {

class VariedFigure {
  public:
    /// In the scenario of the inputs, which outlive this, as do the rows that are varied.
    VariedFigure(const engine::Inputs& inputs, const Figure& figure);
    ~VariedFigure();

    /// Varies the value of a row of the inputs' plan from now on, with all that the scenario makes of it.
    void vary(const plan::Assumption& row);
    /// Varies the amount of an adjustment of the inputs' plan, which the scenario has.
    void vary(const plan::Adjustment& lever);

    /// The figure with this value; none where it is not known or a rule of the plan refuses the value.
    [[nodiscard]] std::optional<double> at(double value);

  private:
    class Values;
    [[nodiscard]] bool canReplace(plan::Kind kind) const;
    [[nodiscard]] bool isBelowNothing();
    void resetValues();

    const engine::Inputs& m_inputs;
    Figure m_figure;
    engine::Wish m_wish;
    engine::Variant m_variant;
    std::unique_ptr<Values> m_values; // of the kind that is varied; none where the plan is edited
    std::function<plan::Edit(double value)> m_edit; // to this value
    bool m_regrows = false;                         // lines of demand are made of what is varied
};

} // namespace muster::analysis
