#include "plan/rules/aim_rules.h"

#include "base/text.h"

#include <algorithm>
#include <tuple>

namespace muster::plan {

namespace {

constexpr Range kAnyFigure{-1e12, 1e12, true, true};

bool isAgainstThePeriodBefore(Aim aim)
{
    return aim == Aim::Falling || aim == Aim::Rising;
}

constexpr const char* kOfYears = "this figure is known of financial years alone";

/// The locality, role and activity of which a figure is to be.
template <class Row>
void inspectPlaceOfFigure(const Plan& plan, const Row& row, Findings& found)
{
    inspectPlace(plan, row, found);
    found.at("activity").template exists<Activity>(plan, row.activity);
    if (row.activity && !isOfActivity(row.figure))
        found.error("figure-not-by-activity", std::string(word(row.figure)), "no activity",
                    "this figure is not by activity");
    found.at("role");
    if (row.role && isOfActivity(row.figure))
        found.error("figure-not-by-role", std::string(word(row.figure)), "no role",
                    "this figure is not by role");
}

/// The aim, and what the figure is to reach: the "target" or "bound".
void inspectAim(Aim aim, const std::optional<double>& number, Findings& found, std::string_view what)
{
    const bool before = isAgainstThePeriodBefore(aim);
    if (number.has_value() == before)
        found.error("target-and-aim", number ? fmt::format("{}", *number) : "nothing",
                    before ? "nothing" : "a number",
                    before ? fmt::format("the aim is the period before: it takes no {}", what)
                           : fmt::format("the aim needs its {}", what));
    if (number)
        found.number(fmt::format("the {}", what), *number, kAnyFigure);
}

} // namespace

std::string whereOf(const Plan& plan, const MeasureTarget& row)
{
    return fmt::format("Target {}, {}, {}", shortened(row.measure),
                       describe(plan, {row.locality, {}, row.activity, row.role}), row.period.toString());
}

std::string whereOf(const Plan&, const ReportSection& row)
{
    return fmt::format("Section {} of the report", spaced(word(row.section)));
}

std::string whereOf(const Plan&, const PlanRule& row)
{
    return fmt::format("Rule {}", shortened(row.name));
}

std::string whereOf(const Plan&, const Benchmark& row)
{
    return fmt::format("Benchmark {}, {}, {}", spaced(word(row.figure)), shortened(row.area),
                       row.period.toString());
}

void inspect(const Plan& plan, const MeasureTarget& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("measure").name(row.measure);
    inspectPlaceOfFigure(plan, row, found);
    inspectAim(row.aim, row.target, found.at("target"), "target");
    found.at("period");
    if (isOfYear(row.figure) && row.period.length != PeriodLength::FinancialYear)
        found.error("figure-of-years", row.period.toString(), "a financial year", kOfYears);
}

void inspect(const Plan& plan, const PlanRule& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at(kNameColumn<PlanRule>).name(row.name);
    inspectPlaceOfFigure(plan, row, found);
    found.at("each");
    if (isOfEachRole(row.each) &&
        (isOfActivity(row.figure) ? row.activity.has_value() : row.role.has_value()))
        found.error("each-of-one", std::string(word(row.each)),
                    isOfActivity(row.figure) ? "no activity" : "no role",
                    "the rule is of one role or activity, so it cannot be of each");
    inspectAim(row.aim, row.bound, found.at("bound"), "bound");
    found.at("every");
    if (isOfYear(row.figure) && row.every != PeriodLength::FinancialYear)
        found.error("figure-of-years", std::string(word(row.every)),
                    std::string(word(PeriodLength::FinancialYear)), kOfYears);
    found.at("until");
    if (row.from && row.until && *row.until < *row.from)
        found.error("until-before-from", row.until->toString(),
                    fmt::format("{} or later", row.from->toString()), "the last month is before the first");
}

void inspectTogether(const Plan& plan, std::span<const PlanRule* const> about, ProblemList& problems)
{
    for (const PlanRule* row : about) {
        const auto isLike = [&](const PlanRule* other) {
            return std::tie(other->locality, other->role, other->activity) ==
                   std::tie(row->locality, row->role, row->activity);
        };
        if (std::ranges::count_if(plan.rows<PlanRule>().named(row->name), isLike) > 1)
            findingsOf(problems, *row, [&] { return whereOf(plan, *row); })
                .at(kNameColumn<PlanRule>)
                .error("name-twice", row->name, "each name once in a place",
                       "there are two rules of this name for the same place");
    }
}

void inspect(const Plan& plan, const Benchmark& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("area").name(row.area);
    found.at("value").number("the published value", row.value, kAnyFigure);
    found.at("source").name(row.source);
}

} // namespace muster::plan
