#include "report/site/public_figures.h"

#include "plan/catalogue/figures.h"
#include "report/figures/figure_id.h"
#include "report/site/suppression.h"

#include <algorithm>
#include <array>

namespace muster::report {

namespace {

using engine::ActivityIndex;
using engine::Column;
using engine::LocalityIndex;
using engine::Results;
using engine::RoleIndex;
using engine::TablePlace;

constexpr std::array kPublicInPost{Column::InPostFte};
constexpr std::array kPublicCases{Column::Arrivals, Column::Done, Column::Backlog};

constexpr bool tellsOfPosts(Column column)
{
    return column == Column::RequiredFte || column == Column::EstablishmentFte;
}

/// What each line names beside its locality: a role or an activity.
using Work = std::pair<RoleIndex, ActivityIndex>;
Work workOf(const TablePlace& line)
{
    return {line.role, line.activity};
}
bool isAllWork(const TablePlace& line)
{
    return line.role == engine::kAllRoles && line.activity == engine::kAllActivities;
}

/// Each locality is the sum of those right beneath it, and all roles, or activities, the sum of each.
std::vector<SumOfFigures> sumsOf(const Results& results, std::span<const TablePlace> lines)
{
    const auto& localities = results.inputs().dimensions().localities;
    std::map<std::pair<LocalityIndex, Work>, std::size_t> at;
    for (std::size_t i = 0; i < lines.size(); ++i)
        at.emplace(std::pair(lines[i].locality, workOf(lines[i])), i);
    std::map<std::size_t, std::vector<std::size_t>> beneath, each;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LocalityIndex parent = localities[lines[i].locality].parent;
        if (const auto total = at.find({parent, workOf(lines[i])}); total != at.end())
            beneath[total->second].push_back(i);
        const auto all = at.find({lines[i].locality, {engine::kAllRoles, engine::kAllActivities}});
        if (!isAllWork(lines[i]) && all != at.end())
            each[all->second].push_back(i);
    }
    std::vector<SumOfFigures> sums;
    for (const auto& parts : {beneath, each})
        for (const auto& [total, of] : parts)
            sums.push_back({total, of});
    return sums;
}

} // namespace

PublicFigures::PublicFigures(const Results& results, double least) : m_results(results), m_least(least)
{
    constexpr auto kYear = PeriodLength::FinancialYear;
    decide(engine::tablePlaces(results, kYear, engine::Rollup::WithBeneath), kPublicInPost);
    decide(engine::queuePlaces(results, kYear, engine::Rollup::WithBeneath), kPublicCases);
}

PublicFigures::Key PublicFigures::keyOf(bool isOfActivity, const TablePlace& place)
{
    return {isOfActivity, place.locality, place.role, place.activity, place.span.period};
}

void PublicFigures::decide(std::vector<TablePlace> lines, std::span<const Column> ofPeople)
{
    const auto periodOf = [](const TablePlace& line) { return line.span.period; };
    std::ranges::stable_sort(lines, {}, periodOf);
    for (auto begin = lines.begin(); begin != lines.end();) {
        const auto end = std::find_if(
            begin, lines.end(), [&](const TablePlace& line) { return periodOf(line) != periodOf(*begin); });
        decideInPeriod({begin, end}, ofPeople);
        begin = end;
    }
}

void PublicFigures::decideInPeriod(std::span<const TablePlace> lines, std::span<const Column> ofPeople)
{
    const std::vector<SumOfFigures> sums = sumsOf(m_results, lines);
    for (const Column column : ofPeople) {
        std::vector<double> figures;
        std::vector<bool> small;
        for (const TablePlace& line : lines) {
            figures.push_back(engine::figureAt(m_results, line, column).value_or(0));
            small.push_back(isSmall(figures.back(), m_least));
        }
        const std::vector<bool> hidden = suppressed(figures, std::move(small), sums, m_least);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (hidden[i])
                m_suppressed.insert(keyOf(plan::isOfActivity(column), lines[i]));
    }
}

bool PublicFigures::isSuppressed(const TablePlace& place, Column column) const
{
    return !tellsOfPosts(column) && m_suppressed.contains(keyOf(plan::isOfActivity(column), place));
}

Run PublicFigures::cell(const TablePlace& place, Column column) const
{
    return isSuppressed(place, column) ? Run{std::string(kMark)} : cellOf(m_results, place, column);
}

Run PublicFigures::inSentence(const TablePlace& place, Column column) const
{
    return isSuppressed(place, column) ? Run{std::string(kMark)} : runOf(m_results, place, column);
}

} // namespace muster::report
