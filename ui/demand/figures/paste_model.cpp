// The changes of a pasted block, judged and as a table.

#include "demand/figures/figure_paste.h"
#include "models/format.h"
#include "text/period_text.h"
#include "text/spoken_cell.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace muster::ui {

namespace {

QString nameOf(plan::DemandStatus status)
{
    return status == plan::DemandStatus::Actual ? Texts::tr("actual") : Texts::tr("forecast");
}

} // namespace

Result<PasteChanges> judgePaste(const PastedBlock& block, const FigureJudge& judge,
                                std::optional<plan::DemandStatus> status, const Progress& progress)
{
    using What = FigureChange::What;
    PasteChanges judged;
    std::set<std::tuple<plan::LocalityId, plan::ClientGroupId, plan::ActivityId, Period, plan::DemandStatus>>
        seen;
    for (std::size_t i = 0; i < block.figures.size(); ++i) {
        if (const auto goesOn = progress.reached(i, block.figures.size()); !goesOn)
            return fail(goesOn.error());
        FigureWish wish = block.figures[i];
        if (wish.text.isEmpty()) {
            ++judged.empty;
            continue;
        }
        if (status)
            wish.status = status;
        FigureChange change = judge.judge(wish, EmptyText::LeavesAsItIs);
        const plan::Demand& row = change.row;
        const bool isRefused = change.what == What::Refuse;
        if (!isRefused &&
            !seen.emplace(row.locality, row.clientGroup, row.activity, row.period, row.status).second) {
            change.what = What::Refuse;
            change.reason = Texts::tr("this figure appears twice in what was copied");
        }
        ++(change.what == What::Refuse    ? judged.refused
           : change.what == What::Add     ? judged.added
           : change.what == What::Replace ? judged.replaced
                                          : judged.same);
        if (change.what != What::Nothing)
            judged.changes.push_back(std::move(change));
    }
    std::ranges::stable_sort(judged.changes, [](const FigureChange& a, const FigureChange& b) {
        const auto rank = [](What what) { return what == What::Refuse ? 0 : what == What::Replace ? 1 : 2; };
        return rank(a.what) < rank(b.what);
    });
    return judged;
}

PasteModel::PasteModel(const engine::Dimensions& dimensions, QList<LeftOut> leftOut, QObject* parent)
    : QAbstractTableModel(parent), m_dimensions(dimensions), m_leftOut(std::move(leftOut))
{
}

void PasteModel::show(PasteChanges changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

int PasteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>(m_leftOut.size()) + static_cast<int>(m_changes.changes.size());
}

int PasteModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QString PasteModel::textOf(const LeftOut& leftOut, int column) const
{
    switch (column) {
    case Series:
        return leftOut.where;
    case New:
        return format::onOneLine(leftOut.text);
    case What:
        return Texts::tr("Left out: %1").arg(leftOut.reason);
    default:
        return {};
    }
}

QString PasteModel::textOf(const FigureChange& change, int column) const
{
    const plan::Demand& row = change.row;
    const bool isRefused = change.what == FigureChange::What::Refuse;
    switch (column) {
    case Series:
        return seriesInWords(m_dimensions, {row.locality, row.clientGroup, row.activity});
    case PeriodName:
        return shortPeriod(row.period);
    case Status:
        return nameOf(row.status);
    case Now:
        return change.before ? format::exact(*change.before) : QString();
    case New:
        return isRefused ? format::onOneLine(change.text) : format::exact(row.volume.value());
    default:
        return isRefused       ? Texts::tr("Left out: %1").arg(change.reason)
               : change.before ? Texts::tr("Replaced")
                               : Texts::tr("New");
    }
}

QVariant PasteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isFigure = index.column() == Now || index.column() == New;
    if (role == Qt::TextAlignmentRole)
        return int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return spokenCell(index);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const qsizetype row = index.row();
    return row < m_leftOut.size()
               ? textOf(m_leftOut[row], index.column())
               : textOf(m_changes.changes[static_cast<std::size_t>(row - m_leftOut.size())], index.column());
}

QVariant PasteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    const bool isFigure = section == Now || section == New;
    if (role == Qt::TextAlignmentRole)
        return int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const std::array<QString, kColumns> headings{tr("Series"), tr("Period"), tr("Figure"),
                                                 tr("Now"),    tr("Pasted"), tr("What happens")};
    return role == Qt::DisplayRole ? headings[static_cast<std::size_t>(section)] : QVariant();
}

} // namespace muster::ui
