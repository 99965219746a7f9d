#include "exchange/resources.h"

namespace muster::exchange {

namespace fs = std::filesystem;

fs::path resourceFolder(std::string_view name)
{
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    return (program.parent_path() / MUSTER_DATA_FROM_PROGRAM / name).lexically_normal();
}

} // namespace muster::exchange
