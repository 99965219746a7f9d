#include "base/result.h"

#include "base/text.h"

#include <fmt/format.h>

namespace muster {

namespace {

std::string location(const Place& place)
{
    std::string text = place.file;
    if (place.line > 0)
        text += fmt::format("{}line {}", text.empty() ? "" : ", ", place.line);
    if (!place.column.empty())
        text += fmt::format("{}column {}", text.empty() ? "" : ", ", shortened(place.column));
    return text;
}

} // namespace

std::string Error::sentence() const
{
    std::string text = location(place);
    if (!text.empty())
        text += ": ";
    text += message;
    if (!found.empty())
        text += fmt::format("; found \"{}\"", shortened(found));
    if (!allowed.empty())
        text += fmt::format("; allowed: {}", allowed);
    text += '.';
    if (!remedy.empty())
        text += fmt::format(" {}.", remedy);
    return text;
}

} // namespace muster
