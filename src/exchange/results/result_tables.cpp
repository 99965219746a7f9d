#include "exchange/results/result_tables.h"

#include "engine/check.h"
#include "exchange/results/demand_sheets.h"
#include "exchange/results/result_sheets.h"
#include "plan/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

using engine::Results;
using engine::TablePlace;

constexpr std::array<std::string_view, 15> kTables{
    "requirement",     "vacancies",        "supply",          "cost",
    "timeliness",      "workload",         "cost_by_funding", "measures",
    "temporary_posts", "beside_published", "demand_forecast", "methods_tried",
    "found_breaks",    "backtest",         "checks"};
constexpr std::string_view kTimeliness = "timeliness";

/// The tables of figures by locality, role or activity, and period.
struct FiguresTable {
    std::string_view name;
    std::span<const engine::Column> columns;
    std::string_view mainColumn; ///< explained where none is named
};

const std::array<FiguresTable, 5>& figuresTables()
{
    static const std::array<FiguresTable, 5> kFigures{
        {{"requirement", engine::requirementColumns(), "required_fte"},
         {"vacancies", engine::vacancyColumns(), "vacancy_gross"},
         {"supply", engine::supplyColumns(), "closing_fte"},
         {"cost", engine::costColumns(), "forecast_cost"},
         {kTimeliness, engine::timelinessColumns(), "inside_target"}}};
    return kFigures;
}

const FiguresTable* findFigures(std::string_view name)
{
    const auto found = std::ranges::find(figuresTables(), name, &FiguresTable::name);
    return found == figuresTables().end() ? nullptr : &*found;
}

Result<int> localityIndex(const Results& results, std::string_view name)
{
    return plan::findByName<plan::Locality>(results.inputs().plan(), name).map([&](plan::LocalityId id) {
        return results.inputs().dimensions().indexOf(id);
    });
}

Result<int> roleIndex(const Results& results, std::string_view name)
{
    if (name == engine::kAllRolesName)
        return engine::kAllRoles;
    return plan::findByName<plan::Role>(results.inputs().plan(), name).map([&](plan::RoleId id) {
        return results.inputs().dimensions().indexOf(id);
    });
}

Result<int> activityIndex(const Results& results, std::string_view name)
{
    if (name == engine::kAllActivitiesName)
        return engine::kAllActivities;
    return plan::findByName<plan::Activity>(results.inputs().plan(), name).map([&](plan::ActivityId id) {
        return results.inputs().dimensions().indexOf(id);
    });
}

Result<RowFilter> filterOf(const Results& results, const ResultChoice& choice)
{
    RowFilter filter;
    if (!choice.locality.empty()) {
        const auto index = localityIndex(results, choice.locality);
        if (!index)
            return fail(index.error());
        filter.locality = *index;
    }
    if (!choice.role.empty()) {
        const auto index = roleIndex(results, choice.role);
        if (!index)
            return fail(index.error());
        filter.role = *index;
    }
    if (!choice.activity.empty()) {
        const auto index = activityIndex(results, choice.activity);
        if (!index)
            return fail(index.error());
        filter.activity = *index;
    }
    return filter;
}

/// The place in words, then the table's columns.
Sheet figuresSheet(const Results& results, const FiguresTable& table, const ResultChoice& choice,
                   const RowFilter& filter)
{
    const bool requirement = table.name == "requirement";
    Sheet sheet{std::string(table.name), {{"locality"}, {"role"}}, {}};
    if (requirement)
        sheet.columns.push_back({"qualified"});
    sheet.columns.push_back({"period"});
    for (const engine::Column column : table.columns)
        sheet.columns.push_back({std::string(engine::info(column).name), true});

    if (requirement && !results.inputs().hasRequirement())
        return sheet;
    const engine::Dimensions& d = results.inputs().dimensions();
    for (const TablePlace& place : engine::tablePlaces(results, choice.by, choice.reach)) {
        if (!filter.keeps(place))
            continue;
        auto& row = sheet.rows.emplace_back();
        row.emplace_back(localityName(results, place.locality));
        row.emplace_back(d.roleName(place.role));
        if (requirement && place.role == engine::kAllRoles)
            row.emplace_back();
        else if (requirement)
            row.emplace_back(d.roles[static_cast<std::size_t>(place.role)].qualified ? "yes" : "no");
        row.emplace_back(place.span.period.toString());
        for (const engine::Column column : table.columns)
            row.push_back(cellOf(engine::figureAt(results, place, column)));
    }
    return sheet;
}

Error noSuch(std::string_view what, std::string_view found, const auto& names)
{
    return {ErrorCode::NotFound, fmt::format("there is no such {}", what),  {},
            std::string(found),  fmt::format("{}", fmt::join(names, ", ")), {}};
}

} // namespace

