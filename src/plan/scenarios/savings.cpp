#include "plan/scenarios/savings.h"

#include <algorithm>
#include <set>

namespace muster::plan {

namespace {

SavingsYear yearOf(const Plan& plan, const Saving& row)
{
    SavingsYear year{&row, {}, false};
    year.figures.target = row.target;
    year.figures.reprofiled = row.reprofiled.value_or(row.target);
    auto delivered = row.delivered;
    if (!delivered && row.activity)
        delivered = completedIn(plan, *row.activity, row.period);
    year.isByActuals = delivered && !row.delivered;
    year.figures.delivered = delivered.value_or(0);
    if (!row.closed)
        year.figures.ahead = std::max(0.0, year.figures.reprofiled - year.figures.delivered);
    return year;
}

/// Whether a locality above has a figure of its own, which holds this one's.
bool isHeld(const Plan& plan, LocalityId locality, const std::set<LocalityId>& withFigures)
{
    const Locality* at = plan.find<Locality>(locality);
    for (int level = 0; at && at->parent && level < kMostLevels; ++level) {
        if (withFigures.contains(*at->parent))
            return true;
        at = plan.find<Locality>(*at->parent);
    }
    return false;
}

/// Adds a row to the project that it is of.
void put(std::vector<SavingsProject>& projects, const ScenarioChange& change, const Plan& plan,
         const Saving& row)
{
    const auto isIts = [&](const SavingsProject& project) {
        return project.change == &change && project.activity == row.activity;
    };
    auto at = std::ranges::find_if(projects, isIts);
    if (at == projects.end())
        at = projects.insert(at, {&change, row.activity, {}});
    at->years.push_back(yearOf(plan, row));
}

} // namespace

SavingsFigures& SavingsFigures::operator+=(const SavingsFigures& other)
{
    target += other.target;
    reprofiled += other.reprofiled;
    delivered += other.delivered;
    ahead += other.ahead;
    return *this;
}

SavingsFigures SavingsProject::total() const
{
    SavingsFigures sum;
    for (const SavingsYear& year : years)
        sum += year.figures;
    return sum;
}

std::vector<SavingsProject> savingsProjects(const Plan& plan, std::optional<ScenarioId> of)
{
    std::vector<const Saving*> rows;
    for (const Saving& row : plan.rows<Saving>())
        rows.push_back(&row);
    std::ranges::sort(rows, [](const Saving* a, const Saving* b) {
        return std::tie(a->activity, a->period, a->id) < std::tie(b->activity, b->period, b->id);
    });
    std::vector<SavingsProject> projects;
    for (const Scenario* scenario : plan.ordered<Scenario>())
        if (!of || scenario->id == *of)
            for (const ScenarioChange* change : changesOf(plan, scenario->id))
                for (const Saving* row : rows)
                    if (row->change == change->id)
                        put(projects, *change, plan, *row);
    return projects;
}

std::optional<double> completedIn(const Plan& plan, ActivityId activity, const Period& period)
{
    std::map<Month, std::map<LocalityId, double>> months;
    for (const Actual& row : plan.rows<Actual>())
        if (row.measure == ActualMeasure::Completed && row.activity == activity &&
            row.month >= period.start && row.month < period.start + period.months())
            months[row.month][row.locality] += row.value;
    if (months.empty())
        return std::nullopt;
    double completed = 0;
    for (const auto& [month, values] : months) {
        std::set<LocalityId> withFigures;
        for (const auto& [locality, value] : values)
            withFigures.insert(locality);
        for (const auto& [locality, value] : values)
            if (!isHeld(plan, locality, withFigures))
                completed += value;
    }
    return completed;
}

} // namespace muster::plan
