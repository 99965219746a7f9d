#include "exchange/results/row_choice.h"

#include "exchange/results/named_places.h"

namespace muster::exchange {

Result<RowFilter> filterOf(const engine::Results& results, const ResultChoice& choice)
{
    RowFilter filter;
    if (!choice.locality.empty()) {
        const auto index = localityIndex(results, choice.locality);
        if (!index)
            return fail(index.error());
        filter.locality = *index;
    }
    if (!choice.role.empty()) {
        const auto index = roleIndex(results, choice.role);
        if (!index)
            return fail(index.error());
        filter.role = *index;
    }
    if (!choice.activity.empty()) {
        const auto index = activityIndex(results, choice.activity);
        if (!index)
            return fail(index.error());
        filter.activity = *index;
    }
    return filter;
}

} // namespace muster::exchange
