#pragma once
// How the Office for National Statistics lays its tables of population out: where the headings stand, which
// columns have figures, and of which year an edition is.

#include "exchange/read/csv.h"
#include "exchange/tables/import_outcome.h"
#include "plan/rows/age_band.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// How a publication lays its file out.
struct PopulationLayout {
    std::string_view profile;
    std::string_view code;
    std::string_view name;
    std::string_view band; ///< the column of the band; empty: in the headings
};

/// A column of figures: the band and the year, which may stand in the rows or be that of the whole edition.
struct FigureColumn {
    std::string heading;
    std::optional<plan::AgeBand> band;
    std::optional<int> year;
};

[[nodiscard]] std::vector<FigureColumn> figureColumns(const PopulationLayout&, const CsvRow& header);

/// The row of the headings: the first, or beneath the titles of a workbook's sheet; none where the file is no
/// such table.
[[nodiscard]] std::optional<std::size_t> headingRow(const PopulationLayout&, const CsvFile&);

/// The year of an edition of estimates: of options.date, else as one of so many rows of titles says
/// (Mid-2018), else as the file's name does. Errors: none of them says, or they say several.
[[nodiscard]] Result<int> editionOf(const CsvFile&, std::size_t titles, const ImportOptions&);

/// Refuses a sheet of males or of females, whose figures would be taken for everybody's.
[[nodiscard]] Result<void> isOfEverybody(const CsvFile&, std::size_t titles);

} // namespace muster::exchange
