#include "cli/open_plan.h"

#include "store/this_moment.h"

namespace muster::cli {

Result<store::PlanFile> openToRead(const std::string& path)
{
    return store::PlanFile::open(path, store::Access::ReadOnly, store::userName());
}

Result<store::PlanFile> openToWrite(const std::string& path)
{
    auto file = store::PlanFile::open(path, store::Access::ReadWrite, store::userName());
    if (!file)
        return file;
    if (const auto may = file->mayWrite(); !may)
        return fail(may.error());
    return file;
}

} // namespace muster::cli
