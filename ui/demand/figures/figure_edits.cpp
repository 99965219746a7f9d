// How typed, filled and cleared cells become one edit of the plan's figures of demand.

#include "demand/figures/figure_sheet.h"
#include "models/format.h"
#include "text/period_text.h"

namespace muster::ui {

Validation FigureSheet::judgeCells(const QList<CellText>& cells, Doing doing) const
{
    const FigureJudge judge = judgeOfNow();
    Validation judged;
    std::vector<FigureChange> changes;
    for (const CellText& cell : cells) {
        const FigureRow& row = rowAt(cell.index.row());
        if (row.kind != FigureRow::Kind::Series) {
            if (doing == Doing::Type || doing == Doing::Paste)
                judged.refused +=
                    refused(cell, tr("this row adds up the rows beneath it; enter figures there"));
            continue;
        }
        FigureChange change = judge.judge(
            {row.series.name, m_periods[static_cast<std::size_t>(cell.index.column())], cell.text},
            EmptyText::Clears);
        if (change.what == FigureChange::What::Refuse)
            judged.refused += refused(cell, change.reason);
        else if (change.what != FigureChange::What::Nothing)
            changes.push_back(std::move(change));
    }
    for (const FigureChange& change : changes)
        addTo(judged.edit, change);
    judged.accepted = static_cast<int>(changes.size());
    judged.edit.label = labelOf(changes, doing);
    return judged;
}

std::string FigureSheet::labelOf(const std::vector<FigureChange>& changes, Doing doing) const
{
    if (changes.size() == 1)
        return labelOf(changes.front());
    const QString count = QString::number(changes.size());
    switch (doing) {
    case Doing::Paste:
        return tr("Paste %1 figures of demand").arg(count).toStdString();
    case Doing::FillDown:
        return tr("Fill down %1 figures of demand").arg(count).toStdString();
    case Doing::FillRight:
        return tr("Fill right %1 figures of demand").arg(count).toStdString();
    case Doing::Change:
        return tr("Change %1 figures of demand").arg(count).toStdString();
    case Doing::Clear:
        return tr("Clear %1 figures of demand").arg(count).toStdString();
    case Doing::Type:
        break;
    }
    return tr("Set %1 figures of demand").arg(count).toStdString();
}

std::string FigureSheet::labelOf(const FigureChange& change) const
{
    const plan::Demand& row = change.row;
    const plan::SeriesName name{row.locality, row.clientGroup, row.activity};
    const bool isCleared = change.what == FigureChange::What::Clear;
    return plan::setFigure(plan(), name, row.period, row.status,
                           isCleared ? std::nullopt : std::optional(row.volume.value()))
        .label;
}

} // namespace muster::ui
