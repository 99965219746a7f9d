#include "exchange/profiles/care_layouts.h"
#include "exchange/profiles/profiles.h"
#include "exchange/profiles/return_target.h"
#include "exchange/tables/edit_builder.h"

namespace muster::exchange {

namespace {

using CareReader = Result<CareReturn> (*)(const CsvFile&, std::string_view, const ImportOptions&);

Result<ImportOutcome> readCare(CareReader reader, const plan::Plan& plan, const CsvFile& file,
                               const ImportOptions& options)
{
    const auto locality = targetLocality(plan, options.locality);
    if (!locality)
        return fail(locality.error());
    return councilWanted(plan, options, file.name)
        .and_then([&](const std::string& council) { return reader(file, council, options); })
        .and_then([&](const CareReturn& from) { return careDemand(plan, from, *locality); });
}

} // namespace

std::vector<ImportProfile> careWeeksProfiles()
{
    return {{"pss-ex1-weeks", [](const CsvFile& file) { return isCareAcross(file) || isCareByRow(file); },
             [](const auto& plan, const CsvFile& file, const auto& options) {
                 return readCare(isCareByRow(file) ? readCareByRow : readCareAcross, plan, file, options);
             }},
            {"asc-fr", isAscFr, [](const auto& plan, const CsvFile& file, const auto& options) {
                 return readCare(readAscFr, plan, file, options);
             }}};
}

} // namespace muster::exchange
