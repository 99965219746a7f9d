#include "exchange/results/result_sheets.h"

#include "engine/explain.h"
#include "engine/work.h"
#include "plan/names.h"

#include <fmt/format.h>

namespace muster::exchange {

using engine::Results;
using engine::TablePlace;

namespace {

/// "1 FTE Programme Officer (Band B)": a post as a committee's table has it.
std::string postText(const plan::Post& post)
{
    return fmt::format("{} FTE {}{}", engine::readable(post.fte.value()), post.title,
                       post.grade.empty() ? "" : fmt::format(" ({})", post.grade));
}

} // namespace

Sheet timelinessSheet(const Results& results, const ResultChoice& choice, const RowFilter& filter)
{
    Sheet sheet{"timeliness", {{"locality"}, {"activity"}, {"period"}}, {}};
    for (const engine::Column column : engine::kTimelinessTable)
        sheet.columns.push_back({std::string(engine::info(column).name), true});
    sheet.columns.push_back({std::string(kReliefUntil), false, TextsAre::Days});
    for (const TablePlace& place : engine::queuePlaces(results, choice.by, choice.reach)) {
        if (!filter.keeps(place))
            continue;
        auto& row = sheet.rows.emplace_back();
        row.emplace_back(localityName(results, place.locality));
        row.emplace_back(engine::activityName(results.inputs().dimensions(), place.activity));
        row.emplace_back(place.span.period.toString());
        for (const engine::Column column : engine::kTimelinessTable)
            row.push_back(cellOf(engine::figureAt(results, place, column)));
        const auto until = engine::reliefUntil(results, place);
        row.push_back(until ? Cell(until->toString()) : Cell());
    }
    return sheet;
}

Sheet workloadSheet(const Results& results, const ResultChoice& choice, const RowFilter& filter)
{
    Sheet sheet{"workload", {{"locality"}, {"client_group"}, {"activity"}, {"period"}}, {}};
    for (const engine::WorkColumnInfo& each : engine::kWorkColumns)
        sheet.columns.push_back({std::string(each.name), true});
    const engine::Dimensions& d = results.inputs().dimensions();
    const engine::Inputs& in = results.inputs();
    const engine::WorkloadWish wish{periodsOf(in.firstMonth(), in.months(), choice.by), choice.reach,
                                    filter.locality, engine::pricesOf(results)};
    for (const engine::WorkloadRow& row : engine::workloadRows(results.inputs(), wish))
        if (!filter.activity || *filter.activity == row.place.activity) {
            auto& cells = sheet.rows.emplace_back(std::vector<Cell>{
                localityName(results, row.place.locality), d.clientGroups[row.place.clientGroup].name,
                d.activities[row.place.activity].name, row.place.span.period.toString()});
            for (const engine::WorkColumnInfo& each : engine::kWorkColumns)
                cells.push_back(cellOf(engine::workFigure(row, each.column)));
        }
    return sheet;
}

Sheet fundingSheet(const Results& results, const ResultChoice& choice, const RowFilter& filter)
{
    Sheet sheet{"cost_by_funding",
                {{"locality"},
                 {"funding"},
                 {"period"},
                 {"establishment_fte", true},
                 {"posts_cost", true},
                 {"approved_budget", true}},
                {}};
    for (const engine::FundingRow& row : engine::costByFunding(results, choice.by, choice.reach))
        if (filter.keeps(row.locality))
            sheet.rows.push_back(
                {localityName(results, row.locality), row.funding, row.span.period.toString(), row.fte,
                 cellOf(row.cost),
                 cellOf(engine::approvedFor(results.inputs(), row.locality, row.funding, row.span.period))});
    return sheet;
}

Sheet measuresSheet(const Results& results, const RowFilter& filter)
{
    Sheet sheet{"measures",
                {{"measure"},
                 {"figure"},
                 {"locality"},
                 {"role"},
                 {"activity"},
                 {"period"},
                 {"aim"},
                 {"target", true},
                 {"actual", true},
                 {"met"},
                 {"reason"}},
                {}};
    const plan::Plan& plan = results.inputs().plan();
    for (const engine::MeasureRow& row : engine::measuresOf(results)) {
        const plan::MeasureTarget& target = *row.target;
        if (filter.keeps(row.place))
            sheet.rows.push_back(
                {target.measure, std::string(plan::word(target.figure)), plan::nameOf(plan, target.locality),
                 target.role ? plan::nameOf(plan, *target.role) : "",
                 target.activity ? plan::nameOf(plan, *target.activity) : "", target.period.toString(),
                 std::string(plan::word(target.aim)), cellOf(row.against), cellOf(row.figure),
                 !row.met ? Cell() : Cell(*row.met ? "yes" : "no"), row.reason});
    }
    return sheet;
}

Sheet besidePublishedSheet(const Results& results, const ResultChoice& choice, const RowFilter& filter)
{
    Sheet sheet{"beside_published",
                {{"locality"},
                 {"period"},
                 {"figure"},
                 {"own", true},
                 {"published", true},
                 {"difference", true},
                 {"area"},
                 {"published_period"},
                 {"source"}},
                {}};
    for (const engine::BenchmarkRow& row : engine::benchmarksOf(results, choice.by))
        if (filter.keeps(row.place.locality))
            sheet.rows.push_back({localityName(results, row.place.locality), row.place.span.period.toString(),
                                  std::string(plan::word(row.benchmark->figure)), cellOf(row.own),
                                  row.benchmark->value, cellOf(row.difference), row.benchmark->area,
                                  row.benchmark->period.toString(), row.benchmark->source});
    return sheet;
}

Sheet temporaryPostsSheet(const Results& results, const RowFilter& filter)
{
    Sheet sheet{"temporary_posts",
                {{"post_title"},
                 {"end_date"},
                 {"locality"},
                 {"role"},
                 {"start", false, TextsAre::Days},
                 {"end", false, TextsAre::Days},
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
        sheet.rows.push_back({postText(*post), Month(post->end->year, post->end->month).toEnglish(),
                              plan::nameOf(plan, post->locality), plan::nameOf(plan, post->role),
                              post->start ? post->start->toString() : "", post->end->toString(),
                              post->annualCost ? Cell(post->annualCost->value()) : Cell(), post->funding,
                              post->decision});
    return sheet;
}

} // namespace muster::exchange
