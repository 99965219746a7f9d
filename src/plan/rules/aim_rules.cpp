#include "plan/rules/aim_rules.h"

#include "base/text.h"

namespace muster::plan {

namespace {

constexpr Range kAnyFigure{-1e12, 1e12, true, true};

bool isAgainstThePeriodBefore(Aim aim)
{
    return aim == Aim::Falling || aim == Aim::Rising;
}

} // namespace

std::string whereOf(const Plan& plan, const MeasureTarget& row)
{
    return fmt::format("Target {}, {}, {}", shortened(row.measure),
                       describe(plan, {row.locality, {}, row.activity, row.role}), row.period.toString());
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
    inspectPlace(plan, row, found);
    found.at("activity").exists<Activity>(plan, row.activity);
    if (row.activity && !isOfActivity(row.figure))
        found.error("figure-not-by-activity", std::string(word(row.figure)), "no activity",
                    "this figure is not by activity");
    found.at("role");
    if (row.role && isOfActivity(row.figure))
        found.error("figure-not-by-role", std::string(word(row.figure)), "no role",
                    "this figure is not by role");
    const bool before = isAgainstThePeriodBefore(row.aim);
    found.at("target");
    if (row.target.has_value() == before)
        found.error("target-and-aim", row.target ? fmt::format("{}", *row.target) : "nothing",
                    before ? "nothing" : "a number",
                    before ? "the aim is the period before: it takes no target" : "the aim needs its target");
    if (row.target)
        found.number("the target", *row.target, kAnyFigure);
}

void inspect(const Plan& plan, const Benchmark& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("area").name(row.area);
    found.at("value").number("the published value", row.value, kAnyFigure);
    found.at("source").name(row.source);
}

} // namespace muster::plan
