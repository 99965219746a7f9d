#include "differences/difference.h"

#include "models/format.h"

namespace muster::ui {

namespace {

QString nameOf(const plan::Plan& plan, const analysis::ChangePart& part)
{
    const plan::ScenarioChange* change = plan.find<plan::ScenarioChange>(part.change);
    const QString name = change ? format::text(change->name) : format::unknown();
    return part.isTakenAway ? Texts::tr("without %1").arg(name) : name;
}

} // namespace

DifferenceSide sideOf(const QString& scenario)
{
    return {scenario, scenario};
}

DifferenceSide sideOf(const session::EarlierState& state)
{
    const QString when = format::moment(state.at);
    if (!state.isNamed())
        return {Texts::tr("Edit %1: %2, %3").arg(state.edit).arg(state.label, when),
                Texts::tr("the plan after edit %1").arg(state.edit)};
    const QString names = (state.signedFor + state.checkpoints).join(QStringLiteral(", "));
    return sideOf(state.signedFor.isEmpty() ? Texts::tr("%1, checkpoint of %2").arg(names, when)
                                            : Texts::tr("%1, signed off %2").arg(names, when));
}

DifferenceSide planNow()
{
    return {Texts::tr("The plan now"), Texts::tr("the plan now")};
}

Difference betweenScenarios(const plan::Plan& plan, const analysis::AttributionWish& wish,
                            const analysis::Attribution& found, DifferenceSide from, DifferenceSide to)
{
    Difference made{wish.column, {}, std::move(from), std::move(to), {}};
    for (const PeriodSpan& span : wish.periods)
        made.periods.push_back(span.period);
    made.from.figures = found.from;
    made.to.figures = found.to;
    for (const analysis::ChangePart& part : found.parts)
        made.parts.push_back({nameOf(plan, part), part.driver, part.parts, part.errors});
    return made;
}

Difference betweenStates(const analysis::StatesWish& wish, const analysis::StateDifference& found,
                         DifferenceSide from, DifferenceSide to)
{
    Difference made{wish.column, wish.periods, std::move(from), std::move(to), {}};
    made.from.figures = found.from;
    made.to.figures = found.to;
    for (const analysis::StatePart& part : found.parts)
        made.parts.push_back(
            {part.driver ? format::word(plan::word(*part.driver)) : Texts::tr("Structure"), {}, part.parts});
    return made;
}

} // namespace muster::ui
