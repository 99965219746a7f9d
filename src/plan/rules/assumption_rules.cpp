#include "plan/rules/assumption_rules.h"

#include <cmath>
#include <fmt/ranges.h>

namespace muster::plan {

namespace {

/// "a locality and a role": what an amount of this scope must name.
std::string placeText(const Scoping& scope)
{
    std::vector<std::string_view> parts;
    for (const auto& [scoped, words] : {std::pair(scope.locality, "a locality"),
                                        {scope.clientGroup, "a client group"},
                                        {scope.activity, "an activity"},
                                        {scope.role, "a role"}})
        if (scoped)
            parts.emplace_back(words);
    return fmt::format("{}", fmt::join(parts, " and "));
}

/// Whether a scope names all that may scope its kind.
bool isPlaced(const Scoping& may, const Scope& scope)
{
    return (!may.locality || scope.locality) && (!may.role || scope.role) &&
           (!may.clientGroup || scope.clientGroup) && (!may.activity || scope.activity);
}

void inspectReach(const Plan& plan, const Assumption& row, Findings& found)
{
    const KindInfo& kind = info(row.kind);
    inspectScope(plan, row.scope(), {kind.name, kind.scope}, found);
    if (!kind.inherits && !isPlaced(kind.scope, row.scope())) {
        const std::string place = placeText(kind.scope);
        found.at(row.locality ? "role" : "locality")
            .error("amount-without-place", describe(plan, row.scope()), place,
                   fmt::format("{} is an amount, which counts where it is written: it must name {}",
                               kind.name, place));
    }
}

void inspectMeaning(const Plan& plan, const Assumption& row, Findings& found)
{
    const Role* role = row.role ? plan.find<Role>(*row.role) : nullptr;
    if (role && row.kind == Kind::SpanOfControl && role->kind == RoleKind::Casework)
        found.at("role").error("span-of-casework", role->name, "a management or support role",
                               "a casework role has no span of control");
    if (role && row.kind == Kind::IndividualAllowanceHours && role->kind != RoleKind::Casework)
        found.at("role").error("allowance-without-casework", role->name, "a casework role",
                               "only casework roles have an individual allowance: give a management or "
                               "support role fixed posts");
    if (role && row.kind == Kind::RoleShare && role->kind != RoleKind::Casework)
        found.at("role").error("share-without-casework", role->name, "a casework role",
                               "only casework roles take a share of the work");
    const Activity* activity = row.activity ? plan.find<Activity>(*row.activity) : nullptr;
    if (activity && activity->statutory && row.kind == Kind::QualifiedShare && row.value != 1)
        found.at("value").error("statutory-share", fmt::format("{}", row.value), "1",
                                "a statutory activity is done by qualified staff alone");
}

} // namespace

void inspectScope(const Plan& plan, const Scope& scope, const Scoped& what, Findings& found)
{
    const auto allow = [&](bool set, bool allowed, std::string_view dimension, std::string_view column) {
        if (set && !allowed)
            found.at(column).error("scope-not-allowed", describe(plan, scope),
                                   fmt::format("no {}", dimension),
                                   fmt::format("{} is not set by {}", what.name, dimension));
    };
    allow(scope.locality.has_value(), what.may.locality, "locality", "locality");
    allow(scope.clientGroup.has_value(), what.may.clientGroup, "client group", "client_group");
    allow(scope.activity.has_value(), what.may.activity, "activity", "activity");
    allow(scope.role.has_value(), what.may.role, "role", "role");
    found.at("locality").exists<Locality>(plan, scope.locality);
    found.at("client_group").exists<ClientGroup>(plan, scope.clientGroup);
    found.at("activity").exists<Activity>(plan, scope.activity);
    found.at("role").exists<Role>(plan, scope.role);
}

std::string whereOf(const Plan& plan, const Assumption& row)
{
    return fmt::format("{}, {}", info(row.kind).name, describe(plan, row.scope()));
}

void inspectValue(const Plan& plan, const Assumption& row, ProblemList& problems)
{
    const KindInfo& kind = info(row.kind);
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("value").number(kind.name, row.value, kind.allowed);
    if (kind.whole && kind.allowed.holds(row.value) && row.value != std::trunc(row.value))
        found.error("not-whole", fmt::format("{}", row.value), "a whole number",
                    fmt::format("{} counts in whole months", kind.name));
}

void inspect(const Plan& plan, const Assumption& row, ProblemList& problems)
{
    inspectValue(plan, row, problems);
    const KindInfo& kind = info(row.kind);
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    if (row.low)
        found.at("low").number("the low end", *row.low, kind.allowed);
    if (row.high)
        found.at("high").number("the high end", *row.high, kind.allowed);
    found.at(row.low > row.value ? "low" : "high");
    if (!(row.low.value_or(row.value) <= row.value && row.value <= row.high.value_or(row.value)))
        found.error("range-off-value",
                    fmt::format("{} to {}", row.low.value_or(row.value), row.high.value_or(row.value)),
                    fmt::format("low at most {0}, high at least {0}", row.value),
                    "the low and high ends do not lie about the value");
    inspectReach(plan, row, found);
    inspectMeaning(plan, row, found);
}

} // namespace muster::plan
