#include "registers/register_sheet.h"

#include "engine/resolve.h"
#include "models/format.h"
#include "sheet/sheet_delegate.h"
#include "text/number_text.h"

#include <map>

namespace muster::ui {

RegisterSheet::RegisterSheet(session::Document& document, QObject* parent)
    : SheetModel(document, parent), m_rows(makeRegisterRows(plan::Table<plan::Post>::name))
{
}

void RegisterSheet::choose(std::string_view table)
{
    beginResetModel();
    m_rows = makeRegisterRows(table);
    m_rows->load(plan());
    endResetModel();
}

bool RegisterSheet::refresh(const Date& day)
{
    auto rows = makeRegisterRows(m_rows->table());
    rows->load(plan());
    const int before = m_rows->rowCount();
    bool sameShape = rows->rowCount() == before;
    for (int row = 0; sameShape && row < before; ++row)
        sameShape = rows->idAt(row) == m_rows->idAt(row);
    const bool otherDay = day != m_day;
    if (!sameShape)
        beginResetModel();
    const bool otherRows = m_rows->load(plan());
    m_day = day;
    if (!sameShape)
        endResetModel();
    else if (otherRows || otherDay)
        tellChanged([](int, int) { return true; }); // names of other rows may have changed with them
    return !sameShape || otherRows || otherDay;
}

int RegisterSheet::rowOf(std::int64_t id) const
{
    for (int row = 0; row < m_rows->rowCount(); ++row)
        if (m_rows->idAt(row) == id)
            return row;
    return -1;
}

QString RegisterSheet::stateOf(int row) const
{
    const auto* post = isPosts() ? plan().find<plan::Post>({m_rows->idAt(row)}) : nullptr;
    if (!post)
        return {};
    if (post->status == plan::PostStatus::Proposed)
        return tr("proposed: not counted");
    if (post->end && *post->end < m_day)
        return tr("ended");
    if (post->start && m_day < *post->start)
        return tr("not begun");
    return tr("counts");
}

std::vector<const plan::Post*> RegisterSheet::running() const
{
    std::vector<const plan::Post*> posts;
    for (const plan::Post& post : plan().rows<plan::Post>())
        if (post.status != plan::PostStatus::Proposed && engine::runs(post, m_day))
            posts.push_back(&post);
    return posts;
}

int RegisterSheet::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows->rowCount();
}

int RegisterSheet::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows->columnCount() + (isPosts() ? 1 : 0);
}

Qt::ItemFlags RegisterSheet::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = SheetModel::flags(index);
    return index.isValid() && canChange() && !isState(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

QString RegisterSheet::place(const QModelIndex& index) const
{
    return tr("%1, %2").arg(m_rows->where(plan(), index.row()),
                            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

QString RegisterSheet::textOf(const QModelIndex& index) const
{
    return isState(index.column()) ? stateOf(index.row())
                                   : m_rows->shown(plan(), index.row(), index.column());
}

QVariant RegisterSheet::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows->rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::EditRole:
        return isState(index.column()) ? textOf(index) : m_rows->plain(plan(), index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(
            (isState(index.column()) || m_rows->isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight) |
            Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return m_rows->where(plan(), index.row());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(place(index), textOf(index));
    case SheetDelegate::ChoicesRole:
        return isState(index.column()) ? QStringList() : m_rows->choices(plan(), index.column());
    case SheetDelegate::QuietRole:
        return isPosts() && stateOf(index.row()) != tr("counts");
    case SortRole: {
        const QString plain =
            isState(index.column()) ? textOf(index) : m_rows->plain(plan(), index.row(), index.column());
        const auto number = readNumber(plain);
        return number ? QVariant(*number) : QVariant(plain);
    }
    default:
        return {};
    }
}

QVariant RegisterSheet::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const bool left = isState(section) || m_rows->isText(section);
    if (role == Qt::TextAlignmentRole)
        return int((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return isState(section) ? tr("On %1").arg(format::text(m_day.toEnglish())) : m_rows->heading(section);
}

Validation RegisterSheet::judgeCells(const QList<CellText>& cells, Doing doing) const
{
    std::map<int, QList<CellText>> byRow;
    QList<CellText> meant;
    for (const CellText& cell : cells)
        if (!isState(cell.index.column())) {
            byRow[cell.index.row()] += cell;
            meant += cell;
        }
    Validation judged;
    for (const auto& [row, own] : byRow)
        m_rows->judge(plan(), row, own, judged, [&](const CellText& cell, const QString& reason) {
            judged.refused += refused(cell, reason);
        });
    judged.edit.label = labelOf(meant, doing);
    return judged;
}

std::string RegisterSheet::labelOf(const QList<CellText>& cells, Doing doing) const
{
    if (cells.size() == 1) {
        const CellText& cell = cells.first();
        const QString what = headerData(cell.index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        const QString where = m_rows->where(plan(), cell.index.row());
        const QString text = cell.text.trimmed();
        return (text.isEmpty() ? tr("Clear %1, %2").arg(what.toLower(), where)
                               : tr("Set %1, %2, to %3").arg(what.toLower(), where, text))
            .toStdString();
    }
    const QString count = QString::number(cells.size());
    const QString table = format::tableWord(m_rows->table());
    switch (doing) {
    case Doing::Paste:
        return tr("Paste %1 cells of %2").arg(count, table).toStdString();
    case Doing::FillDown:
        return tr("Fill down %1 cells of %2").arg(count, table).toStdString();
    case Doing::Change:
        return tr("Change %1 cells of %2").arg(count, table).toStdString();
    default:
        return tr("Set %1 cells of %2").arg(count, table).toStdString();
    }
}

} // namespace muster::ui
