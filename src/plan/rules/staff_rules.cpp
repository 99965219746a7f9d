#include "plan/rules/staff_rules.h"

#include <algorithm>

namespace muster::plan {

namespace {

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

/// The day on which somebody starts belongs to the stage that says so, and to no other.
template <class Row>
void inspectVacancy(const Row& row, Findings& found)
{
    found.at("starting_on");
    if ((row.vacancyStage == VacancyStage::Starting) != row.startingOn.has_value())
        found.error("stage-and-start", row.startingOn ? row.startingOn->toString() : "nothing",
                    row.startingOn ? "nothing, or the stage starting" : "the day on which somebody starts",
                    row.startingOn ? "only a post at the stage starting has the day on which somebody starts"
                                   : "the stage starting needs the day on which somebody starts");
}

/// Those who are away for long are some of those in post.
void inspectAbsent(const Establishment& row, Findings& found)
{
    constexpr double kTolerance = 1e-9;
    const double inPost = std::max(0.0, (row.establishment - row.vacancy).value());
    if (row.absent && !(row.absent->value() >= 0 && row.absent->value() <= inPost + kTolerance))
        found.at("absent_fte").number("the absent FTE", row.absent->value(), {0, inPost, true, true});
}

} // namespace

std::string whereOf(const Plan& plan, const Establishment& row)
{
    return fmt::format("Establishment, {}, {}", describe(plan, {row.locality, {}, {}, row.role}),
                       row.asAt.toString());
}

std::string whereOf(const Plan& plan, const Post& row)
{
    return fmt::format("Post {}, {}", shortened(row.title), describe(plan, {row.locality, {}, {}, row.role}));
}

std::string whereOf(const Plan& plan, const Cohort& row)
{
    return fmt::format("Cohort {}, {}, {}", shortened(row.name),
                       describe(plan, {row.locality, {}, {}, row.role}), row.month.toString());
}

std::string whereOf(const Plan& plan, const Move& row)
{
    return fmt::format("Moves, {} to {}", describe(plan, {row.locality, {}, {}, row.role}),
                       row.toRole ? describe(plan, {{}, {}, {}, row.toRole}) : "nowhere");
}

std::string whereOf(const Plan& plan, const Restructure& row)
{
    return fmt::format("Restructure {}, {}, {}", shortened(row.name),
                       describe(plan, {row.locality, {}, {}, row.role}), row.month.toString());
}

std::string whereOf(const Plan& plan, const StaffAge& row)
{
    return fmt::format("Age profile, {}, {}", describe(plan, {row.locality, {}, {}, row.role}),
                       shortened(row.band));
}

std::string whereOf(const Plan&, const Grade& row)
{
    return fmt::format("Grade {}", shortened(row.name));
}

std::string whereOf(const Plan&, const Funding& row)
{
    return fmt::format("Funding {}", shortened(row.name));
}

void inspect(const Plan& plan, const Establishment& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    inspectPlace(plan, row, found);
    found.at("establishment_fte").number("the establishment", row.establishment.value(), kAnyAmount);
    found.at("agency_fte").number("the agency FTE", row.agency.value(), kAnyAmount);
    found.at("vacancy_fte").number("the vacancy", row.vacancy.value(), {-1e12, 1e12, true, true});
    if (!(row.vacancy <= row.establishment))
        found.error("vacancy-above-establishment", fmt::format("{}", row.vacancy.value()),
                    fmt::format("at most the establishment, {}", row.establishment.value()),
                    "more posts are vacant than there are");
    inspectNewlyQualified(row, found);
    inspectAbsent(row, found);
    inspectVacancy(row, found);
}

void inspect(const Plan& plan, const Post& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("title").name(row.title);
    inspectPlace(plan, row, found);
    found.at("fte").number("the FTE", row.fte.value(), {0, 10000, false, true});
    found.at("end");
    if (row.start && row.end && *row.start > *row.end)
        found.error("ends-before-start", row.end->toString(),
                    fmt::format("{} or later", row.start->toString()), "the post ends before it starts");
    if (!row.end && row.status == PostStatus::Disestablished)
        found.error("disestablished-without-end", "nothing", "the last day of the post",
                    "a disestablished post needs its end: enter the day, or make it established");
    if (row.annualCost)
        found.at("annual_cost").number("the annual cost", row.annualCost->value(), kAnyAmount);
    if (row.filledFte)
        found.at("filled_fte")
            .number("the FTE of the people in it", row.filledFte->value(), {0, row.fte.value(), true, true});
    inspectVacancy(row, found);
}

void inspect(const Plan& plan, const Cohort& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("name").name(row.name);
    inspectPlace(plan, row, found);
    found.at("fte").number("the FTE", row.fte.value(), kAnyAmount);
    found.at("completion").number("the completion", row.completion, kShare);
    found.at("joins").number("the share who join us", row.joins, kShare);
}

void inspect(const Plan& plan, const Move& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    inspectPlace(plan, row, found);
    found.at("to_role").exists<Role>(plan, row.toRole);
    if (row.toRole == row.role)
        found.error("moves-to-itself", nameOf(plan, row.role), "another role, or none",
                    "the move leads to the role it comes from");
    found.at("calendar_month");
    if (row.month < 1 || row.month > 12)
        found.error("calendar-month", std::to_string(row.month), "1 to 12",
                    "the month of the year is outside its range");
    found.at("share").number("the share", row.share, kShare);
}

void inspect(const Plan& plan, const Restructure& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("name").name(row.name);
    inspectPlace(plan, row, found);
    found.at("establishment_change")
        .number("the change of the establishment", row.establishment.value(), {-1e12, 1e12, true, true});
    found.at("redundancies_fte").number("the redundancies", row.redundancies.value(), kAnyAmount);
    found.at("resignations_fte").number("the resignations", row.resignations.value(), kAnyAmount);
    found.at("resignation_months");
    if (row.months < 1 || row.months > 60)
        found.error("resignation-months", std::to_string(row.months), "1 to 60",
                    "the months of the resignations are outside their range");
}

void inspect(const Plan& plan, const StaffAge& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    inspectPlace(plan, row, found);
    found.at("age_band").name(row.band);
    found.at("share").number("the share", row.share, kShare);
    found.at("retirement").number("the retirement rate", row.retirement, kShare);
}

void inspect(const Plan& plan, const Grade& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("grade").name(row.name);
    found.at("salary").number("the salary", row.salary.value(), kAnyAmount);
}

void inspect(const Plan& plan, const Funding& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("funding").name(row.name);
    if (row.annualLimit)
        found.at("annual_limit").number("the limit of a year", row.annualLimit->value(), kAnyAmount);
}

} // namespace muster::plan
