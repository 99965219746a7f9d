#include "report/figures/row_figures.h"

#include "engine/explain.h"
#include "exchange/results/result_tables.h"
#include "plan/names.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace muster::report {

namespace {

constexpr std::string_view kAssumption = "assumption:";
constexpr std::string_view kPost = "post:";
constexpr std::string_view kPostsThatEnd = "posts_that_end:";

// of the table temporary_posts
constexpr std::size_t kPostTitle = 0;
constexpr std::size_t kPostLocality = 2;
constexpr std::size_t kPostRole = 3;
constexpr std::size_t kPostEnd = 5;
constexpr std::size_t kPostCost = 6;
constexpr std::size_t kPostDecision = 8;

std::string postText(const std::vector<exchange::Cell>& row, std::size_t column)
{
    const auto* text = std::get_if<std::string>(&row[column]);
    return text ? *text : std::string();
}

std::optional<double> postCost(const std::vector<exchange::Cell>& row)
{
    const auto* cost = std::get_if<double>(&row[kPostCost]);
    return cost ? std::optional(*cost) : std::nullopt;
}

std::string postId(const std::vector<exchange::Cell>& row)
{
    return fmt::format("{}{}:{}:{}:{}", kPost, postText(row, kPostTitle), postText(row, kPostLocality),
                       postText(row, kPostRole), postText(row, kPostEnd));
}

Run figureOfPosts(std::string_view what, double value, std::string text)
{
    return {std::move(text), ReportFigure{fmt::format("{}{}", kPostsThatEnd, what), value}};
}

Run countOfPosts(std::string_view what, std::size_t count)
{
    return figureOfPosts(what, static_cast<double>(count), std::to_string(count));
}

} // namespace

Run valueOf(const plan::Plan& plan, const plan::Assumption& row)
{
    const plan::KindInfo& info = plan::info(row.kind);
    std::string text = fmt::format("{} {}", engine::readable(row.value), info.unit);
    if (row.low && row.high)
        text += fmt::format(" ({} to {})", engine::readable(*row.low), engine::readable(*row.high));
    std::string id = fmt::format("{}{}:{}:{}", kAssumption, info.id, plan::describe(plan, row.scope()),
                                 row.from ? row.from->toString() : "always");
    return {std::move(text), ReportFigure{std::move(id), row.value}};
}

Result<PostsThatEnd> postsThatEnd(const engine::Results& results)
{
    auto posts = exchange::writeResults(results, "temporary_posts");
    if (!posts)
        return fail(posts.error());
    PostsThatEnd told{*std::move(posts)};
    const std::string& currency = results.inputs().plan().settings().currency;
    std::map<std::string, int> alike;
    std::size_t undecided = 0;
    double all = 0;
    for (const auto& row : told.posts.rows) {
        const auto cost = postCost(row);
        std::string id = postId(row);
        if (const int number = ++alike[id]; number > 1)
            id += fmt::format(":{}", number);
        told.costs.push_back({cost ? engine::readableMoney(*cost, currency) : "–", ReportFigure{id, cost}});
        undecided += postText(row, kPostDecision).empty() ? 1 : 0;
        all += cost.value_or(0);
    }
    told.count = countOfPosts("count", told.posts.rows.size());
    told.cost = figureOfPosts("annual_cost", all, engine::readableMoney(all, currency));
    told.undecided = countOfPosts("undecided", undecided);
    return told;
}

bool isOfRow(std::string_view id)
{
    return std::ranges::any_of(std::array{kAssumption, kPost, kPostsThatEnd},
                               [&](std::string_view start) { return id.starts_with(start); });
}

std::map<std::string, Run> rowFigures(const engine::Results& results)
{
    std::map<std::string, Run> all;
    const auto add = [&](Run run) {
        std::string id = run.figure->id;
        all.emplace(std::move(id), std::move(run));
    };
    const plan::Plan& plan = results.inputs().plan();
    for (const plan::Assumption& row : plan.rows<plan::Assumption>())
        add(valueOf(plan, row));
    if (auto told = postsThatEnd(results)) {
        std::ranges::for_each(told->costs, add);
        for (Run* run : {&told->count, &told->cost, &told->undecided})
            add(std::move(*run));
    }
    return all;
}

} // namespace muster::report
