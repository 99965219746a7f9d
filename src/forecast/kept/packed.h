#pragma once
// What takes long of a forecast as bytes, and what it was made of, so that it can be kept outside of the
// program. Bytes that this did not pack are refused. Reasons and record:
// docs/decisions/0052-fits-are-kept.md.

#include "forecast/automatic/automatic.h"

#include <optional>
#include <string>
#include <string_view>

namespace muster::forecast {

/// What pastForecasts() makes its own of, by this version of the methods: any change of the sources of this
/// folder makes another one.
[[nodiscard]] std::string madeOf(const Series&, int ahead);
/// What forecastBy() makes its own of, with weights that it fits.
[[nodiscard]] std::string madeOf(const Series&, int ahead, Method);
/// What chosenTogether() makes its own of: past forecasts that are made of these.
[[nodiscard]] std::string madeOfTogether(const std::vector<std::string>& pasts);

/// The series of them is no part of it.
[[nodiscard]] std::string packed(const PastForecasts&);
[[nodiscard]] std::string packed(const Forecast&);
[[nodiscard]] std::string packed(const std::vector<Choice>&);

[[nodiscard]] std::optional<PastForecasts> unpackedPast(std::string_view, const Series&, int ahead);
[[nodiscard]] std::optional<Forecast> unpackedForecast(std::string_view, int ahead);
/// One for each of them, so many periods ahead.
[[nodiscard]] std::optional<std::vector<Choice>> unpackedChoices(std::string_view,
                                                                 const std::vector<int>& ahead);

} // namespace muster::forecast
