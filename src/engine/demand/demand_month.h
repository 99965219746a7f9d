#pragma once
// The volume of one month, over any number type. Source: docs/method.md, section 3.8.

#include "engine/demand/rate_in_year.h"
#include "engine/demand/reads_line.h"
#include "engine/figures.h"

namespace muster::engine {

/// A month's part of the events of a period that holds it, or of what its parts with figures of their own
/// leave for its other months.
template <class N, ReadsLine<N> Reader>
[[nodiscard]] N partOfPeriod(const Reader& in, const LineWay& way, const N& volume, const Period& period,
                             Month month, std::span<const plan::Demand* const> parts = {})
{
    if (period.months() == 1)
        return volume;
    const auto isLeft = [&](Month each) {
        return std::ranges::none_of(parts, [&](const plan::Demand* part) {
            return each >= part->period.start && each < part->period.start + part->period.months();
        });
    };
    const auto weight = [&](Month each) {
        return way.profile ? (*way.profile)[static_cast<std::size_t>(each.month() - 1)] : 1.0;
    };
    double weights = 0;
    for (int i = 0; i < period.months(); ++i)
        weights += isLeft(period.start + i) ? weight(period.start + i) : 0;
    if (!way.profile)
        return formulas::spread(volume, in.number(weights));
    return formulas::spreadByWeight(volume, in.weighing(weight(month), "weight of the month"),
                                    in.weighing(weights, "weights of the period's months"));
}

/// The figure that decides a month: of open cases as it is, of events the month's part of it.
template <class N, ReadsLine<N> Reader>
[[nodiscard]] std::optional<N> typedMonth(const Reader& in, LineIndex line, Month month)
{
    const DemandSeries& demand = in.demand();
    const plan::Demand* row = demand.typed(line, month);
    if (!row)
        return std::nullopt;
    const N whole = in.figure(line, *row);
    if (demand.isStock(line))
        return whole;
    const auto parts = demand.partsOf(*row);
    if (parts.empty())
        return partOfPeriod<N>(in, demand.way(line), whole, row->period, month);
    typename Reader::Sum said{};
    for (const plan::Demand* part : parts)
        in.add(said, in.figure(line, *part));
    return partOfPeriod<N>(in, demand.way(line), formulas::leftOfPeriod<N>(whole, in.total(said)),
                           row->period, month, parts);
}

template <class N, ReadsLine<N> Reader>
[[nodiscard]] N flowOfMonth(const Reader& in, int t)
{
    if (t - 12 < 0)
        return in.number(0);
    if (!in.way().perDay)
        return formulas::grown(in.before(t - 12), in.growth(t));
    const Period now = in.demand().grownPeriod(in.index(), in.month(t));
    return formulas::grownPerDay(in.before(t - 12), in.days({now.length, now.start - 12}), in.days(now),
                                 in.growth(t));
}

template <class N, ReadsLine<N> Reader>
[[nodiscard]] N stockOfMonth(const Reader& in, int t)
{
    if (t == 0)
        return in.number(0);
    using formulas::valueOf;
    const double growth = valueOf(N(in.growth(t - 1)));
    int from = t - 1; // since then the cases grow at one rate
    while (from > 0 && !in.typed(from) && valueOf(N(in.growth(from - 1))) == growth)
        --from;
    if (from == 0 && !in.typed(from))
        return in.number(0);
    return formulas::grownStock(in.before(from), in.growth(t - 1),
                                in.number((t - from) / formulas::kMonthsAYear));
}

/// What the people of each age band ask for.
template <class N, ReadsLine<N> Reader>
[[nodiscard]] N volumeOfPeople(const Reader& in, int t)
{
    typename Reader::Sum asked{};
    const SeriesKey& line = in.line();
    const auto rateOf = [&](const plan::DemandRate& rate) {
        return rateAt(N(in.perThousand(rate)), in.demand().baseYear(rate), in.month(t),
                      [&](Month middle) { return N(in.trend(middle - in.month(0))); });
    };
    for (const plan::DemandRate* rate : in.demand().ways().rates(line.clientGroup, line.activity)) {
        in.add(asked, formulas::askedFor(in.people(*rate, t), rateOf(*rate)));
    }
    return in.isStock() ? in.total(asked)
                        : formulas::spread(in.total(asked), in.number(formulas::kMonthsAYear));
}

/// The month of a forecast: its part of a period of events; of open cases, between the starts of two periods.
template <class N, ReadsLine<N> Reader>
[[nodiscard]] N forecastOfMonth(const Reader& in, const CarriedOn& carried, int t)
{
    const int ahead = carried.ahead(in.month(t));
    const int months = carried.counted.months();
    if (!carried.stock)
        return partOfPeriod<N>(in, in.way(), in.point(carried, ahead),
                               carried.counted.period(carried.counted.end + ahead), in.month(t));
    const int into = in.month(t) - (carried.counted.endOfCounted() + ahead * months);
    if (into == 0)
        return in.point(carried, ahead);
    return formulas::between(in.point(carried, ahead), in.point(carried, ahead + 1),
                             in.number(double(into) / months));
}

/// A part's month of a forecast that is shared out. Parts that have a figure of their own keep it.
template <class N, ReadsLine<N> Reader>
[[nodiscard]] N sharedVolume(const Reader& in, const ForecastAllocation& total, int t)
{
    const bool reconciled = total.row->way == plan::SharingWay::Reconciled;
    typename Reader::Sum taken{};
    typename Reader::Sum weights{};
    std::optional<std::size_t> self;
    for (std::size_t part = 0; part < total.parts.size(); ++part) {
        if (total.parts[part] == in.index())
            self = part;
        if (const auto typed = in.otherTyped(total.parts[part], t))
            in.add(taken, *typed);
        else if (reconciled)
            in.add(taken, formulas::notBelowZero(forecastOfMonth<N>(in, total.own[part], t)));
        else
            in.add(weights, in.weight(total, part, t));
    }
    if (!self)
        return in.number(0); // its forecast is shared out to the localities beneath
    const N whole = formulas::notBelowZero(forecastOfMonth<N>(in, total.whole, t));
    if (reconciled)
        return formulas::reconciled(formulas::notBelowZero(forecastOfMonth<N>(in, total.own[*self], t)),
                                    in.gain(total, *self, t), whole, in.total(taken));
    return formulas::sharedOut(whole, in.total(taken), in.weight(total, *self, t), in.total(weights));
}

template <class N, ReadsLine<N> Reader>
[[nodiscard]] N volumeOfMonth(const Reader& in, int t)
{
    if (auto typed = in.typed(t))
        return *typed;
    const LineWay& way = in.way();
    if (!way.total.isNone()) {
        const ForecastAllocation& total = in.demand().totals()[way.total];
        if (in.month(t) >= total.whole.from())
            return sharedVolume<N>(in, total, t);
    }
    if (way.method == plan::DemandMethod::Population)
        return volumeOfPeople<N>(in, t);
    if (!way.opened.isNone() && !way.closed.isNone() && t > 0)
        return formulas::stockFromFlow(in.before(t - 1), in.other(way.opened, t - 1),
                                       in.other(way.closed, t - 1));
    if (way.own.forecast && in.month(t) >= way.own.from())
        return formulas::notBelowZero(forecastOfMonth<N>(in, way.own, t));
    return in.isStock() ? stockOfMonth<N>(in, t) : flowOfMonth<N>(in, t);
}

} // namespace muster::engine
