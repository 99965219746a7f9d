#pragma once
// Council names as returns and people write them, brought to one form: "620 - Essex ", "Essex County
// Council", "Torbay UA", "St. Helens", "Bristol, City of".

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// In small letters, without a code, marks and the words that one writer puts and another leaves out (UA,
/// council, borough, city of …). Names that changed between the returns come out alike.
[[nodiscard]] std::string plainCouncilName(std::string_view name);

/// The three-digit code that the text is or starts with ("620", "620-Essex"), or "".
[[nodiscard]] std::string_view councilCode(std::string_view text);

/// Up to three of the names, those nearest to the one looked for.
[[nodiscard]] std::vector<std::string> nearestNames(std::string_view name, std::vector<std::string> names);

/// A council or a larger area as a return has it.
struct ReturnArea {
    std::string code;      ///< three digits; empty for England and other areas
    std::string name;      ///< as printed
    std::string onsCode{}; ///< empty: the return does not say it
};

/// Which of the areas is meant: by name, three-digit code or ONS code. The name as printed goes before one
/// that is brought to one form. NotFound with the nearest names.
[[nodiscard]] Result<std::size_t> areaAmong(const std::vector<ReturnArea>&, std::string_view wanted,
                                            const std::string& file);

} // namespace muster::exchange
