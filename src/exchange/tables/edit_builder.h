#pragma once
// An import being put together row by row, with the plan as it will stand beside it.

#include "exchange/tables/import_outcome.h"

#include <map>

namespace muster::exchange {

class EditBuilder {
  public:
    explicit EditBuilder(const plan::Plan& plan) : m_before(plan), m_after(plan) {}

    /// The plan with what was put so far. To ask after each row of many takes long: their table is copied.
    [[nodiscard]] const plan::Plan& plan();

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
    /// The rows of a table with those that were put, and the position of the next.
    struct Known {
        explicit Known(const plan::Plan&, const plan::TableInfo&);
        RowsByKey rows;
        std::vector<plan::RowCopy> put; ///< holds them
        std::int64_t nextPosition;
    };

    std::int64_t put(const plan::TableInfo&, plan::AnyRow*);
    std::int64_t ensure(const plan::TableInfo&, plan::AnyRow*);
    [[nodiscard]] Known& known(const plan::TableInfo&);
    void settle(const plan::TableInfo&, plan::AnyRow*);
    std::int64_t place(const plan::TableInfo&, const plan::AnyRow*);

    plan::Plan m_before;
    plan::Plan m_after;      ///< but for what is pending
    plan::Changes m_pending; ///< that was put since the plan was asked for last
    std::map<const plan::TableInfo*, Known> m_known;
    ImportOutcome m_outcome;
};

/// Where a return's figures go: the locality named, or the plan's one root. Errors: no such locality; no
/// locality at all; several roots.
[[nodiscard]] Result<plan::LocalityId> targetLocality(const plan::Plan&, const std::string& named);

} // namespace muster::exchange
