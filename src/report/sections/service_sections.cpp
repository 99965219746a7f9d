// The sections about the service: timeliness, cost, scenarios.

#include "analysis/shown_parts.h"
#include "plan/scenarios/scenarios.h"
#include "report/sections/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::report {

namespace {

using engine::Column;
using engine::Results;
using engine::TablePlace;

/// What each scenario makes of the whole, beside the plan as it is.
Table scenarioTable(const Subject& of)
{
    constexpr std::array kColumns{Column::RequiredFte, Column::EstablishmentFte, Column::GapFte};
    const plan::Plan& plan = of.shown.inputs().plan();
    Table table{fmt::format("Scenarios side by side, the whole plan, {}", of.period.period.toEnglish()),
                {{"Scenario"}},
                1};
    for (const Column column : kColumns)
        table.columns.push_back({headingOf(of.shown, column), true});
    const auto add = [&](std::optional<plan::ScenarioId> id) {
        std::optional<Results> other;
        if (id != of.shown.inputs().scenario())
            other.emplace(plan, of.shown, id);
        const Results& results = other ? *other : of.shown;
        std::vector<Run> row{{plan::nameOf(plan, id)}};
        for (const Column column : kColumns)
            row.push_back(cellOf(results, wholeOf(results, of.period), column));
        table.rows.push_back(std::move(row));
    };
    add(std::nullopt);
    for (const plan::Scenario* scenario : plan.ordered<plan::Scenario>())
        add(scenario->id);
    return table;
}

Table changesTable(const plan::Plan& plan, plan::ScenarioId scenario)
{
    Table table{fmt::format("Changes of {}", plan::nameOf(plan, scenario)),
                {{"Change"}, {"Adjusts"}, {"Reason"}, {"Counts"}},
                1};
    for (const plan::ScenarioChange* change : plan::changesWithBeneath(plan, scenario)) {
        std::string adjusts;
        for (const plan::Adjustment* row : plan::adjustmentsOf(plan, change->id))
            adjusts += (adjusts.empty() ? "" : "; ") + plan::inWords(plan, *row);
        table.rows.push_back({{change->name},
                              {adjusts.empty() ? "nothing yet" : adjusts},
                              {change->reason.empty() ? "none given" : change->reason},
                              {change->on ? "yes" : "no, it is switched off"}});
    }
    return table;
}

struct Part {
    std::string name;
    double part = 0;
};

std::string signedText(double value)
{
    return value == 0 ? "0" : fmt::format("{}{:.1f}", value < 0 ? "−" : "+", std::abs(value));
}

/// "Of the 14.2 FTE more, 9.1 are due to …": the parts from the greatest on.
Paragraph sentenceOf(const Run& from, const Run& to, const std::string& against, const std::string& shown,
                     std::vector<Part> parts)
{
    Text text = textOf("Required staff: ");
    text.push_back(from);
    text.push_back({fmt::format(" in {}, ", against)});
    text.push_back(to);
    text.push_back({fmt::format(" in {}.", shown)});
    std::ranges::stable_sort(parts, std::ranges::greater(),
                             [](const Part& each) { return std::abs(each.part); });
    std::string due;
    for (const Part& each : parts)
        if (each.part != 0)
            due += fmt::format("{}{} FTE {}", due.empty() ? " Of the difference, " : ", ",
                               signedText(each.part), each.name);
    text.push_back({due.empty() ? " There is no difference." : due + "."});
    return {std::move(text)};
}

/// From the scenario held against to the one that is shown, a step for each change.
Picture waterfallOf(double from, double to, const std::string& against, const std::string& shown,
                    const std::vector<Part>& parts)
{
    Picture picture{fmt::format("From {} to {}: required FTE", against, shown), {}, {}};
    picture.bars.isWaterfall = true;
    const auto add = [&](std::string name, double begin, double end, std::string text, charts::Tone tone) {
        picture.bars.bars.push_back({std::move(name), begin, end, std::move(text), tone});
    };
    add(against, from, from, fmt::format("{:.1f}", from), charts::Tone::Figure);
    double at = from;
    for (const Part& each : parts) {
        add(each.name, at, at + each.part, signedText(each.part),
            each.part < 0 ? charts::Tone::Less : charts::Tone::More);
        at += each.part;
    }
    add(shown, to, to, fmt::format("{:.1f}", to), charts::Tone::Figure);
    picture.alternative = charts::inWords(picture.bars);
    return picture;
}

/// What makes the difference of the required staff, change by change.
Result<void> addDifference(Blocks& blocks, const Subject& of, const Progress& progress)
{
    const Results& against = *of.against;
    const TablePlace whole = wholeOf(of.shown, of.period);
    if (!engine::figureAt(of.shown, whole, Column::RequiredFte) ||
        !engine::figureAt(against, whole, Column::RequiredFte))
        return {};
    const auto found = analysis::attribute(of.shown,
                                           {{of.shown.inputs().scenario(), against.inputs().scenario()},
                                            whole,
                                            Column::RequiredFte,
                                            analysis::PartsBy::Change,
                                            {of.period}},
                                           progress);
    if (!found)
        return fail(found.error());
    std::vector<double> exact;
    for (const analysis::ChangePart& each : found->parts)
        exact.push_back(each.parts.front());
    constexpr int kDecimals = 1;
    const auto shownParts = analysis::shownParts(found->from.front(), found->to.front(), exact, kDecimals);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < exact.size(); ++i) {
        const auto& name = of.shown.inputs().plan().find<plan::ScenarioChange>(found->parts[i].change)->name;
        parts.push_back({found->parts[i].isTakenAway ? "without " + name : name, shownParts[i]});
    }
    const std::string from = scenarioOf(against), to = scenarioOf(of.shown);
    blocks.emplace_back(Heading{2, fmt::format("What makes the difference between {} and {}", from, to)});
    blocks.emplace_back(sentenceOf(runOf(against, whole, Column::RequiredFte),
                                   runOf(of.shown, whole, Column::RequiredFte), from, to, parts));
    blocks.emplace_back(waterfallOf(found->from.front(), found->to.front(), from, to, parts));
    return {};
}

} // namespace

