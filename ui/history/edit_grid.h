#pragma once
// The edits of the plan as a table, the newest first: one line each with what it moved, and beneath those
// that are unfolded the cells they changed.

#include "models/grid.h"
#include "session/figures/edit_effects.h"
#include "session/past_facts.h"

#include <set>

namespace muster::ui {

enum class EditColumn { Number, When, Who, What, Required, Cost };

struct EditGrid {
    Grid grid;
    std::vector<std::int64_t> edits; ///< of each row of the grid
    std::vector<std::int64_t> shown; ///< those that stand there, each once
    std::size_t found = 0;           ///< how many there would be without the limit
};

/// Those in whose line, cells, person or label every word of what is looked for stands.
[[nodiscard]] EditGrid editGrid(const std::vector<session::PastEdit>& edits, const QString& lookedFor,
                                const std::set<std::int64_t>& unfolded, const session::EditEffects& effects,
                                const QString& currency);

/// Whether the line does not tell all by itself.
[[nodiscard]] bool canUnfold(const session::PastEdit& edit);

} // namespace muster::ui
