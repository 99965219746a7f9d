#include "establishment/establishment_totals.h"

#include <map>

namespace muster::ui {

EstablishmentTotals totalsOf(const std::vector<plan::Establishment>& rows)
{
    std::map<std::pair<plan::LocalityId, plan::RoleId>, const plan::Establishment*> latest;
    for (const plan::Establishment& row : rows) {
        const plan::Establishment*& at = latest[{row.locality, row.role}];
        if (!at || at->asAt < row.asAt)
            at = &row;
    }
    EstablishmentTotals totals;
    for (const auto& [key, row] : latest) {
        totals.sum.establishment = totals.sum.establishment + row->establishment;
        totals.sum.vacancy = totals.sum.vacancy + row->vacancy;
        totals.sum.agency = totals.sum.agency + row->agency;
        totals.sum.newlyQualified = totals.sum.newlyQualified + row->newlyQualified;
    }
    totals.counted = static_cast<int>(latest.size());
    totals.earlier = static_cast<int>(rows.size()) - totals.counted;
    return totals;
}

} // namespace muster::ui