Result<Blocks> timeliness(const Subject& of)
{
    auto places = engine::queuePlaces(of.shown, PeriodLength::FinancialYear, engine::Rollup::WithBeneath);
    std::erase_if(places, [&](const TablePlace& place) {
        return place.span.period != of.period.period || place.locality != engine::LocalityIndex();
    });
    Blocks blocks;
    addFigures(blocks, of.shown,
               {fmt::format("How activities wait in {}, the whole plan", of.period.period.toEnglish()),
                {RowName::Activity},
                {Column::Arrivals, Column::Done, Column::Backlog, Column::InsideTarget, Column::MeanWaitDays,
                 Column::ReliefForGood}},
               places, Meanings::Said);
    return blocks;
}

Result<Blocks> cost(const Subject& of)
{
    const std::vector<Column> columns{Column::Budget,       Column::PayCost,      Column::AgencyCost,
                                      Column::ForecastCost, Column::CostVariance, Column::GapCost};
    Blocks blocks;
    auto approved = yearsOf(of.shown);
    std::erase_if(approved, [&](const TablePlace& place) {
        return !engine::figureAt(of.shown, place, Column::ApprovedBudget);
    });
    addFigures(blocks, of.shown,
               {"Outturn against the approved budget, by financial year",
                {RowName::Period},
                {Column::ApprovedBudget, Column::ActualToDate, Column::ForecastRest, Column::Outturn,
                 Column::OutturnVariance}},
               approved, Meanings::Said);
    addFigures(blocks, of.shown, {"Cost of the staff, by financial year", {RowName::Period}, columns},
               yearsOf(of.shown), Meanings::Unsaid);
    addFigures(blocks, of.shown,
               {fmt::format("Cost by role in {}", of.period.period.toEnglish()), {RowName::Role}, columns},
               rolesOfWhole(of.shown, of.period), Meanings::Said);
    return blocks;
}

Result<Blocks> scenarios(const Subject& of, const Progress& progress)
{
    Blocks blocks;
    const plan::Plan& plan = of.shown.inputs().plan();
    if (plan.rows<plan::Scenario>().empty())
        return blocks;
    addTable(blocks, scenarioTable(of));
    for (const Results* each : {&of.shown, of.against})
        if (each && each->inputs().scenario())
            addTable(blocks, changesTable(plan, *each->inputs().scenario()));
    if (of.against)
        if (const auto added = addDifference(blocks, of, progress); !added)
            return fail(added.error());
    return blocks;
}

} // namespace muster::report
