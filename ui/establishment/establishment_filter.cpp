#include "establishment/establishment_filter.h"

#include "establishment/establishment_sheet.h"

namespace muster::ui {

EstablishmentFilter::EstablishmentFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
    setSortRole(EstablishmentSheet::SortRole);
}

void EstablishmentFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool EstablishmentFilter::setLocalities(std::set<plan::LocalityId> localities)
{
    if (localities == m_localities)
        return false;
    m_localities = std::move(localities);
    invalidateFilter();
    return true;
}

bool EstablishmentFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto* sheet = qobject_cast<const EstablishmentSheet*>(sourceModel());
    if (!sheet || !m_localities.contains(sheet->rowAt(row).locality))
        return false;
    for (int column = 0; column < EstablishmentSheet::kColumns; ++column)
        if (holdsWords(column) &&
            sheet->index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace muster::ui
