#pragma once
// Numbers as people type and paste them, and as a cell gives them back: every digit, no separators.

#include "base/number.h"

#include <QString>
#include <optional>

namespace muster::ui {

/// Reads 1240, 1,240, −2.5 or 1.5 FTE, as imports do (base/number.h): not 0,750.
[[nodiscard]] std::optional<double> readNumber(const QString& text, NumberUnit unit = NumberUnit::None);
/// The shortest text that reads back to the same number.
[[nodiscard]] QString plainNumber(double value);
/// How many decimals a number needs, at most four.
[[nodiscard]] int decimalsOf(double value);

} // namespace muster::ui
