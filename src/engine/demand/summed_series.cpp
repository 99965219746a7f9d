#include "engine/demand/summed_series.h"

#include "forecast/automatic/added_up.h"

#include <algorithm>
#include <map>

namespace muster::engine {

namespace {

using Pieces = std::vector<const CarriedOn*>;

/// What carries the series on: each line by itself, and a forecast that is shared out to some of them as a
/// whole. Empty where one is not carried on.
Pieces piecesOf(const DemandSeries& demand, const Dimensions& d, const SummedSeries& series)
{
    const LocalityRange localities = d.withBeneath(series.where.locality);
    Pieces pieces;
    for (const LineIndex line : series.lines) {
        const TotalIndex total = demand.way(line).total;
        const bool isWhole = !total.isNone() && localities.contains(demand.totals()[total].line.locality);
        const CarriedOn* piece = isWhole ? &demand.totals()[total].whole : carriedOnOf(demand, line);
        if (!piece || !piece->forecast)
            return {};
        if (std::ranges::find(pieces, piece) == pieces.end())
            pieces.push_back(piece);
    }
    return pieces;
}

void leaveOutFirst(std::vector<double>& list, std::size_t count)
{
    list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(std::min(count, list.size())));
}

/// The forecast of a part from the first period ahead of all parts on. The past of one that ends earlier than
/// others is not held against theirs.
forecast::Choice partFrom(const CarriedOn& carried, Month start)
{
    forecast::Choice part;
    part.scale = carried.forecast->choice.scale;
    part.forecast = carried.forecast->ahead;
    for (double& point : part.forecast.point)
        point = formulas::notBelowZero(point);
    const auto later = static_cast<std::size_t>(carried.ahead(start));
    if (later == 0) {
        part.past = carried.forecast->choice.past;
        return part;
    }
    leaveOutFirst(part.forecast.point, later);
    for (forecast::Band* band : {&part.forecast.within80, &part.forecast.within95}) {
        leaveOutFirst(band->low, later);
        leaveOutFirst(band->high, later);
    }
    return part;
}

SumBands bandsOf(const forecast::AddedUp& sum)
{
    if (sum.forecast.within80.low.empty())
        return SumBands::None;
    return sum.paired ? SumBands::Paired : SumBands::BandsAddedUp;
}

void addUp(const Pieces& pieces, SummedForecast& out)
{
    std::vector<forecast::Choice> choices;
    std::ranges::transform(pieces, std::back_inserter(choices),
                           [&](const CarriedOn* piece) { return partFrom(*piece, out.start); });
    std::vector<forecast::Addend> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        parts.push_back({&pieces[i]->counted.series, &choices[i]});
    forecast::AddedUp sum = forecast::addedUp(parts);
    out.bands = bandsOf(sum);
    out.ahead = std::move(sum.forecast);
}

} // namespace

std::vector<SummedSeries> summedSeries(const DemandSeries& demand, const Dimensions& d,
                                       LocalityIndex locality, Rollup reach)
{
    std::map<GroupAndActivity, std::vector<LineIndex>> found;
    for (const LineIndex line : demand.linesOf(reachedFrom(d, locality, reach)))
        found[{demand.lines()[line].clientGroup, demand.lines()[line].activity}].push_back(line);
    std::vector<SummedSeries> list;
    for (auto& [series, lines] : found)
        if (lines.size() > 1 || demand.lines()[lines.front()].locality == locality)
            list.push_back({{locality, series.clientGroup, series.activity}, std::move(lines)});
    return list;
}

SummedSeries summedSeriesAt(const DemandSeries& demand, const Dimensions& d, const SeriesKey& where,
                            Rollup reach)
{
    for (SummedSeries& each : summedSeries(demand, d, where.locality, reach))
        if (each.where == where)
            return std::move(each);
    return {where, {}};
}

std::optional<SummedForecast> summedForecast(const DemandSeries& demand, const Dimensions& d,
                                             const SummedSeries& series)
{
    const Pieces pieces = piecesOf(demand, d, series);
    if (pieces.empty())
        return std::nullopt;
    SummedForecast out;
    out.length = pieces.front()->counted.length;
    out.start = pieces.front()->counted.endOfCounted();
    for (const CarriedOn* piece : pieces) {
        if (piece->counted.length != out.length)
            return std::nullopt;
        out.start = std::max(out.start, piece->counted.endOfCounted());
    }
    if (pieces.size() > 1) {
        addUp(pieces, out);
        return out;
    }
    out.ahead = pieces.front()->forecast->ahead;
    for (double& point : out.ahead.point)
        point = formulas::notBelowZero(point);
    out.bands = out.ahead.within80.low.empty() ? SumBands::None : SumBands::OfWhole;
    return out;
}

} // namespace muster::engine
