#include "plan/rules.h"

#include "plan/aim_rules.h"
#include "plan/demand_rules.h"
#include "plan/edits.h"
#include "plan/names.h"
#include "plan/staff_rules.h"

#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>

namespace muster::plan {

namespace {

std::string whereOf(const Plan& plan, const Demand& row)
{
    return fmt::format("Demand, {}, {}", describe(plan, {row.locality, row.clientGroup, row.activity, {}}),
                       row.period.toString());
}

std::string whereOf(const Plan& plan, const Assumption& row)
{
    return fmt::format("{}, {}", info(row.kind).name, describe(plan, row.scope()));
}

std::string whereOf(const Plan& plan, const Establishment& row)
{
    return fmt::format("Establishment, {}, {}", describe(plan, {row.locality, {}, {}, row.role}),
                       row.asAt.toString());
}

void inspect(const Plan&, const Settings& row, std::vector<Problem>& problems)
{
    auto found = findingsOf(problems, row, [&] { return std::string("Plan settings"); });
    found.at("months").require(row.months >= 1 && row.months <= kMostMonths, "months",
                               std::to_string(row.months), fmt::format("1 to {}", kMostMonths),
                               "the number of months is outside its range");
    const bool known = row.weeksAYear == 52 || row.weeksAYear == 52.143 || row.weeksAYear == 52.18;
    found.at("weeks_a_year")
        .require(known, "weeks-a-year", fmt::format("{}", row.weeksAYear), "52, 52.143 or 52.18",
                 "the weeks of a year are not one of those in use");
}

void inspect(const Plan& plan, const Locality& row, std::vector<Problem>& problems)
{
    auto found = findingsOf(problems, row, [&] { return fmt::format("Locality {}", row.name); });
    found.at(kNameColumn<Locality>).name(row.name);
    found.require(row.name.find('/') == std::string::npos, "name-with-stroke", row.name, "a name without /",
                  "a locality's name has a stroke, which separates the names of a path");
    found.at("parent").exists<Locality>(plan, row.parent);
    for (const Locality& other : plan.rows<Locality>())
        found.at(kNameColumn<Locality>)
            .require(other.id == row.id || other.parent != row.parent || other.name != row.name, "name-twice",
                     row.name, "one locality of a name under each parent",
                     "two localities have the same name");
    std::set<LocalityId> seen;
    for (const Locality* at = &row; at && at->parent; at = plan.find<Locality>(*at->parent))
        if (!seen.insert(at->id).second) {
            found.at("parent").error("locality-circle", row.name, "a tree",
                                     "the localities go in a circle, each in the next");
            return;
        }
}

template <class Row>
void inspectNamed(const Plan& plan, const Row& row, Findings& found)
{
    found.at(kNameColumn<Row>).name(row.name);
    for (const Row& other : plan.rows<Row>())
        found.require(other.id == row.id || other.name != row.name, "name-twice", row.name, "each name once",
                      fmt::format("there are two of this {}", Noun<Row>::one));
}

void inspect(const Plan& plan, const ClientGroup& row, std::vector<Problem>& problems)
{
    auto found = findingsOf(problems, row, [&] { return fmt::format("Client group {}", row.name); });
    inspectNamed(plan, row, found);
}

void inspect(const Plan& plan, const Activity& row, std::vector<Problem>& problems)
{
    auto found = findingsOf(problems, row, [&] { return fmt::format("Activity {}", row.name); });
    inspectNamed(plan, row, found);
    if (row.targetDays)
        found.at("target_days").number("the target in days", row.targetDays->value(), {0, 3650, false, true});
}

/// The roles of a circle of supervision through this role, in order; empty if there is none.
std::vector<std::string> supervisionCircle(const Plan& plan, const Role& start)
{
    std::vector<std::string> trail;
    std::set<RoleId> seen;
    const auto walk = [&](const auto& self, const Role& role) -> bool {
        trail.push_back(role.name);
        for (const RoleId id : role.supervises) {
            const Role* next = plan.find<Role>(id);
            if (id == start.id || (next && seen.insert(id).second && self(self, *next)))
                return true;
        }
        trail.pop_back();
        return false;
    };
    return walk(walk, start) ? trail : std::vector<std::string>{};
}

void inspect(const Plan& plan, const Role& row, std::vector<Problem>& problems)
{
    auto found = findingsOf(problems, row, [&] { return fmt::format("Role {}", row.name); });
    inspectNamed(plan, row, found);
    found.require(row.name != "All roles", "name-reserved", row.name, "any other name",
                  "this name is kept for the sum of a locality's roles");
    found.at("kind").require(
        row.supervises.empty() || row.kind != RoleKind::Casework, "casework-supervises",
        std::string(word(row.kind)), "management, support",
        "a casework role supervises nobody; make it a management role or empty its list");
    std::set<RoleId> listed;
    for (const RoleId id : row.supervises) {
        found.at("supervises").exists<Role>(plan, id);
        found.at("supervises")
            .require(listed.insert(id).second, "supervises-twice", nameOf(plan, id), "each role once",
                     "a role stands twice in the list of those it supervises, and would count twice");
    }
    const auto circle = supervisionCircle(plan, row);
    found.at("supervises")
        .require(circle.empty(), "span-circle", fmt::format("{} → {}", fmt::join(circle, " → "), row.name),
                 "nobody above themselves", "spans of control go in a circle");
}

void inspect(const Plan& plan, const Demand& row, std::vector<Problem>& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("locality").exists<Locality>(plan, row.locality);
    found.at("client_group").exists<ClientGroup>(plan, row.clientGroup);
    found.at("activity").exists<Activity>(plan, row.activity);
    found.at("volume").number("the volume", row.volume.value(), kAnyAmount);
}

/// "a locality and a role": what an amount of this scope must name.
std::string placeInWords(const Scoping& scope)
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

void inspectScope(const Plan& plan, const Assumption& row, Findings& found)
{
    const KindInfo& kind = info(row.kind);
    const auto allow = [&](bool set, bool allowed, std::string_view dimension, std::string_view column) {
        found.at(column).require(!set || allowed, "scope-not-allowed", describe(plan, row.scope()),
                                 fmt::format("no {}", dimension),
                                 fmt::format("{} is not set by {}", kind.name, dimension));
    };
    allow(row.locality.has_value(), kind.scope.locality, "locality", "locality");
    allow(row.clientGroup.has_value(), kind.scope.clientGroup, "client group", "client_group");
    allow(row.activity.has_value(), kind.scope.activity, "activity", "activity");
    allow(row.role.has_value(), kind.scope.role, "role", "role");
    found.at(row.locality ? "role" : "locality");
    const Scope scope = row.scope();
    const bool isPlaced = (!kind.scope.locality || scope.locality) && (!kind.scope.role || scope.role) &&
                          (!kind.scope.clientGroup || scope.clientGroup) &&
                          (!kind.scope.activity || scope.activity);
    const std::string place = placeInWords(kind.scope);
    found.require(
        kind.inherits || isPlaced, "amount-without-place", describe(plan, row.scope()), place,
        fmt::format("{} is an amount, which counts where it is written: it must name {}", kind.name, place));
    found.at("locality").exists<Locality>(plan, row.locality);
    found.at("client_group").exists<ClientGroup>(plan, row.clientGroup);
    found.at("activity").exists<Activity>(plan, row.activity);
    found.at("role").exists<Role>(plan, row.role);
}

void inspectMeaning(const Plan& plan, const Assumption& row, Findings& found)
{
    const Role* role = row.role ? plan.find<Role>(*row.role) : nullptr;
    if (role && row.kind == Kind::SpanOfControl)
        found.at("role").require(role->kind != RoleKind::Casework, "span-of-casework", role->name,
                                 "a management or support role", "a casework role has no span of control");
    if (role && row.kind == Kind::IndividualAllowanceHours)
        found.at("role").require(role->kind == RoleKind::Casework, "allowance-without-casework", role->name,
                                 "a casework role",
                                 "only casework roles have an individual allowance: give a management or "
                                 "support role fixed posts");
    if (role && row.kind == Kind::RoleShare)
        found.at("role").require(role->kind == RoleKind::Casework, "share-without-casework", role->name,
                                 "a casework role", "only casework roles take a share of the work");
    const Activity* activity = row.activity ? plan.find<Activity>(*row.activity) : nullptr;
    if (activity && activity->statutory && row.kind == Kind::QualifiedShare)
        found.at("value").require(row.value == 1, "statutory-share", fmt::format("{}", row.value), "1",
                                  "a statutory activity is done by qualified staff alone");
}

void inspect(const Plan& plan, const Assumption& row, std::vector<Problem>& problems)
{
    const KindInfo& kind = info(row.kind);
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("value").number(kind.name, row.value, kind.allowed);
    found.require(!kind.whole || !kind.allowed.holds(row.value) || row.value == std::trunc(row.value),
                  "not-whole", fmt::format("{}", row.value), "a whole number",
                  fmt::format("{} counts in whole months", kind.name));
    if (row.low)
        found.at("low").number("the low end", *row.low, kind.allowed);
    if (row.high)
        found.at("high").number("the high end", *row.high, kind.allowed);
    found.at(row.low > row.value ? "low" : "high");
    found.require(row.low.value_or(row.value) <= row.value && row.value <= row.high.value_or(row.value),
                  "range-off-value",
                  fmt::format("{} to {}", row.low.value_or(row.value), row.high.value_or(row.value)),
                  fmt::format("low at most {0}, high at least {0}", row.value),
                  "the low and high ends do not lie about the value");
    inspectScope(plan, row, found);
    inspectMeaning(plan, row, found);
}

/// Newly qualified staff are some of those in post. In post is a difference, exact only to the last binary
/// digit: 8.1 − 8 is a little less than 0.1.
void inspectNewlyQualified(const Establishment& row, Findings& found)
{
    constexpr double kTolerance = 1e-9;
    const Range inPost{0, std::max(0.0, (row.establishment - row.vacancy).value()), true, true};
    const double newlyQualified = row.newlyQualified.value();
    if (!(newlyQualified >= 0 && newlyQualified <= inPost.highest + kTolerance))
        found.at("newly_qualified_fte").number("the newly qualified FTE", newlyQualified, inPost);
}

void inspect(const Plan& plan, const Establishment& row, std::vector<Problem>& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    inspectPlace(plan, row, found);
    found.at("establishment_fte").number("the establishment", row.establishment.value(), kAnyAmount);
    found.at("agency_fte").number("the agency FTE", row.agency.value(), kAnyAmount);
    found.at("vacancy_fte").number("the vacancy", row.vacancy.value(), {-1e12, 1e12, true, true});
    found.require(row.vacancy <= row.establishment, "vacancy-above-establishment",
                  fmt::format("{}", row.vacancy.value()),
                  fmt::format("at most the establishment, {}", row.establishment.value()),
                  "more posts are vacant than there are");
    inspectNewlyQualified(row, found);
}

/// Reports each row that says again what one before it says, among the keys of the rows it is asked about.
/// Only rows without a name: names are checked one by one, with words of their own.
template <class Row, class List>
void inspectKeys(const Plan& plan, const List& about, std::vector<Problem>& problems)
{
    if constexpr (requires(const Row& row) { whereOf(plan, row); }) {
        std::map<decltype(keyOf(std::declval<Row>())), int> times;
        for (const Row& row : about)
            times.emplace(keyOf(row), 0);
        for (const Row& row : plan.rows<Row>())
            if (const auto at = times.find(keyOf(row)); at != times.end() && ++at->second > 1)
                findingsOf(problems, row, [&] { return whereOf(plan, row); })
                    .at(kNameColumn<Row>)
                    .error("said-twice", {}, "one row for each", "another row says the same already");
    }
}

/// Every problem of the rows of one table.
template <class Row>
void inspectTable(const Plan& plan, std::vector<Problem>& problems)
{
    for (const Row& row : plan.rows<Row>())
        inspect(plan, row, problems);
    inspectKeys<Row>(plan, plan.rows<Row>(), problems);
}

/// Whether nothing that rows of other tables name has changed.
bool sameStructure(const Plan& a, const Plan& b)
{
    const auto same = [&](auto... tag) {
        return (a.rows<typename decltype(tag)::Type>().sameAs(b.rows<typename decltype(tag)::Type>()) && ...);
    };
    return same(Tag<Locality>{}, Tag<ClientGroup>{}, Tag<Activity>{}, Tag<Role>{});
}

bool touchesStructure(const Changes& changes)
{
    return !std::get<RowChanges<Locality>>(changes).empty() ||
           !std::get<RowChanges<ClientGroup>>(changes).empty() ||
           !std::get<RowChanges<Activity>>(changes).empty() || !std::get<RowChanges<Role>>(changes).empty();
}

Error asError(const Problem& problem)
{
    return {ErrorCode::BadInput,
            fmt::format("{}: {}", problem.where, problem.message),
            {},
            problem.found,
            problem.allowed,
            {}};
}

} // namespace

std::vector<Problem> check(const Plan& plan)
{
    std::vector<Problem> problems;
    forEachTable([&](auto tag) { inspectTable<typename decltype(tag)::Type>(plan, problems); });
    return problems;
}

std::vector<Problem> checkSince(const Plan& sound, const Plan& plan)
{
    if (!sameStructure(sound, plan))
        return check(plan);
    std::vector<Problem> problems;
    forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        if (!plan.rows<Row>().sameAs(sound.rows<Row>()))
            inspectTable<Row>(plan, problems);
    });
    return problems;
}

std::vector<Problem> problemsOf(const Plan& after, const Changes& changes)
{
    if (touchesStructure(changes))
        return check(after);
    std::vector<Problem> problems;
    std::apply(
        [&](const auto&... each) {
            const auto rows = [&]<class Row>(const RowChanges<Row>& table) {
                for (const Row& row : table.put)
                    inspect(after, row, problems);
                inspectKeys<Row>(after, table.put, problems);
            };
            (rows(each), ...);
        },
        changes);
    return problems;
}

Result<void> admit(const Plan& after, const Changes& changes)
{
    const auto problems = problemsOf(after, changes);
    if (problems.empty())
        return {};
    return fail(asError(problems.front()));
}

} // namespace muster::plan
