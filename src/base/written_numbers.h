#pragma once
// Numbers as they are written for people and programs: every digit, or rounded in one way wherever they
// stand.

#include <optional>
#include <string>

namespace muster {

/// The number with so many decimals, halves away from zero as its shortest decimal form has them: 2.675 with
/// two is 2.68. None: the shortest form that reads back to the same number.
[[nodiscard]] std::string numberText(double value, std::optional<int> decimals);
/// The number so rounded; the same number without decimals.
[[nodiscard]] double rounded(double value, std::optional<int> decimals);
/// Adds the shortest form that reads back to the same number.
void addNumberText(std::string& text, double value);

} // namespace muster
