#include "models/grid.h"

namespace muster::ui {

GridCell textCell(const QString& text, bool strong)
{
    return {.text = text, .strong = strong, .isText = true};
}

GridCell figureCell(const engine::Results& results, const ChosenNumber& number, bool strong)
{
    const auto figure = engine::figureAt(results, number.place, number.column);
    return {.text = format::figure(figure, engine::info(number.column).unit),
            .figure = figure,
            .tone = figure ? Tone::Plain : Tone::Quiet,
            .strong = strong,
            .number = number};
}

QString localityName(const engine::Results& results, int locality)
{
    const auto& nodes = results.inputs().dimensions().localities;
    return format::text(nodes[static_cast<std::size_t>(locality)].name);
}

QString roleName(const engine::Results& results, int role)
{
    return format::text(results.inputs().dimensions().roleName(role));
}

QString activityName(const engine::Results& results, int activity)
{
    return format::text(engine::activityName(results.inputs().dimensions(), activity));
}

QString currencyOf(const engine::Results& results)
{
    const std::string& code = results.inputs().plan().settings().currency;
    return code == "GBP" ? QStringLiteral("£") : format::text(code);
}

std::vector<int> childrenOf(const engine::Results& results, int locality)
{
    const auto& nodes = results.inputs().dimensions().localities;
    std::vector<int> children;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].parent == locality)
            children.push_back(static_cast<int>(i));
    return children;
}

std::vector<int> areasOf(const engine::Results& results, int locality)
{
    auto areas = childrenOf(results, locality);
    if (areas.empty() && locality >= 0)
        areas.push_back(locality);
    return areas;
}

} // namespace muster::ui
