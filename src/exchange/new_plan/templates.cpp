#include "exchange/new_plan/templates.h"

#include "exchange/folder.h"
#include "exchange/read/text_file.h"
#include "exchange/resources.h"
#include "exchange/tables/canonical.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kTablesOfTemplates{"plan", "client_groups", "activities", "roles",
                                                             "assumptions"};

Error notOfTemplates(const fs::path& file)
{
    return {ErrorCode::BadInput,
            "a template holds nothing that belongs to a place",
            {file.filename().string(), 0, {}},
            {},
            fmt::format("{}.csv", fmt::join(kTablesOfTemplates, ".csv, ")),
            "Take the file out of the template's folder"};
}

/// What of a plan another one may begin with.
plan::Plan withoutPlaces(const plan::Plan& plan, const std::string& title)
{
    plan::Edit edit;
    plan::Settings settings = plan.settings();
    settings.title = title;
    settings.organisation.clear();
    edit.put(settings);
    const auto keep = [&]<class Row>(std::type_identity<Row>) {
        for (const Row& row : plan.rows<Row>())
            edit.put(row);
    };
    keep(std::type_identity<plan::ClientGroup>());
    keep(std::type_identity<plan::Activity>());
    keep(std::type_identity<plan::Role>());
    for (const auto& row : plan.rows<plan::Assumption>())
        if (!row.locality && !row.from)
            edit.put(row);
    plan::Plan kept;
    kept.apply(edit.changes);
    return kept;
}

Result<void> isFree(const fs::path& folder)
{
    std::error_code wrong;
    if (!fs::exists(folder, wrong) || fs::is_empty(folder, wrong))
        return {};
    return fail({ErrorCode::BadInput,
                 "the template's folder is not empty",
                 {folder.string(), 0, {}},
                 {},
                 "a new folder, or an empty one",
                 "Choose another one"});
}

} // namespace

fs::path shippedTemplates()
{
    return resourceFolder("templates");
}

std::vector<PlanTemplate> templatesIn(std::span<const fs::path> folders)
{
    std::vector<PlanTemplate> found;
    std::error_code wrong;
    for (const fs::path& folder : folders)
        for (const auto& entry : fs::directory_iterator(folder, wrong)) {
            auto rows = readTemplate(entry.path());
            if (!rows)
                continue;
            const auto& settings = std::get<plan::RowChanges<plan::Settings>>(rows->changes).put;
            found.push_back({settings.front().title, entry.path(), *std::move(rows)});
        }
    std::ranges::sort(found, {}, &PlanTemplate::title);
    return found;
}

Result<plan::Edit> readTemplate(const fs::path& folder)
{
    std::error_code wrong;
    for (const std::string_view table : canonicalTables())
        if (const auto file = folder / fmt::format("{}.csv", table);
            std::ranges::find(kTablesOfTemplates, table) == kTablesOfTemplates.end() &&
            fs::exists(file, wrong))
            return fail(notOfTemplates(file));
    return readFolder(folder).map([](NewPlan made) { return std::move(made.edit); });
}

Result<void> saveTemplate(const plan::Plan& plan, const fs::path& folder, const std::string& title)
{
    if (const auto free = isFree(folder); !free)
        return free;
    std::error_code wrong;
    fs::create_directories(folder, wrong);
    const plan::Plan kept = withoutPlaces(plan, title);
    for (const std::string_view table : kTablesOfTemplates) {
        const auto rows = tableRows(kept, table);
        if (!rows)
            return fail(rows.error());
        if (const auto written = writeTextFile(folder / fmt::format("{}.csv", table), toCsv(*rows)); !written)
            return written;
    }
    return {};
}

} // namespace muster::exchange
