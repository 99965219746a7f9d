#pragma once
// The tables of the vacancies page, made from the results. A vacancy is always said by one of its
// definitions: gross, net of agency, or with nothing cancelled (engine::Column).

#include "models/grid.h"

namespace muster::ui {

/// What the vacancies page shows.
struct VacancyQuestion {
    engine::LocalityIndex locality{};
    PeriodSpan span{};
    engine::Column definition = engine::Column::VacancyNetOfAgency;
};

/// Localities beneath the chosen one down, roles across; the total last. With a line over the plan's months
/// where anything moves.
[[nodiscard]] Grid vacancyHeatMap(const engine::Results& results, const VacancyQuestion& question);

/// The worst first: gaps where the requirement is known, else vacant posts.
[[nodiscard]] Grid shortestOfPeople(const engine::Results& results, const VacancyQuestion& question);

/// Required, funded, in post and available by area; a column that is not known is left out.
[[nodiscard]] Grid ladderTable(const engine::Results& results, const VacancyQuestion& question);

/// "net of agency": the definition within a sentence.
[[nodiscard]] QString definitionName(engine::Column definition);

} // namespace muster::ui
