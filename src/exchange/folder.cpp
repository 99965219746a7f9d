#include "exchange/folder.h"

#include "exchange/tables/canonical.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

Result<ImportOutcome> readOne(const plan::Plan& plan, std::string_view table, const fs::path& path,
                              const ImportOptions& options)
{
    auto file = readCsvFile(path);
    if (!file)
        return fail(std::move(file.error()));
    const auto notes = file->notes;
    auto outcome = asTable(*std::move(file)).and_then([&](RawTable raw) {
        return readTable(plan, table, std::move(raw), options);
    });
    if (outcome)
        outcome->notes.insert(outcome->notes.begin(), notes.begin(), notes.end());
    return outcome;
}

/// What to tell of the CSV files that are none of the plan's tables.
std::vector<std::string> notesOfOthers(const fs::path& folder)
{
    std::vector<std::string> notes;
    const auto tables = canonicalTables();
    std::error_code wrong;
    for (const auto& entry : fs::directory_iterator(folder, wrong)) {
        const auto& path = entry.path();
        const bool csv = lowerCase(path.extension().string()) == ".csv";
        const bool read =
            path.extension() == ".csv" && std::ranges::find(tables, path.stem().string()) != tables.end();
        if (csv && !read)
            notes.push_back(
                fmt::format("{} was not read: it is not named as one of the plan's tables ({}.csv)",
                            path.filename().string(), fmt::join(tables, ".csv, ")));
    }
    std::ranges::sort(notes);
    return notes;
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
    auto notes = notesOfOthers(folder);
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
