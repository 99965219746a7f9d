#include "exchange/new_plan/councils.h"

#include "exchange/profiles/council_names.h"
#include "exchange/read/csv.h"
#include "exchange/resources.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace muster::exchange {

namespace {

constexpr char kEngland = 'E'; // what England's codes begin with

/// Where the columns of the lookup stand. Their headings carry the year: LTLA23CD.
struct LookupColumns {
    std::size_t districtCode, district, councilCode, council;
};

Result<std::size_t> columnOf(const RawTable& table, std::string_view tier, std::string_view what)
{
    const auto found = std::ranges::find_if(table.header.cells, [&](const std::string& heading) {
        return heading.starts_with(tier) && heading.ends_with(what);
    });
    if (found == table.header.cells.end())
        return fail({ErrorCode::BadInput,
                     fmt::format("the list of councils has no column {}..{}", tier, what),
                     {table.file, table.header.line, {}},
                     fmt::format("{}", fmt::join(table.header.cells, ", ")),
                     "LTLA..CD, LTLA..NM, UTLA..CD, UTLA..NM",
                     {}});
    return static_cast<std::size_t>(found - table.header.cells.begin());
}

Result<LookupColumns> columnsOf(const RawTable& table)
{
    LookupColumns at{};
    for (const auto& [column, tier, what] :
         {std::tuple(&at.districtCode, "LTLA", "CD"), std::tuple(&at.district, "LTLA", "NM"),
          std::tuple(&at.councilCode, "UTLA", "CD"), std::tuple(&at.council, "UTLA", "NM")}) {
        const auto found = columnOf(table, tier, what);
        if (!found)
            return fail(found.error());
        *column = *found;
    }
    return at;
}

std::vector<Council> councilsIn(const RawTable& table, const LookupColumns& at)
{
    std::map<std::string, Council> byName;
    for (const CsvRow& row : table.rows) {
        const std::string& code = row.cells[at.councilCode];
        if (!code.starts_with(kEngland))
            continue;
        Council& council = byName[row.cells[at.council]];
        council.name = row.cells[at.council];
        council.code = code;
        if (row.cells[at.districtCode] != code)
            council.districts.push_back({row.cells[at.district], row.cells[at.districtCode]});
    }
    std::vector<Council> councils;
    for (auto& [name, council] : byName) {
        std::ranges::sort(council.districts, {}, &District::name);
        councils.push_back(std::move(council));
    }
    return councils;
}

} // namespace

Result<std::vector<Council>> readCouncils(const std::filesystem::path& lookup)
{
    return readCsvFile(lookup).and_then(asTable).and_then(fitted).and_then([](const RawTable& table) {
        return columnsOf(table).map([&](const LookupColumns& at) { return councilsIn(table, at); });
    });
}

Result<std::vector<Council>> councilsOfEngland()
{
    return readCouncils(resourceFolder("councils") / "lookup_ltla_utla_apr2023.csv");
}

Result<Council> findCouncil(const std::vector<Council>& councils, const std::string& nameOrCode)
{
    const std::string plain = plainCouncilName(nameOrCode);
    const auto found = std::ranges::find_if(councils, [&](const Council& each) {
        return each.code == nameOrCode || plainCouncilName(each.name) == plain;
    });
    if (found != councils.end())
        return *found;
    std::vector<std::string> names;
    for (const Council& each : councils)
        names.push_back(each.name);
    return fail(
        {ErrorCode::NotFound,
         "there is no such council in the list of England's",
         {},
         nameOrCode,
         fmt::format("a name or a code, such as {}", fmt::join(nearestNames(nameOrCode, names), ", ")),
         {}});
}

} // namespace muster::exchange
