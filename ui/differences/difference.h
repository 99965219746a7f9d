#pragma once
// The difference of a figure between two scenarios or two states of the plan, and its parts.

#include "analysis/attribution.h"
#include "analysis/between_states.h"
#include "session/past_facts.h"

#include <QString>

namespace muster::ui {

/// What is held against another.
struct DifferenceSide {
    QString name;                  ///< "Harder", "The plan now", "Edit 12: Set hours per case"
    QString inSentence;            ///< behind "in": "Harder", "the plan now", "the plan after edit 12"
    std::vector<double> figures{}; ///< by period
};

struct DifferencePart {
    QString name;
    std::optional<plan::Driver> driver{}; ///< beneath which it stands; none: it stands by itself
    std::vector<double> parts{};          ///< by period
    std::vector<double> errors{};         ///< the standard error, where orders were drawn; else empty
};

struct Difference {
    engine::Column column{};
    std::vector<Period> periods; ///< the first is the one that is shown, the others its years
    DifferenceSide from, to;
    std::vector<DifferencePart> parts; ///< those of one driver follow on each other
};

[[nodiscard]] DifferenceSide sideOf(const QString& scenario);
[[nodiscard]] DifferenceSide sideOf(const session::EarlierState&);
[[nodiscard]] DifferenceSide planNow();

/// The sides are named, and get their figures.
[[nodiscard]] Difference betweenScenarios(const plan::Plan&, const analysis::AttributionWish&,
                                          const analysis::Attribution&, DifferenceSide from,
                                          DifferenceSide to);
[[nodiscard]] Difference betweenStates(const analysis::StatesWish&, const analysis::StateDifference&,
                                       DifferenceSide from, DifferenceSide to);

} // namespace muster::ui
