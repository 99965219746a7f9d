#include "report/figures/verify.h"

#include "exchange/tables/sheet.h"
#include "report/figures/figure_id.h"

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

} // namespace

Verified verified(const std::vector<ShownFigure>& shown, const engine::Results& results)
{
    Verified found;
    FigureFinder finder(results);
    for (const ShownFigure& each : shown) {
        const auto now = finder.find(each.id);
        if (!now) {
            found.moved.push_back({each.id, each.text, now.error().sentence()});
        } else if (const auto value = engine::figureAt(*now->results, now->place, now->column);
                   isSame(each.value, value)) {
            ++found.held;
        } else {
            const std::string was = sentenceText(*now->results, now->column, each.value);
            const std::string is = sentenceText(*now->results, now->column, value);
            if (was == is)
                found.moved.push_back(
                    {each.id, numberText(*each.value, {}), numberText(*value, {})});
            else
                found.moved.push_back({each.id, was, is});
        }
    }
    return found;
}

} // namespace muster::report
