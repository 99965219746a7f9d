#include "exchange/results/demand_sheets.h"

#include "engine/demand.h"
#include "engine/inputs.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <set>

namespace muster::exchange {

namespace {

using engine::Results;
using engine::SummedSeries;

std::vector<SheetColumn> columnsAfterLine(std::initializer_list<SheetColumn> more)
{
    std::vector<SheetColumn> columns{{"locality"}, {"client_group"}, {"activity"}};
    columns.insert(columns.end(), more);
    return columns;
}

void addNumbers(Sheet& sheet, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        sheet.columns.push_back({name, true});
}

std::vector<Cell> cellsOf(const Results& results, const engine::SeriesKey& where)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    return {localityName(results, where.locality), d.clientGroups[where.clientGroup].name,
            d.activities[where.activity].name};
}

/// Visits the lines that the filter keeps, each with the cells that name it.
template <class Visit>
void forEachLine(const Results& results, const RowFilter& filter, Visit&& visit)
{
    const auto& lines = results.inputs().demand().lines();
    for (const engine::LineIndex line : lines.indexes()) {
        const engine::SeriesKey& where = lines[line];
        if (filter.keeps(where.locality) && (!filter.activity || *filter.activity == where.activity))
            visit(line, cellsOf(results, where));
    }
}

Cell wordOf(plan::DemandMethod method)
{
    return std::string(plan::word(method));
}

std::string countsWord(const engine::SeriesPeriod& each)
{
    return each.bridged ? "bridged" : each.counts ? "yes" : "no";
}

void append(std::vector<Cell>& row, std::initializer_list<std::optional<double>> values)
{
    for (const auto& value : values)
        row.push_back(cellOf(value));
}

/// How often bands held; empty where none were tried.
void appendHeld(std::vector<Cell>& row, const forecast::Held& held)
{
    if (held.figures == 0)
        append(row, {std::nullopt, std::nullopt});
    else
        append(row, {double(held.within80) / held.figures, double(held.within95) / held.figures});
}

/// How often the bands of automatic held at past dates; of other methods, whose table is backtest, and of
/// sums nothing.
forecast::Held heldAtPastDates(const Results& results, const SummedSeries& series)
{
    if (series.isSum())
        return {};
    const engine::CarriedOn* carried = engine::carriedOnOf(results.inputs().demand(), series.lines.front());
    return carried ? carried->forecast->choice.held : forecast::Held{};
}

/// The series that the filter keeps, a locality's together.
std::vector<SummedSeries> seriesKept(const Results& results, const ResultChoice& choice,
                                     const RowFilter& filter)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    std::vector<SummedSeries> kept;
    for (const engine::LocalityIndex locality : d.localities.indexes())
        if (filter.keeps(locality))
            for (SummedSeries& each :
                 engine::summedSeries(results.inputs().demand(), d, locality, choice.reach))
                if (!filter.activity || *filter.activity == each.where.activity)
                    kept.push_back(std::move(each));
    return kept;
}

/// The forecasts of one line.
std::vector<EarlierForecast> ofLine(const std::vector<EarlierForecast>& all, engine::LineIndex line)
{
    std::vector<EarlierForecast> own;
    std::ranges::copy_if(all, std::back_inserter(own),
                         [&](const EarlierForecast& each) { return each.scored.line == line; });
    return own;
}

forecast::Held heldOf(const std::vector<EarlierForecast>& list)
{
    std::vector<engine::ScoredForecast> scored;
    for (const EarlierForecast& each : list)
        scored.push_back(each.scored);
    return engine::heldOf(scored);
}

} // namespace

