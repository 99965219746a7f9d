#pragma once
// Makes the demand of a plan, and of single lines what their people ask for.

#include "engine/demand/demand_series.h"

namespace muster::engine {

/// The assumptions that demand is made with.
struct DemandFields {
    const ResolvedAssumption& growth;
    const ResolvedAssumption& rateTrend;
};

/// The volumes are adjusted as the scenario says. Keeps the forecasts of `before` whose figures are still the
/// same, and fits nothing again that `kept` has.
[[nodiscard]] std::shared_ptr<const DemandSeries>
makeDemand(const plan::Plan& plan, const Dimensions& dimensions, const DemandFields& fields,
           const Adjustments::List& adjustments = {}, const DemandSeries* before = nullptr,
           const KeptWork* kept = nullptr);

/// The demand of the same plan with other adjustments, and perhaps other growth or trends of rates, in a part
/// of the time; null where the lines themselves would be others.
[[nodiscard]] std::shared_ptr<const DemandSeries> adjustDemand(const DemandSeries& before,
                                                               const DemandFields& fields, bool sameGrowth,
                                                               const Adjustments::List& adjustments);

/// Makes the months that no figure says anew, from other growth or trends of rates: all months from the
/// earliest down, lines across. Where there is none yet it becomes the demand's own first.
void growAnew(const DemandSeries&, const DemandFields&, Eigen::ArrayXXd& all);

/// What the people of a line ask for in a month, whatever its figures and method say; not a number where they
/// are not known.
[[nodiscard]] double volumeOfPeopleAt(const DemandSeries&, const DemandFields&, LineIndex line, Month);

} // namespace muster::engine
