#pragma once
// Tables of vacancies as the NHS and councils publish them: staff in post and vacancies without their sum, a
// rate beside them, and a quarter in place of a day.

#include "exchange/map/mapping.h"

namespace muster::exchange {

/// Brings a mapped table to the columns of a plan's establishment, and says so in its notes:
/// - a month, quarter or year in place of the day is its last day, as an establishment is of one day;
/// - an establishment that the table does not give is those in post and the vacancies together or, where the
///   map's value for it is kByRate, the vacancies over their rate (rows of no vacancies are left out);
/// - the rate is taken out; lines where the vacancies over the establishment make another are told.
/// Source: NHS England, NHS Vacancy Statistics, which divide the vacancies by the planned establishment.
/// Errors: BadInput where the rate is asked for and not given, or is not above 0 and at most 1.
[[nodiscard]] Result<void> completeVacancyFigures(MappedTable&, const ImportMap&);

} // namespace muster::exchange
