#pragma once
// The plan's file as the work on the file's thread finds it. No other thread looks into it.

#include "store/plan_file.h"

namespace muster::session {

struct FileDesk {
    explicit FileDesk(store::PlanFile opened) : file(std::move(opened)) {}

    store::PlanFile file;
    bool isInDoubt =
        false; ///< a change may have come into the file or not; no other may be made on top of it

    [[nodiscard]] Result<void> settled() const;
    /// Whether the file has what is shown; ReadOnly while a change is on its way.
    [[nodiscard]] Result<void> holds(const plan::Plan& shown) const;
};

[[nodiscard]] Error noPlanOpen();

} // namespace muster::session
