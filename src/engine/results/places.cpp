#include "engine/results/places.h"

namespace muster::engine {

int lastReached(const Dimensions& dimensions, const TablePlace& place)
{
    const LocalityNode& node = dimensions.localities[static_cast<std::size_t>(place.locality)];
    return place.locality + (place.reach == Rollup::Own ? 0 : node.descendants);
}

} // namespace muster::engine
