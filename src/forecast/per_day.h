#pragma once
// Series whose periods differ in length: the methods work on figures per day, and what they say is multiplied
// by the days of its own period again. A series whose periods are alike stays as it is.
// Source: docs/method.md, section 3.4.

#include "forecast/series.h"

namespace muster::forecast {

/// The figures per day, as a series of periods that are alike.
[[nodiscard]] Series perDay(const Series&);
/// Of its first figures so many.
[[nodiscard]] Series firstOf(const Series&, int known);

/// What was said per day, of the periods from one on, as figures of these.
[[nodiscard]] std::vector<double> ofItsDays(std::vector<double> perDay, const Series&, int from);
/// The same of a forecast from the end of the series.
[[nodiscard]] Forecast ofItsDays(Forecast perDay, const Series&);

/// How long a period is beside the mean one.
[[nodiscard]] double lengthOf(const Series&, int period);

} // namespace muster::forecast
