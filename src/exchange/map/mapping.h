#pragma once
// Maps guessed for a file, and files read by a map.

#include "exchange/map/headed_tables.h"
#include "exchange/map/import_map.h"
#include "plan/plan.h"

namespace muster::exchange {

/// A map for the largest of the tables: which column each heading may be, what a row needs and the file does
/// not have, which names the plan does not know and which may be meant, which marks stand in place of
/// figures. Each line says why. An empty table of the plan asks the headings. Errors: NotFound where they
/// come near no table.
[[nodiscard]] Result<ImportMap> proposedMap(const plan::Plan&, const std::vector<HeadedTable>&,
                                            std::string_view table);

/// A table with the columns of the plan's, read by a map.
struct MappedTable {
    RawTable table;
    std::vector<std::string> notes{};     ///< sentences, also on the lines that are not in it
    std::vector<std::size_t> withMarks{}; ///< lines left out, as they lack what the plan's table needs
    std::size_t emptyCells = 0;           ///< beneath headings that stand across: they make no row
};

/// The tables of one sheet that have every heading of the map, one behind the other; of posts, those that are
/// alike are added up (same_posts.h). Errors: BadInput, naming
/// the heading that none has, or the column that the plan's table needs and the map does not give.
[[nodiscard]] Result<MappedTable> mapped(std::vector<HeadedTable>, const ImportMap&);
using NeededColumns = std::vector<const plan::ColumnInfo*>;
/// The same with every row of the file as it is, where the map must give these columns alone.
[[nodiscard]] Result<MappedTable> mappedRows(std::vector<HeadedTable>, const ImportMap&,
                                             const NeededColumns& needed);

/// Whether one of the tables has every heading of the map, but for those that stand across.
[[nodiscard]] bool hasAllHeadings(const std::vector<HeadedTable>&, const ImportMap&);

/// "lines 3, 5 and 8"; the first of many.
[[nodiscard]] std::string linesInWords(const std::vector<std::size_t>& lines);

/// A place in a mapped table, with the file's own heading.
void nameHeading(Place&, const ImportMap&);
/// Whether the map makes several rows of one.
[[nodiscard]] bool readsAcross(const ImportMap&);
/// The place of a figure that was refused, with the heading that stands across.
void nameHeadingAcross(Error&, const ImportMap&, const std::vector<HeadedTable>&);

} // namespace muster::exchange
