#include "assumptions/assumption_sheet.h"

#include "assumptions/effect.h"
#include "assumptions/lookup.h"
#include "frame/context.h"
#include "models/format.h"
#include "sheet/tree_header.h"
#include "text/number_text.h"

#include <QFont>

namespace muster::ui {

namespace {

/// The results before the last change, where they can be compared with those of now.
std::shared_ptr<const engine::Results> comparable(const session::Document& document)
{
    const auto& change = document.lastChange();
    return change && sameMonths(*change->before, document.results()) ? change->before : nullptr;
}

} // namespace

AssumptionSheet::AssumptionSheet(Context& context, QObject* parent)
    : SheetModel(context.document(), parent), m_context(context)
{
    connect(&context.document(), &session::Document::opened, this, &AssumptionSheet::startAnew);
    startAnew();
}

void AssumptionSheet::startAnew()
{
    choose(firstChoice(m_context.results().inputs().dimensions(), plan(), m_choice.kind));
}

void AssumptionSheet::choose(const Choice& choice)
{
    beginResetModel();
    m_choice = choice;
    m_layout = {};
    m_cells.clear();
    m_required.clear();
    endResetModel();
    refresh();
}

void AssumptionSheet::refresh()
{
    const engine::Results& results = m_context.results();
    m_before = comparable(document());
    Layout layout = layoutOf(results.inputs().dimensions(), plan(), m_choice);
    std::vector<AssumptionCell> cells = cellsOf(results, m_choice, layout);
    std::vector<RequiredCell> required = requiredCells(layout);
    const bool sameShape = layout == m_layout;
    if (!sameShape)
        beginResetModel();
    m_layout = std::move(layout);
    cells.swap(m_cells);
    required.swap(m_required);
    if (!sameShape)
        endResetModel();
    else
        tellChanged([&](int row, int column) {
            const auto r = static_cast<std::size_t>(row);
            const auto at = r * m_layout.columns.size() + static_cast<std::size_t>(column);
            return isValue(index(row, column)) ? cells[at] != m_cells[at] : required[r] != m_required[r];
        });
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit refreshed();
}

std::vector<AssumptionSheet::RequiredCell> AssumptionSheet::requiredCells(const Layout& layout) const
{
    std::vector<RequiredCell> cells;
    for (const LayoutRow& row : layout.rows) {
        const auto figure = [&](const engine::Results& results) {
            return totalOf(results, row.locality, m_context.span(), engine::Column::RequiredFte);
        };
        RequiredCell cell{figure(m_context.results()), {}};
        if (m_before)
            cell.before = figure(*m_before);
        cells.push_back(cell);
    }
    return cells;
}

bool AssumptionSheet::isValue(const QModelIndex& index) const
{
    return index.isValid() && index.column() < static_cast<int>(m_layout.columns.size());
}

const AssumptionCell& AssumptionSheet::cellAt(const QModelIndex& index) const
{
    return m_cells[static_cast<std::size_t>(index.row()) * m_layout.columns.size() +
                   static_cast<std::size_t>(index.column())];
}

plan::Scope AssumptionSheet::scopeAt(const QModelIndex& index) const
{
    return scopeOf(m_layout.rows[static_cast<std::size_t>(index.row())],
                   m_layout.columns[static_cast<std::size_t>(index.column())], m_choice);
}

QModelIndex AssumptionSheet::indexOf(const plan::Scope& scope) const
{
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column + 1 < columnCount(); ++column)
            if (scopeAt(index(row, column)) == scope)
                return index(row, column);
    return {};
}

std::optional<plan::LocalityId> AssumptionSheet::localityAt(int row) const
{
    return m_layout.rows[static_cast<std::size_t>(row)].locality;
}

const plan::Assumption* AssumptionSheet::rowAt(const QModelIndex& index) const
{
    return isValue(index) ? Lookup(plan(), m_choice.kind).row(scopeAt(index), shownMonth(plan(), m_choice))
                          : nullptr;
}

int AssumptionSheet::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_layout.rows.size());
}

int AssumptionSheet::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_layout.rows.empty() ? 0 : static_cast<int>(m_layout.columns.size()) + 1;
}

Qt::ItemFlags AssumptionSheet::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = SheetModel::flags(index);
    return isValue(index) && canChange() ? flags | Qt::ItemIsEditable : flags;
}

QString AssumptionSheet::place(const QModelIndex& index) const
{
    const QString row = headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString();
    return tr("%1, %2").arg(row, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

QVariant AssumptionSheet::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return isValue(index) ? valueData(cellAt(index), index, role)
                          : requiredData(m_required[static_cast<std::size_t>(index.row())], index, role);
}

QVariant AssumptionSheet::valueData(const AssumptionCell& cell, const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::EditRole:
        return cell.value ? plainNumber(*cell.value) : QString();
    case Qt::ToolTipRole:
        return cell.origin;
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3").arg(place(index), cell.text, cell.origin);
    case Qt::FontRole: {
        QFont font;
        font.setBold(cell.standing == Standing::Own || cell.standing == Standing::Adjusted);
        return font;
    }
    case StandingRole:
        return int(cell.standing);
    default:
        return {};
    }
}

QVariant AssumptionSheet::requiredData(const RequiredCell& cell, const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text();
    case Qt::EditRole:
        return cell.now ? plainNumber(*cell.now) : QString();
    case Qt::ToolTipRole:
        return cell.toText();
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(place(index), cell.toText());
    case DifferenceRole:
        return cell.difference();
    default:
        return {};
    }
}

QString AssumptionSheet::RequiredCell::text() const
{
    return format::figure(now, engine::ColumnUnit::Fte);
}

QString AssumptionSheet::RequiredCell::difference() const
{
    const auto moved = Moved{before, now}.difference();
    const QString written = moved ? format::signedFte(*moved) : QString();
    return moved && written != format::signedFte(0) ? written : QString();
}

QString AssumptionSheet::RequiredCell::toText() const
{
    const QString figure = format::figureWithUnit(now, engine::ColumnUnit::Fte);
    if (!now)
        return tr("not known: see Checks");
    return difference().isEmpty() ? figure
                                  : tr("%1, before the last edit %2").arg(figure, format::fte(*before));
}

QVariant AssumptionSheet::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto at = static_cast<std::size_t>(section);
    const bool inside = section >= 0 && section < (orientation == Qt::Vertical ? rowCount() : columnCount());
    if (!inside)
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole         ? QVariant(m_layout.rows[at].name)
               : role == TreeHeader::DepthRole ? QVariant(m_layout.rows[at].depth)
                                               : QVariant();
    const bool isRequired = at == m_layout.columns.size();
    if (role == Qt::DisplayRole)
        return isRequired ? tr("Required, FTE") : m_layout.columns[at].heading;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && isRequired)
        return tr("All the staff the locality needs at work, %1")
            .arg(format::text(m_context.span().period.toEnglish()));
    return {};
}

} // namespace muster::ui
