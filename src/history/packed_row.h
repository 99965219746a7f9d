#pragma once
// The cells of a row in one text: a fifth of the memory that they take as values, and compared at once.

#include "plan/rows/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace muster::history {

/// Adds a cell behind those that are packed already. Two rows have the same cells where what was packed is
/// the same; 0 and -0 are one number.
void pack(std::string& row, const plan::Value&);
/// Packs all cells of a row, in place of what is there.
void packInto(std::string& row, const std::vector<plan::Value>&);
[[nodiscard]] std::string packed(const std::vector<plan::Value>&);

/// The cells of a packed row.
[[nodiscard]] std::vector<plan::Value> unpacked(std::string_view row);

} // namespace muster::history
