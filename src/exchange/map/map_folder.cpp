#include "exchange/map/map_folder.h"

#include "exchange/map/mapping.h"
#include "exchange/read/text_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <set>

namespace muster::exchange {

namespace {

/// The same for the same table and headings, whatever the map makes of them; those that stand across, such as
/// months, are others in the next file.
std::string fileNameOf(const ImportMap& map)
{
    std::set<std::string> headings;
    for (const MapLine& line : map.lines)
        if (!line.heading.empty() && !standsAcross(line))
            headings.insert(nameKey(line.heading));
    std::string all;
    for (const std::string& heading : headings)
        all += heading + '\n';
    return fmt::format("{}-{:016x}.csv", map.table, std::hash<std::string>()(all));
}

/// Whether the map has a line on the same heading or text of the same column.
bool knows(const ImportMap& map, const MapLine& line)
{
    return std::ranges::any_of(map.lines, [&](const MapLine& known) {
        return known.column == line.column && nameKey(known.heading) == nameKey(line.heading) &&
               nameKey(known.found) == nameKey(line.found);
    });
}

} // namespace

Result<void> keepMap(const std::filesystem::path& folder, const ImportMap& map)
{
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored); // what is wrong with it is said by the writing
    return writeTextFile(folder / fileNameOf(map), mapAsCsv(map));
}

std::optional<ImportMap> keptMap(const std::filesystem::path& folder, const std::vector<HeadedTable>& tables,
                                 std::string_view table)
{
    std::optional<ImportMap> found;
    std::filesystem::file_time_type latest{};
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code unknown;
        const auto time = std::filesystem::last_write_time(at->path(), unknown);
        auto map = unknown || (found && time <= latest) ? Result<ImportMap>(fail({})) : readMap(at->path());
        if (!map || (!table.empty() && map->table != table) || !hasAllHeadings(tables, *map))
            continue;
        found = *std::move(map);
        latest = time;
    }
    return found;
}

void bringUpToDate(ImportMap& kept, const ImportMap& proposed)
{
    std::erase_if(kept.lines,
                  [&](const MapLine& line) { return standsAcross(line) && !knows(proposed, line); });
    for (const MapLine& line : proposed.lines)
        if ((!line.found.empty() || standsAcross(line)) && !knows(kept, line))
            kept.lines.push_back(line);
}

} // namespace muster::exchange
