#pragma once
// Published rates as benchmarks: the children's social work workforce of the Department for Education
// (profile dfe-csww), the adult social care outcomes of Oflog (oflog-asc), and the client level data of DHSC
// with the vacancy rates of Skills for Care (dhsc-cld). Each is read as published, for one council and for
// England or its kind of council.

#include "exchange/read/csv.h"
#include "exchange/tables/import_outcome.h"

namespace muster::exchange {

/// The profiles' names.
[[nodiscard]] std::vector<std::string_view> publishedProfiles();
/// The profile whose headings these are; empty: none.
[[nodiscard]] std::string_view detectPublished(const CsvRow& header);

/// Benchmarks of options.council (or the plan's organisation) by name or ONS code, and of what is printed
/// beside it. Suppressed figures are left out and told. Errors: not this file; no such council, naming some.
[[nodiscard]] Result<ImportOutcome> readPublished(const plan::Plan&, const CsvFile&, std::string_view profile,
                                                  const ImportOptions& = {});

} // namespace muster::exchange
