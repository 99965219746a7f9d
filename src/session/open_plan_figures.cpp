// What the open plan works out: its results, what is wrong with it, and other scenarios ahead of time.

#include "plan/scenarios/scenarios.h"
#include "session/open_plan.h"
#include "store/plan_file.h"

#include <QElapsedTimer>

namespace muster::session {

Result<OpenPlan::Figures> OpenPlan::figuresOf(const plan::Plan& plan, const engine::Results& before)
{
    return figuresIn(plan, before, before.inputs().scenario());
}

Result<OpenPlan::Figures> OpenPlan::figuresIn(const plan::Plan& plan, const engine::Results& before,
                                              std::optional<plan::ScenarioId> scenario, const KeptWork* kept)
{
    return atDoor("working out the figures", [&]() -> Result<Figures> {
        QElapsedTimer timer;
        timer.start();
        Figures figures;
        figures.results = std::make_shared<const engine::Results>(plan, before, scenario, kept);
        figures.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        return figures;
    });
}

/// What took long of them is kept in the file, so that who opens it next need not wait for it.
void OpenPlan::keepForecasts(const store::PlanFile& file, const engine::Results& of)
{
    if (file.readOnly() || !of.inputs().keepsRules())
        return;
    KeptWork work = engine::workOf(of.inputs().demand().forecasts());
    if (!engine::isSameWork(work, file.keptWork(KeptFor::Plan)))
        file.keepWork(KeptFor::Plan, std::move(work));
}

void OpenPlan::checkPlan()
{
    if (m_planCheck.isRunning())
        return; // that of the plan as it is begins when this one is done
    const auto started = atDoor("starting to check the plan", [this]() -> Result<void> {
        m_planCheck = m_jobs.start(
            {.doing = "checking the plan"}, *this,
            [of = m_results](const Progress&) -> Result<engine::Check> { return engine::checkOf(*of); },
            [this, of = m_results](Result<engine::Check> found) { finishPlanCheck(of, std::move(found)); });
        return {};
    });
    if (!started)
        finishPlanCheck(m_results, fail(started.error()));
}

void OpenPlan::finishPlanCheck(const std::shared_ptr<const engine::Results>& of, Result<engine::Check> found)
{
    if (of != m_results)
        return checkPlan();
    if (!found)
        found = engine::Check{
            {{plan::Severity::Error, "not-checked", "Checks", {}, {}, found.error().message, {}}}, {}};
    m_found = *std::move(found);
    emit planChecked();
    workAhead();
}

/// The results of scenarios that are likely to be looked at next, in the time that nobody waits for.
void OpenPlan::workAhead()
{
    std::vector<std::optional<plan::ScenarioId>> wanted{std::nullopt};
    for (const plan::Scenario* each : plan().ordered<plan::Scenario>())
        wanted.emplace_back(each->id);
    std::erase_if(wanted, [this](const auto& each) { return each == scenario() || m_ofOthers.has(each); });
    wanted.resize(std::min(wanted.size(), m_ofOthers.room()));
    if (wanted.empty())
        return;
    using All = std::vector<KeptResults::Shared>;
    const auto work = [of = m_results, wanted](const Progress& progress) -> Result<All> {
        All all;
        for (const auto& each : wanted) {
            if (const auto going = progress.reached(double(all.size()) / double(wanted.size())); !going)
                return fail(going.error());
            all.push_back(std::make_shared<const engine::Results>(of->inputs().plan(), *of, each));
        }
        return all;
    };
    const auto started = atDoor("starting to work ahead", [&]() -> Result<void> {
        m_ahead = m_jobs.start({.doing = "working ahead"}, *this, work, [this](Result<All> all) {
            if (all)
                for (KeptResults::Shared& each : *all)
                    m_ofOthers.keep(std::move(each));
        });
        return {};
    });
    static_cast<void>(started); // without it a scenario is worked out when it is shown
}

void OpenPlan::take(Figures figures)
{
    m_results = std::move(figures.results);
    m_ahead.drop();
    m_ofOthers.forgetAllBut(m_results->inputs().plan());
    m_recalculationMs = figures.milliseconds;
    checkPlan();
}

} // namespace muster::session
