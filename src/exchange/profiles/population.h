#pragma once
// Population by age from the Office for National Statistics, as published: projections by band of five years
// (profile ons-snpp, table 2 of the subnational population projections) and estimates by single year of age
// (ons-mye), which tell how to split a band that straddles 18.
// resources/samples/LICENCE.md names the files.

#include "exchange/read/csv.h"
#include "exchange/tables/import_outcome.h"

namespace muster::exchange {

/// The profiles' names.
[[nodiscard]] std::vector<std::string_view> populationProfiles();
/// The profile whose headings these are; empty: none.
[[nodiscard]] std::string_view detectPopulation(const CsvRow& header);

/// Rows of population for each locality of the plan whose ONS code or name the file has, or with
/// options.council (several with ; between) those areas' people, added up, for options.locality or the plan's
/// root. An area is left out, and told, where localities beneath it are in the file too: its people would be
/// counted twice. Errors: not this file; no area of the plan or of that name in it; a figure that is none,
/// with line and column.
[[nodiscard]] Result<ImportOutcome> readPopulation(const plan::Plan&, const CsvFile&,
                                                   std::string_view profile, const ImportOptions& = {});

} // namespace muster::exchange
