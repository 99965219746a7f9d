#pragma once
// Parts of putting one locality into another. Source:
// docs/decisions/0035-localities-put-together-and-parted.md.

#include "plan/structure/structure.h"

#include <algorithm>

namespace muster::plan {

/// One locality on its way into another, and what becomes of its rows.
struct Merging {
    const Plan& plan;
    LocalityId from;
    LocalityId into;
    bool intoHoldsFrom =
        false; ///< into lies above from: what it says with all beneath it holds from's already
    LocalityChange change{};

    [[nodiscard]] std::string nameOfFrom() const;
    [[nodiscard]] std::string nameOfInto() const;
    void note(const TableInfo& table, const AnyRow* row, std::string text)
    {
        change.notes.push_back({table.name, rowInWords(table, row), std::move(text)});
    }
    template <class Row>
    void note(const Row& row, std::string text)
    {
        note(tableOf<Row>(), asAny(row), std::move(text));
    }
    /// Takes a row out because the other locality's stands, and says so.
    void leaveAside(const TableInfo& table, const AnyRow* row, const std::string& why)
    {
        note(table, row, "left aside: " + why);
        table.erase(change.edit.changes, table.idOf(row));
    }

  private:
    [[nodiscard]] std::string rowInWords(const TableInfo&, const AnyRow*) const;
};

/// Says no where figures of demand or people of the two cannot be added:
/// docs/decisions/0035-localities-put-together-and-parted.md.
[[nodiscard]] Result<void> mayAddDemand(Merging&);
/// The positions of both, so that the posts of every month are the sum. Says no where they cannot be.
[[nodiscard]] Result<void> mergePositions(Merging&);
void mergeAssumptions(Merging&);
void mergePosts(Merging&);
/// The rows of every other table that names a locality.
void mergeRows(Merging&);

} // namespace muster::plan
