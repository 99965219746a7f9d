#include "scenarios/scenario_sums.h"

#include "plan/scenarios/scenario_edits.h"

namespace muster::ui {

namespace {

/// Works the figures out, one recalculation after another.
class Summing {
  public:
    Summing(const engine::Results& shown, engine::LocalityIndex locality, const PeriodSpan& span,
            const Progress& progress)
        : m_shown(shown), m_locality(locality), m_span(span), m_progress(progress)
    {
    }

    Result<ScenarioSums> run()
    {
        const plan::Plan& plan = m_shown.inputs().plan();
        const auto shown = m_shown.inputs().scenario();
        const auto changes =
            shown ? plan::changesOf(plan, *shown) : std::vector<const plan::ScenarioChange*>();
        m_steps = plan.rows<plan::Scenario>().size() + changes.size() + 1;
        ScenarioSums sums;
        sums.shown = of(m_shown);
        auto baseline = in(plan, std::nullopt);
        if (!baseline)
            return fail(baseline.error());
        sums.baseline = *baseline;
        for (const plan::Scenario& row : plan.rows<plan::Scenario>()) {
            const auto figures = in(plan, row.id);
            if (!figures)
                return fail(figures.error());
            sums.scenarios[row.id] = *figures;
        }
        for (const plan::ScenarioChange* change : changes) {
            plan::Plan other = plan;
            other.apply(plan::switchChange(plan, *change, !change->on).changes);
            const auto figures = in(other, shown);
            if (!figures)
                return fail(figures.error());
            sums.without[change->id] = *figures;
        }
        return sums;
    }

  private:
    [[nodiscard]] Result<ScenarioFigures> in(const plan::Plan& plan, std::optional<plan::ScenarioId> scenario)
    {
        if (auto wanted = m_progress.reached(double(m_done++) / double(m_steps)); !wanted)
            return fail(std::move(wanted.error()));
        return of(engine::Results(plan, m_shown, scenario));
    }
    [[nodiscard]] ScenarioFigures of(const engine::Results& results) const
    {
        const auto mean = [&](engine::Column column) {
            return engine::figureAt(results, {m_locality, engine::kAllRoles, m_span}, column);
        };
        return {mean(engine::Column::RequiredFte), mean(engine::Column::EstablishmentFte),
                mean(engine::Column::GapFte)};
    }

    const engine::Results& m_shown;
    engine::LocalityIndex m_locality;
    PeriodSpan m_span;
    const Progress& m_progress;
    std::size_t m_done = 0;
    std::size_t m_steps = 1;
};

} // namespace

Result<ScenarioSums> scenarioSums(const engine::Results& shown, engine::LocalityIndex locality,
                                  const PeriodSpan& span, const Progress& progress)
{
    return Summing(shown, locality, span, progress).run();
}

} // namespace muster::ui
