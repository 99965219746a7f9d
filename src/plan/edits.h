#pragma once
// An edit is a small value: what it is called, the rows to write and the rows to remove. Every change to a
// plan is one, whatever made it: a cell typed, a range pasted, a file imported.

#include "plan/table_info.h"

#include <string>

namespace muster::plan {

struct Edit {
    std::string label; ///< as Undo will name it: "Set agency, Thanet, Senior practitioner"
    Changes changes;

    template <class Row>
    void put(Row row)
    {
        std::get<RowChanges<Row>>(changes).put.push_back(std::move(row));
    }
    template <class Row>
    void erase(IdOf<Row> id)
    {
        std::get<RowChanges<Row>>(changes).erase.push_back(id);
    }
};

/// The first edit of an empty plan: its settings, and the organisation as the top of the locality tree.
[[nodiscard]] Edit startPlan(const std::string& title, const std::string& organisation, Month firstMonth,
                             int months);

/// The row the plan has for this kind, scope and start month, or null.
[[nodiscard]] const Assumption* ownAssumption(const Plan&, Kind, const Scope&, std::optional<Month> from);

/// Sets one assumption, replacing what the plan says at exactly this kind, scope and start; the evidence of a
/// row that is there already stays. The id and kind fields of the result come from the plan.
[[nodiscard]] Edit setAssumption(const Plan&, Kind, const Scope&, std::optional<Month> from, double value);
/// Sets one assumption with its evidence.
[[nodiscard]] Edit setAssumption(const Plan&, Assumption row);
/// Returns a cell to its inherited value; an edit without changes where the plan says nothing of its own.
[[nodiscard]] Edit clearAssumption(const Plan&, Kind, const Scope&, std::optional<Month> from);
/// Writes one row of the establishment; a row of the same locality, role and date is replaced.
[[nodiscard]] Edit setEstablishment(const Plan&, Establishment row);

/// The same rows under one label: several edits as one.
[[nodiscard]] Edit together(std::string label, const std::vector<Edit>& edits);
/// The edit that makes this plan out of an empty one.
[[nodiscard]] Edit makingAll(const Plan&, std::string label);

} // namespace muster::plan
