#pragma once
// A table ready to be shown: headings, and cells that carry their text, the figure behind it and the number
// it stands for. The pages make grids from the results by plain functions; one model shows them all.

#include "models/chosen_number.h"
#include "models/format.h"

#include <QString>
#include <optional>
#include <vector>

namespace muster::ui {

/// How a cell wants to look, beside its text.
enum class Tone {
    Plain,
    Quiet,   ///< explains, or is not known
    Heat,    ///< coloured by its figure: a vacancy as a share of the establishment
    Negative ///< a shortage
};

struct GridCell {
    QString text{};
    std::optional<double> figure{}; ///< unrounded
    Tone tone = Tone::Plain;
    bool strong = false;
    bool isText = false; ///< words, which stand at the left; figures stand at the right
    int indent = 0;      ///< steps, in a tree of localities
    QString badge{};     ///< a warning under the text
    QString note{};      ///< said quietly under the text
    QString tip{};
    std::optional<ChosenNumber> number{};
    std::vector<double> trend{}; ///< a line of small figures instead of a text
};

struct GridHeading {
    QString text;
    bool isText = false;
    QString tip{};
};

using GridRow = std::vector<GridCell>; ///< one cell for each heading

struct Grid {
    QString name; ///< what the table holds, for who cannot see it
    std::vector<GridHeading> headings;
    std::vector<GridRow> rows;
};

[[nodiscard]] GridCell textCell(const QString& text, bool strong = false);
/// A figure of a result table, which can be chosen; a dash where it is not known.
[[nodiscard]] GridCell figureCell(const engine::Results& results, const ChosenNumber& number,
                                  bool strong = false);

/// The name of a locality, a role or All roles, as tables write them.
[[nodiscard]] QString localityName(const engine::Results& results, engine::LocalityIndex locality);
[[nodiscard]] QString roleName(const engine::Results& results, engine::RoleIndex role);
/// The name of an activity, or All activities.
[[nodiscard]] QString activityName(const engine::Results& results, engine::ActivityIndex activity);
/// The name of the scenario that the results are in; Baseline where they are in none.
[[nodiscard]] QString scenarioName(const engine::Results& results);
/// "£", or the code of another currency.
[[nodiscard]] QString currencyOf(const engine::Results& results);
/// The localities right beneath one, in order.
[[nodiscard]] std::vector<engine::LocalityIndex> childrenOf(const engine::Results& results,
                                                            engine::LocalityIndex locality);
/// The same, or the locality itself where it has none beneath.
[[nodiscard]] std::vector<engine::LocalityIndex> areasOf(const engine::Results& results,
                                                         engine::LocalityIndex locality);

} // namespace muster::ui
