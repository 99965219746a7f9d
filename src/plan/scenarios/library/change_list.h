#pragma once
// A change list: changes of a scenario said in general, so that they can be added to plans of other councils.
// What it names is looked for in the plan that it is added to. Source: docs/tables.md, section 5.

#include "plan/plan.h"

#include "base/nothing.h"

#include <string>
#include <variant>
#include <vector>

namespace muster::plan {

/// So many months after the month in which a list begins.
struct MonthsAfterStart {
    int months = 0; ///< 0 to kMostMonths
    bool operator==(const MonthsAfterStart&) const = default;
};
/// The first month of this name: as a first month not before the start, as a last one not before the first.
struct MonthOfYear {
    int month = 1; ///< 1 to 12
    bool operator==(const MonthOfYear&) const = default;
};
/// Nothing: always, or to the end.
using ListedMonth = std::variant<Nothing, Month, MonthsAfterStart, MonthOfYear>;

/// One adjustment of a list. Names are those of a plan, with ";" between several; in a name, "*" stands for
/// any letters. Where there is none, the adjustment is of every one.
struct ListedAdjustment {
    Adjusted kind{};
    std::string locality; ///< none: where the list is added
    std::string clientGroup;
    std::string activity;
    std::string role;
    std::optional<RoleGroup> roles;
    ListedMonth from;
    ListedMonth until;
    bool isEveryYear = false; ///< again in each later year of the plan
    AdjustBy by = AdjustBy::Multiply;
    double amount = 1;
    bool isPerPost = false; ///< the amount is for each post that a role has in a locality
    bool operator==(const ListedAdjustment&) const = default;
};

struct ListedChange {
    std::string name;
    std::string reason;
    bool isOn = true;
    std::vector<ListedAdjustment> adjustments;
    bool operator==(const ListedChange&) const = default;
};

struct ChangeList {
    std::string title;
    std::string text;   ///< what it is about, and what of it is an assumption
    std::string source; ///< where its figures are published; may be empty
    std::vector<ListedChange> changes;
    bool operator==(const ChangeList&) const = default;
};

/// A scenario's own changes as a list that names things as the plan does.
[[nodiscard]] ChangeList changeListOf(const Plan&, const Scenario&);

} // namespace muster::plan
