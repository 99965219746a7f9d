#include "exchange/result_tables.h"

#include "engine/explain.h"
#include "plan/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

using engine::Results;
using engine::TablePlace;

constexpr std::array<std::string_view, 8> kTables{
    "requirement", "vacancies", "supply", "cost", "workload", "cost_by_funding", "temporary_posts", "checks"};

/// The tables of figures by locality, role and period.
struct FiguresTable {
    std::string_view name;
    std::span<const engine::Column> columns;
    std::string_view mainColumn; ///< explained where none is named
};

const std::array<FiguresTable, 4>& figuresTables()
{
    static const std::array<FiguresTable, 4> kFigures{
        {{"requirement", engine::requirementColumns(), "required_fte"},
         {"vacancies", engine::vacancyColumns(), "vacancy_gross"},
         {"supply", engine::supplyColumns(), "closing_fte"},
         {"cost", engine::costColumns(), "forecast_cost"}}};
    return kFigures;
}

const FiguresTable* findFigures(std::string_view name)
{
    const auto found = std::ranges::find(figuresTables(), name, &FiguresTable::name);
    return found == figuresTables().end() ? nullptr : &*found;
}

Cell cellOf(const std::optional<double>& value)
{
    return value ? Cell(*value) : Cell();
}

Cell cellOf(const std::optional<Fte>& value)
{
    return value ? Cell(value->value()) : Cell();
}

std::string localityName(const Results& results, int locality)
{
    return results.inputs().dimensions().localities[static_cast<std::size_t>(locality)].name;
}

/// The rows that a choice keeps: a locality and a role by index, or any.
struct Filter {
    std::optional<int> locality;
    std::optional<int> role;

    [[nodiscard]] bool keeps(int atLocality) const { return !locality || *locality == atLocality; }
    [[nodiscard]] bool keeps(const TablePlace& place) const
    {
        return keeps(place.locality) && (!role || *role == place.role);
    }
};

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

Result<Filter> filterOf(const Results& results, const ResultChoice& choice)
{
    Filter filter;
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
    return filter;
}

/// The place in words, then the table's columns.
Sheet figuresSheet(const Results& results, const FiguresTable& table, const ResultChoice& choice,
                   const Filter& filter)
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

Sheet workloadSheet(const Results& results, const ResultChoice& choice, const Filter& filter)
{
    Sheet sheet{"workload",
                {{"locality"},
                 {"client_group"},
                 {"activity"},
                 {"period"},
                 {"volume", true},
                 {"hours", true},
                 {"fte", true},
                 {"qualified_fte", true},
                 {"unqualified_fte", true}},
                {}};
    const engine::Dimensions& d = results.inputs().dimensions();
    const engine::Inputs& in = results.inputs();
    const engine::WorkloadWish wish{periodsOf(in.firstMonth(), in.months(), choice.by), choice.reach,
                                    filter.locality};
    for (const engine::WorkloadRow& row : engine::workloadRows(results, wish))
        sheet.rows.push_back({localityName(results, row.place.locality),
                              d.clientGroups[static_cast<std::size_t>(row.place.clientGroup)].name,
                              d.activities[static_cast<std::size_t>(row.place.activity)].name,
                              row.place.span.period.toString(), row.volume, cellOf(row.hours),
                              cellOf(row.fte), cellOf(row.qualified), cellOf(row.unqualified)});
    return sheet;
}

Sheet fundingSheet(const Results& results, const ResultChoice& choice, const Filter& filter)
{
    Sheet sheet{"cost_by_funding",
                {{"locality"}, {"funding"}, {"period"}, {"establishment_fte", true}, {"posts_cost", true}},
                {}};
    for (const engine::FundingRow& row : engine::costByFunding(results, choice.by, choice.reach))
        if (filter.keeps(row.locality))
            sheet.rows.push_back({localityName(results, row.locality), row.funding,
                                  row.span.period.toString(), row.fte, cellOf(row.cost)});
    return sheet;
}

/// "1 FTE Programme Officer (Band B)": a post as a committee's table has it.
std::string postInWords(const plan::Post& post)
{
    return fmt::format("{} FTE {}{}", engine::readable(post.fte.value()), post.title,
                       post.grade.empty() ? "" : fmt::format(" ({})", post.grade));
}

/// The established posts of the register that end, as committees approve them, by their end.
Sheet temporaryPostsSheet(const Results& results, const Filter& filter)
{
    Sheet sheet{"temporary_posts",
                {{"post_title"},
                 {"end_date"},
                 {"locality"},
                 {"role"},
                 {"start"},
                 {"end"},
                 {"annual_cost", true},
                 {"funding"},
                 {"decision"}},
                {}};
    const plan::Plan& plan = results.inputs().plan();
    const engine::Dimensions& d = results.inputs().dimensions();
    std::vector<const plan::Post*> posts;
    for (const plan::Post& post : plan.rows<plan::Post>())
        if (post.end && post.status != plan::PostStatus::Disestablished &&
            filter.keeps(d.indexOf(post.locality)) && (!filter.role || *filter.role == d.indexOf(post.role)))
            posts.push_back(&post);
    std::ranges::sort(posts, {}, [&](const plan::Post* post) {
        return std::tuple(*post->end, d.indexOf(post->locality), d.indexOf(post->role), post->title);
    });
    for (const plan::Post* post : posts)
        sheet.rows.push_back({postInWords(*post), Month(post->end->year, post->end->month).toEnglish(),
                              plan::nameOf(plan, post->locality), plan::nameOf(plan, post->role),
                              post->start ? post->start->toString() : "", post->end->toString(),
                              post->annualCost ? Cell(post->annualCost->value()) : Cell(), post->funding,
                              post->decision});
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
    if (const FiguresTable* figures = findFigures(table))
        return figuresSheet(results, *figures, choice, *filter);
    if (table == "workload")
        return workloadSheet(results, choice, *filter);
    if (table == "cost_by_funding")
        return fundingSheet(results, choice, *filter);
    if (table == "temporary_posts")
        return temporaryPostsSheet(results, *filter);
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

Result<TablePlace> findPlace(const Results& results, std::string_view locality, std::string_view role,
                             std::string_view period, engine::Reach reach)
{
    const auto l = localityIndex(results, locality);
    if (!l)
        return fail(l.error());
    const auto r = roleIndex(results, role);
    if (!r)
        return fail(r.error());
    const auto wanted = Period::parse(period);
    if (!wanted)
        return fail(wanted.error());
    const auto spans = periodsOf(results.inputs().firstMonth(), results.inputs().months(), wanted->length);
    const auto found = std::ranges::find(spans, *wanted, &PeriodSpan::period);
    if (found == spans.end())
        return fail({ErrorCode::NotFound,
                     "the plan has no such period",
                     {},
                     std::string(period),
                     fmt::format("{} to {}", spans.front().period.toString(), spans.back().period.toString()),
                     {}});
    return TablePlace{*l, *r, *found, reach};
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
