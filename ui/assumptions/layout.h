#pragma once
// What the grid of one kind of assumption has for rows and columns, and what may be chosen above it.

#include "engine/results.h"

#include <QString>
#include <optional>
#include <vector>

namespace muster::ui {

/// What is chosen beside and above the grid; the cells are those of this kind, activity, role and start.
struct Choice {
    plan::Kind kind = plan::Kind::HoursPerCase;
    std::optional<plan::ActivityId> activity{}; ///< none: all activities
    std::optional<plan::RoleId> role{};         ///< none: all roles
    std::optional<Month> from{};                ///< none: always
    bool operator==(const Choice&) const = default;
};

struct LayoutRow {
    std::optional<plan::LocalityId> locality; ///< none: the whole plan
    QString name;
    int depth = 0;
    bool operator==(const LayoutRow&) const = default;
};

/// A column of values: of a client group, of a role, or of all of them.
struct LayoutColumn {
    std::optional<plan::ClientGroupId> clientGroup;
    std::optional<plan::RoleId> role;
    QString heading;
    bool operator==(const LayoutColumn&) const = default;
};

struct Layout {
    std::vector<LayoutRow> rows;
    std::vector<LayoutColumn> columns;
    bool operator==(const Layout&) const = default;
};

[[nodiscard]] Layout layoutOf(const engine::Dimensions& dimensions, const plan::Plan& plan,
                              const Choice& choice);
[[nodiscard]] plan::Scope scopeOf(const LayoutRow& row, const LayoutColumn& column, const Choice& choice);

/// Whether the kind has an activity, or a role, to be chosen above the grid.
[[nodiscard]] bool choosesActivity(plan::Kind kind);
[[nodiscard]] bool choosesRole(plan::Kind kind);
/// The activities whose work is counted by this kind.
[[nodiscard]] std::vector<plan::Activity> activitiesOf(const engine::Dimensions& dimensions, plan::Kind kind);
/// The roles that may have a value of this kind.
[[nodiscard]] std::vector<plan::Role> rolesOf(const engine::Dimensions& dimensions, plan::Kind kind);
/// What to show of a kind first: what the plan has values for.
[[nodiscard]] Choice firstChoice(const engine::Dimensions& dimensions, const plan::Plan& plan,
                                 plan::Kind kind);

} // namespace muster::ui
