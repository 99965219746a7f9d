#include "exchange/map/periods_down.h"

#include "base/text.h"
#include "exchange/inspect/column_guess.h"
#include "exchange/map/heading_levels.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace muster::exchange {

namespace {

constexpr std::string_view kPeriodHeading = "As at";

/// Figures under periods, each by its place among the columns of the file.
struct SideBySide {
    std::vector<std::string> periods{}; ///< in their order
    std::vector<std::string> figures{}; ///< headings
    std::map<std::pair<std::string, std::string>, std::size_t> places{};
    std::vector<std::size_t> others{}; ///< columns of no period
    bool isClear = true;               ///< no figure stands twice under a period

    void add(const std::string& period, const std::string& figure, std::size_t at)
    {
        for (auto [list, text] : {std::pair(&periods, &period), std::pair(&figures, &figure)})
            if (std::ranges::find(*list, *text) == list->end())
                list->push_back(*text);
        isClear = places.emplace(std::pair(period, figure), at).second && isClear;
    }
    [[nodiscard]] std::string cell(const CsvRow& row, const std::string& period,
                                   const std::string& figure) const
    {
        const auto at = places.find({period, figure});
        return at == places.end() ? std::string() : row.cells[at->second];
    }
};

bool isStaffFigure(std::string_view heading)
{
    constexpr std::array<std::string_view, 5> kFigures{"establishment_fte", "in_post_fte", "vacancy_fte",
                                                       "agency_fte", "vacancy_rate"};
    return std::ranges::find(kFigures, columnGuess(heading)) != kFigures.end();
}

SideBySide sideBySide(const CsvRow& header)
{
    SideBySide found;
    for (std::size_t at = 0; at < header.cells.size(); ++at) {
        auto levels = withYears(levelsOf(header.cells[at]));
        if (levels.size() == 2 && isStaffFigure(levels[0]))
            std::swap(levels[0], levels[1]);
        if (levels.size() == 2 && isStaffFigure(levels[1]) && periodOfHeading(levels[0], HyphenIs::Month))
            found.add(levels[0], levels[1], at);
        else
            found.others.push_back(at);
    }
    const bool isSo = found.isClear && found.periods.size() > 1 && found.figures.size() > 1 &&
                      std::ranges::none_of(found.others, [&](std::size_t at) {
                          return columnGuess(header.cells[at]) == "as_at";
                      });
    return isSo ? found : SideBySide{};
}

} // namespace

std::optional<std::string> takePeriodsDown(RawTable& table)
{
    const SideBySide found = sideBySide(table.header);
    if (found.periods.empty())
        return std::nullopt;
    // before the others, of which one may be called as a figure is: Change / Vacancies
    const auto withOthers = [&](const CsvRow& row, std::vector<std::string> cells) {
        for (const std::size_t at : found.others)
            cells.push_back(row.cells[at]);
        return CsvRow{row.line, std::move(cells)};
    };
    std::vector<CsvRow> rows;
    for (const CsvRow& row : table.rows)
        for (const std::string& period : found.periods) {
            std::vector<std::string> cells{period};
            bool isEmpty = true;
            for (const std::string& figure : found.figures) {
                cells.push_back(found.cell(row, period, figure));
                isEmpty = isEmpty && trimmed(cells.back()).empty();
            }
            if (!isEmpty)
                rows.push_back(withOthers(row, std::move(cells)));
        }
    std::vector<std::string> headings{std::string(kPeriodHeading)};
    headings.insert(headings.end(), found.figures.begin(), found.figures.end());
    table.header = withOthers(table.header, std::move(headings));
    table.rows = std::move(rows);
    return fmt::format(
        "{}: the figures of {} periods stand side by side; each makes a row, with its period as {}",
        table.file, found.periods.size(), kPeriodHeading);
}

} // namespace muster::exchange
