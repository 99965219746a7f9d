// Where headings stand, and what a refusal calls them.

#include "exchange/map/heading_place.h"

#include "base/text.h"
#include "exchange/map/mapping.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::exchange {

std::optional<std::size_t> placeOf(const RawTable& table, const std::string& heading)
{
    const auto same = [&](const std::string& other) { return nameKey(other) == nameKey(heading); };
    const auto at = std::ranges::find_if(table.header.cells, same);
    return at == table.header.cells.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(at - table.header.cells.begin()));
}

bool readsAcross(const ImportMap& map)
{
    return std::ranges::any_of(map.lines, standsAcross);
}

void nameHeading(Place& place, const ImportMap& map)
{
    for (const MapLine& line : map.lines)
        if (line.column == place.column && !line.heading.empty() && line.found.empty() &&
            line.heading != kAcross && !standsAcross(line)) {
            place.column = fmt::format("{} ({})", line.heading, line.column);
            return;
        }
}

void nameHeadingAcross(Error& error, const ImportMap& map, const std::vector<HeadedTable>& tables)
{
    const auto isFigures = [&](const MapLine& line) {
        return line.heading == kAcross && line.column == error.place.column;
    };
    if (std::ranges::none_of(map.lines, isFigures))
        return;
    for (const HeadedTable& each : tables)
        for (const CsvRow& row : each.table.rows)
            for (const MapLine& line : map.lines) {
                const auto at = standsAcross(line) ? placeOf(each.table, line.heading) : std::nullopt;
                if (at && row.line == error.place.line && trimmed(row.cells[*at]) == error.found) {
                    error.place.column = fmt::format("{} ({})", line.heading, error.place.column);
                    return;
                }
            }
}

} // namespace muster::exchange
