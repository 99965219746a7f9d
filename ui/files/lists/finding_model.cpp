#include "files/lists/finding_model.h"

#include "text/spoken_cell.h"

#include <map>

namespace muster::ui {

namespace {

/// The same for findings that say the same.
QString keyOfFinding(const session::ShownFinding& finding)
{
    return finding.kind + u'\n' + finding.post + u'\n' + finding.values.join(u'\n');
}

} // namespace

void FindingModel::show(session::ReconciledLists lists)
{
    std::map<QString, QString> known;
    for (std::size_t i = 0; i < m_decisions.size(); ++i)
        if (m_decisions[i] >= 0)
            known[keyOfFinding(m_lists.findings[i])] = m_lists.findings[i].allowed[m_decisions[i]];
    beginResetModel();
    m_lists = std::move(lists);
    m_decisions.clear();
    for (const session::ShownFinding& finding : m_lists.findings) {
        const auto before = known.find(keyOfFinding(finding));
        m_decisions.push_back(
            before == known.end() ? -1 : static_cast<int>(finding.allowed.indexOf(before->second)));
    }
    endResetModel();
}

void FindingModel::follow(int list)
{
    m_decisions = session::ListReconciler::followed(m_lists, list, m_decisions);
    if (!m_decisions.empty())
        emit dataChanged(index(0, decisionColumn()), index(rowCount() - 1, decisionColumn()));
    emit decided();
}

int FindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lists.findings.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lists.names.size()) + 3;
}

QString FindingModel::textOf(const QModelIndex& index) const
{
    const session::ShownFinding& finding = at(index);
    if (index.column() == 0)
        return finding.post.isEmpty() ? finding.kind : tr("%1\n%2").arg(finding.kind, finding.post);
    if (index.column() <= finding.values.size())
        return finding.values[index.column() - 1];
    if (index.column() < decisionColumn())
        return finding.toDo;
    const int decision = m_decisions[static_cast<std::size_t>(index.row())];
    if (decision >= 0)
        return finding.allowed[decision];
    return finding.allowed.isEmpty() ? tr("nothing to decide") : tr("choose…");
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(index);
    if (role == Qt::AccessibleTextRole)
        return spokenCell(index);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == ChoicesRole)
        return at(index).allowed;
    return {};
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    if (section == 0)
        return tr("Finding");
    if (section <= m_lists.names.size())
        return m_lists.names[section - 1];
    return section < decisionColumn() ? tr("What to do") : tr("Decision");
}

Qt::ItemFlags FindingModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isToDecide =
        index.isValid() && index.column() == decisionColumn() && !at(index).allowed.isEmpty();
    return isToDecide ? flags | Qt::ItemIsEditable : flags;
}

bool FindingModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    m_decisions[static_cast<std::size_t>(index.row())] =
        static_cast<int>(at(index).allowed.indexOf(value.toString()));
    emit dataChanged(index, index);
    emit decided();
    return true;
}

} // namespace muster::ui
