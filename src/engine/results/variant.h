#pragma once
// One plan computed again and again with other values: for scenarios, for seeking a goal, for draws. The
// structure of the plan is resolved once; what is computed in is used again, so that after the first time
// nothing is allocated. Each thread has a variant of its own.

#include "engine/results/results.h"

namespace muster::engine {

class Variant {
  public:
    /// A copy of the plan's values to begin with.
    explicit Variant(const Inputs& plan) : m_plan(plan), m_results(plan, Wish{}) {}

    /// Where other values are put; see Inputs::replace().
    [[nodiscard]] Inputs& inputs() { return m_results.m_inputs; }
    /// The plan's values again.
    void reset() { m_results.m_inputs.takeValues(m_plan); }
    /// Counts these adjustments of the plan, which has none of its own: a scenario's, or some of them. What
    /// they make of it may break the rules: see Inputs::keepsRules().
    void adjust(const Adjustments& adjustments)
    {
        if (inputs().adjust(m_plan, adjustments))
            m_results = Results(std::move(m_results.m_inputs), Wish{});
    }
    /// The figures that are wanted, by the values as they are now; any other figure is absent.
    const Results& compute(const Wish& wish)
    {
        m_results.compute(wish);
        return m_results;
    }

  private:
    Inputs m_plan;
    Results m_results;
};

} // namespace muster::engine
