#pragma once
// Which of the forecasts of series take long, and those that were kept of them.
// Reasons: docs/decisions/0052-fits-are-kept.md.

#include "engine/demand/carried/series_forecast.h"

namespace muster::engine {

[[nodiscard]] forecast::Series seriesOf(const SeriesWish&);
/// Whether automatic has anything to choose.
[[nodiscard]] bool isAutomatic(const SeriesWish&);

/// What is kept of a forecast: of automatic what was tried, without what it chose; none where nothing is.
[[nodiscard]] std::optional<SeriesForecast> keptForecast(const SeriesWish&, const KeptWork&);
[[nodiscard]] std::optional<std::vector<forecast::Choice>> keptChoices(const LikeWishes&, const KeptWork&);

/// All that took long of these forecasts.
[[nodiscard]] KeptWork workOf(const ForecastMemo&);
/// Whether the one holds just what the other does.
[[nodiscard]] bool isSameWork(const KeptWork&, const KeptWork&);

} // namespace muster::engine
