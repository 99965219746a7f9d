#include "base/text.h"
#include "exchange/profiles/care_layouts.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// The first columns; the councils' follow, then the regions' and England's.
constexpr std::array<std::string_view, 5> kAcrossHeadings{
    "Support type", "Age category", "Primary support reason", "Service delivery mechanism", "Provision"};

std::optional<std::size_t> acrossRow(const CsvFile& file)
{
    constexpr std::size_t kMostHeadings = 10;
    for (std::size_t i = 0; i < std::min(file.rows.size(), kMostHeadings); ++i) {
        const auto& cells = file.rows[i].cells;
        if (cells.size() > kAcrossHeadings.size() &&
            std::equal(kAcrossHeadings.begin(), kAcrossHeadings.end(), cells.begin(),
                       [](auto heading, const auto& cell) { return trimmed(cell) == heading; }))
            return i;
    }
    return std::nullopt;
}

Error noAcross(const CsvFile& file)
{
    const CsvRow header = file.rows.empty() ? CsvRow{} : file.rows.front();
    return {ErrorCode::BadInput,
            "this is not the PSS-EX1 activity return of 2014-15 or 2015-16: a column is missing",
            {file.name, header.line, "A"},
            shortened(fmt::format("{}", fmt::join(header.cells, ", "))),
            fmt::format("{}, and the councils", fmt::join(kAcrossHeadings, ", ")),
            {}};
}

/// "In house provision" as the later return has it.
std::string provisionOf(std::string_view text)
{
    constexpr std::string_view kSpare = " provision";
    return std::string(text.ends_with(kSpare) ? text.substr(0, text.size() - kSpare.size()) : text);
}

/// "620 - Essex", or "ENGLAND".
std::vector<ReturnArea> areasAcross(const CsvRow& headings)
{
    std::vector<ReturnArea> areas;
    for (std::size_t i = kAcrossHeadings.size(); i < headings.cells.size(); ++i) {
        const auto text = trimmed(headings.cells[i]);
        const auto code = councilCode(text);
        const auto name = code.empty() ? text : trimmed(text.substr(text.find('-') + 1));
        areas.push_back({std::string(code), std::string(name)});
    }
    return areas;
}

CareCell cellAcross(const CsvRow& row, std::size_t column)
{
    const auto text = [&](std::size_t at) {
        return std::string(at < row.cells.size() ? trimmed(row.cells[at]) : std::string_view{});
    };
    return {text(0),
            text(3),
            text(1),
            text(2),
            provisionOf(text(4)),
            text(column),
            false,
            row.line,
            columnLetters(column)};
}

} // namespace

bool isCareAcross(const CsvFile& file)
{
    return acrossRow(file).has_value();
}

Result<Period> returnYear(const std::string& file, const ImportOptions& options)
{
    if (options.date)
        return Period::containing(Month(options.date->year, options.date->month),
                                  PeriodLength::FinancialYear);
    constexpr std::size_t kLength = 7; // 2014-15
    for (std::size_t at = 0; at + kLength <= file.size(); ++at)
        if (const auto year = parseFinancialYear(file.substr(at, kLength)))
            return *year;
    return fail({ErrorCode::BadInput,
                 "this return does not say of which year it is",
                 {file, 0, {}},
                 {},
                 "the financial year in the file's name, such as 2014-15",
                 "Say a date in the year, such as 2015-03-31",
                 Question::Date});
}

Result<CareReturn> readCareAcross(const CsvFile& file, std::string_view council, const ImportOptions& options)
{
    const auto header = acrossRow(file);
    if (!header)
        return fail(noAcross(file));
    const auto areas = areasAcross(file.rows[*header]);
    const auto area = areaAmong(areas, council, file.name);
    if (!area)
        return fail(area.error());
    const auto year = returnYear(file.name, options);
    if (!year)
        return fail(year.error());
    CareReturn made{file.name, *year, areas[*area], {}};
    for (std::size_t i = *header + 1; i < file.rows.size(); ++i) {
        const auto cell = cellAcross(file.rows[i], kAcrossHeadings.size() + *area);
        if (!cell.age.empty()) // notes stand in the first column alone
            made.cells.push_back(cell);
    }
    return made;
}

} // namespace muster::exchange
