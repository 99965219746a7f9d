#pragma once
// How far a figure moves with each assumption that has a range, and where it passes a bound, as a table.
// Source: docs/method.md, section 15.2.

#include "exchange/results/named_places.h"
#include "exchange/tables/sheet.h"
#include "plan/names.h"
#include "store/plan_file.h"

namespace muster::cli {

inline constexpr std::string_view kSensitivity = "sensitivity";
/// What these tables are of where nobody says.
inline constexpr std::string_view kFigureThatFlips = "gap_fte";

struct SensitivityQuestion {
    std::string scenario;           ///< by name; empty: the baseline
    exchange::NamedPlace place;     ///< see wholePlace()
    std::string figure;             ///< a column of the tables of roles
    std::optional<double> bound;    ///< none: 0 for gap_fte, else no flip is sought
    std::optional<plan::Kind> kind; ///< rows of this kind alone, with a range or without one; none: every row
                                    ///< that has a range
    plan::Scope scope;              ///< of a kind: rows that name these alone
    bool nearestFirst = false;      ///< the row whose flip is nearest to its value comes first
};

/// NotFound: no such name. BadInput: the plan's figures do not stand.
[[nodiscard]] Result<exchange::Sheet> sensitivitySheet(const store::PlanFile&, SensitivityQuestion);

} // namespace muster::cli
