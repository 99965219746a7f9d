// audit: the plan computed a second time by other code.

#include "audit/audit.h"
#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "exchange/transfer.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

std::string figureText(const std::optional<double>& figure)
{
    return figure ? fmt::format("{}", *figure) : "not known";
}

std::string differenceText(const engine::Results& results, const audit::Difference& each)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    return fmt::format("{}, {}{}, {}, {}: {} by the engine, {} by the second one, {:.3g} apart",
                       engine::info(each.column).name, d.localities[each.place.locality].name,
                       each.place.reach == engine::Rollup::Own ? " itself" : "", d.roleName(each.place.role),
                       each.place.span.period.toString(), figureText(each.engine), figureText(each.reference),
                       each.relative);
}

Result<int> audit(const std::string& path, const std::string& scenario, bool evenDamaged)
{
    const auto file = openToShow(path, evenDamaged);
    if (!file)
        return fail(file.error());
    const auto found = resultsIn(*file, scenario);
    if (!found)
        return fail(found.error());
    const engine::Results& results = *found;
    if (const auto stand = exchange::resultsStand(results); !stand)
        return fail(stand.error());
    const audit::Report report = audit::audit(results, PeriodLength::Month);
    std::string text = fmt::format("{} figures were computed a second time by other code.\n", report.figures);
    if (report.largest)
        text += fmt::format("The largest difference: {}.\n", differenceText(results, *report.largest));
    text += report.agrees() ? "They agree.\n" : "They do not agree.\n";
    return writeText(text).map([&] { return report.agrees() ? kDone : kWrong; });
}

} // namespace

void addAudit(CLI::App& app, Action& action)
{
    auto plan = std::make_shared<std::string>();
    CLI::App& command = *app.add_subcommand(
        "audit", "compute every figure a second time by other code, and tell the largest difference");
    command.add_option("PLAN", *plan, "the plan file")->required();
    auto scenario = std::make_shared<std::string>();
    addScenario(command, *scenario);
    auto evenDamaged = std::make_shared<bool>(false);
    addEvenDamaged(command, *evenDamaged);
    command.callback([=, &action] { action = [=] { return audit(*plan, *scenario, *evenDamaged); }; });
}

} // namespace muster::cli
