#include "demand/figures/figure_judge.h"

#include "base/number.h"
#include "engine/demand.h"
#include "models/format.h"
#include "plan/rules/demand_rules.h"
#include "text/number_text.h"
#include "text/period_text.h"

namespace muster::ui {

namespace {

QString whyNotRow(const plan::Plan& plan, const plan::Demand& row)
{
    plan::ProblemList problems;
    plan::inspect(plan, row, problems);
    if (problems.empty())
        return {};
    const plan::Problem first = problems.take().front();
    return Texts::tr("%1: %2 (allowed: %3)")
        .arg(format::text(first.message), format::text(first.found), format::text(first.allowed));
}

} // namespace

Result<double> readFigure(const QString& text)
{
    if (const auto number = readNumber(text))
        return *number;
    const QString quoted = format::onOneLine(text.trimmed());
    const QString why =
        isSuppressed(text.toStdString())
            ? Texts::tr("“%1” marks a figure that is suppressed or missing. It is never 0: leave "
                        "the cell empty, or enter the figure.")
                  .arg(quoted)
            : Texts::tr("“%1” is not a number").arg(quoted);
    return fail({ErrorCode::BadInput, why.toStdString(), {}, {}, {}, {}});
}

QString FigureJudge::whyNot(const FigureCell& cell, const Period& period, bool isStock) const
{
    if (cell.from != FigureFrom::Shorter)
        return {};
    return isStock ? Texts::tr("The open cases of %1 are entered for a shorter period. Choose quarters or "
                               "months at the top to change them.")
                         .arg(shortPeriod(period))
                   : Texts::tr("%1 adds up figures of shorter periods. Choose quarters or months at the top "
                               "to change them.")
                         .arg(shortPeriod(period));
}

FigureChange FigureJudge::judge(const FigureWish& wish, EmptyText empty) const
{
    using What = FigureChange::What;
    const FigureSeries series = m_reader.seriesOf(wish.series);
    const FigureCell cell = m_reader.at(series.line, wish.period);
    const plan::DemandStatus status = wish.status.value_or(m_reader.statusOf(series.line, wish.period, cell));
    const plan::Demand* same = m_reader.typed(series.line, wish.period, status);
    FigureChange change;
    change.text = wish.text.trimmed();
    change.row = same ? *same
                      : plan::Demand{newId<plan::DemandId>(),
                                     wish.series.locality,
                                     wish.series.clientGroup,
                                     wish.series.activity,
                                     wish.period,
                                     Volume(0),
                                     status};
    if (same)
        change.before = same->volume.value();
    if (change.text.isEmpty()) {
        change.what = same && empty == EmptyText::Clears ? What::Clear : What::Nothing;
        return change;
    }
    const bool isStock = !series.line.isNone() && m_in.demand().isStock(series.line);
    change.what = What::Refuse;
    const auto number = readFigure(wish.text);
    change.reason = number ? whyNot(cell, wish.period, isStock) : format::text(number.error().message);
    if (!change.reason.isEmpty())
        return change;
    change.row.volume = Volume(*number);
    change.reason = whyNotRow(m_in.plan(), change.row);
    if (change.reason.isEmpty())
        change.what = !same ? What::Add : *number == *change.before ? What::Nothing : What::Replace;
    return change;
}

void addTo(plan::Edit& edit, const FigureChange& change)
{
    if (change.what == FigureChange::What::Clear)
        edit.erase<plan::Demand>(change.row.id);
    else if (change.what == FigureChange::What::Add || change.what == FigureChange::What::Replace)
        edit.put(change.row);
}

} // namespace muster::ui
