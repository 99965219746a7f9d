#pragma once
// All tables of a plan in a folder, for other programs: a CSV file each, and datapackage.json, which says
// what they are.

#include "base/progress.h"
#include "exchange/write/table_maker.h"

#include <filesystem>

namespace muster::exchange {

/// Writes the tables, the places and the periods that they name, and the description. A package that stands
/// there is replaced, file by file once all are written. Errors: BadInput where the folder holds something
/// else; Unreadable; Cancelled.
[[nodiscard]] Result<void> writePackage(const std::filesystem::path& folder, const std::vector<TableMaker>&,
                                        const AboutPlan&, const Progress& = {});

} // namespace muster::exchange
