#pragma once
// A function of one number, and the numbers among which something of it is sought.

#include <functional>
#include <optional>

namespace muster::analysis {

/// None: it has no value there, as a figure that is not known.
using Function = std::function<std::optional<double>(double)>;

/// The numbers among which to look, its ends among them.
struct Domain {
    double lowest = 0;
    double highest = 0;
    bool whole = false; ///< whole numbers alone
};

/// One value of the function.
struct Point {
    double at = 0;
    double value = 0;
};

} // namespace muster::analysis
