#include "report/figures/verify.h"

#include "exchange/tables/sheet.h"
#include "report/figures/figure_id.h"
#include "report/figures/row_figures.h"

#include <algorithm>
#include <cmath>

namespace muster::report {

namespace {

bool isSame(const std::optional<double>& was, const std::optional<double>& is)
{
    constexpr double kSlack = 1e-9;
    if (!was || !is)
        return was.has_value() == is.has_value();
    return std::abs(*was - *is) <= kSlack * std::max({std::abs(*was), std::abs(*is), 1.0});
}

/// How a figure of a row stands now, if it is not as it was shown.
std::optional<MovedReportFigure> movedRow(const ShownFigure& shown, const std::map<std::string, Run>& rows)
{
    const auto now = rows.find(shown.id);
    if (now == rows.end())
        return MovedReportFigure{shown.id, shown.text, "the plan has no such row"};
    const std::optional<double>& value = now->second.figure->value;
    const bool isSameText = shown.text == now->second.text; // of an assumption with its range
    if (isSame(shown.value, value) && isSameText)
        return std::nullopt;
    if (isSameText && shown.value && value)
        return MovedReportFigure{shown.id, numberText(*shown.value, {}), numberText(*value, {})};
    return MovedReportFigure{shown.id, shown.text, now->second.text};
}

/// The same of a figure of the results.
std::optional<MovedReportFigure> movedResult(const ShownFigure& shown, FigureFinder& finder)
{
    const auto now = finder.find(shown.id);
    if (!now)
        return MovedReportFigure{shown.id, shown.text, now.error().sentence()};
    const auto value = engine::figureAt(*now->results, now->place, now->column);
    if (isSame(shown.value, value))
        return std::nullopt;
    const std::string was = sentenceText(*now->results, now->column, shown.value);
    const std::string is = sentenceText(*now->results, now->column, value);
    if (was == is)
        return MovedReportFigure{shown.id, numberText(*shown.value, {}), numberText(*value, {})};
    return MovedReportFigure{shown.id, was, is};
}

} // namespace

Verified verified(const std::vector<ShownFigure>& shown, const engine::Results& results)
{
    Verified found;
    FigureFinder finder(results);
    std::optional<std::map<std::string, Run>> rows;
    for (const ShownFigure& each : shown) {
        const bool isRow = isOfRow(each.id);
        if (isRow && !rows)
            rows = rowFigures(results);
        auto moved = isRow ? movedRow(each, *rows) : movedResult(each, finder);
        if (moved)
            found.moved.push_back(*std::move(moved));
        else
            ++found.held;
    }
    return found;
}

} // namespace muster::report
