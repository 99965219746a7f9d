#include "store/file/plan_guard.h"

#include "store/file/file_header.h"
#include "store/file/files.h"

#include <stdexcept>

namespace muster::store {

namespace {

bool isPlan(const std::string& path)
{
    try {
        SQLite::Database file = openHeader(path);
        return FileHeader(file).isPlan();
    } catch (const std::runtime_error&) {
        return false; // what cannot be read so far is no plan, or its writing says what is wrong
    }
}

} // namespace

Result<void> mayReplace(const std::string& path)
{
    if (!isPlan(path))
        return {};
    return fail({ErrorCode::BadInput,
                 "this is a Muster plan, and a table written here would take its place",
                 {path, 0, {}},
                 {},
                 "any file that is not a plan",
                 "Choose another name"});
}

} // namespace muster::store
