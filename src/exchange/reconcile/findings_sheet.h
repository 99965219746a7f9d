#pragma once
// The findings of a reconciliation for people: as a table to fill in, and in words.

#include "exchange/reconcile/decisions.h"
#include "exchange/tables/sheet.h"

namespace muster::exchange {

/// A row a finding: finding (its key), kind, post_id, title, team, for each list "NAME: line" and
/// "NAME: value", what_to_do, allowed, decision. To be written for spreadsheets, with formulas guarded.
[[nodiscard]] Sheet findingsSheet(const Reconciliation&, const Decisions&);

/// "grade differs: P17, Social worker, North: HR PO3 (line 5), Finance PO4 (line 9)".
[[nodiscard]] std::string findingInWords(const Reconciliation&, const ListFinding&);

/// "PO3 (line 5)": what one list says; empty where it says nothing.
[[nodiscard]] std::string sideInWords(const FindingSide&);

/// How many posts agree, how many findings there are of each kind, and the findings with what to do: so many
/// lines at most, each ended.
[[nodiscard]] std::string reconciliationInWords(const Reconciliation&, std::size_t mostLines);

} // namespace muster::exchange
