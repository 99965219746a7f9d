#include "session/file_desk.h"

#include "history/row_change.h"

namespace muster::session {

tl::unexpected<Error> changing()
{
    return fail({ErrorCode::ReadOnly,
                 "the plan is being changed just now",
                 {},
                 {},
                 {},
                 "Try again when that is done"});
}

Result<void> FileDesk::settled() const
{
    return isInDoubt ? changing() : Result<void>();
}

Result<void> FileDesk::holds(const plan::Plan& shown) const
{
    return plan::isEmpty(history::differences(shown, file.plan())) ? settled() : changing();
}

} // namespace muster::session
