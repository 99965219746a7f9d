#pragma once
// The unit that workbooks have behind the heading of a column: "annual_cost (GBP)".

#include <string>
#include <string_view>

namespace muster::exchange {

/// The heading with its unit; the name alone where it has none.
[[nodiscard]] std::string withHeadingUnit(std::string_view column, std::string_view unit);
/// The heading without a unit that Muster writes behind columns of the plan's tables.
[[nodiscard]] std::string_view withoutHeadingUnit(std::string_view heading);

} // namespace muster::exchange
