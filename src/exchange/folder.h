#pragma once
// A new plan from a folder of canonical CSV files (plan.csv, localities.csv …), all of them or nothing.

#include "exchange/tables/import_outcome.h"

#include <filesystem>

namespace muster::exchange {

/// Reads every canonical table the folder holds, in the order in which they name each other. Without plan.csv
/// the plan takes the folder's name as its title. CSV files that are none of the tables are told in the
/// notes. Errors: no such folder, none of the tables in it, or the
/// first refusal of a table.
[[nodiscard]] Result<NewPlan> readFolder(const std::filesystem::path&, const ImportOptions& = {});

} // namespace muster::exchange
