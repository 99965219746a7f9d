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

/// A locality to be made, so many steps beneath where the list of them goes: 0 is right beneath it.
struct LocalityLine {
    std::string name;
    int depth = 0;
    std::string code{}; ///< ONS code; may be empty
};

/// The localities of a text that was typed or pasted, one a line: what lies beneath another one is indented,
/// or stands in the next column of the spreadsheet. Lines without a name are passed over. Error: a line that
/// is indented further than one step beneath the line before, with its number.
[[nodiscard]] Result<std::vector<LocalityLine>> localityLines(std::string_view text);

/// Adds localities beneath one, or at the top, after those that are there. Refused where a name cannot be
/// seen or read, or where a sibling has it.
[[nodiscard]] Result<Edit> addLocalities(const Plan&, std::optional<LocalityId> parent,
                                         const std::vector<LocalityLine>&);

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

/// Something to know of a row, in words: that it was left aside, or what became of it.
struct RowNote {
    std::string_view table;
    std::string row;  ///< "Overheads, South, Social worker"
    std::string note; ///< "left aside: South has its own"
};

/// A change of localities, and what happens to its rows.
struct LocalityChange {
    Edit edit;
    std::vector<RowNote> notes;
};

/// Puts a locality into another one, which keeps its id and name: every row that names it, and the localities
/// right beneath it. Amounts add up; of what cannot be added, the other one's stands and the notes say what
/// was left aside. The posts of every month of the plan are the sum of both. Refused where the sum cannot be
/// known: see docs/decisions/0035-localities-put-together-and-parted.md.
[[nodiscard]] Result<LocalityChange> mergeLocality(const Plan&, LocalityId, LocalityId into);

/// A part of a locality that is split.
struct LocalityPart {
    std::string name;
    double share = 0;                 ///< of every amount, more than 0
    std::vector<std::string> posts{}; ///< titles of posts of the register that go to it
};

/// Parts a locality by shares that add up to 1. The first part keeps its id, and is renamed where it has
/// another name; the others are new, under the same parent. Amounts are parted, and everything else is said
/// of each part. Posts of the register are whole: they stay with the first part unless another one names
/// them. Refused where localities lie beneath it, and where the posts of a month would not be the same in
/// sum.
[[nodiscard]] Result<LocalityChange> splitLocality(const Plan&, LocalityId,
                                                   const std::vector<LocalityPart>& parts);

} // namespace muster::plan
