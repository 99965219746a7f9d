#pragma once
// What an import is told and what it gives: an edit that the store may apply, and what the user should know.

#include "plan/edits.h"

#include <optional>
#include <string>
#include <vector>

namespace muster::exchange {

/// How to read 2010-11 where it could be November 2010 or a financial year.
enum class PeriodReading { Month, FinancialYear };

struct ImportOptions {
    std::optional<PeriodReading> periods;
    std::optional<Date> date; ///< for a return that does not carry its own
    std::string council;      ///< whose row of a national return; empty: the plan's organisation
    std::string locality;     ///< where a return's figures go; empty: the plan's root
};

/// Rows of the table imported, against what the plan had.
struct RowCounts {
    std::size_t read = 0;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
};

struct ImportOutcome {
    plan::Edit edit;                ///< without rows where the file says what the plan says already
    std::vector<std::string> notes; ///< sentences: columns not known, cells passed over
    RowCounts counts;
};

/// What a new plan is made of: an edit for an empty plan.
struct NewPlan {
    plan::Edit edit;
    std::vector<std::string> notes;
};

/// Counts a row and puts it into the edit unless the plan has just this already.
template <class Row>
void record(const plan::Plan& plan, Row row, ImportOutcome& outcome)
{
    const Row* before = plan.find<Row>(row.id);
    ++outcome.counts.read;
    ++(!before ? outcome.counts.added : *before == row ? outcome.counts.unchanged : outcome.counts.changed);
    if (!before || *before != row)
        outcome.edit.put(std::move(row));
}

/// Where a new row goes in the order to show them: after all there are.
template <class Row>
[[nodiscard]] std::int64_t nextPosition(const plan::Plan& plan)
{
    std::int64_t next = 0;
    for (const Row& row : plan.rows<Row>())
        next = std::max(next, row.position + 1);
    return next;
}

} // namespace muster::exchange
