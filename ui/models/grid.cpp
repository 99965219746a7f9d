#include "models/grid.h"

#include "plan/names.h"

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

QString localityName(const engine::Results& results, engine::LocalityIndex locality)
{
    const auto& nodes = results.inputs().dimensions().localities;
    return format::text(nodes[locality].name);
}

QString roleName(const engine::Results& results, engine::RoleIndex role)
{
    return role == engine::kAllRoles ? Texts::tr("All roles")
                                     : format::text(results.inputs().dimensions().roleName(role));
}

QString activityName(const engine::Results& results, engine::ActivityIndex activity)
{
    return activity == engine::kAllActivities
               ? Texts::tr("All activities")
               : format::text(engine::activityName(results.inputs().dimensions(), activity));
}

QString scenarioName(const engine::Results& results)
{
    const auto scenario = results.inputs().scenario();
    return scenario ? format::text(plan::nameOf(results.inputs().plan(), *scenario)) : Texts::tr("Baseline");
}

QString currencyOf(const engine::Results& results)
{
    return format::text(engine::currencySign(results.inputs().plan().settings().currency));
}

std::vector<engine::LocalityIndex> childrenOf(const engine::Results& results, engine::LocalityIndex locality)
{
    const auto& nodes = results.inputs().dimensions().localities;
    std::vector<engine::LocalityIndex> children;
    for (const engine::LocalityIndex i : nodes.indexes())
        if (nodes[i].parent == locality)
            children.push_back(i);
    return children;
}

std::vector<engine::LocalityIndex> areasOf(const engine::Results& results, engine::LocalityIndex locality)
{
    auto areas = childrenOf(results, locality);
    if (areas.empty() && !locality.isNone())
        areas.push_back(locality);
    return areas;
}

} // namespace muster::ui
