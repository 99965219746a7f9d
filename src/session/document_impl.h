#pragma once
// What the parts of the document share and its users do not see.

#include "session/document.h"
#include "session/file_watch.h"
#include "store/plan_file.h"

namespace muster::session {

struct Document::Impl {
    std::optional<store::PlanFile> file;
    std::unique_ptr<FileWatch> watch; ///< of a file that somebody else has open
};

[[nodiscard]] Error noPlanOpen();

} // namespace muster::session
