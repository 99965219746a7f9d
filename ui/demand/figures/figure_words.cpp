#include "demand/figures/figure_words.h"

#include "models/format.h"
#include "text/period_text.h"

namespace muster::ui {

namespace {

QString sumInWords(const ShownFigure& shown, const QString& amount)
{
    QString text = shown.added == 0 ? Texts::tr("No row has a figure.")
                                    : Texts::tr("Sum of %1 rows: %2").arg(shown.added).arg(amount);
    if (shown.added > 0 && shown.figure.kind == FigureKind::Mixed)
        text += Texts::tr(", actual and forecast");
    else if (shown.added > 0)
        text += shown.figure.kind == FigureKind::Actual ? Texts::tr(", actual") : Texts::tr(", forecast");
    if (shown.added > 0 && shown.missing > 0)
        text += Texts::tr(". Rows without a figure: %1").arg(shown.missing);
    return text;
}

} // namespace

QString markOf(const ShownFigure& shown)
{
    const FigureCell& figure = shown.figure;
    if (!figure.value)
        return {};
    if (figure.from == FigureFrom::Method)
        return QStringLiteral("w");
    if (figure.from == FigureFrom::Longer)
        return QStringLiteral("p");
    QString mark = figure.kind == FigureKind::Actual     ? QString()
                   : figure.kind == FigureKind::Forecast ? QStringLiteral("f")
                                                         : QStringLiteral("m");
    if (shown.isSum && shown.missing > 0)
        mark += u'*';
    return mark;
}

QString meaningOfMarks()
{
    return Texts::tr(
        "no letter: actual · f: forecast · w: worked out by the plan · p: part of a longer period's "
        "figure · m: actual and forecast together · *: some rows have no figure");
}

QString inWords(const ShownFigure& shown, const Period& period)
{
    const FigureCell& figure = shown.figure;
    const QString amount =
        Texts::tr("%1 %2").arg(format::exact(figure.value.value_or(0)), nameOfUnit(shown.unit));
    if (shown.isSum)
        return sumInWords(shown, amount);
    const QString name = shortPeriod(period);
    switch (figure.from) {
    case FigureFrom::Typed:
        return (figure.kind == FigureKind::Actual ? Texts::tr("Actual figure of %1: %2")
                                                  : Texts::tr("Forecast entered for %1: %2"))
            .arg(name, amount);
    case FigureFrom::Shorter:
        return (figure.kind == FigureKind::Actual     ? Texts::tr("Actual figures of shorter periods: %1")
                : figure.kind == FigureKind::Forecast ? Texts::tr("Forecasts of shorter periods: %1")
                                                      : Texts::tr("Actual figures and forecasts: %1"))
            .arg(amount);
    case FigureFrom::Longer:
        if (shown.unit == FigureUnit::OpenCases) // one figure, at the start of both
            return Texts::tr("Entered for %1: %2 at its start").arg(shortPeriod(figure.row->period), amount);
        return Texts::tr("Part of the figure of %1: %2. Type to enter one of %3 alone.")
            .arg(shortPeriod(figure.row->period), amount, name);
    case FigureFrom::Method:
        return figure.value ? Texts::tr("Worked out by the plan: %1. Type to enter a figure.").arg(amount)
                            : Texts::tr("Not known: see Checks. Type to enter a figure.");
    case FigureFrom::Nothing:
        break;
    }
    return Texts::tr("No figure. Type to enter one.");
}

} // namespace muster::ui
