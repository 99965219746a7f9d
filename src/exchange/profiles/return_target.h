#pragma once
// What the reader of a return asks of the plan that it goes into.

#include "exchange/tables/import_outcome.h"

#include <string>
#include <string_view>

namespace muster::exchange {

/// Whose figures of a return are wanted: options.council, else the plan's organisation. Error: neither.
[[nodiscard]] Result<std::string> councilWanted(const plan::Plan&, const ImportOptions&,
                                                const std::string& file);

/// Error: the plan has an activity of this name that is counted by another standard, so that the figures of
/// the return would be of another unit there.
[[nodiscard]] Result<void> checkCounted(const plan::Plan&, std::string_view activity, plan::Standard,
                                        const std::string& file);

} // namespace muster::exchange
