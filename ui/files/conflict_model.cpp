#include "files/conflict_model.h"

#include "models/format.h"
#include "text/spoken_cell.h"

#include <algorithm>

namespace muster::ui {

namespace {

QString valueText(const QString& value)
{
    return value.isEmpty() ? format::unknown() : value;
}

QString cellText(const session::MergeConflict& conflict, int column)
{
    const auto side = [](const QString& value, const QString& who, const QString& at) {
        return Texts::tr("%1\n%2, %3").arg(valueText(value), who, format::moment(at));
    };
    const auto shown = [](const QString& name) { return format::tableTitle(name.toStdString()); };
    switch (column) {
    case ConflictModel::What:
        return conflict.column.isEmpty()
                   ? Texts::tr("%1\n%2, the whole row").arg(conflict.key, shown(conflict.table))
                   : Texts::tr("%1\n%2, %3").arg(conflict.key, shown(conflict.table), shown(conflict.column));
    case ConflictModel::Was:
        return valueText(conflict.was);
    case ConflictModel::Mine:
        return side(conflict.mine, conflict.mineWho, conflict.mineAt);
    default:
        return side(conflict.theirs, conflict.theirsWho, conflict.theirsAt);
    }
}

bool isSide(int column)
{
    return column == ConflictModel::Mine || column == ConflictModel::Theirs;
}

} // namespace

void ConflictModel::show(std::vector<session::MergeConflict> conflicts)
{
    if (conflicts == m_conflicts)
        return;
    std::vector<std::optional<bool>> theirs;
    for (const session::MergeConflict& conflict : conflicts) {
        const auto known = std::ranges::find(m_conflicts, conflict);
        theirs.push_back(known == m_conflicts.end()
                             ? std::nullopt
                             : m_theirs[static_cast<std::size_t>(known - m_conflicts.begin())]);
    }
    beginResetModel();
    m_conflicts = std::move(conflicts);
    m_theirs = std::move(theirs);
    endResetModel();
}

void ConflictModel::decideAll(bool theirs)
{
    std::ranges::fill(m_theirs, theirs);
    if (!m_theirs.empty())
        emit dataChanged(index(0, Mine), index(rowCount() - 1, Theirs));
    emit decided();
}

bool ConflictModel::allDecided() const
{
    return std::ranges::all_of(m_theirs, [](const auto& theirs) { return theirs.has_value(); });
}

session::MergeChoice ConflictModel::choice() const
{
    session::MergeChoice choice;
    for (const auto& theirs : m_theirs) {
        if (!theirs)
            break;
        choice.push_back(*theirs);
    }
    return choice;
}

int ConflictModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_conflicts.size());
}

int ConflictModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant ConflictModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::DisplayRole)
        return cellText(m_conflicts[row], index.column());
    if (role == Qt::AccessibleTextRole)
        return spokenCell(index);
    if (role == Qt::CheckStateRole && isSide(index.column()))
        return m_theirs[row] == (index.column() == Theirs) ? Qt::Checked : Qt::Unchecked;
    return {};
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case What:
        return tr("Both changed");
    case Was:
        return tr("Was");
    case Mine:
        return tr("Mine");
    default:
        return tr("Theirs");
    }
}

Qt::ItemFlags ConflictModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && isSide(index.column()) ? flags | Qt::ItemIsUserCheckable : flags;
}

/// One side is taken, and ticking it takes the tick from the other.
bool ConflictModel::setData(const QModelIndex& index, const QVariant&, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !isSide(index.column()))
        return false;
    m_theirs[static_cast<std::size_t>(index.row())] = index.column() == Theirs;
    emit dataChanged(index.siblingAtColumn(Mine), index.siblingAtColumn(Theirs));
    emit decided();
    return true;
}

} // namespace muster::ui
