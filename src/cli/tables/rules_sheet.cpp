#include "cli/tables/rules_sheet.h"

#include "analysis/rules_kept.h"
#include "cli/open_plan.h"
#include "cli/terminal_progress.h"
#include "exchange/results/result_tables.h"
#include "history/words.h"
#include "plan/scenarios/scenarios.h"

#include <fmt/format.h>
#include <vector>

namespace muster::cli {

namespace {

using analysis::RuleKept;
using exchange::Cell;

Cell textOrNone(const std::string& text)
{
    return text.empty() ? Cell() : Cell(text);
}

/// "yes", "no", or nothing where it can be judged nowhere.
Cell keptCell(const RuleKept& kept)
{
    return kept.judged == 0 ? Cell() : Cell(kept.broken == 0 ? "yes" : "no");
}

std::vector<plan::PlanRule> allRules(const plan::Plan& plan)
{
    return {plan.rows<plan::PlanRule>().begin(), plan.rows<plan::PlanRule>().end()};
}

/// Says which change or edit broke a rule.
class Breakers {
  public:
    Breakers(const store::PlanFile& file, const engine::Inputs& now, const Progress& progress)
        : m_file(file), m_search(allRules(file.plan()), now), m_progress(progress)
    {
    }

    [[nodiscard]] Result<std::string> of(const RuleKept& kept)
    {
        if (kept.broken == 0)
            return std::string();
        if (kept.brokenBy)
            return fmt::format("change {}", plan::nameOf(m_file.plan(), *kept.brokenBy));
        const auto choose = [&](std::size_t edits, const plan::PlanBefore& before) {
            return m_search.editThatBroke(kept.rule, edits, before, m_progress);
        };
        return m_file.findEdit(choose).map([](const std::optional<history::HistoryEntry>& entry) {
            return entry ? history::inWords(*entry) : "as far back as the history goes";
        });
    }

  private:
    const store::PlanFile& m_file;
    analysis::EditSearch m_search;
    const Progress& m_progress;
};

exchange::Sheet emptySheetOfRules()
{
    return {std::string(kRulesKept),
            {{"scenario"},
             {"rule"},
             {"figure"},
             {"aim"},
             {"bound", true},
             {"kept"},
             {"judged", true},
             {"broken", true},
             {"where"},
             {"how"},
             {"broken_by"},
             {"source"}},
            {}};
}

} // namespace

Result<exchange::Sheet> rulesSheet(const store::PlanFile& file, const std::string& scenario)
{
    const plan::Plan& plan = file.plan();
    const auto asked = plan::findScenario(plan, scenario);
    if (!asked)
        return fail(asked.error());
    const engine::Results now = resultsOf(file);
    if (const auto stand = exchange::resultsStand(now); !stand)
        return fail(stand.error());
    const TerminalProgress shown("Judging the plan's rules");
    const Progress progress = shown.progress();
    const auto all = analysis::rulesKept(now.inputs(), progress);
    if (!all)
        return fail(all.error());
    exchange::Sheet sheet = emptySheetOfRules();
    Breakers breakers(file, now.inputs(), progress);
    for (const RuleKept& kept : *all) {
        if (!scenario.empty() && kept.scenario != *asked)
            continue;
        const plan::PlanRule& rule = *plan.find<plan::PlanRule>(kept.rule);
        const auto breaker = breakers.of(kept);
        if (!breaker)
            return fail(breaker.error());
        sheet.rows.push_back({plan::nameOf(plan, kept.scenario), rule.name,
                              std::string(plan::word(rule.figure)), std::string(plan::word(rule.aim)),
                              exchange::cellOf(rule.bound), keptCell(kept), double(kept.judged),
                              double(kept.broken), textOrNone(kept.where), textOrNone(kept.how),
                              textOrNone(*breaker), textOrNone(rule.source)});
    }
    return sheet;
}

} // namespace muster::cli
