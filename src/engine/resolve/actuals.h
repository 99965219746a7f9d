#pragma once
// The actual figures and the approved budgets of a plan, by the places they are of.
// Source: docs/method.md, section 7.4.

#include "engine/resolve/placed_rows.h"

#include <set>

namespace muster::engine {

class Actuals {
  public:
    Actuals() = default;
    /// The plan must outlive them.
    Actuals(const plan::Plan&, const Dimensions&);

    /// The actual figures of a measure and month, those of activities apart.
    [[nodiscard]] const PlacedRows<plan::Actual>& of(plan::ActualMeasure, Month) const;
    /// The months that have any of the measure, in order.
    [[nodiscard]] std::set<Month> monthsOf(plan::ActualMeasure) const;
    /// The budgets of a financial year for whatever pays; where a place has none of its own, those that name
    /// a funding, which add up.
    [[nodiscard]] const PlacedRows<plan::Budget>& budgets(Month yearStart) const;
    /// The budgets of a financial year for one funding.
    [[nodiscard]] const PlacedRows<plan::Budget>& budgets(Month yearStart, const std::string& funding) const;
    [[nodiscard]] bool hasBudgets() const { return !m_budgets.empty(); }

  private:
    void placeBudgets(const plan::Plan&, const Dimensions&);

    std::map<std::pair<plan::ActualMeasure, Month>, PlacedRows<plan::Actual>> m_actuals;
    std::map<Month, PlacedRows<plan::Budget>> m_budgets;
    std::map<std::pair<Month, std::string>, PlacedRows<plan::Budget>> m_byFunding;
};

/// The locality that a budget is of: the one it names, else the only one at the top; none where there are
/// several.
[[nodiscard]] LocalityIndex localityOf(const plan::Budget&, const Dimensions&);

} // namespace muster::engine
