#include "checks/checks_model.h"

#include "checks/severity_icon.h"
#include "models/format.h"
#include "text/spoken_cell.h"

#include <QApplication>
#include <algorithm>
#include <array>

namespace muster::ui {

namespace {

auto wordsOf(const plan::Problem& problem)
{
    return std::tie(problem.severity, problem.code, problem.where, problem.found, problem.allowed,
                    problem.message, problem.target.table, problem.target.row, problem.target.scope);
}

QString sentence(const std::string& message)
{
    const QString text = format::text(message);
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace

ChecksModel::ChecksModel(session::Document& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{
}

void ChecksModel::refresh()
{
    const auto same = [](const plan::Problem& a, const plan::Problem& b) { return wordsOf(a) == wordsOf(b); };
    if (std::ranges::equal(m_problems, m_document.problems(), same))
        return;
    beginResetModel();
    m_problems = m_document.problems();
    endResetModel();
}

const plan::Problem& ChecksModel::problemAt(int row) const
{
    return m_problems[static_cast<std::size_t>(row)];
}

int ChecksModel::countOf(plan::Severity severity) const
{
    return static_cast<int>(std::ranges::count(m_problems, severity, &plan::Problem::severity));
}

int ChecksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ChecksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QVariant ChecksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const plan::Problem& problem = problemAt(index.row());
    if (role == kSeverityRole)
        return int(problem.severity);
    if (role == Qt::DecorationRole && index.column() == SeverityColumn)
        return severityIcon(problem.severity, themeOf(QApplication::palette()));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return spokenCell(index);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, kColumns> texts{severityName(problem.severity), format::text(problem.where),
                                              sentence(problem.message), format::text(problem.found),
                                              format::text(problem.allowed)};
    return texts[static_cast<std::size_t>(index.column())];
}

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const std::array<QString, kColumns> headings{QString(), tr("Where"), tr("What is wrong"), tr("Found"),
                                                 tr("Allowed")};
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? headings[static_cast<std::size_t>(section)] : QVariant();
}

} // namespace muster::ui
