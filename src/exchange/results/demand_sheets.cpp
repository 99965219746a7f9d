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

std::vector<SheetColumn> columnsAfterLine(std::initializer_list<SheetColumn> more)
{
    std::vector<SheetColumn> columns{{"locality"}, {"client_group"}, {"activity"}};
    columns.insert(columns.end(), more);
    return columns;
}

/// Visits the lines that the filter keeps, each with the cells that name it.
template <class Visit>
void forEachLine(const Results& results, const RowFilter& filter, Visit&& visit)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    const auto& lines = results.inputs().demand().lines();
    for (const engine::LineIndex line : lines.indexes()) {
        const engine::SeriesKey& where = lines[line];
        if (!filter.keeps(where.locality) || (filter.activity && *filter.activity != where.activity))
            continue;
        visit(line,
              std::vector<Cell>{localityName(results, where.locality), d.clientGroups[where.clientGroup].name,
                                d.activities[where.activity].name});
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

/// How often the bands of automatic held at past dates; of other methods, whose table is backtest, nothing.
forecast::Held heldAtPastDates(const engine::CarriedOn* carried)
{
    return carried ? carried->forecast->choice.held : forecast::Held{};
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
    Sheet sheet{"demand_forecast",
                columnsAfterLine({{"period"},
                                  {"method"},
                                  {"actual", true},
                                  {"counts"},
                                  {"typed", true},
                                  {"forecast", true},
                                  {"low_80", true},
                                  {"high_80", true},
                                  {"low_95", true},
                                  {"high_95", true},
                                  {"volume", true},
                                  {"first_year", true},
                                  {"population_effect", true},
                                  {"rate_effect", true},
                                  {"held_80", true},
                                  {"held_95", true}}),
                {}};
    const engine::DemandSeries& demand = results.inputs().demand();
    forEachLine(results, filter, [&](engine::LineIndex line, const std::vector<Cell>& name) {
        for (const auto& each : engine::seriesPeriods(results.inputs(), line, choice.by)) {
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
            appendHeld(row, heldAtPastDates(each.forecast ? engine::carriedOnOf(demand, line) : nullptr));
        }
    });
    return sheet;
}

Sheet methodsTriedSheet(const Results& results, const RowFilter& filter)
{
    Sheet sheet{"methods_tried",
                columnsAfterLine({{"method"},
                                  {"used"},
                                  {"dates", true},
                                  {"figures", true},
                                  {"mean_absolute_error", true},
                                  {"same_as_last_year_error", true},
                                  {"score", true},
                                  {"weight", true}}),
                {}};
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
    Sheet sheet{"backtest",
                columnsAfterLine({{"method"},
                                  {"dates", true},
                                  {"figures", true},
                                  {"mean_absolute_error", true},
                                  {"same_as_last_year_error", true},
                                  {"scaled_error", true},
                                  {"bias", true},
                                  {"within_80", true},
                                  {"within_95", true}}),
                {}};
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
    Sheet sheet{std::string(kForecastRecord),
                columnsAfterLine({{"period"},
                                  {"state"},
                                  {"forecast", true},
                                  {"actual", true},
                                  {"error", true},
                                  {"same_as_last_year_error", true},
                                  {"actual_over_forecast", true},
                                  {"low_80", true},
                                  {"high_80", true},
                                  {"low_95", true},
                                  {"high_95", true},
                                  {"held_80", true},
                                  {"held_95", true}}),
                {}};
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
