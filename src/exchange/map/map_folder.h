#pragma once
// Maps that were used before, kept as files in a folder of the user's, to be used again for the next file
// with the same headings.

#include "exchange/map/headed_tables.h"
#include "exchange/map/import_map.h"

#include <optional>

namespace muster::exchange {

/// Keeps the map, in place of one of the same table and headings. Errors: Unreadable, where the folder cannot
/// be written.
[[nodiscard]] Result<void> keepMap(const std::filesystem::path& folder, const ImportMap&);

/// The map that was kept last of those that have all their headings in one of the tables, but for those that
/// stand across; of one table of the plan alone where it is named. None where there is none, or no such
/// folder.
[[nodiscard]] std::optional<ImportMap> keptMap(const std::filesystem::path& folder,
                                               const std::vector<HeadedTable>&, std::string_view table);

/// Adds to a map that was kept what a new file has and it does not know: names, marks and headings that stand
/// across, as they are proposed for that file; takes away those across that the file does not have.
void bringUpToDate(ImportMap& kept, const ImportMap& proposed);

} // namespace muster::exchange
