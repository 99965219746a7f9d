#include "plan/demand_edits.h"

#include "plan/names.h"

#include <fmt/format.h>

namespace muster::plan {

namespace {

std::string seriesText(const Plan& plan, const SeriesName& series)
{
    return describe(plan, {series.locality, series.clientGroup, series.activity, {}});
}

/// The row under the id of the one that says the same already.
template <class Row>
Row settled(const Plan& plan, Row row)
{
    const Row* same = findSame(plan, row);
    row.id = same ? same->id : newId<IdOf<Row>>();
    return row;
}

} // namespace

Edit setFigure(const Plan& plan, const SeriesName& series, const Period& period, DemandStatus status,
               std::optional<double> volume)
{
    const Demand row = settled(plan, Demand{{},
                                            series.locality,
                                            series.clientGroup,
                                            series.activity,
                                            period,
                                            Volume(volume.value_or(0)),
                                            status});
    Edit edit;
    const std::string what =
        fmt::format("{} of {}, {}", word(status), period.toString(), seriesText(plan, series));
    if (volume) {
        edit.label = fmt::format("Set {}, to {}", what, *volume);
        edit.put(row);
    } else {
        edit.label = fmt::format("Clear {}", what);
        if (plan.find<Demand>(row.id))
            edit.erase<Demand>(row.id);
    }
    return edit;
}

Edit setMethod(const Plan& plan, SeriesMethod row)
{
    row = settled(plan, std::move(row));
    Edit edit{fmt::format("Set method, {}, to {}",
                          describe(plan, {row.locality, row.clientGroup, row.activity, {}}),
                          word(row.method)),
              {}};
    edit.put(row);
    return edit;
}

Edit clearMethod(const Plan& plan, const SeriesName& series)
{
    SeriesMethod own;
    own.locality = series.locality;
    own.clientGroup = series.clientGroup;
    own.activity = series.activity;
    Edit edit{fmt::format("Clear method, {}", seriesText(plan, series)), {}};
    if (const SeriesMethod* row = findSame(plan, own))
        edit.erase<SeriesMethod>(row->id);
    return edit;
}

Edit decideBreak(const Plan& plan, SeriesBreak row)
{
    row = settled(plan, std::move(row));
    Edit edit{fmt::format("Decide break of {}, {}: {}", row.period.toString(),
                          describe(plan, {row.locality, row.clientGroup, row.activity, {}}),
                          word(row.decision)),
              {}};
    edit.put(row);
    return edit;
}

Edit rebase(const Plan& plan, const SeriesName& series, Month from, double factor)
{
    Edit edit{fmt::format("Re-base forecast by {:.4g}, {}", factor, seriesText(plan, series)), {}};
    for (Demand row : plan.rows<Demand>()) {
        const SeriesName own{row.locality, row.clientGroup, row.activity};
        if (own != series || row.status != DemandStatus::Forecast || row.period.start < from)
            continue;
        row.volume = Volume(row.volume.value() * factor);
        edit.put(row);
    }
    return edit;
}

} // namespace muster::plan
