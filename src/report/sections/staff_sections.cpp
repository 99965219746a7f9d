// The sections about staff: summary, required and in post, vacancies, temporary posts, supply.

#include "report/figures/row_figures.h"
#include "report/sections/parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace muster::report {

namespace {

using engine::Column;
using engine::Results;
using engine::TablePlace;

constexpr std::array kStaff{Column::RequiredFte, Column::EstablishmentFte, Column::InPostFte,
                            Column::AgencyFte,   Column::AvailableFte,     Column::GapFte};
constexpr std::size_t kMostGroups = 12; // that a page has room for

/// From required to available, of the whole and the localities right beneath it.
std::optional<Picture> ladderOf(const Subject& of)
{
    const Results& results = of.shown;
    const auto& localities = results.inputs().dimensions().localities;
    Picture picture{fmt::format("Staff by area in {}, FTE", of.period.period.toEnglish()), {}, {}};
    picture.bars.hasScale = false;
    std::size_t groups = 0;
    for (const TablePlace& place : localitiesOf(results, of.period)) {
        if (localities[place.locality].depth > 1 || groups == kMostGroups)
            continue;
        bool isFirst = true;
        for (const Rung& rung : kLadder)
            if (const auto fte = engine::figureAt(results, place, rung.column)) {
                picture.bars.bars.push_back(
                    {isFirst ? localities[place.locality].name : std::string(), 0, *fte,
                     fmt::format("{} {}", cellText(rung.column, fte), rung.name), rung.tone, isFirst});
                isFirst = false;
            }
        groups += isFirst ? 0 : 1;
    }
    if (groups == 0)
        return std::nullopt;
    picture.alternative = charts::inWords(picture.bars);
    return picture;
}

/// "In 2026/27 Essex needs 166.7 FTE; 181.3 FTE are funded …": only what is known.
Paragraph inASentence(const Subject& of)
{
    const Results& results = of.shown;
    const TablePlace whole = wholeOf(results, of.period);
    Text text = textOf(fmt::format("{}, {}: ", results.inputs().dimensions().localities[whole.locality].name,
                                   of.period.period.toEnglish()));
    bool isFirst = true;
    const auto say = [&](Column column, std::string_view words) {
        if (!engine::figureAt(results, whole, column))
            return;
        text.push_back({isFirst ? "" : ", "});
        text.push_back(runOf(results, whole, column));
        text.push_back({fmt::format(" {}", words)});
        isFirst = false;
    };
    for (const Rung& rung : kLadder)
        say(rung.column, rung.column == Column::AvailableFte ? "available at work" : rung.name);
    say(Column::AgencyFte, "agency");
    const auto gap = engine::figureAt(results, whole, Column::GapFte);
    if (gap) {
        text.push_back({". Available less required: "});
        text.push_back(runOf(results, whole, Column::GapFte));
        text.push_back({*gap < 0 ? ", a shortage" : ", no shortage"});
    }
    if (engine::figureAt(results, whole, Column::VacancyGross)) {
        text.push_back({". Vacancies are "});
        text.push_back(runOf(results, whole, Column::VacancyGross));
        text.push_back({" of the establishment before agency staff, "});
        text.push_back(runOf(results, whole, Column::VacancyNetOfAgency));
        text.push_back({" net of them"});
    }
    text.push_back({"."});
    return {std::move(text)};
}

/// A table of one figure, localities down and roles across; of many roles in several tables side by side.
void addAcross(Blocks& blocks, const Subject& of, Column column, const std::string& caption)
{
    constexpr std::size_t kMostAcross = 7;
    const Results& results = of.shown;
    const engine::Dimensions& d = results.inputs().dimensions();
    std::map<engine::LocalityIndex, std::map<engine::RoleIndex, TablePlace>> known;
    std::vector<engine::RoleIndex> roles;
    for (const TablePlace& place : rolesByLocality(results, of.period))
        if (engine::figureAt(results, place, column)) {
            known[place.locality].emplace(place.role, place);
            if (std::ranges::find(roles, place.role) == roles.end())
                roles.push_back(place.role);
        }
    // as the result tables have them: all roles last
    std::ranges::stable_sort(roles, {}, [](engine::RoleIndex role) { return role == engine::kAllRoles; });
    for (std::size_t first = 0; first < roles.size(); first += kMostAcross) {
        const std::size_t behind = std::min(first + kMostAcross, roles.size());
        Table table{roles.size() <= kMostAcross
                        ? caption
                        : fmt::format("{}, {} to {}", caption, d.roleName(roles[first]),
                                      d.roleName(roles[behind - 1])),
                    {{"Locality"}},
                    1};
        for (std::size_t i = first; i < behind; ++i)
            table.columns.push_back({d.roleName(roles[i]), true});
        for (const auto& [locality, places] : known) {
            std::vector<Run> row{{d.localities[locality].name}};
            for (std::size_t i = first; i < behind; ++i) {
                const auto at = places.find(roles[i]);
                row.push_back(at == places.end() ? Run{"–"} : cellOf(results, at->second, column));
            }
            table.rows.push_back(std::move(row));
        }
        addTable(blocks, std::move(table));
    }
}

std::string wordsIn(const exchange::Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    return text ? *text : std::string();
}

/// "3 posts have an end, with an annual cost of £126,000 where it is said. Of 2 no decision …".
Paragraph onPostsThatEnd(const PostsThatEnd& told)
{
    const bool isOne = told.posts.rows.size() == 1;
    Text text{
        told.count,
        {isOne ? " post has an end, with an annual cost of " : " posts have an end, with an annual cost of "},
        told.cost};
    if (told.undecided.figure->value == 0) {
        text.push_back({" where it is said. Each has its decision."});
        return {std::move(text)};
    }
    text.push_back({" where it is said. Of "});
    text.push_back(told.undecided);
    text.push_back({" no decision is recorded: for each the committee decides whether it ends, is extended "
                    "or becomes permanent."});
    return {std::move(text)};
}

} // namespace

