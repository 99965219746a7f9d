#pragma once
// A staff list from a file, by a map.

#include "base/progress.h"
#include "exchange/reconcile/staff_list.h"

#include <filesystem>

namespace muster::exchange {

/// The file's name without its folder and ending: "HR" of /lists/HR.xlsx.
[[nodiscard]] std::string listNameOf(const std::filesystem::path&);

/// The map that reads a list of posts where none is given: that of proposedMap(). Where the list has no title
/// of its own the job is its title. Errors: those of proposedMap().
[[nodiscard]] Result<ImportMap> proposedListMap(const plan::Plan&, const std::vector<HeadedTable>&);

/// Reads the tables of a file as a staff list. What looks like names of people is not read, whatever the map
/// says; of the column of who is in post it is kept whether somebody is. The post's id is the column whose
/// heading says so ("Position number"). Errors: BadInput, where the map is of another table, where it gives
/// no title or team, or where figures and days are wrong; those of mappedRows().
[[nodiscard]] Result<StaffList> readStaffList(const plan::Plan&, const std::string& name,
                                              std::vector<HeadedTable>, ImportMap);

} // namespace muster::exchange
