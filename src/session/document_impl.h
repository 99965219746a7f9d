#pragma once
// What the parts of the document share and its users do not see.

#include "session/document.h"
#include "session/file_check.h"
#include "session/file_watch.h"
#include "store/plan_file.h"

namespace muster::session {

struct Document::Impl {
    std::optional<store::PlanFile> file;
    std::unique_ptr<FileWatch> watch; ///< of a file that somebody else has open
    FileCheck check;
    bool isBehind = false; ///< the figures are of an older state than the file's plan
};

/// What is computed from a plan.
struct Document::Figures {
    std::shared_ptr<const engine::Results> results;
    std::vector<plan::Problem> problems;
    double milliseconds = 0; ///< that it took
};

[[nodiscard]] Error noPlanOpen();

} // namespace muster::session
