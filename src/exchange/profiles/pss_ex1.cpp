#include "exchange/profiles/pss_ex1.h"

#include "base/text.h"
#include "exchange/profiles/profiles.h"
#include "exchange/profiles/return_target.h"
#include "exchange/tables/edit_builder.h"

#include <fmt/format.h>

namespace muster::exchange {

namespace {

plan::Activity activityNamed(std::string_view name)
{
    return name == reviewActivity().name ? reviewActivity() : assessmentActivity();
}

void putFigure(EditBuilder& builder, const PssItem& item, const PssReturn& from, plan::LocalityId locality,
               double volume)
{
    plan::ClientGroup group;
    group.name = item.clientGroup;
    plan::Demand demand;
    demand.locality = locality;
    demand.clientGroup = builder.ensure(std::move(group));
    demand.activity = builder.ensure(activityNamed(item.activity));
    demand.period = from.year;
    demand.volume = Volume(volume);
    demand.status = plan::DemandStatus::Actual;
    builder.put(demand);
}

} // namespace

std::vector<ImportProfile> pssEx1Profiles()
{
    return {{"pss-ex1", isPssReturn, [](const auto& plan, const CsvFile& file, const auto& options) {
                 return readPssEx1(plan, file, options);
             }}};
}

plan::Activity assessmentActivity()
{
    plan::Activity activity;
    activity.name = "Assessment";
    activity.standard = plan::Standard::Hours;
    activity.unit = "assessment";
    return activity;
}

plan::Activity reviewActivity()
{
    plan::Activity activity;
    activity.name = "Review";
    activity.standard = plan::Standard::Rate;
    activity.unit = "review";
    return activity;
}

Result<ImportOutcome> readPssEx1(const plan::Plan& plan, const CsvFile& file, const ImportOptions& options)
{
    return readPssReturn(file).and_then(
        [&](const PssReturn& from) { return readPssEx1(plan, from, options); });
}

Result<ImportOutcome> readPssEx1(const plan::Plan& plan, const PssReturn& from, const ImportOptions& options)
{
    const auto locality = targetLocality(plan, options.locality);
    if (!locality)
        return fail(locality.error());
    const auto council = councilWanted(plan, options, from.file).and_then([&](const std::string& wanted) {
        return findCouncil(from, wanted);
    });
    if (!council)
        return fail(council.error());
    EditBuilder builder(plan);
    for (std::size_t i = 0; i < kPssItems.size(); ++i) {
        const PssItem& item = kPssItems[i];
        const PssFigure& figure = council->figures[i];
        if (figure.value)
            putFigure(builder, item, from, *locality, *figure.value);
        else
            builder.note(fmt::format("{}, line {}, column {}: {} of {} is not available ({}), so no row was "
                                     "made",
                                     from.file, council->line, from.layout.codes[i], item.activity,
                                     item.clientGroup, shortened(figure.mark)));
    }
    if (council->others > 0)
        builder.note(fmt::format("{}, line {}: {} other cells of {}, of people, services and totals, are no "
                                 "assessments or reviews of a client group and were left out",
                                 from.file, council->line, council->others, shortened(council->name)));
    return builder.finish(
        fmt::format("Import {} {} from {}", council->name, from.year.toString(), from.file));
}

} // namespace muster::exchange
