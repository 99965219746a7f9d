#pragma once
// What the page says of a sum of several localities.

#include "engine/demand.h"

#include <QString>

namespace muster::ui {

/// How the bands of the sum are made, or why it has none: an entry of the legend.
[[nodiscard]] QString bandsInWords(const std::optional<engine::SummedForecast>& said);

} // namespace muster::ui
