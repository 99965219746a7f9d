#pragma once
// What a change list names, and which of the plan's own things are meant by it.

#include "plan/scenarios/library/change_list.h"
#include "plan/table_info.h"

#include <map>
#include <string>
#include <vector>

namespace muster::plan {

/// What is meant instead, by the names of the list: names as a list has them, or nothing to leave out what
/// the list says of it.
using PartChoices = std::map<std::string, std::string>;

struct ListedPart {
    const TableInfo* table = nullptr;    ///< localities, client groups, activities or roles
    std::string name;                    ///< as in the list: "*review*"
    std::vector<std::int64_t> rows = {}; ///< what is meant, in the order of the plan; empty: nothing
    bool isLeftOut = false;              ///< as was chosen
    bool isExact = false;                ///< by its own name, so nothing was guessed
};

/// Every name of a list once, in its order. Error: a choice that is of no name of the list, or names nothing
/// of the plan.
[[nodiscard]] Result<std::vector<ListedPart>> partsOf(const Plan&, const ChangeList&, const PartChoices&);
/// The part of that name, of those that partsOf() gives; null where the name is empty.
[[nodiscard]] const ListedPart* partNamed(const std::vector<ListedPart>&, const TableInfo&,
                                          const std::string& name);
/// "activity like review" of "*review*": the part in a sentence.
[[nodiscard]] std::string inWords(const ListedPart&);
/// Says which parts mean nothing in the plan; nothing where all of them do, or are left out.
[[nodiscard]] std::optional<Error> missingParts(const Plan&, const std::vector<ListedPart>&);

} // namespace muster::plan
