#include "assumptions/layout.h"

#include "models/format.h"

#include <algorithm>

namespace muster::ui {

using plan::Kind;

namespace {

bool anyRow(const plan::Plan& plan, Kind kind, const auto& says)
{
    return std::ranges::any_of(plan.rows<plan::Assumption>(),
                               [&](const plan::Assumption& row) { return row.kind == kind && says(row); });
}

std::optional<plan::Standard> standardOf(Kind kind)
{
    switch (kind) {
    case Kind::HoursPerCase:
        return plan::Standard::Hours;
    case Kind::CompletionsPerWeek:
        return plan::Standard::Rate;
    case Kind::CasesPerWorker:
        return plan::Standard::Caseload;
    case Kind::TravelMinutes:
        return plan::Standard::Contact;
    default:
        return std::nullopt;
    }
}

/// The whole plan has a row of its own where it says something, or where no one locality stands for it.
bool showsWholePlan(const engine::Dimensions& dimensions, const plan::Plan& plan, Kind kind)
{
    const auto roots = std::ranges::count(dimensions.localities, engine::LocalityIndex::none(),
                                          &engine::LocalityNode::parent);
    return plan::info(kind).inherits &&
           (roots != 1 || anyRow(plan, kind, [](const auto& row) { return !row.locality; }));
}

std::vector<LayoutRow> rowsOf(const engine::Dimensions& dimensions, const plan::Plan& plan, Kind kind)
{
    const bool byLocality = plan::info(kind).scope.locality;
    std::vector<LayoutRow> rows;
    if (!byLocality || showsWholePlan(dimensions, plan, kind))
        rows.push_back({std::nullopt, Texts::tr("Whole plan"), 0});
    const int step = rows.empty() ? 0 : 1;
    for (const engine::LocalityNode& node : dimensions.localities)
        if (byLocality)
            rows.push_back(
                {node.id, format::text(plan.find<plan::Locality>(node.id)->name), node.depth + step});
    return rows;
}

std::vector<LayoutColumn> clientGroupColumns(const engine::Dimensions& dimensions, const plan::Plan& plan,
                                             Kind kind)
{
    std::vector<LayoutColumn> columns;
    if (dimensions.clientGroups.empty() ||
        anyRow(plan, kind, [](const auto& row) { return !row.clientGroup; }))
        columns.push_back({std::nullopt, std::nullopt, Texts::tr("All client groups")});
    for (const plan::ClientGroup& group : dimensions.clientGroups)
        columns.push_back({group.id, std::nullopt, format::text(group.name)});
    return columns;
}

std::vector<LayoutColumn> roleColumns(const engine::Dimensions& dimensions, const plan::Plan& plan, Kind kind)
{
    const bool byOneRole =
        !plan::info(kind).inherits || kind == Kind::RoleShare || kind == Kind::SpanOfControl;
    std::vector<LayoutColumn> columns;
    if (!byOneRole || anyRow(plan, kind, [](const auto& row) { return !row.role; }))
        columns.push_back({std::nullopt, std::nullopt, Texts::tr("All roles")});
    for (const plan::Role& role : rolesOf(dimensions, kind))
        columns.push_back({std::nullopt, role.id, format::text(role.name)});
    return columns;
}

} // namespace

Layout layoutOf(const engine::Dimensions& dimensions, const plan::Plan& plan, const Choice& choice)
{
    const bool byGroup = plan::info(choice.kind).scope.clientGroup;
    return {rowsOf(dimensions, plan, choice.kind), byGroup ? clientGroupColumns(dimensions, plan, choice.kind)
                                                           : roleColumns(dimensions, plan, choice.kind)};
}

plan::Scope scopeOf(const LayoutRow& row, const LayoutColumn& column, const Choice& choice)
{
    return {row.locality, column.clientGroup, choice.activity, column.role ? column.role : choice.role};
}

bool choosesActivity(Kind kind)
{
    return plan::info(kind).scope.activity;
}

bool choosesRole(Kind kind)
{
    return plan::info(kind).scope.role && plan::info(kind).scope.clientGroup;
}

std::vector<plan::Activity> activitiesOf(const engine::Dimensions& dimensions, Kind kind)
{
    std::vector<plan::Activity> activities(dimensions.activities.begin(), dimensions.activities.end());
    if (const auto standard = standardOf(kind))
        std::erase_if(activities, [&](const plan::Activity& each) { return each.standard != *standard; });
    return activities;
}

std::vector<plan::Role> rolesOf(const engine::Dimensions& dimensions, Kind kind)
{
    std::vector<plan::Role> roles(dimensions.roles.begin(), dimensions.roles.end());
    const auto isCasework = [](const plan::Role& role) { return role.kind == plan::RoleKind::Casework; };
    if (kind == Kind::RoleShare || kind == Kind::HoursPerCase)
        std::erase_if(roles, [&](const plan::Role& role) { return !isCasework(role); });
    if (kind == Kind::SpanOfControl)
        std::erase_if(roles, isCasework);
    return roles;
}

Choice firstChoice(const engine::Dimensions& dimensions, const plan::Plan& plan, Kind kind)
{
    Choice choice{kind};
    if (!choosesActivity(kind) || anyRow(plan, kind, [](const auto& row) { return !row.activity; }))
        return choice;
    const std::vector<plan::Activity> activities = activitiesOf(dimensions, kind);
    for (const plan::Activity& activity : activities)
        if (anyRow(plan, kind, [&](const auto& row) { return row.activity == activity.id; })) {
            choice.activity = activity.id;
            return choice;
        }
    if (standardOf(kind) && !activities.empty())
        choice.activity = activities.front().id;
    return choice;
}

} // namespace muster::ui
