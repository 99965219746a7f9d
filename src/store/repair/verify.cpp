#include "store/repair/verify.h"

#include "store/file/files.h"
#include "store/file/refused.h"
#include "store/repair/inspection.h"
#include "store/schema/schema.h"

#include <fmt/format.h>

namespace muster::store {

namespace {

/// In a copy, or an edit would have to wait until all is read.
std::shared_ptr<const FileCopy> copyOf(const std::string& path)
{
    SQLite::Database file = openDatabase(path, SQLite::OPEN_READWRITE);
    return std::make_shared<const FileCopy>(file, path);
}

Verified looked(const std::string& path, const Progress& progress)
{
    const auto copy = copyOf(path);
    Inspection inspection(*copy, path, progress);
    Verified found{inspection.run(), {}};
    if (found.report.clean())
        found.plan = SoundPlan{copy, inspection.takeDatabase(), inspection.plan()};
    return found;
}

} // namespace

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

Result<Verified> verified(const std::string& path, const Progress& progress)
{
    return atDoor(path, [&]() -> Result<Verified> {
        requirePlan(path);
        auto found = atDoor(path, [&]() -> Result<Verified> { return looked(path, progress); });
        if (!found && found.error().code == ErrorCode::Damaged)
            return Verified{Report{{{"file", found.error().sentence()}}, {}}, {}};
        return found;
    });
}

Result<Report> verify(const std::string& path, const Progress& progress)
{
    return verified(path, progress).map([](const Verified& found) { return found.report; });
}

} // namespace muster::store
