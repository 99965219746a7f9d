#pragma once
// What the model of demand asks of who gives it the numbers of one line: plain ones to compute, traces to
// explain. Months count from the earliest that any figure speaks of.

#include "engine/demand/demand_series.h"

#include <concepts>
#include <optional>

namespace muster::engine {

template <class Reader, class N>
concept ReadsLine = requires(const Reader& in, typename Reader::Sum& sum, const N& number, double value,
                             const char* name, LineIndex line, int t, const CarriedOn& carried,
                             const plan::DemandRate& rate, const ForecastAllocation& total, std::size_t part,
                             const plan::Demand& row, const Period& period)
{
    {
        in.demand()
        } -> std::same_as<const DemandSeries&>;
    {
        in.line()
        } -> std::same_as<const SeriesKey&>;
    {
        in.way()
        } -> std::same_as<const LineWay&>;
    {
        in.index()
        } -> std::same_as<LineIndex>;
    {
        in.isStock()
        } -> std::same_as<bool>;
    {
        in.month(t)
        } -> std::same_as<Month>;
    {
        in.figure(line, row)
        } -> std::convertible_to<N>; // as it is typed
    {
        in.typed(t)
        } -> std::same_as<std::optional<N>>; // a figure, spread over its months
    {
        in.otherTyped(line, t)
        } -> std::same_as<std::optional<N>>; // the same of another line
    {
        in.before(t)
        } -> std::convertible_to<N>; // of the line, an earlier month
    {
        in.other(line, t)
        } -> std::convertible_to<N>; // of another line, a month that is made
    {
        in.growth(t)
        } -> std::convertible_to<N>;
    {
        in.trend(t)
        } -> std::convertible_to<N>;
    {
        in.point(carried, t)
        } -> std::convertible_to<N>; // of a forecast, so many periods ahead
    {
        in.people(rate, t)
        } -> std::convertible_to<N>;
    {
        in.perThousand(rate)
        } -> std::convertible_to<N>;
    {
        in.weight(total, part, t)
        } -> std::convertible_to<N>; // of a part of a shared forecast
    {
        in.gain(total, part, t)
        } -> std::convertible_to<N>;
    {
        in.number(value)
        } -> std::convertible_to<N>;
    {
        in.weighing(value, name)
        } -> std::convertible_to<N>;
    {
        in.days(period)
        } -> std::convertible_to<N>;
    {
        in.isNothing(number)
        } -> std::same_as<bool>;
    in.add(sum, number);
    {
        in.total(sum)
        } -> std::convertible_to<N>;
};

} // namespace muster::engine
