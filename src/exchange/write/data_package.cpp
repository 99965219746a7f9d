#include "exchange/write/data_package.h"

#include "exchange/read/new_file.h"
#include "exchange/read/text_file.h"
#include "exchange/write/files_together.h"
#include "exchange/write/package_json.h"
#include "plan/names.h"
#include "plan/rows/rows.h"

#include <fmt/format.h>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDescription = "datapackage.json";

/// Every locality as tables name it, with its code and its way from the top.
Sheet placesSheet(const plan::Plan& plan)
{
    Sheet sheet{std::string(kPlaces), {{"locality"}, {"code"}, {"parent"}, {"path"}}, {}};
    for (const plan::Locality& each : plan.rows<plan::Locality>())
        sheet.rows.push_back({plan::nameOf(plan, each.id), each.code,
                              each.parent ? plan::nameOf(plan, *each.parent) : std::string(),
                              plan::fullPath(plan, each.id)});
    return sheet;
}

/// Every period that a table names, with its first and its last day.
Sheet periodsSheet(const SharedNames& names)
{
    Sheet sheet{std::string(kPeriods),
                {{"period"}, {"length"}, {"start", false, TextsAre::Days}, {"end", false, TextsAre::Days}},
                {}};
    for (const std::string& name : names.periods) {
        const Period period = Period::parse(name).value();
        const Month behind = period.start + period.months();
        sheet.rows.push_back({name,
                              std::string(period.length == PeriodLength::Month     ? "month"
                                          : period.length == PeriodLength::Quarter ? "quarter"
                                                                                   : "financial year"),
                              Date::after(period.start, 0).toString(), Date::after(behind, -1).toString()});
    }
    return sheet;
}

Result<ResourceFacts> writeResource(const fs::path& folder, const SheetRows& rows, SharedNames& names,
                                    const Progress& progress)
{
    auto file = NewFile::at(folder / (rows.name + ".csv"));
    if (!file)
        return fail(std::move(file.error()));
    std::uintmax_t bytes = 0;
    CsvWriter csv(
        [&](std::string_view piece) {
            bytes += piece.size();
            return file->write(piece);
        },
        {});
    FactsWriter writer(csv, names);
    return writeSheet(rows, writer, progress).and_then([&] { return file->finish(); }).map([&] {
        ResourceFacts facts = writer.facts();
        facts.bytes = bytes;
        return facts;
    });
}

} // namespace

Result<void> writePackage(const fs::path& folder, const std::vector<TableMaker>& tables,
                          const AboutPlan& about, const Progress& progress)
{
    auto files = FilesTogether::in(folder, {std::string(kDescription), "a data package"});
    if (!files)
        return fail(std::move(files.error()));
    SharedNames shared;
    for (const plan::Locality& each : about.plan.rows<plan::Locality>())
        shared.localities.insert(plan::nameOf(about.plan, each.id));
    std::vector<ResourceFacts> written;
    const auto write = [&](const Result<SheetRows>& rows, const Progress& part) -> Result<void> {
        if (!rows)
            return fail(rows.error());
        return writeResource(files->meanwhile(), *rows, shared, part).map([&](ResourceFacts facts) {
            written.push_back(std::move(facts));
        });
    };
    const auto share = [&](std::size_t done) {
        return static_cast<double>(done) / static_cast<double>(tables.size());
    };
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (auto done = progress.reached(share(i)).and_then(
                [&] { return write(tables[i].make(), progress.part(share(i), share(i + 1))); });
            !done)
            return done;
    for (const Sheet& sheet : {placesSheet(about.plan), periodsSheet(shared)})
        if (auto done = write(rowsOf(sheet), {}); !done)
            return done;
    return writeTextFile(files->meanwhile() / kDescription, packageJson(about, written))
        .and_then([&] { return progress.reached(1); })
        .and_then([&] {
            std::vector<std::string> names;
            for (const ResourceFacts& table : written)
                names.push_back(table.name + ".csv");
            return files->finish(names);
        });
}

} // namespace muster::exchange
