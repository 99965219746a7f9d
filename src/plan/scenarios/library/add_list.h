#pragma once
// A change list made into changes of a scenario: its names matched to the plan's, its months laid on the
// calendar.

#include "plan/scenarios/library/list_parts.h"
#include "plan/scenarios/scenario_edits.h"

namespace muster::plan {

/// How a list is added.
struct ListWish {
    std::optional<LocalityId> locality; ///< of what names none; with all beneath it
    Month start{};                      ///< from which its months count
    PartChoices choices;
};

struct AddedList {
    Edit edit;
    std::vector<std::string> lines; ///< each adjustment in words, behind the name of its change
    std::vector<std::string> notes; ///< sentences: what is left out or reaches further, and why
};

/// The list as changes behind those that the scenario has, which need not be in the plan yet; a change whose
/// name is taken there gets a number. A standard of work that an activity does not have is not adjusted, nor
/// is what would begin behind the plan's last month. Errors: a part that means nothing in the plan and is not
/// left out; nothing is left to add.
[[nodiscard]] Result<AddedList> addList(const Plan&, const Scenario&, const ChangeList&, const ListWish&);

} // namespace muster::plan
