#pragma once
// Which state of a plan a report is of, in words.

#include "engine/results.h"
#include "history/entry.h"

#include <span>
#include <string>

namespace muster::report {

struct ReportedState {
    std::string words; ///< "The plan after edit 12 of its history, made on 3 May 2026"
    std::string made;  ///< see Document::made
};

/// Of the plan as its history has made it, all entries given, the oldest first.
[[nodiscard]] ReportedState stateAfter(std::span<const history::HistoryEntry>);
/// Of a state that somebody answers for.
[[nodiscard]] ReportedState stateOf(const history::SignOff&);

/// "Adult social care workforce plan: Hiring freeze": the plan's title, with the scenario that it is shown
/// in.
[[nodiscard]] std::string titleOf(const engine::Results&);

} // namespace muster::report
