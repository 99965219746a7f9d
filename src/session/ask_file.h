#pragma once
// Questions to the plan's file, on the thread that has it.

#include "session/file_desk.h"
#include "session/open_plan.h"

namespace muster::session {

/// Asks the plan's file something, on its thread; refused where no plan is open. `work` takes the FileDesk
/// and a Progress.
template <class Work, class Done>
Job& askFile(const OpenPlan& plan, JobWish wish, QObject& listener, Work work, Done done)
{
    using Answered = std::invoke_result_t<Work&, FileDesk&, const Progress&>;
    wish.lane = Lane::File;
    return plan.jobs().start(
        wish, listener,
        [desk = plan.desk(), work = std::move(work)](const Progress& progress) mutable -> Answered {
            return desk ? work(*desk, progress) : Answered(fail(noPlanOpen()));
        },
        std::move(done));
}

} // namespace muster::session
