#pragma once
// Changes of what a plan is made of: its localities, client groups, activities and roles are renamed, moved,
// taken away, put together and parted. Each change is one edit. Whatever remains keeps its id, so that the
// history, the checkpoints and the sign-offs go on pointing to it. An error says why it cannot be done, and
// nothing is changed.

#include "plan/edits.h"

#include <string>
#include <string_view>
#include <vector>

namespace muster::plan {

/// A thing that rows name: a locality, client group, activity or role.
struct Thing {
    const TableInfo* table;
    std::int64_t id;
};

/// "locality", "client group", "activity" or "role"; empty of a table whose rows others do not name.
[[nodiscard]] std::string_view nounOf(const TableInfo&);

/// Gives it another name. Names that differ only in letter case, or in what cannot be seen, are one name: it
/// is refused where another thing of the plan has it (of localities: another one under the same parent).
[[nodiscard]] Result<Edit> renameThing(const Plan&, const Thing&, const std::string& name);

/// Puts a locality, with all beneath it, under another one; without a parent at the top.
[[nodiscard]] Result<Edit> moveLocality(const Plan&, LocalityId, std::optional<LocalityId> parent);

/// Rows of a table that go with a thing which is taken away, and rows whose lists no longer name it.
struct RowsTouched {
    std::string_view table;
    std::size_t removed = 0;
    std::size_t changed = 0;
};

/// What taking a thing away takes with it.
struct Removal {
    Edit edit;
    std::vector<RowsTouched> others; ///< without the thing itself
};

/// Takes a thing away with every row that names it; a locality also with the localities beneath it and
/// theirs. A row that names it is never widened to everything. Roles that supervise it keep the others of
/// their lists.
[[nodiscard]] Result<Removal> removeThing(const Plan&, const Thing&);

} // namespace muster::plan
