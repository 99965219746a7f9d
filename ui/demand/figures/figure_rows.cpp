#include "demand/figures/figure_rows.h"

#include "engine/demand.h"
#include "models/format.h"

#include <algorithm>
#include <map>

namespace muster::ui {

namespace {

/// The series that the wish is of, by their place in the plan: of one locality together.
std::map<engine::SeriesKey, FigureSeries> wishedSeries(const engine::Inputs& in, const FigureRowsWish& wish)
{
    std::map<engine::SeriesKey, FigureSeries> found;
    if (wish.locality.isNone())
        return found;
    const engine::Dimensions& d = in.dimensions();
    const engine::LocalityRange place = d.withBeneath(wish.locality);
    const auto add = [&](const engine::SeriesKey& key, engine::LineIndex line) {
        const plan::SeriesName name{d.localities[key.locality].id, d.clientGroups[key.clientGroup].id,
                                    d.activities[key.activity].id};
        if (holdsEveryWord(seriesInWords(d, name), wish.words))
            found.try_emplace(key, FigureSeries{name, line});
    };
    for (const engine::LineIndex line : in.demand().linesOf(place))
        add(in.demand().lines()[line], line);
    for (const plan::SeriesName& each : wish.added) {
        const engine::SeriesKey key{d.indexOf(each.locality), d.indexOf(each.clientGroup),
                                    d.indexOf(each.activity)};
        if (place.contains(key.locality) && !key.clientGroup.isNone() && !key.activity.isNone())
            add(key, in.demand().indexOf(key));
    }
    return found;
}

FigureRow rowOf(const engine::Dimensions& d, const FigureSeries& series)
{
    const auto& name = series.name;
    return {FigureRow::Kind::Series, unitOf(d, name.activity), name.locality, series,
            QStringLiteral("%1 · %2").arg(format::text(d.activities[d.indexOf(name.activity)].name),
                                          format::text(d.clientGroups[d.indexOf(name.clientGroup)].name))};
}

/// A sum for each thing that is counted, named after it where there are several.
std::vector<FigureRow> sumsOf(const std::vector<FigureRow>& series, FigureRow::Kind kind,
                              const plan::LocalityId& locality, const QString& name)
{
    std::set<FigureUnit> units;
    for (const FigureRow& row : series)
        units.insert(row.unit);
    std::vector<FigureRow> sums;
    for (const FigureUnit unit : units)
        sums.push_back({kind,
                        unit,
                        locality,
                        {},
                        units.size() == 1 ? name : QStringLiteral("%1: %2").arg(name, nameOfUnit(unit)),
                        sums.empty() && kind == FigureRow::Kind::Locality});
    return sums;
}

/// "All localities", or of a part of the council "All of North".
QString nameOfAll(const engine::Dimensions& d, engine::LocalityIndex locality)
{
    const engine::LocalityNode& node = d.localities[locality];
    return node.depth == 0 ? Texts::tr("All localities")
                           : Texts::tr("All of %1").arg(format::text(node.name));
}

/// Of the rows that hold the words alone, where there are words.
QString named(const QString& name, const FigureRowsWish& wish)
{
    return wish.words.trimmed().isEmpty() ? name : Texts::tr("%1, rows shown").arg(name);
}

void append(std::vector<FigureRow>& to, const std::vector<FigureRow>& rows)
{
    to.insert(to.end(), rows.begin(), rows.end());
}

} // namespace

QString seriesInWords(const engine::Dimensions& d, const plan::SeriesName& series)
{
    return QStringLiteral("%1, %2, %3")
        .arg(format::text(d.localities[d.indexOf(series.locality)].name),
             format::text(d.activities[d.indexOf(series.activity)].name),
             format::text(d.clientGroups[d.indexOf(series.clientGroup)].name));
}

QString nameOfUnit(FigureUnit unit)
{
    switch (unit) {
    case FigureUnit::OpenCases:
        return Texts::tr("open cases");
    case FigureUnit::ContactHours:
        return Texts::tr("contact hours");
    case FigureUnit::Events:
        break;
    }
    return Texts::tr("events");
}

FigureUnit unitOf(const engine::Dimensions& d, plan::ActivityId activity)
{
    switch (d.activities[d.indexOf(activity)].standard) {
    case plan::Standard::Caseload:
        return FigureUnit::OpenCases;
    case plan::Standard::Contact:
        return FigureUnit::ContactHours;
    default:
        return FigureUnit::Events;
    }
}

FigureRows figureRows(const engine::Inputs& in, const FigureRowsWish& wish)
{
    const engine::Dimensions& d = in.dimensions();
    std::map<engine::LocalityIndex, std::vector<FigureRow>> byLocality;
    FigureRows rows;
    for (const auto& [key, series] : wishedSeries(in, wish)) {
        rows.series.push_back(rowOf(d, series));
        byLocality[key.locality].push_back(rows.series.back());
    }
    rows.localities = static_cast<int>(byLocality.size());
    if (rows.localities > 1)
        append(rows.shown,
               sumsOf(rows.series, FigureRow::Kind::Total, {}, named(nameOfAll(d, wish.locality), wish)));
    for (const auto& [locality, series] : byLocality) {
        const engine::LocalityNode& node = d.localities[locality];
        append(rows.shown,
               sumsOf(series, FigureRow::Kind::Locality, node.id, named(format::text(node.name), wish)));
        if (!wish.folded.contains(node.id))
            append(rows.shown, series);
    }
    return rows;
}

} // namespace muster::ui
