#pragma once
// What the cells of the grid show: their values, told apart by where they come from, and the required staff
// of each locality now and before the last edit.

#include "assumptions/layout.h"
#include "engine/results.h"

namespace muster::ui {

/// Where a cell's value comes from.
enum class Standing {
    Own,       ///< said of exactly this cell
    Inherited, ///< said of a wider one
    Adjusted,  ///< made of what is said by a change of the scenario
    Neutral,   ///< nothing is said: the kind's neutral default counts
    NotSet,    ///< nothing is said, and nothing needs it
    MustBeSet  ///< nothing is entered, and the demand here needs it
};

struct AssumptionCell {
    QString text;
    QString origin; ///< "own", "inherited from Essex", "must be set: …"
    std::optional<double> value;
    Standing standing = Standing::NotSet;
    bool operator==(const AssumptionCell&) const = default;
};

/// The cells of a layout, row by row; all with the same number of decimals.
[[nodiscard]] std::vector<AssumptionCell> cellsOf(const engine::Results& results, const Choice& choice,
                                                  const Layout& layout);
/// The month whose values the grid shows: the chosen start, or the plan's first month.
[[nodiscard]] Month shownMonth(const plan::Plan& plan, const Choice& choice);
/// "own", "own, from April 2027", "inherited from Essex": of a row that counts in a scope.
[[nodiscard]] QString originOf(const plan::Plan& plan, const plan::Assumption& row, const plan::Scope& scope);

} // namespace muster::ui
