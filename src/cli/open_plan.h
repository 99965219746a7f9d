#pragma once
// A plan as a command opens it.

#include "engine/results.h"
#include "store/plan_file.h"

namespace muster::cli {

/// The plan for reading alone; it may be open elsewhere.
[[nodiscard]] Result<store::PlanFile> openToRead(const std::string& path);
/// The plan for writing; refused (ReadOnly) with the reason where it may not be written.
[[nodiscard]] Result<store::PlanFile> openToWrite(const std::string& path);

[[nodiscard]] inline engine::Results resultsOf(const store::PlanFile& file)
{
    return engine::Results(engine::Inputs(file.plan()));
}

} // namespace muster::cli
