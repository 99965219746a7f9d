#pragma once
// What people decide about the findings of a reconciliation, and what the register becomes of it.

#include "exchange/reconcile/reconciliation.h"

#include <filesystem>

namespace muster::exchange {

/// By finding; each is one of those allowed, or none.
using Decisions = std::vector<Decision>;

/// "follow HR", "leave out", "keep both"; empty for none.
[[nodiscard]] std::string wordsOf(const Reconciliation&, const Decision&);
/// The decisions that the finding allows, in words.
[[nodiscard]] std::vector<std::string> allowedWords(const Reconciliation&, const ListFinding&);
/// The decision that a text means. Error: BadInput, with the value found and the values allowed.
[[nodiscard]] Result<Decision> decisionOf(const Reconciliation&, const ListFinding&, std::string_view text);

/// The place of the list of this name. Error: NotFound, with the names there are.
[[nodiscard]] Result<std::size_t> findList(const Reconciliation&, std::string_view name);
/// Follows the list wherever nothing is decided and it can be followed.
void follow(const Reconciliation&, std::size_t list, Decisions&);

struct DecisionsRead {
    Decisions decisions;
    std::vector<std::string> notes;
};
/// Reads the columns finding and decision of a table as findingsSheet() writes it. A decision on a finding
/// that is not there any more is passed over, and a note counts those. Errors: BadInput, with file, line,
/// column, the value found and the values allowed, where a column lacks, a decision is not one of those
/// allowed, or a finding has two; those of readCsvFile().
[[nodiscard]] Result<DecisionsRead> readDecisions(const Reconciliation&, const std::filesystem::path&);

/// For each post whether it stays, as far as that is decided.
[[nodiscard]] std::vector<bool> keptPosts(const Reconciliation&, const Decisions&);

/// The findings on which nothing is decided, and that are not of a post that is left out.
[[nodiscard]] std::vector<std::size_t> undecided(const Reconciliation&, const Decisions&);

} // namespace muster::exchange
