#include "charts/drawing.h"

#include "base/text.h"

namespace muster::charts {

std::string fitted(const std::string& text, double room, const TextWidth& widthOf)
{
    if (widthOf(text) <= room)
        return text;
    // the longest beginning that fits: `fits` always does, or is nothing
    std::size_t fits = 0;
    std::size_t tooLong = characters(text);
    while (tooLong - fits > 1) {
        const std::size_t middle = fits + (tooLong - fits) / 2;
        (widthOf(shortened(text, middle)) <= room ? fits : tooLong) = middle;
    }
    return fits == 0 ? std::string() : shortened(text, fits);
}

} // namespace muster::charts
