#include "forecast/kept/version.h"

namespace muster::forecast {

std::string_view methodsVersion()
{
    return MUSTER_METHODS_VERSION;
}

} // namespace muster::forecast
