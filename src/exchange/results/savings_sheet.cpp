#include "exchange/results/savings_sheet.h"

#include "plan/scenarios/savings.h"

#include <algorithm>
#include <map>

namespace muster::exchange {

namespace {

constexpr std::string_view kAllYears = "All years";
constexpr std::string_view kAllChanges = "All changes";

Cell textOrEmptyCell(const std::string& text)
{
    return text.empty() ? Cell() : Cell(text);
}

class Programme {
  public:
    explicit Programme(const plan::Plan& plan) : m_plan(plan)
    {
        sheet = {std::string(kSavingsProgramme),
                 {{"scenario"},
                  {"change"},
                  {"counts"},
                  {"period"},
                  {"target", true},
                  {"reprofiled", true},
                  {"movement", true},
                  {"delivered", true},
                  {"profiled_ahead", true},
                  {"still_to_find", true},
                  {"reason"},
                  {"source"}},
                 {}};
    }

    void add(const plan::Scenario& scenario)
    {
        const auto projects = plan::savingsProjects(m_plan, scenario.id);
        std::map<Period, plan::SavingsFigures> years;
        plan::SavingsFigures all;
        std::ptrdiff_t inPounds = 0;
        for (const plan::SavingsProject& project : projects) {
            add(scenario, project);
            if (project.activity)
                continue;
            ++inPounds;
            all += project.total();
            for (const plan::SavingsYear& year : project.years)
                years[year.row->period] += year.figures;
        }
        if (inPounds < 2)
            return;
        for (const auto& [period, figures] : years)
            addRow({scenario.name, std::string(kAllChanges), std::string("pounds"), period.toString()},
                   figures, false, nullptr);
        addRow({scenario.name, std::string(kAllChanges), std::string("pounds"), std::string(kAllYears)}, all,
               true, nullptr);
    }

    Sheet sheet;

  private:
    void add(const plan::Scenario& scenario, const plan::SavingsProject& project)
    {
        const std::string counts =
            project.activity ? plan::nameOf(m_plan, *project.activity) : std::string("pounds");
        for (const plan::SavingsYear& year : project.years)
            addRow({scenario.name, project.change->name, counts, year.row->period.toString()}, year.figures,
                   false, year.row);
        addRow({scenario.name, project.change->name, counts, std::string(kAllYears)}, project.total(), true,
               nullptr);
    }

    /// What is still to find is of all years together: a year's saving may have moved to another.
    void addRow(std::vector<Cell> cells, const plan::SavingsFigures& figures, bool isTotal,
                const plan::Saving* row)
    {
        for (const double figure : {figures.target, figures.reprofiled, figures.reprofiled - figures.target,
                                    figures.delivered, figures.ahead})
            cells.emplace_back(figure);
        cells.push_back(isTotal ? Cell(figures.stillToFind()) : Cell());
        cells.push_back(row ? textOrEmptyCell(row->reason) : Cell());
        cells.push_back(row ? textOrEmptyCell(row->source) : Cell());
        sheet.rows.push_back(std::move(cells));
    }

    const plan::Plan& m_plan;
};

} // namespace

Sheet savingsSheet(const plan::Plan& plan, std::optional<plan::ScenarioId> of)
{
    Programme programme(plan);
    for (const plan::Scenario* scenario : plan.ordered<plan::Scenario>())
        if (!of || scenario->id == *of)
            programme.add(*scenario);
    return std::move(programme.sheet);
}

} // namespace muster::exchange
