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
    if (file && file->readOnly())
        return fail({ErrorCode::ReadOnly, file->readOnlyReason(), {path, 0, {}}, {}, {}, {}});
    return file;
}

} // namespace muster::cli
