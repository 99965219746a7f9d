#pragma once
// How the returns of weeks of care lay their files out (care_weeks.h).

#include "exchange/profiles/care_weeks.h"

namespace muster::exchange {

/// Whether the file looks like PSS-EX1 of 2014–15, with the councils across the columns, or like that of
/// 2015–16 or ASC-FR, with a row for each council and item.
[[nodiscard]] bool isCareAcross(const CsvFile&);
[[nodiscard]] bool isCareByRow(const CsvFile&);
[[nodiscard]] bool isAscFr(const CsvFile&);

/// The cells of a council or of England. The year is as the file says, else returnYear(). Errors: no such
/// return; no year; no such council; a key without a known meaning, with line and column.
[[nodiscard]] Result<CareReturn> readCareAcross(const CsvFile&, std::string_view council,
                                                const ImportOptions&);
[[nodiscard]] Result<CareReturn> readCareByRow(const CsvFile&, std::string_view council,
                                               const ImportOptions&);
[[nodiscard]] Result<CareReturn> readAscFr(const CsvFile&, std::string_view council, const ImportOptions&);

/// Of a return that does not say its year: that of options.date, else as the file's name says (2014-15).
[[nodiscard]] Result<Period> returnYear(const std::string& file, const ImportOptions&);

} // namespace muster::exchange
