#include "establishment/establishment_sheet.h"

#include "engine/resolve.h"
#include "establishment/establishment_cells.h"
#include "models/format.h"
#include "plan/names.h"
#include "sheet/cell_words.h"
#include "sheet/sheet_delegate.h"
#include "text/number_text.h"

#include <algorithm>

namespace muster::ui {

namespace {

bool isRate(int column)
{
    return column >= EstablishmentSheet::GrossColumn;
}

} // namespace

EstablishmentSheet::EstablishmentSheet(session::Document& document, QObject* parent)
    : SheetModel(document, parent)
{
}

std::vector<EstablishmentSheet::ShownRow> EstablishmentSheet::shownRows() const
{
    const engine::Dimensions& dimensions = document().results().inputs().dimensions();
    std::vector<ShownRow> rows;
    for (const plan::Establishment& row : plan().rows<plan::Establishment>())
        rows.push_back({row, format::text(plan::nameOf(plan(), row.locality)),
                        format::text(plan::nameOf(plan(), row.role)), dimensions.indexOf(row.locality),
                        dimensions.indexOf(row.role)});
    std::ranges::sort(rows, {}, [](const ShownRow& shown) {
        return std::tuple(shown.localityOrder, shown.roleOrder, shown.row.asAt, shown.row.id);
    });
    return rows;
}

EstablishmentSheet::Decimals EstablishmentSheet::decimalsOfColumns(const std::vector<ShownRow>& rows) const
{
    Decimals decimals{};
    for (int column = EstablishmentColumn; column <= AbsentColumn; ++column)
        for (const ShownRow& shown : rows)
            decimals[static_cast<std::size_t>(column)] =
                std::clamp(decimalsOf(figureOf(shown.row, column).value_or(0)), 1,
                           std::max(1, decimals[static_cast<std::size_t>(column)]));
    return decimals;
}

bool EstablishmentSheet::refresh()
{
    std::vector<ShownRow> rows = shownRows();
    if (rows == m_rows)
        return false;
    const Decimals decimals = decimalsOfColumns(rows);
    const auto sameId = [](const ShownRow& a, const ShownRow& b) { return a.row.id == b.row.id; };
    const bool sameShape = std::ranges::equal(rows, m_rows, sameId);
    if (!sameShape)
        beginResetModel();
    rows.swap(m_rows);
    const bool sameDecimals = decimals == m_decimals;
    m_decimals = decimals;
    if (!sameShape)
        endResetModel();
    else
        tellChanged([&](int row, int) {
            const auto at = static_cast<std::size_t>(row);
            return !sameDecimals || !(rows[at] == m_rows[at]);
        });
    return true;
}

const plan::Establishment& EstablishmentSheet::rowAt(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].row;
}

int EstablishmentSheet::rowOf(plan::EstablishmentId id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const ShownRow& shown) { return shown.row.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int EstablishmentSheet::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EstablishmentSheet::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

Qt::ItemFlags EstablishmentSheet::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = SheetModel::flags(index);
    return index.isValid() && canChange() && isWritten(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

QString EstablishmentSheet::place(const QModelIndex& index) const
{
    const ShownRow& shown = m_rows[static_cast<std::size_t>(index.row())];
    return tr("%1, %2, %3, %4")
        .arg(shown.locality, shown.role, format::text(shown.row.asAt.toEnglish()),
             headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

QVariant EstablishmentSheet::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ShownRow& shown = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::EditRole:
        if (const plan::ColumnInfo* own = planColumn(column))
            return plainCell(plan(), *own, plan::asAny(shown.row));
        if (const auto figure = figureOf(shown.row, column))
            return plainNumber(*figure);
        return column <= RoleColumn ? text(shown, column) : QVariant(QString());
    case Qt::TextAlignmentRole:
        return int((holdsWords(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tip(shown, column);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(place(index), tip(shown, column).isEmpty() ? text(shown, column).toString()
                                                                           : tip(shown, column));
    case SortRole:
        return sortKey(shown, column);
    case OverRole:
        return overShare(shown, column);
    case SheetDelegate::QuietRole:
        return isRate(column);
    case SheetDelegate::ChoicesRole:
        return column == StageColumn ? choicesOf(plan(), *planColumn(column)) : QStringList();
    default:
        return {};
    }
}

QVariant EstablishmentSheet::text(const ShownRow& shown, int column) const
{
    switch (column) {
    case LocalityColumn:
        return shown.locality;
    case RoleColumn:
        return shown.role;
    case AsAtColumn:
    case VacantSinceColumn:
    case StageColumn:
    case StartingColumn:
        return shownCell(plan(), *planColumn(column), plan::asAny(shown.row));
    default:
        break;
    }
    const auto figure = figureOf(shown.row, column);
    if (!figure)
        return column == AbsentColumn ? QString() : format::unknown();
    return isRate(column) ? format::vacancy(*figure)
                          : format::fixed(*figure, m_decimals[static_cast<std::size_t>(column)]);
}

QVariant EstablishmentSheet::sortKey(const ShownRow& shown, int column) const
{
    switch (column) {
    case LocalityColumn:
        return shown.localityOrder.value();
    case RoleColumn:
        return shown.roleOrder.value();
    case AsAtColumn:
    case VacantSinceColumn:
    case StartingColumn:
        return plainCell(plan(), *planColumn(column), plan::asAny(shown.row)); // 2026-04-01: as days follow
    case StageColumn:
        return shown.row.vacancyStage ? static_cast<int>(*shown.row.vacancyStage) : -1;
    default:
        return figureOf(shown.row, column).value_or(-1e15); // rates of nothing come first
    }
}

QVariant EstablishmentSheet::overShare(const ShownRow& shown, int column) const
{
    const auto gross = figureOf(shown.row, GrossColumn);
    const bool tells = column == VacancyColumn || column == GrossColumn;
    return tells && shown.row.vacancy.value() < 0 ? QVariant(gross.value_or(-1)) : QVariant();
}

QString EstablishmentSheet::tip(const ShownRow& shown, int column) const
{
    if (column <= RoleColumn)
        return text(shown, column).toString(); // it may be cut short
    const double over = -shown.row.vacancy.value();
    if (column == VacancyColumn && over > 0)
        return tr("over-establishment: %1 FTE more in post than funded").arg(format::exact(over));
    if (column == InPostColumn)
        return tr("%1 FTE in post: the establishment less the vacancy")
            .arg(format::exact(*figureOf(shown.row, column)));
    return {};
}

QVariant EstablishmentSheet::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((holdsWords(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, kColumns> headings{tr("Locality"),       tr("Role"),
                                                 tr("As at"),          tr("Establishment, FTE"),
                                                 tr("Vacancy, FTE"),   tr("In post, FTE"),
                                                 tr("Agency, FTE"),    tr("Newly qualified, FTE"),
                                                 tr("Absent, FTE"),    tr("Vacant since"),
                                                 tr("Vacancy stage"),  tr("Starting on"),
                                                 tr("Vacancy, gross"), tr("Vacancy, net of agency")};
    return section >= 0 && section < kColumns ? headings[static_cast<std::size_t>(section)] : QVariant();
}

} // namespace muster::ui
