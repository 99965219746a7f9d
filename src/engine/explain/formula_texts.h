#pragma once
// The formulas in words, for the reference page: each template of formulas.h run over named figures and
// printed as an explanation prints it, so that the page cannot say anything else than what is computed.

#include "engine/results.h"

#include <string>
#include <vector>

namespace muster::engine {

struct FormulaText {
    std::string name;    ///< what it gives: "case hours"
    std::string formula; ///< "available hours × (1 − non-case time)"
};
struct FormulaSection {
    std::string heading; ///< "Time"
    std::vector<FormulaText> formulas;
};

/// Every formula, in the order of docs/method.md.
[[nodiscard]] std::vector<FormulaSection> formulaTexts();

/// How a column of roles is made of measures; empty where it is a measure, or of timeliness.
[[nodiscard]] std::string formulaText(Column);

} // namespace muster::engine
