#include "plan/catalogue/catalogue.h"

#include <fmt/format.h>

namespace muster::plan {

std::string Range::toEnglish() const
{
    const std::string from = lowestInside ? fmt::format("{}", lowest) : fmt::format("more than {},", lowest);
    const std::string_view to = !highestInside ? "to under" : lowestInside ? "to" : "up to";
    return fmt::format("{} {} {}", from, to, highest);
}

} // namespace muster::plan
