#include "scenarios/scenario_grids.h"

#include "plan/scenarios/list_differences.h"

namespace muster::ui {

namespace {

using Figure = std::optional<double> ScenarioFigures::*;

GridCell waiting()
{
    GridCell cell;
    cell.text = QStringLiteral("…");
    cell.tone = Tone::Quiet;
    return cell;
}

GridCell fteCell(const std::optional<double>& fte)
{
    GridCell cell;
    cell.text = fte ? format::fte(*fte) : format::unknown();
    cell.figure = fte;
    cell.tone = fte ? Tone::Plain : Tone::Quiet;
    return cell;
}

GridCell differenceCell(const std::optional<double>& fte, const std::optional<double>& than)
{
    GridCell cell;
    cell.tone = Tone::Quiet;
    if (!fte || !than) {
        cell.text = format::unknown();
        return cell;
    }
    cell.figure = *fte - *than;
    constexpr double kLeastShown = 0.05;
    if (std::abs(*cell.figure) < kLeastShown) {
        cell.text = QStringLiteral("0");
        return cell;
    }
    cell.text = format::signedFte(*cell.figure);
    cell.tone = Tone::Plain;
    return cell;
}

/// Figures of a scenario, the required staff with the difference to the baseline.
void addFigures(GridRow& row, const ScenarioFigures& own, const ScenarioFigures& baseline)
{
    for (const Figure figure :
         {&ScenarioFigures::required, &ScenarioFigures::establishment, &ScenarioFigures::gap}) {
        row.push_back(fteCell(own.*figure));
        row.push_back(differenceCell(own.*figure, baseline.*figure));
    }
}

QString countedChanges(const plan::Plan& plan, plan::ScenarioId scenario)
{
    const auto changes = plan::changesOf(plan, scenario);
    const auto on = std::ranges::count_if(changes, [](const plan::ScenarioChange* each) { return each->on; });
    if (changes.empty())
        return Texts::tr("none yet");
    return on == std::ssize(changes) ? QString::number(changes.size())
                                     : Texts::tr("%1 of %2 on").arg(on).arg(changes.size());
}

QString adjustmentsInWords(const plan::Plan& plan, const plan::ScenarioChange& change)
{
    QStringList words;
    for (const plan::Adjustment* row : plan::adjustmentsOf(plan, change.id))
        words << format::text(plan::inWords(plan, *row));
    return words.isEmpty() ? Texts::tr("nothing yet") : words.join(QStringLiteral("; "));
}

} // namespace

Grid scenariosGrid(const engine::Results& shown, const std::optional<ScenarioSums>& sums)
{
    const plan::Plan& plan = shown.inputs().plan();
    Grid grid{Texts::tr("Scenarios"),
              {{Texts::tr("Scenario"), true},
               {Texts::tr("Stands on"), true},
               {Texts::tr("Changes"), true},
               {Texts::tr("Required FTE")},
               {Texts::tr("Beside baseline")},
               {Texts::tr("Establishment FTE")},
               {Texts::tr("Beside baseline")},
               {Texts::tr("Gap FTE"), false, Texts::tr("Available less required in post")},
               {Texts::tr("Beside baseline")}},
              {}};
    const auto add = [&](const QString& name, const QString& under, const QString& changes, bool isShown,
                         const ScenarioFigures* figures) {
        GridRow row{textCell(name, isShown), textCell(under), textCell(changes)};
        if (isShown)
            row.front().note = Texts::tr("shown");
        if (sums && figures)
            addFigures(row, *figures, sums->baseline);
        else
            row.insert(row.end(), grid.headings.size() - row.size(), waiting());
        grid.rows.push_back(std::move(row));
    };
    const auto isShown = shown.inputs().scenario();
    add(Texts::tr("Baseline"), QString(), QString(), !isShown, sums ? &sums->baseline : nullptr);
    for (const plan::Scenario* scenario : plan.ordered<plan::Scenario>()) {
        const auto found = sums ? sums->scenarios.find(scenario->id)
                                : std::map<plan::ScenarioId, ScenarioFigures>::const_iterator();
        const ScenarioFigures* figures = sums && found != sums->scenarios.end() ? &found->second : nullptr;
        const QString under =
            scenario->parent ? format::text(plan::nameOf(plan, *scenario->parent)) : Texts::tr("Baseline");
        add(format::text(scenario->name), under, countedChanges(plan, scenario->id), isShown == scenario->id,
            figures);
    }
    return grid;
}

Grid changesGrid(const plan::Plan& plan, plan::ScenarioId scenario, const std::optional<ScenarioSums>& sums)
{
    Grid grid{
        Texts::tr("Changes"),
        {{Texts::tr("On"), true},
         {Texts::tr("Change"), true},
         {Texts::tr("Adjusts"), true},
         {Texts::tr("Reason"), true},
         {Texts::tr("Required FTE"), false, Texts::tr("What the change does, as the others stand")},
         {Texts::tr("Establishment FTE"), false, Texts::tr("What the change does, as the others stand")},
         {Texts::tr("Gap FTE"), false, Texts::tr("What the change does, as the others stand")}},
        {}};
    for (const plan::ScenarioChange* change : plan::changesOf(plan, scenario)) {
        GridRow row{textCell(change->on ? Texts::tr("☑\u00a0on") : Texts::tr("☐\u00a0off")),
                    textCell(format::text(change->name), change->on),
                    textCell(adjustmentsInWords(plan, *change)), textCell(format::text(change->reason))};
        const auto other = sums ? sums->without.find(change->id)
                                : std::map<plan::ChangeId, ScenarioFigures>::const_iterator();
        const bool isKnown = sums && other != sums->without.end();
        for (const Figure figure :
             {&ScenarioFigures::required, &ScenarioFigures::establishment, &ScenarioFigures::gap}) {
            if (!isKnown) {
                row.push_back(waiting());
                continue;
            }
            const auto& with = change->on ? sums->shown : other->second;
            const auto& without = change->on ? other->second : sums->shown;
            row.push_back(differenceCell(with.*figure, without.*figure));
            if (!change->on)
                row.back().tone = Tone::Quiet;
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

Grid listDifferencesGrid(const plan::Plan& plan, plan::ScenarioId scenario, plan::ScenarioId other)
{
    Grid grid{Texts::tr("Differences of the lists"),
              {{Texts::tr("Change"), true},
               {Texts::tr("Adjusts"), true},
               {Texts::tr("Differs"), true},
               {Texts::tr("In %1").arg(format::text(plan::nameOf(plan, scenario))), true},
               {Texts::tr("In %1").arg(format::text(plan::nameOf(plan, other))), true}},
              {}};
    for (const plan::ListDifference& each : plan::listDifferences(plan, scenario, other)) {
        GridRow row;
        for (const std::string& text : {each.change, each.adjusts, each.differs, each.own, each.other})
            row.push_back(textCell(format::text(text)));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace muster::ui
