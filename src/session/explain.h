#pragma once
// Explains numbers away from the window's thread: the trace of a county's total has hundreds of thousands of
// parts.

#include "engine/explain.h"
#include "session/open_plan.h"

namespace muster::session {

/// A number's explanation, ready to be shown.
struct Told {
    double value = 0; ///< in the unit
    engine::ColumnUnit unit{};
    engine::ExplanationText story;
};

/// Works out how a number of these results is made, or why it has no figure.
Job& explain(Jobs& jobs, std::shared_ptr<const engine::Results> results, const engine::TablePlace& place,
             engine::Column column, QObject& listener, Answer<Told> done);

} // namespace muster::session
