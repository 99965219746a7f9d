#include "cli/open_plan.h"

#include "cli/output.h"
#include "plan/scenarios/scenarios.h"
#include "store/file/clock.h"

#include <fmt/format.h>

namespace muster::cli {

Result<store::PlanFile> openToRead(const std::string& path)
{
    return store::PlanFile::open(path, store::Access::ReadOnly, store::userName());
}

Result<store::PlanFile> openVerified(const std::string& path, store::Verified verified)
{
    return verified.plan ? store::PlanFile::open(path, *std::move(verified.plan), store::userName())
                         : openToRead(path);
}

Result<store::PlanFile> openToShow(const std::string& path, bool evenDamaged)
{
    auto verified = store::verified(path);
    if (!verified)
        return fail(verified.error());
    tellFindings(verified->report);
    if (verified->plan || evenDamaged)
        return openVerified(path, *std::move(verified));
    return fail({ErrorCode::Damaged,
                 "the file is not sound, so its figures may be wrong and are not shown",
                 {path, 0, {}},
                 {},
                 {},
                 "Recover the plan, go back to a copy, or take the figures as they are with --even-damaged"});
}

void addEvenDamaged(CLI::App& command, bool& evenDamaged)
{
    command.add_flag("--even-damaged", evenDamaged, "also of a plan whose file is not sound");
}

namespace {

engine::Results resultsKept(const store::PlanFile& file, std::optional<plan::ScenarioId> scenario)
{
    const KeptWork& kept = file.keptWork(KeptFor::Plan);
    engine::Inputs in(file.plan(), nullptr, scenario, &kept);
    if (in.keepsRules())
        keep(file, KeptFor::Plan, engine::workOf(in.demand().forecasts()));
    return engine::Results(std::move(in));
}

} // namespace

engine::Results resultsOf(const store::PlanFile& file)
{
    return resultsKept(file, std::nullopt);
}

Result<engine::Results> resultsIn(const store::PlanFile& file, const std::string& scenario)
{
    return plan::findScenario(file.plan(), scenario).map([&](std::optional<plan::ScenarioId> id) {
        return resultsKept(file, id);
    });
}

Result<engine::Results> resultsOfState(const store::PlanFile& file, const plan::Plan& state,
                                       const std::string& scenario)
{
    return plan::findScenario(state, scenario).map([&](std::optional<plan::ScenarioId> id) {
        return engine::Results(engine::Inputs(state, nullptr, id, &file.keptWork(KeptFor::Plan)));
    });
}

void keep(const store::PlanFile& file, KeptFor use, KeptWork work)
{
    if (!engine::isSameWork(work, file.keptWork(use)))
        file.keepWork(use, std::move(work));
}

Result<plan::Plan> stateOf(const store::PlanFile& file, const std::string& state)
{
    if (state.empty())
        return file.plan();
    return file.findState(state).and_then([&](std::int64_t entry) { return file.planAfter(entry); });
}

void addScenario(CLI::App& command, std::string& scenario)
{
    command.add_option("--scenario", scenario, "the figures in this scenario, by its name");
}

void tellFindings(const store::Report& report)
{
    for (const store::Finding& finding : report.findings)
        tell(fmt::format("{}: {}", finding.part, finding.message));
}

Result<store::PlanFile> openToWrite(const std::string& path)
{
    auto file = store::PlanFile::open(path, store::Access::ReadWrite, store::userName());
    if (!file)
        return file;
    if (const auto may = file->mayWrite(); !may)
        return fail(may.error());
    return file;
}

} // namespace muster::cli
