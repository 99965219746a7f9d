#include "plan/rules/structure_rules.h"

#include "plan/rules/supervision.h"

#include <algorithm>
#include <fmt/ranges.h>
#include <unordered_set>

namespace muster::plan {

namespace {

/// Where a locality lies in the tree.
struct TreePlace {
    int level = 0;              ///< 1 at the top; 0 in a circle or beneath one
    std::size_t pathLength = 0; ///< bytes of its full path and one more
};

/// The place of each locality, in the order of the table; each is walked past once.
std::vector<TreePlace> treePlaces(const Plan& plan)
{
    constexpr int kUnknown = -1;
    const auto& rows = plan.rows<Locality>();
    const auto indexOf = [&](const Locality& row) { return static_cast<std::size_t>(&row - &*rows.begin()); };
    std::vector<TreePlace> places(rows.size(), {kUnknown, 0});
    for (const Locality& row : rows) {
        std::vector<const Locality*> trail;
        const Locality* at = &row;
        for (; at && places[indexOf(*at)].level == kUnknown;
             at = at->parent ? plan.find<Locality>(*at->parent) : nullptr) {
            places[indexOf(*at)].level = 0; // met again on this walk, it is a circle
            trail.push_back(at);
        }
        TreePlace above = at ? places[indexOf(*at)] : TreePlace{};
        if (at && above.level == 0)
            continue;
        for (auto each = trail.rbegin(); each != trail.rend(); ++each) {
            above = {above.level + 1, above.pathLength + (*each)->name.size() + 1};
            places[indexOf(**each)] = above;
        }
    }
    return places;
}

template <class Row>
void inspectNames(const Plan& plan, std::span<const Row* const> about, ProblemList& problems)
{
    for (const Row* row : about)
        if (plan.rows<Row>().named(row->name).size() > 1)
            findingsOf(problems, *row, [&] { return whereOf(plan, *row); })
                .at(kNameColumn<Row>)
                .error("name-twice", row->name, "each name once",
                       fmt::format("there are two of this {}", Noun<Row>::one));
}

/// Whom a role supervises: roles of the plan, each once.
void inspectSupervised(const Plan& plan, const Role& row, Findings& found)
{
    const std::size_t roles = plan.rows<Role>().size();
    found.at("supervises");
    if (row.supervises.size() > std::max<std::size_t>(roles, 1)) {
        found.error("list-too-long", fmt::format("{} roles", row.supervises.size()),
                    fmt::format("at most {}, the roles of the plan", roles),
                    "the list of those it supervises is too long");
        return;
    }
    std::unordered_set<std::int64_t> listed;
    for (const RoleId id : row.supervises) {
        found.exists<Role>(plan, id);
        if (!listed.insert(id.value).second) {
            found.error("supervises-twice", nameOf(plan, id), "each role once",
                        "a role stands twice in the list of those it supervises, and would count twice");
            return;
        }
    }
}

/// A problem of the plan as a whole: its target is a table.
Problem tooLarge(std::string where, std::string found, std::string allowed, std::string_view table)
{
    return {Severity::Error,
            "too-large",
            std::move(where),
            std::move(found),
            std::move(allowed),
            "the plan is larger than Muster computes: take fewer",
            {std::string(table), 0, std::nullopt, {}, {}}};
}

} // namespace

std::vector<Problem> problemsOfSize(const Plan& plan)
{
    std::vector<Problem> problems;
    for (const TableInfo& table : tables())
        if (const std::size_t rows = table.rows(plan).size(); table.mostRows && rows > *table.mostRows)
            problems.push_back(tooLarge(fmt::format("Table {}", table.name), fmt::format("{} rows", rows),
                                        fmt::format("at most {} rows", *table.mostRows), table.name));
    if (!problems.empty())
        return problems;
    const std::size_t localities = plan.rows<Locality>().size();
    const std::size_t roles = plan.rows<Role>().size();
    const std::size_t groups = plan.rows<ClientGroup>().size();
    const std::size_t activities = plan.rows<Activity>().size();
    const auto months = static_cast<std::size_t>(std::clamp(plan.settings().months, 1, kMostMonths));
    if (localities * roles * months > kMostFigures)
        problems.push_back(tooLarge("Localities × roles × months",
                                    fmt::format("{} × {} × {}", localities, roles, months),
                                    fmt::format("at most {} together", kMostFigures), Table<Settings>::name));
    const std::size_t cells = localities * std::max<std::size_t>(groups, 1);
    if (cells * std::max<std::size_t>(activities, 1) * std::max<std::size_t>(roles, 1) > kMostCells)
        problems.push_back(tooLarge("Localities × client groups × activities × roles",
                                    fmt::format("{} × {} × {} × {}", localities, groups, activities, roles),
                                    fmt::format("at most {} together", kMostCells), Table<Locality>::name));
    return problems;
}

std::string whereOf(const Plan&, const Settings&)
{
    return "Plan settings";
}

std::string whereOf(const Plan&, const Locality& row)
{
    return fmt::format("Locality {}", shortened(row.name));
}

std::string whereOf(const Plan&, const ClientGroup& row)
{
    return fmt::format("Client group {}", shortened(row.name));
}

std::string whereOf(const Plan&, const Activity& row)
{
    return fmt::format("Activity {}", shortened(row.name));
}

std::string whereOf(const Plan&, const Role& row)
{
    return fmt::format("Role {}", shortened(row.name));
}

void inspect(const Plan& plan, const Settings& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("months");
    if (row.months < 1 || row.months > kMostMonths)
        found.error("months", std::to_string(row.months), fmt::format("1 to {}", kMostMonths),
                    "the number of months is outside its range");
    found.at("weeks_a_year");
    if (row.weeksAYear != 52 && row.weeksAYear != 52.143 && row.weeksAYear != 52.18)
        found.error("weeks-a-year", fmt::format("{}", row.weeksAYear), "52, 52.143 or 52.18",
                    "the weeks of a year are not one of those in use");
}

void inspect(const Plan& plan, const Locality& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at(kNameColumn<Locality>).name(row.name);
    if (row.name.find('/') != std::string::npos)
        found.error("name-with-stroke", row.name, "a name without /",
                    "a locality's name has a stroke, which separates the names of a path");
    found.at("parent").exists<Locality>(plan, row.parent);
}

void inspect(const Plan& plan, const ClientGroup& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at(kNameColumn<ClientGroup>).name(row.name);
}

void inspect(const Plan& plan, const Activity& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at(kNameColumn<Activity>).name(row.name);
    if (row.targetDays)
        found.at("target_days").number("the target in days", row.targetDays->value(), kTargetInDays);
    if (row.priority)
        found.at("priority").number("the priority", *row.priority, {1, kLastPriority, true, true});
}

void inspect(const Plan& plan, const Role& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at(kNameColumn<Role>).name(row.name);
    if (row.name == "All roles")
        found.error("name-reserved", row.name, "any other name",
                    "this name is kept for the sum of a locality's roles");
    found.at("kind");
    if (!row.supervises.empty() && row.kind == RoleKind::Casework)
        found.error("casework-supervises", std::string(word(row.kind)), "management, support",
                    "a casework role supervises nobody; make it a management role or empty its list");
    inspectSupervised(plan, row, found);
}

void inspectTogether(const Plan& plan, std::span<const Locality* const> about, ProblemList& problems)
{
    const auto& rows = plan.rows<Locality>();
    const auto places = treePlaces(plan);
    for (const Locality* row : about) {
        auto found = findingsOf(problems, *row, [&] { return whereOf(plan, *row); });
        const auto named = rows.named(row->name);
        const auto siblings = std::ranges::lower_bound(named, row->parent, {}, &Locality::parent);
        if (named.end() - siblings > 1 && (*(siblings + 1))->parent == row->parent)
            found.at(kNameColumn<Locality>)
                .error("name-twice", row->name, "one locality of a name under each parent",
                       "two localities have the same name");
        const Locality* own = rows.find(row->id);
        const TreePlace place =
            own ? places[static_cast<std::size_t>(own - &*rows.begin())] : TreePlace{1, 0};
        found.at("parent");
        if (place.level == 0)
            found.error("locality-circle", row->name, "a tree",
                        "the localities go in a circle, each in the next");
        if (place.level > kMostLevels)
            found.error("locality-too-deep", fmt::format("level {}", place.level),
                        fmt::format("at most {} levels", kMostLevels),
                        "the localities are nested too deeply: put it under a locality further up");
        else if (place.pathLength > kLongestPath + 1)
            found.error("path-too-long", fmt::format("{} bytes", place.pathLength - 1),
                        fmt::format("at most {}", kLongestPath),
                        "the names from the top down to this locality are too long together: shorten them");
    }
}

void inspectTogether(const Plan& plan, std::span<const ClientGroup* const> about, ProblemList& problems)
{
    inspectNames(plan, about, problems);
}

void inspectTogether(const Plan& plan, std::span<const Activity* const> about, ProblemList& problems)
{
    inspectNames(plan, about, problems);
}

void inspectTogether(const Plan& plan, std::span<const Role* const> about, ProblemList& problems)
{
    inspectNames(plan, about, problems);
    const Supervision supervision(plan);
    for (const Role* each : about) {
        const Role* own = plan.find<Role>(each->id);
        if (!own)
            continue;
        const Role& row = *own;
        auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
        found.at("supervises");
        const auto circle = [&] {
            return fmt::format("{} → {}", fmt::join(supervision.circleOf(row), " → "), row.name);
        };
        if (supervision.isInCircle(row))
            found.error("span-circle", circle, "nobody above themselves", "spans of control go in a circle");
    }
}

} // namespace muster::plan
