#pragma once
// How much of the difference between two scenarios is due to each change, as a table. Source: docs/method.md,
// section 14.3.

#include "analysis/attribution.h"
#include "analysis/between_states.h"
#include "exchange/results/named_places.h"
#include "exchange/tables/sheet.h"
#include "store/plan_file.h"

namespace muster::cli {

inline constexpr std::string_view kAttribution = "attribution";
/// What it is of where nobody says.
inline constexpr std::string_view kFigureOfAttribution = "required_fte";

struct AttributionWish {
    struct {
        std::string scenario, against; ///< by name; empty: the baseline
    } scenarios;
    struct {
        std::string since, until; ///< instead of scenarios; see PlanFile::findState; empty `until`: now
    } states;
    exchange::NamedPlace place; ///< without a locality the first, without a role all of them, without a
                                ///< period every financial year
    std::string figure;         ///< a column of the tables of roles
    analysis::PartsBy by = analysis::PartsBy::Change;
};

/// Of each period a row for where the figure comes from, one for each part and one for where it ends.
/// NotFound: no such name, or the figure is not known.
[[nodiscard]] Result<exchange::Sheet> attributionSheet(const store::PlanFile& file,
                                                       const AttributionWish& wish);

} // namespace muster::cli
