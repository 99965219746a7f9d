#include "seek/seek_words.h"

#include "models/grid.h"

namespace muster::ui {

namespace {

engine::ColumnUnit unitOfGoal(const analysis::Goal& goal)
{
    return engine::info(goal.figure.column).unit;
}

/// What it should be, with every digit.
QString targetText(const analysis::Goal& goal)
{
    constexpr double kPercent = 100;
    if (unitOfGoal(goal) == engine::ColumnUnit::Share)
        return format::exact(goal.target * kPercent) + QStringLiteral("\u00A0%");
    const QString number = format::exact(goal.target);
    return unitOfGoal(goal) == engine::ColumnUnit::Fte ? Texts::tr("%1 FTE").arg(number) : number;
}

} // namespace

using analysis::Found;

QString goalInWords(const plan::Plan& plan, const analysis::Goal& goal)
{
    return Texts::tr("%1: which one makes the figure %2?")
        .arg(format::text(analysis::leverInWords(plan, goal.lever)), targetText(goal));
}

QString answerInWords(const analysis::Goal& goal, const analysis::Sought& sought)
{
    const Found& found = sought.found;
    const auto figure = [&](double value) { return format::figureWithUnit(value, unitOfGoal(goal)); };
    switch (found.how) {
    case Found::How::Exactly: {
        const QString now =
            sought.valueNow ? Texts::tr(" (now %1)").arg(format::exact(*sought.valueNow)) : QString();
        return Texts::tr("%1%2 makes it %3.").arg(format::exact(found.at.at), now, targetText(goal));
    }
    case Found::How::Jump:
        return Texts::tr("No value makes it %1 exactly: it goes from %2 to %3 between %4 and %5.")
            .arg(targetText(goal), figure(found.before.value), figure(found.after.value),
                 format::exact(found.before.at), format::exact(found.after.at));
    case Found::How::Nowhere:
        return Texts::tr("No value between %1 and %2 makes it %3; there the figure goes from %4 to %5.")
            .arg(format::exact(found.first.at), format::exact(found.last.at), targetText(goal),
                 figure(found.first.value), figure(found.last.value));
    case Found::How::Unknown:
        break;
    }
    return Texts::tr("The figure is not known with any of these values.");
}

QString reasonOf(const engine::Results& results, const analysis::Goal& goal)
{
    return Texts::tr("Found so that %1 in %2 is %3")
        .arg(format::inSentence(engine::info(goal.figure.column).heading),
             localityName(results, goal.figure.place.locality), targetText(goal));
}

} // namespace muster::ui
