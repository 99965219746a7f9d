#include "exchange/results/explained_beside.h"

#include "exchange/results/no_such.h"
#include "exchange/results/row_choice.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

using engine::BenchmarkRow;
using engine::ColumnUnit;
using engine::Explanation;
using engine::Origin;
using engine::Results;
using engine::Traced;
using plan::Actual;
using plan::ActualMeasure;

/// "vacancy_gross, England, 2023/24, DfE"
std::string nameOfRate(const plan::Benchmark& rate)
{
    return fmt::format("{}, {}, {}, {}", plan::word(rate.figure), rate.area, rate.period.toString(),
                       rate.source);
}

bool isAskedFor(const plan::Benchmark& rate, const NamedCell& cell)
{
    const auto fits = [](const std::string& asked, std::string_view there) {
        return asked.empty() || asked == there;
    };
    return plan::word(rate.figure) == cell.figure && fits(cell.area, rate.area) &&
           fits(cell.publishedPeriod, rate.period.toString()) && fits(cell.source, rate.source);
}

/// The one row that is asked for.
Result<BenchmarkRow> findPublished(const Results& results, const NamedCell& cell,
                                   const engine::TablePlace& place)
{
    std::vector<BenchmarkRow> found;
    std::vector<std::string> names;
    for (const BenchmarkRow& row : engine::benchmarksOf(results, place.span.period.length)) {
        if (row.place.locality != place.locality || row.place.span.period != place.span.period)
            continue;
        names.push_back(nameOfRate(*row.benchmark));
        if (isAskedFor(*row.benchmark, cell))
            found.push_back(row);
    }
    if (found.size() == 1)
        return found.front();
    Error error = noSuch("published rate", cell.figure, names);
    if (!found.empty())
        error.message = "several published rates are called so";
    return fail(std::move(error));
}

Traced publishedRate(const plan::Benchmark& rate)
{
    return engine::leaf(rate.value, "published", Origin::Record,
                        fmt::format("published for {}, {}", rate.area, rate.period.toEnglish()), {},
                        rate.area, rate.source);
}

Traced ownRate(const BenchmarkRow& row)
{
    return engine::leaf(row.own.value_or(engine::formulas::kUnknown), "own", Origin::Record,
                        "the plan's own rate of this period: see the column own");
}

ColumnUnit unitOf(ActualMeasure measure)
{
    if (plan::isMoney(measure))
        return ColumnUnit::Money;
    return plan::isOfActivity(measure) ? ColumnUnit::Events : ColumnUnit::Fte;
}

/// "in_post_fte · North · Social worker · May 2027, before entry 12"
std::string titleOfRecord(const Results& then, const Actual& row, const std::string& state)
{
    return fmt::format("{} · {} · {}, {}", plan::word(row.measure),
                       plan::describe(then.inputs().plan(), {row.locality, {}, row.activity, row.role}),
                       row.month.toEnglish(), state);
}

Traced cameLeaf(const Actual& row)
{
    return engine::leaf(row.value, "actual", Origin::Record,
                        fmt::format("actual figure of {}", row.month.toEnglish()), {}, {}, row.source);
}

Traced compared(std::string_view column, const Traced& said, const Traced& came)
{
    return column == "error" ? said - came : came / said;
}

} // namespace

Result<Explanation> explainPublished(const Results& results, const NamedCell& cell)
{
    const auto place = findPlace(results, cell);
    if (!place)
        return fail(place.error());
    return findPublished(results, cell, *place).and_then([&](const BenchmarkRow& row) {
        return explainPublished(results, row, cell.column);
    });
}

Result<Explanation> explainPublished(const Results& results, const BenchmarkRow& row, std::string_view column)
{
    const bool isPublished = column == "published";
    if (column == "own" || (!isPublished && !row.own))
        return engine::explain(results, row.place, row.column);
    const engine::ColumnInfo& info = engine::info(row.column);
    return engine::recorded(
        fmt::format("{}, {} · {} · {}", info.heading, isPublished ? "published" : "own less published",
                    localityName(results, row.place.locality), row.place.span.period.toEnglish()),
        info.unit, [&] {
            const Traced published = publishedRate(*row.benchmark);
            return isPublished ? published : (ownRate(row) - published).named("difference");
        });
}

Result<const Actual*> findActual(const Results& now, const NamedCell& cell)
{
    const auto place = findPlace(now, cell);
    if (!place)
        return fail(place.error());
    const engine::Dimensions& d = now.inputs().dimensions();
    std::vector<std::string_view> measures;
    for (const Actual& row : now.inputs().plan().rows<Actual>()) {
        const auto role = row.role ? d.indexOf(*row.role) : engine::kAllRoles;
        const auto activity = row.activity ? d.indexOf(*row.activity) : engine::kAllActivities;
        if (d.indexOf(row.locality) != place->locality || role != place->role ||
            activity != place->activity || row.month.toString() != cell.period)
            continue;
        measures.push_back(plan::word(row.measure));
        if (measures.back() == cell.measure)
            return &row;
    }
    std::ranges::sort(measures);
    return fail(noSuch("actual figure of that place and month", cell.measure, measures));
}

Result<Explanation> explainRecord(const std::string& state, const Results& then, const Actual& row,
                                  std::string_view column)
{
    const std::string title = titleOfRecord(then, row, state);
    const auto cells = engine::cellsThatSay(then, row);
    const auto said = cells ? engine::saidIn(then, *cells) : std::nullopt;
    const bool isRatio = column == kRecordColumns[3];
    if (!said || (isRatio && !(*said > 0)))
        return fail({ErrorCode::NotFound, fmt::format("{} has no figure", title), {}, {}, {}, {}});
    if (column == "forecast")
        return engine::explainSaid(then, *cells, unitOf(row.measure), title);
    return engine::recorded(title, isRatio ? ColumnUnit::Ratio : unitOf(row.measure), [&] {
        const Traced came = cameLeaf(row);
        const Traced forecast =
            engine::leaf(*said, "forecast", Origin::Forecast,
                         fmt::format("what the plan said {}: see the column forecast", state));
        return column == "actual" ? came : compared(column, forecast, came);
    });
}

Result<Explanation> explainRecord(std::span<const plan::PastState> states, const std::string& state,
                                  const Results& now, const Actual& row, std::string_view column)
{
    for (const plan::PastState& each : states) {
        if (!state.empty() && each.what != state)
            continue;
        const Results then(each.plan, now, std::nullopt);
        const auto said = engine::saidOfActuals(then, now.inputs().plan());
        if (std::ranges::any_of(said, [&](const engine::SaidFigure& of) { return of.row->id == row.id; }))
            return explainRecord(each.what, then, row, column);
    }
    return fail(
        {ErrorCode::NotFound, "no state of the plan said anything of this before it came", {}, {}, {}, {}});
}

} // namespace muster::exchange
