#pragma once
// How the columns and words of somebody else's table become those of a table of the plan. A map is a table
// itself, so that people can look at it in a spreadsheet, change it, keep it and use it again next month.

#include "exchange/read/csv.h"
#include "plan/table_info.h"

namespace muster::exchange {

/// One line of a map. With a heading it says which column of the plan's table the file's column is, or none,
/// to leave it out. Without one it gives the column that value in every row. With a heading and a value the
/// heading stands across: the cells beneath it are figures, of which the column has that value; a heading may
/// say several things. The figures' own column is then that of the heading kAcross, and each of their cells
/// makes a row. With a text that was found it
/// says what that text means in the column: a name of the plan, a figure, or nothing for a mark in place of
/// a figure; a row is then left out where its column cannot be empty.
struct MapLine {
    std::string column{};  ///< of the plan's table
    std::string heading{}; ///< of the file
    std::string found{};   ///< in the file's cells
    std::string value{};   ///< to read in its place, or in every row
    std::string why{};     ///< a sentence for people; not read
};

struct ImportMap {
    std::string table; ///< of the plan
    std::vector<MapLine> lines;
};

/// As CSV, with the columns table, column, heading, found, value and why; no text of the file is a formula in
/// the spreadsheet in which people look at it.
[[nodiscard]] std::string mapAsCsv(const ImportMap&);
/// Reads what mapAsCsv() writes, whatever people have made of it. Errors: BadInput, with line and column,
/// where there is no such table or column, or two lines say different things of one heading, column or text;
/// those of readCsvFile().
[[nodiscard]] Result<ImportMap> readMap(const std::filesystem::path&);

/// In place of a heading: those that stand across.
inline constexpr std::string_view kAcross = "*";

[[nodiscard]] inline bool standsAcross(const MapLine& line)
{
    return !line.heading.empty() && !line.value.empty() && line.found.empty() && !line.column.empty();
}

/// The columns that a file of the table may have: its own, and of an establishment in_post_fte and
/// vacancy_rate as well.
[[nodiscard]] std::vector<std::string_view> mappableColumns(const plan::TableInfo&);
[[nodiscard]] bool isMappable(const plan::TableInfo&, std::string_view column);
inline constexpr std::string_view kInPostColumn = "in_post_fte";
inline constexpr std::string_view kVacancyRateColumn = "vacancy_rate"; ///< vacancies over the establishment
/// In place of a value for the establishment: it is worked out.
inline constexpr std::string_view kByRate = "vacancy_fte / vacancy_rate";

} // namespace muster::exchange
