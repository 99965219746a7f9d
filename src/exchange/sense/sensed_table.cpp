#include "exchange/sense/sensed_table.h"

#include <algorithm>
#include <array>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 7> kRowClasses{"empty", "metadata", "header", "attributes",
                                                      "data",  "derived",  "notes"};

} // namespace

std::string_view nameOf(RowClass which)
{
    return kRowClasses.at(static_cast<std::size_t>(which));
}

std::optional<RowClass> rowClassNamed(std::string_view name)
{
    const auto at = std::ranges::find(kRowClasses, name);
    return at == kRowClasses.end() ? std::nullopt : std::optional(RowClass(at - kRowClasses.begin()));
}

std::string_view nameOf(ColumnType type)
{
    constexpr std::array<std::string_view, 6> names{"empty", "text", "number", "date", "percentage", "mixed"};
    return names.at(static_cast<std::size_t>(type));
}

} // namespace muster::exchange
