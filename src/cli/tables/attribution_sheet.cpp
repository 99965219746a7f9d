#include "cli/tables/attribution_sheet.h"

#include "cli/open_plan.h"
#include "cli/tables/figure_of_roles.h"
#include "cli/terminal_progress.h"
#include "exchange/results/result_tables.h"
#include "plan/scenarios/scenarios.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::cli {

namespace {

using Row = std::vector<exchange::Cell>;

/// The rows of one period: where the figure comes from, the parts, and where it ends.
class PeriodRows {
  public:
    PeriodRows(const plan::Plan& plan, const analysis::Attribution& found, std::size_t period, Row place)
        : m_plan(plan), m_found(found), m_period(period), m_place(std::move(place))
    {
    }

    void addTo(exchange::Sheet& sheet, const std::string& against, const std::string& scenario) const
    {
        sheet.rows.push_back(row({{}, against, m_found.from[m_period], {}, {}}));
        for (const analysis::ChangePart& each : m_found.parts)
            sheet.rows.push_back(row({each.driver ? Cell(std::string(plan::word(*each.driver))) : Cell(),
                                      nameOf(each),
                                      {},
                                      each.parts[m_period],
                                      each.errors.empty() ? Cell() : Cell(each.errors[m_period])}));
        sheet.rows.push_back(row({{}, scenario, m_found.to[m_period], {}, {}}));
    }

  private:
    using Cell = exchange::Cell;

    [[nodiscard]] Row row(Row behind) const
    {
        Row all = m_place;
        std::ranges::move(behind, std::back_inserter(all));
        return all;
    }
    [[nodiscard]] std::string nameOf(const analysis::ChangePart& part) const
    {
        const std::string& name = m_plan.find<plan::ScenarioChange>(part.change)->name;
        return part.isTakenAway ? fmt::format("without {}", name) : name;
    }

    const plan::Plan& m_plan;
    const analysis::Attribution& m_found;
    std::size_t m_period;
    Row m_place;
};

exchange::Sheet sheetOf(const plan::Plan& plan, const analysis::AttributionWish& wish,
                        const analysis::Attribution& found, const exchange::NamedPlace& place)
{
    exchange::Sheet sheet{std::string(kAttribution),
                          {{"scenario"},
                           {"against"},
                           {"locality"},
                           {"role"},
                           {"period"},
                           {"figure"},
                           {"driver"},
                           {"change"},
                           {"value", true},
                           {"part", true},
                           {"standard_error", true}},
                          {}};
    const std::string scenario = plan::nameOf(plan, wish.scenarios.scenario);
    const std::string against = plan::nameOf(plan, wish.scenarios.against);
    for (std::size_t i = 0; i < wish.periods.size(); ++i)
        PeriodRows(plan, found, i,
                   {scenario, against, place.locality, place.role, wish.periods[i].period.toString(),
                    std::string(engine::info(wish.column).name)})
            .addTo(sheet, against, scenario);
    return sheet;
}

} // namespace

Result<exchange::Sheet> attributionSheet(const store::PlanFile& file, AttributionWish wish)
{
    const auto scenario = plan::findScenario(file.plan(), wish.scenarios.scenario);
    const auto against = plan::findScenario(file.plan(), wish.scenarios.against);
    const auto column = columnOfRoles(wish.figure);
    for (const Error* error : {scenario ? nullptr : &scenario.error(), against ? nullptr : &against.error(),
                               column ? nullptr : &column.error()})
        if (error)
            return fail(*error);
    const engine::Results results = resultsOf(file);
    if (const auto stand = exchange::resultsStand(results); !stand)
        return fail(stand.error());
    const bool isOfOnePeriod = !wish.place.period.empty();
    wish.place = wholePlace(std::move(wish.place), results);
    const auto place = exchange::findPlace(results, wish.place);
    if (!place)
        return fail(place.error());
    analysis::AttributionWish asked{{*scenario, *against}, *place, *column, wish.by, {place->span}};
    if (!isOfOnePeriod)
        asked.periods = results.inputs().financialYears();
    const TerminalProgress shown("Working out what each change does");
    return analysis::attribute(results, asked, shown.progress()).map([&](const analysis::Attribution& found) {
        return sheetOf(file.plan(), asked, found, wish.place);
    });
}

} // namespace muster::cli
