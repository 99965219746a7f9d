#include "base/text.h"
#include "exchange/profiles/profiles.h"
#include "exchange/tables/table_columns.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// A published file by its headings, and what it is.
struct UnusableFile {
    std::vector<std::string_view> headings;
    std::string_view what;
};

const std::vector<UnusableFile>& unusableFiles()
{
    static const std::vector<UnusableFile> kUnusableFiles{
        {{"UUID", "Council Code", "Data Source", "Finance Type", "Comparative totals", "Value"},
         "this is what councils spent and received in a year (PSS-EX1 2015-16, additional data); a plan has "
         "approved budgets and the pay of each month, and neither is in it"}};
    return kUnusableFiles;
}

} // namespace

std::optional<Error> unusablePublication(const CsvRow& header, const std::string& file)
{
    const ColumnMap columns(header);
    for (const UnusableFile& each : unusableFiles())
        if (std::ranges::all_of(each.headings,
                                [&](auto heading) { return columns.find(heading).has_value(); }))
            return Error{
                ErrorCode::BadInput,
                std::string(each.what),
                {file, header.line, columnLetters(0)},
                shortened(fmt::format("{}", fmt::join(header.cells, ", "))),
                "a published return with figures of demand or staff, or a table as Muster exports it",
                {}};
    return std::nullopt;
}

} // namespace muster::exchange
