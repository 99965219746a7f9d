#pragma once
// What an adjustment acts on, where and in which months, as options name it.

#include "cli/option_values.h"

namespace muster::cli {

struct AdjustmentOptions {
    std::string kind; ///< as in tables
    ScopeOptions scope;
    std::string roles, from, until; ///< empty: all that the scope names, always, to the end
};

/// Adds the options of the scope, --roles, --from, of which `from` says what it is, and --until.
void addAdjustment(CLI::App& command, AdjustmentOptions& options, const std::string& from);

/// The adjustment, which does nothing yet. NotFound: no such thing to adjust, or the first name that is not
/// in the plan. BadInput: no month.
[[nodiscard]] Result<plan::Adjustment> adjustmentOf(const plan::Plan&, const AdjustmentOptions& options);

/// The number of an option as an amount of the adjustment, in its unit. The error names the option.
[[nodiscard]] Result<double> amountOf(const plan::Adjustment&, std::string_view option,
                                      const std::string& text);

} // namespace muster::cli
