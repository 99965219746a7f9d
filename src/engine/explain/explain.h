#pragma once
// How one number is made: the same formulas, run over tracing numbers for one cell of a result table.
// Source: docs/method.md, section 10.

#include "engine/demand.h"
#include "engine/explain/tape.h"
#include "engine/results.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace muster::engine {

struct Explanation {
    std::string title; ///< "Required FTE · North · Social worker · 2026/27"
    ColumnUnit unit = ColumnUnit::Fte;
    std::shared_ptr<const Tape> tape; ///< holds the trace
    const TraceNode* trace = nullptr; ///< never null
};

/// A column of a table that is not made of measures.
template <class Each>
struct ExplainedColumn {
    Each column;
    std::string_view name;    ///< as in tables
    std::string_view heading; ///< as in explanations
    ColumnUnit unit;
};

/// "2027/28", in a scenario "2027/28 · Fewer reviews": how a title ends.
[[nodiscard]] std::string whenInTitle(const Inputs&, const PeriodSpan&);

/// What is traced by the function, on a tape of its own.
template <class Trace>
[[nodiscard]] Explanation recorded(std::string title, ColumnUnit unit, const Trace& trace)
{
    const auto tape = std::make_shared<Tape>();
    const Tape::Recording recording(*tape);
    return {std::move(title), unit, tape, trace().part()};
}

/// The explanation of a cell, or why it has no figure.
[[nodiscard]] Result<Explanation> explain(const Results&, const TablePlace&, Column);

/// How the volume of a series in a period is made: events added up, open cases at the start, and those of
/// several localities.
[[nodiscard]] Explanation explainVolume(const Results&, const SummedSeries&, const PeriodSpan&);

/// How the day until which extra staff are needed is found, as days after the period's end, or why there is
/// none.
[[nodiscard]] Result<Explanation> explainReliefUntil(const Results&, const TablePlace&);

/// How results say what came later.
[[nodiscard]] Explanation explainSaid(const Results&, const SaidCells&, ColumnUnit, std::string title);

/// One line of an explanation in words.
struct Step {
    int indent = 0;
    std::string
        name; ///< what is explained: "Assessment, Older people"; empty for the continuation of the one above
    std::string formula; ///< in names: "volume × share × hours per case ÷ case hours"; empty for a leaf
    std::string figures; ///< the same in figures: "12 × 1,240 × 14.5 ÷ 1,288"
    double value = 0;
};
/// A figure that went in, told where it comes from.
struct Ingredient {
    std::string name;
    double value = 0;
    std::string unit;
    Origin origin = Origin::Constant;
    std::string about;  ///< the cell it belongs to
    std::string from;   ///< "North's own", "inherited from Essex", "nothing is set" …
    std::string source; ///< the evidence given, or empty
};
struct ExplanationText {
    std::vector<Step> steps;
    std::vector<Ingredient> ingredients;
};
/// The explanation for people: each named part once, from the whole to its parts. Of a mean of several months
/// the first is told in full and the others by their values.
[[nodiscard]] ExplanationText tell(const Explanation&);
/// The story as plain text.
[[nodiscard]] std::string toText(const Explanation&);
/// The same of a story that was told already, or of a part of it.
[[nodiscard]] std::string toText(std::string_view title, double value, const ExplanationText& story);

/// A formula in names: "volume × share ÷ case hours"; a named part stands as one word except at the top.
[[nodiscard]] std::string formulaInNames(const TraceNode& node);

} // namespace muster::engine