std::vector<std::string_view> resultTables()
{
    return {kTables.begin(), kTables.end()};
}

Result<Sheet> writeResults(const Results& results, std::string_view table, const ResultChoice& choice)
{
    const auto filter = filterOf(results, choice);
    if (!filter)
        return fail(filter.error());
    if (table == kTimeliness)
        return timelinessSheet(results, choice, *filter);
    if (const FiguresTable* figures = findFigures(table))
        return figuresSheet(results, *figures, choice, *filter);
    if (table == "workload")
        return workloadSheet(results, choice, *filter);
    if (table == "cost_by_funding")
        return fundingSheet(results, choice, *filter);
    if (table == "measures")
        return measuresSheet(results, *filter);
    if (table == "beside_published")
        return besidePublishedSheet(results, choice, *filter);
    if (table == "temporary_posts")
        return temporaryPostsSheet(results, *filter);
    if (table == "demand_forecast")
        return demandForecastSheet(results, choice, *filter);
    if (table == "methods_tried")
        return methodsTriedSheet(results, *filter);
    if (table == "found_breaks")
        return foundBreaksSheet(results, *filter);
    if (table == "backtest")
        return backtestSheet(results, *filter);
    if (table == "checks")
        return checksSheet(engine::allProblems(results));
    return fail(noSuch("table of results", table, kTables));
}

Sheet checksSheet(const std::vector<plan::Problem>& problems)
{
    Sheet sheet{"checks", {{"severity"}, {"code"}, {"where"}, {"found"}, {"allowed"}, {"message"}}, {}};
    for (const plan::Problem& each : problems)
        sheet.rows.push_back({std::string(plan::word(each.severity)), each.code, each.where, each.found,
                              each.allowed, each.message});
    return sheet;
}

Result<PeriodSpan> findSpan(const Results& results, const std::string& period)
{
    const auto wanted = Period::parse(period);
    if (!wanted)
        return fail(wanted.error());
    const auto spans = periodsOf(results.inputs().firstMonth(), results.inputs().months(), wanted->length);
    const auto found = std::ranges::find(spans, *wanted, &PeriodSpan::period);
    if (found == spans.end())
        return fail({ErrorCode::NotFound,
                     "the plan has no such period",
                     {},
                     period,
                     fmt::format("{} to {}", spans.front().period.toString(), spans.back().period.toString()),
                     {}});
    return *found;
}

Result<int> findLine(const Results& results, const NamedLine& named)
{
    const engine::Inputs& in = results.inputs();
    const auto l = localityIndex(results, named.locality);
    if (!l)
        return fail(l.error());
    const auto g = plan::findByName<plan::ClientGroup>(in.plan(), named.clientGroup);
    if (!g)
        return fail(g.error());
    const auto a = plan::findByName<plan::Activity>(in.plan(), named.activity);
    if (!a)
        return fail(a.error());
    const int line = in.demand().indexOf({*l, in.dimensions().indexOf(*g), in.dimensions().indexOf(*a)});
    if (line >= 0)
        return line;
    return fail({ErrorCode::NotFound,
                 "the plan has no such series of demand",
                 {},
                 fmt::format("{}, {}, {}", named.locality, named.clientGroup, named.activity),
                 "a series of the table demand_forecast",
                 {}});
}

Result<TablePlace> findPlace(const Results& results, const NamedPlace& named)
{
    const auto l = localityIndex(results, named.locality);
    if (!l)
        return fail(l.error());
    const auto r = roleIndex(results, named.role.empty() ? engine::kAllRolesName : named.role);
    if (!r)
        return fail(r.error());
    const auto a =
        activityIndex(results, named.activity.empty() ? engine::kAllActivitiesName : named.activity);
    if (!a)
        return fail(a.error());
    const auto span = findSpan(results, named.period);
    if (!span)
        return fail(span.error());
    return TablePlace{*l, *r, *span, named.reach, *a};
}

Result<engine::Column> findColumn(std::string_view table, std::string_view name)
{
    const FiguresTable* figures = findFigures(table);
    if (!figures) {
        std::vector<std::string_view> tables;
        for (const FiguresTable& each : figuresTables())
            tables.push_back(each.name);
        return fail(noSuch("table whose numbers can be explained", table, tables));
    }
    const std::string_view wanted = name.empty() ? figures->mainColumn : name;
    std::vector<std::string_view> names;
    for (const engine::Column column : figures->columns) {
        names.push_back(engine::info(column).name);
        if (names.back() == wanted)
            return column;
    }
    return fail(noSuch("column", name, names));
}

} // namespace muster::exchange
