#pragma once
// The councils of England with responsibility for adult social care as their returns number them: by three
// digits from 2008 to 2019, and by the codes of the Office for National Statistics. Source: NHS Digital,
// PSS-EX1 2015-16 (names) and ASC-FR 2016-17 (codes of both kinds; that of the Isles of Scilly from the
// Office for National Statistics, Lower Tier Local Authority to Upper Tier Local Authority, April 2023).

#include <span>
#include <string_view>

namespace muster::exchange {

struct CouncilCode {
    std::string_view code;    ///< three digits
    std::string_view onsCode; ///< E10000012
    std::string_view name;
};

/// By code.
[[nodiscard]] std::span<const CouncilCode> councilCodes();

/// The three digits of the council with this ONS code, or "".
[[nodiscard]] std::string_view codeOfOnsCode(std::string_view onsCode);

} // namespace muster::exchange
