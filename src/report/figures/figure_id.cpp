#include "report/figures/figure_id.h"

#include "base/text.h"
#include "exchange/results/named_places.h"
#include "exchange/tables/sheet.h"
#include "plan/names.h"
#include "plan/scenarios/scenarios.h"

#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::report {

namespace {

using engine::Column;
using engine::ColumnUnit;
using engine::Results;
using engine::TablePlace;

constexpr char kBetween = ':';
constexpr char kBeforeScenario = '@';

std::string nameOfWork(const Results& results, const TablePlace& place, Column column)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    if (!plan::isOfActivity(column))
        return d.roleName(place.role);
    return place.activity == engine::kAllActivities ? std::string(engine::kAllActivitiesName)
                                                    : d.activities[place.activity].name;
}

std::optional<Column> columnNamed(const std::string& name)
{
    const std::string wanted = nameKey(name);
    for (const engine::ColumnInfo& each : engine::kColumns)
        if (wanted == each.name || wanted + "_fte" == each.name || wanted == nameKey(each.heading))
            return each.column;
    return std::nullopt;
}

Error unreadable(const std::string& id, std::string what, std::string allowed)
{
    return {ErrorCode::BadInput,
            "this names no figure: " + std::move(what),
            {},
            fmt::format("{{{}}}", id),
            std::move(allowed),
            {}};
}

/// Where the "@" of a scenario stands: behind a period. A name may hold one itself.
std::size_t beforeScenario(const std::string& text)
{
    for (std::size_t at = text.find(kBeforeScenario); at != std::string::npos;
         at = text.find(kBeforeScenario, at + 1)) {
        const auto before = text.rfind(kBetween, at);
        if (before != std::string::npos && Period::parse(text.substr(before + 1, at - before - 1)))
            return at;
    }
    return std::string::npos;
}

/// A locality and a role or activity, as "North:Social worker"; a name may hold a colon itself.
Result<TablePlace> placeOf(const Results& results, Column column, const std::string& names,
                           const std::string& period)
{
    Error first;
    for (std::size_t at = names.find(kBetween); at != std::string::npos; at = names.find(kBetween, at + 1)) {
        exchange::NamedPlace named{names.substr(0, at), {}, {}, period};
        (plan::isOfActivity(column) ? named.activity : named.role) = names.substr(at + 1);
        auto place = exchange::findPlace(results, named);
        if (place)
            return place;
        if (first.message.empty())
            first = place.error();
    }
    return fail(std::move(first));
}

} // namespace

ReportFigure figureOf(const Results& results, const TablePlace& place, Column column)
{
    const engine::Inputs& in = results.inputs();
    std::string id =
        fmt::format("{}:{}:{}:{}", engine::info(column).name, in.dimensions().localities[place.locality].name,
                    nameOfWork(results, place, column), place.span.period.toString());
    if (in.scenario())
        id += kBeforeScenario + plan::nameOf(in.plan(), *in.scenario());
    return {std::move(id), engine::figureAt(results, place, column)};
}

Run cellOf(const Results& results, const TablePlace& place, Column column)
{
    ReportFigure figure = figureOf(results, place, column);
    std::string text = cellText(column, figure.value);
    return {std::move(text), std::move(figure)};
}

Run runOf(const Results& results, const TablePlace& place, Column column)
{
    ReportFigure figure = figureOf(results, place, column);
    std::string text = sentenceText(results, column, figure.value);
    return {std::move(text), std::move(figure)};
}

std::string sentenceText(const Results& results, Column column, const std::optional<double>& value)
{
    if (!value)
        return "not known";
    const ColumnUnit unit = engine::info(column).unit;
    if (unit == ColumnUnit::Money)
        return engine::readableMoney(*value, results.inputs().plan().settings().currency);
    const std::string text = cellText(column, value);
    return unit == ColumnUnit::Share || unit == ColumnUnit::Ratio
               ? text
               : fmt::format("{} {}", text, engine::nameOf(unit));
}

std::string cellText(Column column, const std::optional<double>& value)
{
    if (!value)
        return "–";
    const auto fixed = [](double number, int decimals) {
        const std::string digits = numberText(number, decimals);
        return digits.starts_with('-') ? "−" + digits.substr(1) : digits;
    };
    switch (engine::info(column).unit) {
    case ColumnUnit::Share:
        return fixed(*value * 100, 1) + " %";
    case ColumnUnit::Fte:
    case ColumnUnit::Years:
        return fixed(*value, 1);
    case ColumnUnit::Ratio:
    case ColumnUnit::People:
    case ColumnUnit::OpenCases:
    case ColumnUnit::FteMonths:
    case ColumnUnit::Months:
        return fixed(*value, 2);
    case ColumnUnit::Days:
    case ColumnUnit::Weeks:
        return fixed(*value, 0);
    case ColumnUnit::Money:
    case ColumnUnit::Events:
    case ColumnUnit::EventsAWeek:
    case ColumnUnit::Hours:
        break;
    }
    return engine::readable(std::round(*value));
}

std::string headingOf(const Results& results, Column column)
{
    const engine::ColumnInfo& of = engine::info(column);
    switch (of.unit) {
    case ColumnUnit::Share:
        return std::string(of.heading); // each cell has its %
    case ColumnUnit::Money:
        return fmt::format("{}, {}", of.heading, results.inputs().plan().settings().currency);
    case ColumnUnit::Fte:
        return fmt::format("{} FTE", of.heading);
    default:
        return fmt::format("{}, {}", of.heading, engine::nameOf(of.unit));
    }
}

Result<const Results*> FigureFinder::resultsIn(const std::string& scenario)
{
    const plan::Plan& plan = m_shown.inputs().plan();
    const auto id = plan::findScenario(plan, scenario);
    if (!id)
        return fail(id.error());
    if (*id == m_shown.inputs().scenario())
        return &m_shown;
    auto& other = m_others[*id];
    if (!other)
        other = std::make_unique<const Results>(plan, m_shown, *id);
    return other.get();
}

Result<FoundFigure> FigureFinder::find(const std::string& id)
{
    const auto behindColumn = id.find(kBetween);
    const auto column = columnNamed(id.substr(0, behindColumn));
    if (!column || behindColumn == std::string::npos) {
        std::vector<std::string_view> names;
        for (const engine::ColumnInfo& each : engine::kColumns)
            names.push_back(each.name);
        return fail(unreadable(id, "it does not begin with a figure of the results and a colon",
                               fmt::format("{}", fmt::join(names, ", "))));
    }
    std::string rest = id.substr(behindColumn + 1);
    const Results* results = &m_shown;
    if (const auto at = beforeScenario(rest); at != std::string::npos) {
        const auto found = resultsIn(rest.substr(at + 1));
        if (!found)
            return fail(found.error());
        results = *found;
        rest.resize(at);
    }
    const auto beforePeriod = rest.rfind(kBetween);
    if (beforePeriod == std::string::npos || rest.find(kBetween) == beforePeriod)
        return fail(unreadable(id, "it lacks the locality, the role or the period",
                               "FIGURE:LOCALITY:ROLE:PERIOD, as in required:North:Social worker:2027/28"));
    return placeOf(*results, *column, rest.substr(0, beforePeriod), rest.substr(beforePeriod + 1))
        .map([&](const TablePlace& place) {
            return FoundFigure{results, place, *column};
        });
}

} // namespace muster::report
