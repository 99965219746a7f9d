#include "exchange/profiles/population_layout.h"

#include "base/text.h"
#include "exchange/tables/table_columns.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace muster::exchange {

namespace {

using plan::AgeBand;

std::optional<int> yearIn(std::string_view text)
{
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    constexpr std::size_t kDigits = 4;
    return error == std::errc{} && end == text.data() + text.size() && text.size() == kDigits
               ? std::optional(year)
               : std::nullopt;
}

/// The last column of single years of age is of that age and over, and older editions head it with the age
/// alone.
constexpr AgeBand kOldest{90, AgeBand::kNoEnd};
bool isOldest(const AgeBand& band)
{
    return band.first == kOldest.first;
}

bool fitsPopulation(const PopulationLayout& layout, const CsvRow& header)
{
    const ColumnMap columns(header);
    if (!columns.find(layout.code) || !columns.find(layout.name))
        return false;
    const auto figures = figureColumns(layout, header);
    if (!layout.band.empty())
        return columns.find(layout.band) && !figures.empty();
    return std::ranges::any_of(figures, [](const FigureColumn& each) { return isOldest(*each.band); });
}

/// The years that a text names, of those in which there are estimates.
std::set<int> yearsIn(std::string_view text)
{
    constexpr int kFirst = 1961;
    constexpr int kLast = 2100;
    std::set<int> years;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (auto at = text.begin(); at != text.end();) {
        const auto from = std::find_if(at, text.end(), isDigit);
        at = std::find_if_not(from, text.end(), isDigit);
        if (const auto year = yearIn({from, at}); year && kFirst <= *year && *year <= kLast)
            years.insert(*year);
    }
    return years;
}

} // namespace

std::vector<FigureColumn> figureColumns(const PopulationLayout& layout, const CsvRow& header)
{
    std::vector<FigureColumn> columns;
    for (const std::string& heading : header.cells) {
        if (!layout.band.empty()) {
            if (const auto year = yearIn(heading))
                columns.push_back({heading, std::nullopt, year});
        } else if (const auto band = AgeBand::parse(heading); band && *band != AgeBand{}) {
            columns.push_back({heading, isOldest(*band) ? kOldest : *band, std::nullopt});
        }
    }
    return columns;
}

std::optional<std::size_t> headingRow(const PopulationLayout& layout, const CsvFile& file)
{
    constexpr std::size_t kMostTitles = 12;
    for (std::size_t i = 0; i < std::min(file.rows.size(), kMostTitles); ++i)
        if (fitsPopulation(layout, file.rows[i]))
            return i;
    return std::nullopt;
}

/// The year of an edition of estimates: as the user says, else as one of the titles above the table says,
/// else as the file's name does.
Result<int> editionOf(const CsvFile& file, std::size_t titles, const ImportOptions& options)
{
    if (options.date)
        return options.date->year;
    std::set<int> years;
    for (std::size_t i = 0; i < titles; ++i)
        for (const std::string& cell : file.rows[i].cells)
            if (lowerCase(cell).find("mid") != std::string::npos) // not of a change of the boundaries
                years.merge(yearsIn(cell));
    if (years.empty())
        years = yearsIn(file.name);
    if (years.size() == 1)
        return *years.begin();
    return fail({ErrorCode::BadInput,
                 years.empty() ? "these estimates of population do not say of which year they are"
                               : "these estimates of population name several years",
                 {file.name, 0, {}},
                 fmt::format("{}", fmt::join(years, ", ")),
                 "one year, in a title above the table (Mid-2018) or in the file's name",
                 "Say of which date they are, such as 2018-06-30",
                 Question::Date});
}

Result<void> isOfEverybody(const CsvFile& file, std::size_t titles)
{
    for (std::size_t i = 0; i < titles; ++i)
        for (const std::string& cell : file.rows[i].cells)
            if (const std::string title = lowerCase(cell);
                title.find("males") != std::string::npos && title.find("persons") == std::string::npos)
                return fail({ErrorCode::BadInput,
                             "these are estimates of males or of females alone",
                             {file.name, file.rows[i].line, {}},
                             shortened(cell),
                             "estimates of persons",
                             "Take the sheet of persons",
                             Question::Sheet});
    return {};
}

} // namespace muster::exchange