Sheet demandForecastSheet(const Results& results, const ResultChoice& choice, const RowFilter& filter)
{
    Sheet sheet{
        "demand_forecast", columnsAfterLine({{"period"}, {"method"}, {"actual", true}, {"counts"}}), {}};
    addNumbers(sheet, {"typed", "forecast", "low_80", "high_80", "low_95", "high_95", "volume", "first_year",
                       "population_effect", "rate_effect", "held_80", "held_95"});
    for (const SummedSeries& series : seriesKept(results, choice, filter)) {
        const std::vector<Cell> name = cellsOf(results, series.where);
        const forecast::Held held = heldAtPastDates(results, series);
        for (const auto& each : engine::summedPeriods(results.inputs(), series, choice.by)) {
            auto& row = sheet.rows.emplace_back(name);
            row.emplace_back(each.period.toString());
            row.push_back(each.method ? wordOf(*each.method) : Cell());
            append(row, {each.actual});
            row.push_back(each.actual || !each.counts || each.bridged ? Cell(countsWord(each)) : Cell());
            append(row, {each.typed, each.forecast, each.low80, each.high80, each.low95, each.high95,
                         each.volume});
            if (each.effects)
                append(row, {each.effects->base, each.effects->population, each.effects->rate});
            else
                append(row, {std::nullopt, std::nullopt, std::nullopt});
            appendHeld(row, each.forecast ? held : forecast::Held{});
        }
    }
    return sheet;
}

Sheet methodsTriedSheet(const Results& results, const RowFilter& filter)
{
    Sheet sheet{"methods_tried", columnsAfterLine({{"method"}, {"used"}}), {}};
    addNumbers(sheet,
               {"dates", "figures", "mean_absolute_error", "same_as_last_year_error", "score", "weight"});
    const engine::DemandSeries& demand = results.inputs().demand();
    forEachLine(results, filter, [&](engine::LineIndex line, const std::vector<Cell>& name) {
        const engine::CarriedOn* carried = engine::carriedOnOf(demand, line);
        if (!carried || !carried->forecast) // there is no figure to go on from
            return;
        for (const forecast::Trial& trial : carried->forecast->choice.trials) {
            auto& row = sheet.rows.emplace_back(name);
            row.push_back(wordOf(engine::demandMethod(trial.method)));
            row.emplace_back(trial.weight == 0 ? "no" : trial.weight == 1 ? "yes" : "part");
            append(row, {double(trial.dates), double(trial.figures), trial.error, trial.errorOfSameAgain,
                         trial.score(), trial.weight});
        }
    });
    return sheet;
}

Sheet methodsInUseSheet(const Results& results, const RowFilter& filter)
{
    Sheet sheet{"methods_in_use",
                columnsAfterLine({{"method"},
                                  {"weight", true},
                                  {"mean_absolute_error", true},
                                  {"form"},
                                  {"alpha", true},
                                  {"beta", true},
                                  {"gamma", true},
                                  {"phi", true},
                                  {"level", true},
                                  {"trend", true},
                                  {"season"},
                                  {"aicc", true}}),
                {}};
    const engine::DemandSeries& demand = results.inputs().demand();
    forEachLine(results, filter, [&](engine::LineIndex line, const std::vector<Cell>& name) {
        const engine::CarriedOn* carried = engine::carriedOnOf(demand, line);
        if (!carried)
            return;
        for (const engine::FitInUse& fit : engine::fitsInUse(*carried, demand.way(line).row)) {
            auto& row = sheet.rows.emplace_back(name);
            row.push_back(wordOf(fit.method));
            append(row, {fit.weight, fit.error});
            row.push_back(fit.form.empty() ? Cell() : Cell(fit.form));
            append(row, {fit.alpha, fit.beta, fit.gamma, fit.phi, fit.level, fit.trend});
            row.push_back(fit.season.empty() ? Cell() : Cell(fmt::format("{}", fmt::join(fit.season, " "))));
            append(row, {fit.aicc});
        }
    });
    return sheet;
}

