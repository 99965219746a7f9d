#pragma once
// A band of ages in whole years, as population tables have them: 65-69, 90+, 18.

#include "base/result.h"

#include <compare>
#include <string>
#include <string_view>

namespace muster::plan {

/// From one age to another, both inside it.
struct AgeBand {
    /// The last age of a band without an upper end.
    static constexpr int kNoEnd = 999;

    int first = 0;     ///< 0 to 125
    int last = kNoEnd; ///< first to 125, or kNoEnd

    friend auto operator<=>(const AgeBand&, const AgeBand&) = default;
    [[nodiscard]] bool isOpen() const { return last == kNoEnd; }
    [[nodiscard]] std::string toString() const;  ///< 65-69, 90+, 18; all ages is 0+
    [[nodiscard]] std::string toEnglish() const; ///< 65 to 69, 90 and over, 18, all ages
    static Result<AgeBand> parse(std::string_view);
};

} // namespace muster::plan
