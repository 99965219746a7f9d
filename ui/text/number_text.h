#pragma once
// Numbers as people type and paste them, and as a cell gives them back: every digit, no separators.

#include <QString>
#include <optional>

namespace muster::ui {

/// Reads 1240, 1,240, −2.5 or -2.5, as imports do (base/number.h): not 0,750.
[[nodiscard]] std::optional<double> readNumber(const QString& text);
/// The same with the unit that people put to it: 1.5 FTE.
[[nodiscard]] std::optional<double> readFte(const QString& text);
/// The same of money: £46,678.
[[nodiscard]] std::optional<double> readMoney(const QString& text);
/// The same of a share, a fraction of one: 0.25 or 25%.
[[nodiscard]] std::optional<double> readShare(const QString& text);
/// The shortest text that reads back to the same number.
[[nodiscard]] QString plainNumber(double value);
/// How many decimals a number needs, at most four.
[[nodiscard]] int decimalsOf(double value);

} // namespace muster::ui
