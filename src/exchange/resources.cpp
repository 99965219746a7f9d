#include "exchange/resources.h"

namespace muster::exchange {

std::filesystem::path resourceFolder(std::string_view name)
{
    std::error_code ignored;
    const std::filesystem::path source = MUSTER_SOURCE_RESOURCES;
    return (std::filesystem::exists(source, ignored) ? source : MUSTER_INSTALLED_RESOURCES) / name;
}

} // namespace muster::exchange
