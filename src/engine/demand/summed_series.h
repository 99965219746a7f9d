#pragma once
// The series of several localities as one: which they are, and their forecast with the bands of the sum.
// Source: docs/method.md, section 3.4.

#include "engine/demand/demand_series.h"
#include "engine/figures.h"

namespace muster::engine {

/// The series of a client group and an activity in a locality, or in several added up.
struct SummedSeries {
    SeriesKey where;              ///< the locality, with those beneath it where it is a sum
    std::vector<LineIndex> lines; ///< that it is made of; none: no such series

    [[nodiscard]] bool isSum() const { return lines.size() > 1; }
};

/// The series of a locality by client group and activity: its own, or with all beneath it, where two or more
/// of them have one, their sum. What just one locality beneath has is a row of that one alone.
[[nodiscard]] std::vector<SummedSeries> summedSeries(const DemandSeries&, const Dimensions&, LocalityIndex,
                                                     Rollup);
/// One of them; without lines where there is none.
[[nodiscard]] SummedSeries summedSeriesAt(const DemandSeries&, const Dimensions&, const SeriesKey&, Rollup);

/// What the bands of a sum are made of.
enum class SumBands {
    None,        ///< no part, or not every part, has a forecast with bands
    OfWhole,     ///< the forecast is one of the whole, shared out, and has bands of its own
    Paired,      ///< what the sums of the parts' forecasts missed at past dates
    BandsAddedUp ///< the parts' bands, as if all went the same way: they share no past dates
};

/// The forecasts of the parts as one.
struct SummedForecast {
    PeriodLength length = PeriodLength::Month;
    Month start;              ///< of the first period behind those that count in every part
    forecast::Forecast ahead; ///< figures not below 0; its bands may be
    SumBands bands = SumBands::None;
};

/// None where a part is not carried on by a method, or in another length of period than the others.
[[nodiscard]] std::optional<SummedForecast> summedForecast(const DemandSeries&, const Dimensions&,
                                                           const SummedSeries&);

} // namespace muster::engine
