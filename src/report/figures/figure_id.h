#pragma once
// The ids by which a report names the figures of a plan, and people write them into its texts:
// required:North:Social worker:2027/28, or with @SCENARIO behind it. Source: docs/method.md, section 17.

#include "engine/results.h"
#include "report/document/document.h"

#include <map>
#include <memory>

namespace muster::report {

/// The figure of the results in this place: figure, locality, role or activity, period, and the scenario
/// where the results are in one.
[[nodiscard]] ReportFigure figureOf(const engine::Results&, const engine::TablePlace&, engine::Column);
/// The same as a cell of a table whose heading says the unit; of one that is not known "–".
[[nodiscard]] Run cellOf(const engine::Results&, const engine::TablePlace&, engine::Column);
/// The same in a sentence, with its unit: "166.7 FTE"; of one that is not known "not known".
[[nodiscard]] Run runOf(const engine::Results&, const engine::TablePlace&, engine::Column);

/// A figure in a sentence, with its unit; of one that is not known "not known".
[[nodiscard]] std::string sentenceText(const engine::Results&, engine::Column,
                                       const std::optional<double>& value);
/// How a figure of a column is written where its unit is said elsewhere: "166.7", "21.1 %", "1,234,567".
[[nodiscard]] std::string cellText(engine::Column, const std::optional<double>& value);
/// "Required FTE": a column's heading with its unit.
[[nodiscard]] std::string headingOf(const engine::Results&, engine::Column);

/// A figure of a plan, wherever it is.
struct FoundFigure {
    const engine::Results* results;
    engine::TablePlace place;
    engine::Column column;
};

/// Finds figures of one plan by their ids, in whichever scenario these name. Of others than the one it is
/// given the results are worked out once, when the first of their figures is asked for.
class FigureFinder {
  public:
    explicit FigureFinder(const engine::Results& shown) : m_shown(shown) {}

    /// Without a scenario it is a figure of the results as they are shown; "@Baseline" is
    /// one of the plan as it is. A column is named as in tables, with or without _fte, or by its heading.
    /// Errors: BadInput that says what of the id the plan has not, and what there is.
    [[nodiscard]] Result<FoundFigure> find(const std::string& id);

  private:
    [[nodiscard]] Result<const engine::Results*> resultsIn(const std::string& scenario);

    const engine::Results& m_shown;
    std::map<std::optional<plan::ScenarioId>, std::unique_ptr<const engine::Results>> m_others;
};

} // namespace muster::report
