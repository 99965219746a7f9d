#include "establishment/establishment_filter.h"

#include "establishment/establishment_sheet.h"

namespace muster::ui {

EstablishmentFilter::EstablishmentFilter(QObject* parent) : RowFilter(parent)
{
    setSortRole(EstablishmentSheet::SortRole);
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
    return sheet && m_localities.contains(sheet->rowAt(row).locality) &&
           RowFilter::filterAcceptsRow(row, parent);
}

} // namespace muster::ui
