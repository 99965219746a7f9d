#pragma once
// The cells of a change list that no table of the plan has. Inside the folder; change_list_file.h is its
// door.

#include "plan/scenarios/library/change_list.h"

#include <string>
#include <string_view>

namespace muster::exchange {

/// A month as import reads months; "+3", so many months after the start; "December", the first of that name.
[[nodiscard]] Result<plan::ListedMonth> readListedMonth(std::string_view text);
/// The same the other way round; "" of nothing.
[[nodiscard]] std::string textOf(const plan::ListedMonth&);

} // namespace muster::exchange
