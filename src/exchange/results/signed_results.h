#pragma once
// The results that a sign-off freezes, as texts that outlive the program, and what moved since.

#include "base/progress.h"
#include "engine/results.h"
#include "plan/past_state.h"

#include <map>
#include <string>
#include <vector>

namespace muster::exchange {

/// Tables of results as CSV at full precision, by name; one row a financial year, with all beneath it.
using SignedTables = std::map<std::string, std::string>;

/// The tables that a sign-off keeps. Error: BadInput where the plan's results do not stand.
[[nodiscard]] Result<SignedTables> signedTables(const engine::Results&);

/// A figure that is not as it was.
struct MovedFigure {
    std::string table;
    std::string row; ///< its names in words: "Thanet, Social worker, 2027/28"
    std::string column;
    std::string was; ///< empty where there was none
    std::string is;
    bool operator==(const MovedFigure&) const = default;
};

/// The figures of `was` that differ in `is` by more than 1 part in 10^12, which processors may differ by, and
/// the rows that came or went. Columns that only a newer program writes are passed over.
[[nodiscard]] std::vector<MovedFigure> movedFigures(const SignedTables& was, const SignedTables& is);

/// The figures that one thing moved.
struct Mover {
    std::string what;
    std::vector<MovedFigure> figures;
};
/// What moved figures since a sign-off, first the rules, if they did, then each state after the signed one,
/// which is the first: from the signed tables by way of the signed plan as today's rules compute it. Error:
/// BadInput where the results of a state do not stand.
[[nodiscard]] Result<std::vector<Mover>> moversSince(const SignedTables& then, const std::string& ruleSet,
                                                     const std::vector<plan::PastState>& states,
                                                     const Progress& = {});

} // namespace muster::exchange
