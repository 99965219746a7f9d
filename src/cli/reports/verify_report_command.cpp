// verify-report: which figures of a report still hold.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "exchange/read/text_file.h"
#include "report/figures/verify.h"
#include "report/read_back.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

Result<report::Verified> verifiedOf(const std::string& report, const std::string& plan)
{
    const auto bytes = exchange::openForReading(report, exchange::kLargestFile)
                           .and_then([&](const exchange::OpenFile& file) {
                               return exchange::bytesOf(file, report, exchange::kLargestFile);
                           });
    if (!bytes)
        return fail(bytes.error());
    const auto figures = report::figuresOfFile(*bytes);
    if (!figures)
        return fail(figures.error());
    const auto file = openToRead(plan);
    if (!file)
        return fail(file.error());
    return report::verified(*figures, resultsOf(*file));
}

Result<int> verifyReport(const std::string& report, const std::string& plan, const OutputOptions& output)
{
    const auto found = verifiedOf(report, plan);
    if (!found)
        return fail(found.error());
    tell(fmt::format("{} of {} figures hold.", found->held, found->held + found->moved.size()));
    if (found->moved.empty())
        return kDone;
    exchange::Sheet sheet{"moved", {{"figure"}, {"was"}, {"is"}}, {}};
    for (const report::MovedReportFigure& each : found->moved)
        sheet.rows.push_back({each.id, textCell(each.was), textCell(each.is)});
    return write(sheet, output).map([] { return kWrong; });
}

} // namespace

void addVerifyReport(CLI::App& app, Action& action)
{
    auto report = std::make_shared<std::string>();
    auto plan = std::make_shared<std::string>();
    auto output = std::make_shared<OutputOptions>();
    CLI::App& command =
        *app.add_subcommand("verify-report", "say which figures of a report have moved in the plan");
    command.add_option("FILE", *report, "a report as PDF, ODT, DOCX or HTML")->required();
    command.add_option("PLAN", *plan, "the plan file")->required();
    addOutputOptions(command, *output);
    command.callback([=, &action] { action = [=] { return verifyReport(*report, *plan, *output); }; });
}

} // namespace muster::cli
