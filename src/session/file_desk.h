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

    /// Makes a change in the file. Until it is known to be made the file is in doubt, and no other is made on
    /// top.
    template <class Make>
    auto change(const Make& make) -> std::invoke_result_t<const Make&>
    {
        if (auto now = settled(); !now)
            return fail(std::move(now.error()));
        isInDoubt = true;
        auto outcome = make();
        isInDoubt = !outcome;
        return outcome;
    }
};

/// ReadOnly: a change is on its way.
[[nodiscard]] tl::unexpected<Error> changing();

[[nodiscard]] Error noPlanOpen();

} // namespace muster::session
