#pragma once
// On what evidence the required staff rest. Source: docs/method.md, section 9.1.

#include "engine/results.h"

namespace muster::engine {

/// How far the required staff of the plan's months rest on values that nobody vouches for.
struct Evidence {
    double required = 0; ///< FTE-months, of the roles and months of which the requirement is known
    double weak = 0;     ///< of these, for whose making at least one value is read whose evidence is weak
    /// Assumptions that the required staff rest on and that have no source of their own, no owner, no date,
    /// or one more than twelve months before the plan's first month (notes). Gathered by kind of assumption
    /// and what is lacking, with the share of the required staff that rests on them.
    std::vector<plan::Problem> problems{};

    /// 0 to 1; none where nothing is required.
    [[nodiscard]] std::optional<double> share() const
    {
        return required > 0 ? std::optional(weak / required) : std::nullopt;
    }
};

/// The requirement is gone through once more for it: it takes several times as long as an edit's results.
[[nodiscard]] Evidence evidenceOf(const Results&);
/// "62.0 % of the required staff rests on …", without a full stop; empty where nothing does.
[[nodiscard]] std::string evidenceInWords(const Evidence&);

} // namespace muster::engine
