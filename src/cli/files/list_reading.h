#pragma once
// Staff lists as the command line names them, with their maps.

#include "exchange/reconcile/staff_list.h"

namespace muster::cli {

/// Reads each file by the map that is given for its list as NAME=MAP, else by the first map that has its
/// headings, else by what its headings suggest, which is told. Errors: those of headedTables(), readMap() and
/// readStaffList(); BadInput where a map is of none of the lists.
[[nodiscard]] Result<std::vector<exchange::StaffList>>
readLists(const plan::Plan&, const std::vector<std::string>& files, const std::vector<std::string>& maps);

} // namespace muster::cli
