#include "exchange/profiles/profiles.h"

namespace muster::exchange {

std::vector<ImportProfile> importProfiles()
{
    std::vector<ImportProfile> profiles;
    for (const auto source : kProfileSources)
        for (ImportProfile& each : source())
            profiles.push_back(std::move(each));
    return profiles;
}

} // namespace muster::exchange
