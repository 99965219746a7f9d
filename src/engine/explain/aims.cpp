#include "engine/explain/aims.h"

#include "engine/explain/explain.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace muster::engine {

namespace {

/// What a figure is made from, to say why a target is missed.
std::vector<Column> partsOf(Column column)
{
    switch (column) {
    case Column::VacancyGross:
    case Column::VacancyUncancelled:
        return {Column::VacancyFte, Column::EstablishmentFte};
    case Column::VacancyNetOfAgency:
        return {Column::VacancyFte, Column::AgencyFte, Column::EstablishmentFte};
    case Column::PublishedTurnover:
        return {Column::LeaversFte, Column::RetirementsFte, Column::ClosingFte};
    case Column::AgencyShare:
        return {Column::AgencyFte, Column::InPostFte};
    case Column::GapFte:
    case Column::Pressure:
    case Column::GapCost:
        return {Column::AvailableFte, Column::RequiredFte};
    case Column::CostVariance:
        return {Column::ForecastCost, Column::Budget};
    case Column::InsideTarget:
    case Column::MedianWaitDays:
    case Column::LongestWaitDays:
    case Column::Backlog:
    case Column::QueueLoad:
        return {Column::Arrivals, Column::Capacity, Column::Backlog};
    case Column::Unmet:
        return {Column::Arrivals, Column::Capacity};
    default:
        return {};
    }
}

TablePlace placeOf(const Dimensions& d, const plan::MeasureTarget& target, const PeriodSpan& span)
{
    return {d.indexOf(target.locality), target.role ? d.indexOf(*target.role) : kAllRoles, span,
            Rollup::WithBeneath, target.activity ? d.indexOf(*target.activity) : kAllActivities};
}

/// The locality right beneath where the figure is worst, in words.
std::string worstBeneath(const Results& results, const MeasureRow& row)
{
    const auto& nodes = results.inputs().dimensions().localities;
    std::string worst;
    std::optional<double> most;
    for (const LocalityIndex l : results.inputs().dimensions().beneath(row.place.locality)) {
        const LocalityNode& node = nodes[l];
        TablePlace there = row.place;
        there.locality = l;
        const auto figure = figureAt(results, there, row.column);
        const bool isWorst = figure && (!most || isWorse(row.target->aim, *figure, *most));
        if (node.parent != row.place.locality || !isWorst)
            continue;
        most = figure;
        worst = fmt::format("; worst in {}: {}", node.name, figureText(results, row.column, *figure));
    }
    return worst;
}

std::string whyMissed(const Results& results, const MeasureRow& row)
{
    std::string why = fmt::format("{} against {}", figureText(results, row.column, *row.figure),
                                  aimText(results, row.column, row.target->aim, *row.against));
    std::string parts;
    for (const Column part : partsOf(row.column))
        if (const auto figure = figureAt(results, row.place, part); figure && part != row.column) {
            std::string name(info(part).heading);
            name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
            parts +=
                fmt::format("{}{} {}", parts.empty() ? ": " : ", ", name, figureText(results, part, *figure));
        }
    return why + parts + worstBeneath(results, row);
}

std::string whyNotKnown(const Results& results, const MeasureRow& row)
{
    if (row.figure)
        return "the period before is not one of the plan's";
    const auto explanation = explain(results, row.place, row.column);
    return explanation ? std::string() : explanation.error().message;
}

MeasureRow measured(const Results& results, const plan::MeasureTarget& target)
{
    const Inputs& in = results.inputs();
    MeasureRow row{&target, {}, target.figure, {}, target.target, {}, {}};
    const auto span = spanOf(in, target.period);
    if (!span) {
        row.place = placeOf(in.dimensions(), target, {target.period, 0, 1});
        row.reason = "the period is not one of the plan's";
        return row;
    }
    row.place = placeOf(in.dimensions(), target, *span);
    row.figure = figureAt(results, row.place, row.column);
    if (!target.target) {
        if (const auto last = spanBefore(in, target.period))
            row.against = figureAt(results, placeOf(in.dimensions(), target, *last), row.column);
    }
    if (row.figure && row.against)
        row.met = isMet(target.aim, *row.figure, *row.against);
    row.reason = !row.met ? whyNotKnown(results, row) : *row.met ? std::string() : whyMissed(results, row);
    return row;
}

} // namespace

std::vector<MeasureRow> measuresOf(const Results& results)
{
    std::vector<MeasureRow> rows;
    if (!results.inputs().keepsRules())
        return rows;
    for (const plan::MeasureTarget& target : results.inputs().plan().rows<plan::MeasureTarget>())
        rows.push_back(measured(results, target));
    std::ranges::stable_sort(rows, {}, [](const MeasureRow& row) {
        return std::tuple(std::string_view(row.target->measure), row.place.locality, row.place.role,
                          row.place.activity, row.target->period.start);
    });
    return rows;
}

std::vector<BenchmarkRow> benchmarksOf(const Results& results, PeriodLength length)
{
    const Inputs& in = results.inputs();
    std::vector<const plan::Benchmark*> benchmarks;
    for (const plan::Benchmark& each : in.plan().rows<plan::Benchmark>())
        benchmarks.push_back(&each);
    std::ranges::stable_sort(benchmarks, {}, [](const plan::Benchmark* each) {
        return std::tuple(each->figure, std::string_view(each->area), each->period.start,
                          std::string_view(each->source));
    });
    std::vector<BenchmarkRow> rows;
    for (const LocalityIndex l : in.dimensions().localities.indexes())
        for (const PeriodSpan& span : periodsOf(in.firstMonth(), in.months(), length))
            for (const plan::Benchmark* each : benchmarks) {
                BenchmarkRow row{each, {l, kAllRoles, span}, each->figure, {}, {}};
                row.own = figureAt(results, row.place, row.column);
                if (row.own)
                    row.difference = *row.own - each->value;
                rows.push_back(row);
            }
    return rows;
}

} // namespace muster::engine
