#include "exchange/results/result_tables.h"

#include "engine/check.h"
#include "exchange/results/demand_sheets.h"
#include "exchange/results/result_sheets.h"
#include "plan/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>

namespace muster::exchange {

namespace {

using engine::Results;
using engine::TablePlace;

constexpr std::string_view kRequirement = "requirement";

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

/// Whether a role is qualified; empty for all roles together.
Cell qualifiedCell(const engine::Dimensions& d, int role)
{
    if (role == engine::kAllRoles)
        return {};
    return Cell(d.roles[static_cast<std::size_t>(role)].qualified ? "yes" : "no");
}

/// The place in words, of the requirement with whether its role is qualified, then the columns.
Sheet figuresSheet(std::string_view name, std::span<const engine::Column> columns, const Results& results,
                   const ResultChoice& choice, const RowFilter& filter)
{
    const bool requirement = name == kRequirement;
    Sheet sheet{std::string(name), {{"locality"}, {"role"}}, {}};
    if (requirement)
        sheet.columns.push_back({"qualified"});
    sheet.columns.push_back({"period"});
    for (const engine::Column column : columns)
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
        if (requirement)
            row.push_back(qualifiedCell(d, place.role));
        row.emplace_back(place.span.period.toString());
        for (const engine::Column column : columns)
            row.push_back(cellOf(engine::figureAt(results, place, column)));
    }
    return sheet;
}

/// A table of results: its name, what its rows can be chosen by, and how it is written.
struct ResultTable {
    std::string_view name;
    TableChoices choices;
    std::function<Sheet(const Results&, const ResultChoice&, const RowFilter&)> write;
    std::span<const engine::Column> columns{}; ///< whose numbers can be explained
    std::string_view mainColumn{};             ///< explained where none is named
};

ResultTable ofFigures(std::string_view name, std::span<const engine::Column> columns,
                      std::string_view mainColumn)
{
    return {name,
            {.periods = true, .own = true, .locality = true, .role = true},
            [=](const Results& results, const ResultChoice& choice, const RowFilter& filter) {
                return figuresSheet(name, columns, results, choice, filter);
            },
            columns,
            mainColumn};
}

/// A table whose rows are chosen by names alone.
template <Sheet (*write)(const Results&, const RowFilter&)>
Sheet byNames(const Results& results, const ResultChoice&, const RowFilter& filter)
{
    return write(results, filter);
}

Sheet everyProblem(const Results& results, const ResultChoice&, const RowFilter&)
{
    return checksSheet(engine::allProblems(results));
}

const std::vector<ResultTable>& tables()
{
    constexpr TableChoices kOfWork{.periods = true, .own = true, .locality = true, .activity = true};
    constexpr TableChoices kOfSeries{.locality = true, .activity = true};
    static const std::vector<ResultTable> kTables{
        ofFigures(kRequirement, engine::requirementColumns(), "required_fte"),
        ofFigures("vacancies", engine::vacancyColumns(), "vacancy_gross"),
        ofFigures("supply", engine::supplyColumns(), "closing_fte"),
        ofFigures("cost", engine::costColumns(), "forecast_cost"),
        {"timeliness", kOfWork, timelinessSheet, engine::timelinessColumns(), "inside_target"},
        {"workload", kOfWork, workloadSheet},
        {"cost_by_funding", {.periods = true, .own = true, .locality = true}, fundingSheet},
        {"measures", {.locality = true, .role = true, .activity = true}, byNames<measuresSheet>},
        {"temporary_posts", {.locality = true, .role = true}, byNames<temporaryPostsSheet>},
        {"beside_published", {.periods = true, .own = true, .locality = true}, besidePublishedSheet},
        {"demand_forecast", {.periods = true, .locality = true, .activity = true}, demandForecastSheet},
        {"methods_tried", kOfSeries, byNames<methodsTriedSheet>},
        {"found_breaks", kOfSeries, byNames<foundBreaksSheet>},
        {"backtest", kOfSeries, byNames<backtestSheet>},
        {"checks", {}, everyProblem}};
    return kTables;
}

const ResultTable* findTable(std::string_view name)
{
    const auto found = std::ranges::find(tables(), name, &ResultTable::name);
    return found == tables().end() ? nullptr : &*found;
}

/// The names of the tables that are so.
std::vector<std::string_view> namesWhere(const std::function<bool(const ResultTable&)>& isSo)
{
    std::vector<std::string_view> names;
    for (const ResultTable& each : tables())
        if (isSo(each))
            names.push_back(each.name);
    return names;
}

bool isExplainable(const ResultTable& table)
{
    return !table.columns.empty();
}

Error noSuch(std::string_view what, std::string_view found, const auto& names)
{
    return {ErrorCode::NotFound, fmt::format("there is no such {}", what),  {},
            std::string(found),  fmt::format("{}", fmt::join(names, ", ")), {}};
}

} // namespace

std::vector<std::string_view> resultTables()
{
    return namesWhere([](const ResultTable&) { return true; });
}

std::vector<std::string_view> explainableTables()
{
    return namesWhere(isExplainable);
}

std::optional<TableChoices> resultChoices(std::string_view table)
{
    const ResultTable* found = findTable(table);
    return found ? std::optional(found->choices) : std::nullopt;
}

Result<Sheet> writeResults(const Results& results, std::string_view table, const ResultChoice& choice)
{
    const auto filter = filterOf(results, choice);
    if (!filter)
        return fail(filter.error());
    const ResultTable* found = findTable(table);
    if (!found)
        return fail(noSuch("table of results", table, resultTables()));
    return found->write(results, choice, *filter);
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
    const ResultTable* found = findTable(table);
    if (!found || !isExplainable(*found))
        return fail(noSuch("table whose numbers can be explained", table, explainableTables()));
    const std::string_view wanted = name.empty() ? found->mainColumn : name;
    std::vector<std::string_view> names;
    for (const engine::Column column : found->columns) {
        names.push_back(engine::info(column).name);
        if (names.back() == wanted)
            return column;
    }
    return fail(noSuch("column", name, names));
}

} // namespace muster::exchange
