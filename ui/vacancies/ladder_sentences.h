#pragma once
// What stands under each figure of the ladder.

#include "models/format.h"

namespace muster::ui {

/// The figures of one line of the vacancies table; each empty where it is not known.
struct LadderFigures {
    std::optional<double> required, funded, inPost, agency, available, gross, net, uncancelled, gap;
};
[[nodiscard]] LadderFigures ladderFigures(const engine::Results& results, const engine::TablePlace& place);

[[nodiscard]] QString underRequired(const LadderFigures& figures);
[[nodiscard]] QString underFunded(const LadderFigures& figures);
[[nodiscard]] QString underInPost(const LadderFigures& figures);
[[nodiscard]] QString underAvailable(const LadderFigures& figures);
[[nodiscard]] QString underHidden(const LadderFigures& figures);
/// Whether over-filled posts cancel vacant ones in the total, so far that it shows.
[[nodiscard]] bool hidesSomething(const LadderFigures& figures);

} // namespace muster::ui
