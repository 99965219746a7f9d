#include "exchange/samples.h"

#include "exchange/edit_builder.h"
#include "exchange/profile_kent_establishment.h"
#include "exchange/sample_bnssg.h"
#include "exchange/sample_essex.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

/// Kent's older people and physical disability teams as its paper of March 2015 reports them.
Result<NewPlan> makeKent(const fs::path& folder)
{
    EditBuilder builder{plan::Plan{}};
    builder.put(plan::Settings{{1},
                               "Kent older people and physical disability teams (sample)",
                               "Kent",
                               "GBP",
                               Month(2015, 2),
                               2,
                               52});
    builder.put(plan::Locality{{}, "Kent", {}, "E10000016", 0});
    const auto file = readCsvFile(folder / "kent_oppd_establishment_30jan2015.csv");
    if (!file)
        return fail(file.error());
    ImportOptions options;
    options.date = Date{2015, 1, 30};
    auto teams = readKentEstablishment(builder.plan(), *file, options);
    if (!teams)
        return fail(std::move(teams.error()));
    const auto county = builder.finish({});
    return NewPlan{plan::together("Make the sample Kent", {county.edit, teams->edit}), teams->notes};
}

} // namespace

std::vector<std::string_view> sampleNames()
{
    return {"Essex", "Kent", "BNSSG home care"};
}

Result<NewPlan> makeSample(std::string_view name)
{
    if (name == "Essex")
        return makeEssex(samplesFolder() / "essex");
    if (name == "Kent")
        return makeKent(samplesFolder() / "kent");
    if (name == "BNSSG home care")
        return makeBnssg(samplesFolder() / "essex");
    return fail({ErrorCode::NotFound,
                 "there is no such sample",
                 {},
                 std::string(name),
                 fmt::format("{}", fmt::join(sampleNames(), ", ")),
                 {}});
}

fs::path samplesFolder()
{
    std::error_code ignored;
    const fs::path source = MUSTER_SOURCE_SAMPLES;
    return fs::exists(source, ignored) ? source : fs::path(MUSTER_INSTALLED_SAMPLES);
}

} // namespace muster::exchange
