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
    return text.left(1).toUpper() + text.mid(1) + (text.endsWith(u'.') ? QString() : QStringLiteral("."));
}

/// What was found and what is expected; of a value that is missing, what it may be.
QString foundAndExpected(const plan::Problem& problem)
{
    const QString found = format::text(problem.found);
    const QString allowed = format::text(problem.allowed);
    if (problem.saysWhere)
        return Texts::tr("Allowed: %1").arg(allowed);
    QStringList parts;
    if (!found.isEmpty())
        parts += Texts::tr("Found: %1").arg(found);
    if (!allowed.isEmpty())
        parts += Texts::tr("Expected: %1").arg(allowed);
    return parts.join(QStringLiteral(" · "));
}

/// What the link of a line does.
QString actionOf(const plan::Problem& problem)
{
    const plan::Target& target = problem.target;
    if (problem.code == "weak-evidence")
        return Texts::tr("Enter the evidence");
    if (target.table == plan::Table<plan::Assumption>::name)
        return problem.saysWhere ? Texts::tr("Enter the value") : Texts::tr("Change the value");
    if (target.row != 0)
        return Texts::tr("Go to the row");
    if (target.table == plan::Table<plan::Establishment>::name)
        return Texts::tr("Open Establishment");
    return target.table == "demand" || target.table == "demand_methods" || target.table == "breaks"
               ? Texts::tr("Open Demand")
               : Texts::tr("Go there");
}

} // namespace

ChecksModel::ChecksModel(session::Document& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{
}

void ChecksModel::refresh()
{
    const auto same = [](const plan::Problem& a, const plan::Problem& b) { return wordsOf(a) == wordsOf(b); };
    const std::vector<plan::Problem>& found = m_document.check().problems;
    if (std::ranges::equal(m_problems, found, same))
        return;
    beginResetModel();
    m_problems = found;
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
        return int(Qt::AlignLeft | Qt::AlignTop);
    if (role == kNoteRole)
        return index.column() == MessageColumn ? foundAndExpected(problem) : QString();
    if (role == Qt::AccessibleTextRole)
        return index.column() == MessageColumn
                   ? spokenCell(index) + QLatin1Char(' ') + foundAndExpected(problem)
                   : spokenCell(index);
    if (role == Qt::ToolTipRole && index.column() == ActionColumn)
        return tr("Click, or press Enter");
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, kColumns> texts{severityName(problem.severity), format::text(problem.where),
                                              sentence(problem.message), actionOf(problem)};
    return texts[static_cast<std::size_t>(index.column())];
}

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const std::array<QString, kColumns> headings{QString(), tr("Where"), tr("What is wrong"), QString()};
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? headings[static_cast<std::size_t>(section)] : QVariant();
}

} // namespace muster::ui
