#pragma once
// An import being put together row by row, with the plan as it will stand beside it.

#include "exchange/tables/import_outcome.h"

namespace muster::exchange {

class EditBuilder {
  public:
    explicit EditBuilder(const plan::Plan& plan) : m_before(plan), m_after(plan) {}

    /// The plan with what was put so far.
    [[nodiscard]] const plan::Plan& plan() const { return m_after; }

    /// Writes a row over the one of the same key, or adds it; counted as a row of the import.
    template <class Row>
    plan::IdOf<Row> put(Row row)
    {
        return {put(plan::tableOf<Row>(), plan::asAny(row))};
    }

    /// The row of the same key as it stands, or this one added; not counted.
    template <class Row>
    plan::IdOf<Row> ensure(Row row)
    {
        return {ensure(plan::tableOf<Row>(), plan::asAny(row))};
    }

    void note(std::string sentence) { m_outcome.notes.push_back(std::move(sentence)); }

    [[nodiscard]] ImportOutcome finish(std::string label)
    {
        m_outcome.edit.label = std::move(label);
        return std::move(m_outcome);
    }

  private:
    std::int64_t put(const plan::TableInfo&, plan::AnyRow*);
    std::int64_t ensure(const plan::TableInfo&, plan::AnyRow*);
    void settle(const plan::TableInfo&, plan::AnyRow*) const;
    std::int64_t place(const plan::TableInfo&, const plan::AnyRow*);

    plan::Plan m_before;
    plan::Plan m_after;
    ImportOutcome m_outcome;
};

/// Where a return's figures go: the locality named, or the plan's one root. Errors: no such locality; no
/// locality at all; several roots.
[[nodiscard]] Result<plan::LocalityId> targetLocality(const plan::Plan&, const std::string& named);

} // namespace muster::exchange
