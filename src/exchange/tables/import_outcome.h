#pragma once
// What an import is told and what it gives: an edit that the store may apply, and what the user should know.

#include "base/progress.h"
#include "base/written_dates.h"
#include "plan/edits.h"
#include "plan/table_info.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace muster::exchange {

enum class RowClass : std::uint8_t;

struct ImportOptions {
    std::optional<HyphenIs> periods; ///< what 2010-11 is, as the user said
    std::optional<Date> date;        ///< for a return that does not carry its own
    std::string council;             ///< whose row of a national return; empty: the plan's organisation
    std::string locality;            ///< where a return's figures go; empty: the plan's root
    Progress progress{};             ///< of reading the file
    std::string sheet{};             ///< of a workbook; empty: the first that can be read
    std::map<std::size_t, RowClass> rows{}; ///< what rows of the sheet are, where the user says so
    bool removesMissing = false;            ///< rows of the table that the file does not have are taken away
};

/// Rows of the table imported, against what the plan had.
struct RowCounts {
    std::size_t read = 0;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
};

/// Rows of the plan that a file of their table does not have.
struct MissingRows {
    std::string table{};
    std::size_t count = 0;
    std::vector<std::string> some{};           ///< what makes each the row it is, of the first ones
    std::vector<std::string> ofAnotherStart{}; ///< posts that the file has with another first day
    bool isErased = false;                     ///< the edit takes them away
};

/// A plan's rows by what each says.
using RowsByKey = std::unordered_set<const plan::AnyRow*, plan::KeyHash, plan::KeySame>;

struct ImportOutcome {
    plan::Edit edit;                ///< without rows where the file says what the plan says already
    std::vector<std::string> notes; ///< sentences: columns not known, cells passed over
    RowCounts counts;
    MissingRows missing{}; ///< of a table of the plan
};

/// What a new plan is made of: an edit for an empty plan.
struct NewPlan {
    plan::Edit edit;
    std::vector<std::string> notes;
};

/// Counts a row and puts it into the edit unless the plan has just this already.
void record(const plan::Plan&, const plan::TableInfo&, const plan::AnyRow*, ImportOutcome&);

/// The column of the order in which rows are shown, where files do not have it: a new row has it from its
/// place in the file. Null: there is none, or the file says it.
[[nodiscard]] const plan::ColumnInfo* orderOfFile(const plan::TableInfo&);

/// Where a new row goes in the order to show them: after all there are; 0 in a table without such an order.
[[nodiscard]] std::int64_t nextPosition(const plan::Plan&, const plan::TableInfo&);

} // namespace muster::exchange
