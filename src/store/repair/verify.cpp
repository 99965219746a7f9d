#include "store/repair/verify.h"

#include "store/file/files.h"
#include "store/repair/inspection.h"
#include "store/schema/schema.h"

#include <fmt/format.h>

namespace muster::store {

Result<void> requireSound(const std::string& path)
{
    return verify(path).and_then([&](const Report& report) -> Result<void> {
        if (report.clean())
            return {};
        const std::size_t more = report.findings.size() - 1;
        return fail({ErrorCode::Damaged,
                     fmt::format("the file is not sound: {}{}", report.findings.front().message,
                                 more > 0 ? fmt::format(" There {} {} more such {}", more == 1 ? "is" : "are",
                                                        more, more == 1 ? "finding" : "findings")
                                          : std::string()),
                     {path, 0, {}},
                     {},
                     {},
                     "Look at what muster-cli verify says, and recover the plan or go back to a copy"});
    });
}

Result<Report> verify(const std::string& path, const Progress& progress)
{
    return atDoor(path, [&]() -> Result<Report> {
        requirePlan(path);
        auto inspected = atDoor(path, [&]() -> Result<Report> {
            SQLite::Database copy = openInMemory(); // or an edit would have to wait until all is read
            {
                SQLite::Database file = openDatabase(path, SQLite::OPEN_READWRITE);
                copyInto(copy, file);
            }
            copy.exec("PRAGMA cell_size_check = ON");
            return Inspection(copy, path, progress).run();
        });
        if (!inspected && inspected.error().code == ErrorCode::Damaged)
            return Report{{{"file", inspected.error().sentence()}}, {}};
        return inspected;
    });
}

} // namespace muster::store