Sheet foundBreaksSheet(const Results& results, const RowFilter& filter)
{
    Sheet sheet{"found_breaks",
                columnsAfterLine({{"period"},
                                  {"kind"},
                                  {"before", true},
                                  {"after", true},
                                  {"times", true},
                                  {"limit", true},
                                  {"evidence"},
                                  {"decision"},
                                  {"reason"}}),
                {}};
    const auto& breaks = results.inputs().demand().breaks();
    std::set<std::size_t> shown;
    forEachLine(results, filter, [&](engine::LineIndex line, const std::vector<Cell>& name) {
        for (std::size_t i = 0; i < breaks.size(); ++i) {
            const engine::FoundBreak& each = breaks[i];
            if (each.line != line || (each.askedWith && shown.contains(*each.askedWith)))
                continue;
            shown.insert(i);
            const bool gap = each.kind == engine::BreakKind::Gap;
            auto& row = sheet.rows.emplace_back(name);
            row.emplace_back(each.period.toString());
            row.emplace_back(std::string(engine::word(each.kind)));
            append(row, {each.before, each.after});
            append(row, {gap ? std::nullopt : std::optional(each.evidence.times),
                         gap ? std::nullopt : std::optional(each.evidence.limit)});
            row.emplace_back(engine::evidenceOf(each));
            row.push_back(each.decision ? Cell(std::string(plan::word(each.decision->decision))) : Cell());
            row.push_back(each.decision ? Cell(each.decision->reason) : Cell());
        }
    });
    return sheet;
}

Sheet backtestSheet(const Results& results, const RowFilter& filter)
{
    Sheet sheet{"backtest", columnsAfterLine({{"method"}}), {}};
    addNumbers(sheet, {"dates", "figures", "mean_absolute_error", "same_as_last_year_error", "scaled_error",
                       "bias", "within_80", "within_95"});
    const engine::DemandSeries& demand = results.inputs().demand();
    engine::Backtests tests(results.inputs());
    forEachLine(results, filter, [&](engine::LineIndex line, const std::vector<Cell>& name) {
        const auto test = *tests.of(line); // nobody cancels it
        if (!test)
            return;
        auto& row = sheet.rows.emplace_back(name);
        row.push_back(wordOf(demand.way(line).method));
        append(row, {double(test->dates), double(test->figures), test->meanAbsoluteError,
                     test->errorOfSameAgain, test->scaled, test->bias, test->within80, test->within95});
    });
    return sheet;
}

Sheet forecastRecordSheet(const Results& now, const std::vector<EarlierForecast>& earlier)
{
    Sheet sheet{std::string(kForecastRecord), columnsAfterLine({{"period"}, {"state"}}), {}};
    addNumbers(sheet, {"forecast", "actual", "error", "same_as_last_year_error", "actual_over_forecast",
                       "low_80", "high_80", "low_95", "high_95", "held_80", "held_95"});
    forEachLine(now, {}, [&](engine::LineIndex line, const std::vector<Cell>& name) {
        const std::vector<EarlierForecast> own = ofLine(earlier, line);
        const forecast::Held held = heldOf(own);
        for (const EarlierForecast& each : own) {
            const double lastYear = each.scored.sameAsLastYear - each.scored.actual;
            auto& row = sheet.rows.emplace_back(name);
            row.emplace_back(each.scored.period.toString());
            row.emplace_back(each.state);
            append(row, {each.scored.forecast, each.scored.actual, each.scored.forecast - each.scored.actual,
                         std::isfinite(lastYear) ? std::optional(lastYear) : std::nullopt,
                         each.scored.forecast > 0 ? std::optional(each.scored.actual / each.scored.forecast)
                                                  : std::nullopt});
            if (const auto& bands = each.scored.bands)
                append(row, {bands->low80, bands->high80, bands->low95, bands->high95});
            else
                append(row, {std::nullopt, std::nullopt, std::nullopt, std::nullopt});
            appendHeld(row, each.scored.bands ? held : forecast::Held{});
        }
    });
    return sheet;
}

} // namespace muster::exchange