Result<Blocks> summary(const Subject& of)
{
    Blocks blocks{inASentence(of)};
    addFigures(blocks, of.shown,
               {"The whole plan by financial year", {RowName::Period}, {kStaff.begin(), kStaff.end()}},
               yearsOf(of.shown), Meanings::Unsaid);
    if (auto picture = ladderOf(of))
        blocks.emplace_back(*std::move(picture));
    return blocks;
}

Result<Blocks> staff(const Subject& of)
{
    Blocks blocks;
    addFigures(
        blocks, of.shown,
        {fmt::format("Staff by locality and role in {}, mean of the year", of.period.period.toEnglish()),
         {RowName::Locality, RowName::Role},
         {kStaff.begin(), kStaff.end()}},
        rolesByLocality(of.shown, of.period), Meanings::Said);
    return blocks;
}

Result<Blocks> vacancies(const Subject& of)
{
    constexpr std::array kRates{Column::VacancyGross, Column::VacancyNetOfAgency, Column::VacancyUncancelled};
    const std::string year = of.period.period.toEnglish();
    Blocks blocks;
    if (!addFigures(blocks, of.shown,
                    {fmt::format("Vacancies by locality, all roles, {}", year),
                     {RowName::Locality},
                     {Column::EstablishmentFte, Column::InPostFte, Column::VacancyFte, kRates[0], kRates[1],
                      kRates[2]}},
                    localitiesOf(of.shown, of.period), Meanings::Unsaid))
        return blocks;
    addAcross(blocks, of, Column::VacancyGross,
              fmt::format("Vacancy, gross, by locality and role, {}", year));
    blocks.emplace_back(meaningsOf(kRates));
    return blocks;
}

Result<Blocks> temporaryPosts(const Subject& of)
{
    const auto told = postsThatEnd(of.shown);
    if (!told)
        return fail(told.error());
    Blocks blocks;
    const auto& posts = told->posts.rows;
    if (posts.empty())
        return blocks;
    // post_title, end_date, locality, role, start, end, annual_cost, funding, decision
    Table table{
        "Posts that end, by their end",
        {{"Post"}, {"Ends"}, {"Locality"}, {"Role"}, {"Annual cost", true}, {"Funding"}, {"Decision"}},
        1};
    for (std::size_t i = 0; i < posts.size(); ++i) {
        std::vector<Run> row;
        for (const std::size_t column : {0U, 1U, 2U, 3U})
            row.push_back({wordsIn(posts[i][column])});
        row.push_back(told->costs[i]);
        row.push_back({wordsIn(posts[i][7])});
        const std::string decision = wordsIn(posts[i][8]);
        row.push_back({decision.empty() ? "to be decided" : decision});
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(onPostsThatEnd(*told));
    addTable(blocks, std::move(table));
    return blocks;
}

Result<Blocks> supply(const Subject& of)
{
    const std::vector<Column> columns{Column::OpeningFte,     Column::StartsFte,  Column::LeaversFte,
                                      Column::RetirementsFte, Column::ClosingFte, Column::PublishedTurnover,
                                      Column::MonthsToHire};
    Blocks blocks;
    addFigures(blocks, of.shown, {"How staff come and go, by financial year", {RowName::Period}, columns},
               yearsOf(of.shown), Meanings::Unsaid);
    addFigures(
        blocks, of.shown,
        {fmt::format("The same by role in {}", of.period.period.toEnglish()), {RowName::Role}, columns},
        rolesOfWhole(of.shown, of.period), Meanings::Said);
    return blocks;
}

} // namespace muster::report
