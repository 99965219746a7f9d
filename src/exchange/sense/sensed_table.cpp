#include "exchange/sense/sensed_table.h"

#include <array>

namespace muster::exchange {

std::string_view nameOf(RowClass which)
{
    constexpr std::array<std::string_view, 7> names{"empty", "metadata", "header", "attributes",
                                                    "data",  "derived",  "notes"};
    return names.at(static_cast<std::size_t>(which));
}

std::string_view nameOf(ColumnType type)
{
    constexpr std::array<std::string_view, 6> names{"empty", "text", "number", "date", "percentage", "mixed"};
    return names.at(static_cast<std::size_t>(type));
}

} // namespace muster::exchange
