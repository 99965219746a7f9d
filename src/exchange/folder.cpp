#include "exchange/folder.h"

#include "exchange/canonical.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

Result<ImportOutcome> readOne(const plan::Plan& plan, std::string_view table, const fs::path& path,
                              const ImportOptions& options)
{
    return readCsvFile(path).and_then(asTable).and_then(
        [&](const RawTable& file) { return readTable(plan, table, file, options); });
}

Error noTables(const fs::path& folder, bool isFolder)
{
    return {ErrorCode::Unreadable,
            isFolder ? "none of the plan's tables is in the folder" : "there is no such folder",
            {folder.string(), 0, {}},
            {},
            fmt::format("{}.csv", fmt::join(canonicalTables(), ".csv, ")),
            {}};
}

plan::Settings settingsNamed(const fs::path& folder)
{
    plan::Settings settings;
    settings.title = fs::weakly_canonical(folder).filename().string();
    return settings;
}

} // namespace

Result<NewPlan> readFolder(const fs::path& folder, const ImportOptions& options)
{
    std::error_code wrong;
    plan::Plan plan;
    std::vector<plan::Edit> edits;
    std::vector<std::string> notes;
    for (const auto table : canonicalTables()) {
        const auto path = folder / fmt::format("{}.csv", table);
        if (!fs::exists(path, wrong))
            continue;
        auto outcome = readOne(plan, table, path, options);
        if (!outcome)
            return fail(std::move(outcome.error()));
        plan.apply(outcome->edit.changes);
        notes.insert(notes.end(), outcome->notes.begin(), outcome->notes.end());
        edits.push_back(std::move(outcome->edit));
    }
    if (edits.empty())
        return fail(noTables(folder, fs::is_directory(folder, wrong)));
    auto all = plan::together(fmt::format("Make the plan from {}", folder.filename().string()), edits);
    if (plan.rows<plan::Settings>().empty())
        all.put(settingsNamed(folder));
    return NewPlan{std::move(all), std::move(notes)};
}

} // namespace muster::exchange
