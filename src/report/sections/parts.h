#pragma once
// What the sections share: tables of figures of the results.

#include "report/figures/figure_id.h"
#include "report/sections/section.h"

#include <array>
#include <functional>
#include <string_view>

namespace muster::report {

using Blocks = std::vector<Block>;

/// A bar of the ladder from required staff to those available.
struct Rung {
    engine::Column column;
    std::string_view name;
    charts::Tone tone;
};
inline constexpr std::array kLadder{Rung{engine::Column::RequiredFte, "required", charts::Tone::Required},
                                    Rung{engine::Column::EstablishmentFte, "funded", charts::Tone::Funded},
                                    Rung{engine::Column::InPostFte, "in post", charts::Tone::InPost},
                                    Rung{engine::Column::AvailableFte, "available", charts::Tone::Available}};

/// What a table of figures names its rows by.
enum class RowName { Locality, Role, Activity, Period };

struct FigureTable {
    std::string caption;
    std::vector<RowName> names;
    std::vector<engine::Column> columns;
};

/// Whether a note beneath a table says what its columns mean.
enum class Meanings { Unsaid, Said };

/// A figure of a table.
using CellOf = std::function<Run(const engine::TablePlace&, engine::Column)>;
/// Has a row for each place of which some figure is known and not 0, and a column for each figure
/// that is known somewhere.
struct TableOfFigures {
    Table table;
    std::vector<engine::Column> columns; ///< that are known
};
[[nodiscard]] TableOfFigures figureTable(const engine::Results&, const FigureTable&,
                                         const std::vector<engine::TablePlace>& places, const CellOf&);
/// Adds the same; where it has no row, adds nothing and is false.
bool addFigures(Blocks&, const engine::Results&, const FigureTable&,
                const std::vector<engine::TablePlace>& places, Meanings);
/// Adds the table where it has rows; whether it has.
bool addTable(Blocks&, Table table);
/// "Vacancy, gross: vacancy over establishment.": a note of what columns mean.
[[nodiscard]] Paragraph meaningsOf(std::span<const engine::Column> columns);

/// The whole of the plan: its first locality with all beneath it, all roles.
[[nodiscard]] engine::TablePlace wholeOf(const engine::Results&, const PeriodSpan&);
/// The whole, in every financial year of the plan.
[[nodiscard]] std::vector<engine::TablePlace> yearsOf(const engine::Results&);
/// Every locality with all roles, in tree order.
[[nodiscard]] std::vector<engine::TablePlace> localitiesOf(const engine::Results&, const PeriodSpan&);
/// The whole by role, all of them last.
[[nodiscard]] std::vector<engine::TablePlace> rolesOfWhole(const engine::Results&, const PeriodSpan&);
/// Every locality by role.
[[nodiscard]] std::vector<engine::TablePlace> rolesByLocality(const engine::Results&, const PeriodSpan&);

/// "Baseline", or the scenario's name.
[[nodiscard]] std::string scenarioOf(const engine::Results&);

[[nodiscard]] Result<Blocks> summary(const Subject&);
[[nodiscard]] Result<Blocks> staff(const Subject&);
[[nodiscard]] Result<Blocks> vacancies(const Subject&);
[[nodiscard]] Result<Blocks> temporaryPosts(const Subject&);
[[nodiscard]] Result<Blocks> supply(const Subject&);
[[nodiscard]] Result<Blocks> timeliness(const Subject&);
[[nodiscard]] Result<Blocks> cost(const Subject&);
[[nodiscard]] Result<Blocks> scenarios(const Subject&, const Progress&);
[[nodiscard]] Result<Blocks> risks(const Subject&);
[[nodiscard]] Result<Blocks> method(const Subject&);
[[nodiscard]] Result<Blocks> assumptions(const Subject&);
[[nodiscard]] Result<Blocks> changes(const Subject&);

} // namespace muster::report
