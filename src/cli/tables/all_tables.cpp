#include "cli/tables/all_tables.h"

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/terminal_progress.h"
#include "exchange/whole_plan.h"
#include "exchange/write/data_package.h"
#include "store/past/plan_hash.h"

namespace muster::cli {

namespace {

Error needsWorkbook(const OutputOptions& options)
{
    return {ErrorCode::BadInput,
            "all tables go into one workbook",
            {},
            options.file.empty() ? options.format : options.file,
            "-o NAME.xlsx, or --package FOLDER",
            "Name one, or export one table"};
}

} // namespace

Result<int> exportAll(const AllTablesWish& wish)
{
    if (wish.package.empty() && !wantsWorkbook(wish.output))
        return fail(needsWorkbook(wish.output));
    const auto file = openToShow(wish.plan, wish.evenDamaged);
    if (!file)
        return fail(file.error());
    const auto results = resultsIn(*file, wish.scenario);
    if (!results)
        return fail(results.error());
    const exchange::WholePlan whole = exchange::wholePlan(*results, store::planHash(file->plan()));
    if (!whole.about.leftOut.empty())
        tell("The tables of results are left out: " + whole.about.leftOut);
    if (wish.package.empty())
        return writeWorkbook(whole.tables, whole.about, wish.output).map([] { return kDone; });
    const TerminalProgress shown("Writing " + wish.package);
    return exchange::writePackage(wish.package, whole.tables, whole.about, shown.progress()).map([] {
        return kDone;
    });
}

} // namespace muster::cli
