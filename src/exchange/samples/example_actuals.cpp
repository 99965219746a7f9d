// The approved budgets of the sample Example county for 2026/27 and its actual figures from April to October
// 2026. Both are worked out from its teams and their pay, and are illustrative.

#include "exchange/samples/example_parts.h"

#include <algorithm>
#include <cmath>

namespace muster::exchange::example {

namespace {

using plan::ActualMeasure;

const Pay& payOf(std::string_view role)
{
    return *std::ranges::find(kPay, role, &Pay::role);
}

double roundedTo(double value, double step)
{
    return std::round(value / step) * step;
}

/// Money that a grant or reserve was approved to pay in the year.
struct ApprovedOf {
    std::string_view funding;
    double amount;
};
constexpr std::array<ApprovedOf, 3> kApprovedOf{
    {{"Better Care Fund", 150000}, {"Disabled facilities grant", 90000}, {"Transformation reserve", 160000}}};

/// What part of a post's pay is drawn: posts are not all at the top of their grade.
constexpr double kDrawn = 0.985;

void putActual(const Parts& parts, ActualMeasure measure, const Team& team, int month, double value)
{
    parts.put(plan::Actual{{},
                           measure,
                           parts.locality(team.locality),
                           parts.role(team.role),
                           {},
                           kFirst + month,
                           value,
                           std::string(kIllustrative)});
}

/// Agency staff of a month's last day: as many as cover the part of the vacancies that the team's own did in
/// April, in halves of a post.
double agencyOf(const Team& team, double inPost)
{
    const double vacant = std::max(0.0, team.establishment - inPost);
    return team.vacancy > 0 ? roundedTo(vacant * team.agency / team.vacancy, 0.5) : 0;
}

void putTeam(const Parts& parts, const Team& team)
{
    const double month = payOf(team.role).salary * (1 + kOnCosts) / 12;
    double inPost = team.establishment - team.vacancy;
    double agency = team.agency;
    for (int i = 0; i < kActualMonths; ++i) {
        const double left = team.left[static_cast<std::size_t>(i)];
        const double started = team.started[static_cast<std::size_t>(i)];
        putActual(parts, ActualMeasure::Pay, team, i, roundedTo(inPost * month * kDrawn, 10));
        putActual(parts, ActualMeasure::AgencyCost, team, i,
                  roundedTo(agency * month * (1 + kAgencyPremium), 10));
        inPost += started - left;
        agency = agencyOf(team, inPost);
        putActual(parts, ActualMeasure::InPostFte, team, i, roundedTo(inPost, 0.1));
        putActual(parts, ActualMeasure::AgencyFte, team, i, agency);
        putActual(parts, ActualMeasure::LeaversFte, team, i, left);
        putActual(parts, ActualMeasure::StartsFte, team, i, started);
    }
}

/// What a locality's teams completed in a month, and who waited at its end.
struct Done {
    std::string_view locality, activity;
    std::array<double, kActualMonths> completed, backlog;
};
constexpr std::array kDone{
    Done{"North", kAssessment, {86, 90, 94, 96, 86, 98, 100}, {72, 70, 69, 71, 70, 66, 64}},
    Done{"North", kReview, {112, 116, 120, 122, 104, 120, 122}, {166, 168, 172, 176, 184, 186, 190}},
    Done{"Mid", kAssessment, {96, 98, 100, 104, 92, 104, 106}, {62, 61, 60, 58, 60, 57, 55}},
    Done{"Mid", kReview, {126, 128, 132, 134, 118, 132, 136}, {184, 188, 190, 194, 202, 204, 206}},
    Done{"South", kAssessment, {106, 108, 112, 114, 98, 112, 116}, {108, 112, 118, 124, 130, 132, 134}},
    Done{"South", kReview, {136, 138, 140, 142, 124, 140, 144}, {272, 286, 300, 314, 330, 338, 346}},
    Done{"West", kAssessment, {66, 68, 71, 72, 64, 70, 74}, {39, 37, 36, 35, 36, 35, 34}},
    Done{"West", kReview, {92, 94, 98, 100, 88, 98, 102}, {108, 106, 104, 101, 102, 99, 96}}};

void putDone(const Parts& parts, const Done& each)
{
    for (int i = 0; i < kActualMonths; ++i)
        for (const auto& [measure, values] :
             {std::pair(ActualMeasure::Completed, each.completed), {ActualMeasure::Backlog, each.backlog}})
            parts.put(plan::Actual{{},
                                   measure,
                                   parts.locality(each.locality),
                                   {},
                                   parts.activity(each.activity),
                                   kFirst + i,
                                   values[static_cast<std::size_t>(i)],
                                   std::string(kIllustrative)});
}

/// Of a role in a locality, or of the whole county. The latter stands beside what grants and reserves pay,
/// which would be taken for all of it otherwise.
void putBudget(const Parts& parts, std::string_view locality, std::string_view role, double amount,
               double posts, double allowance)
{
    plan::Budget row;
    row.locality = parts.locality(locality);
    if (!role.empty())
        row.role = parts.role(role);
    row.period = kFirstYear;
    row.amount = Pounds(amount);
    row.fte = Fte(posts);
    row.payAward = kAwardProvided;
    row.turnoverAllowance = allowance;
    row.source = kIllustrative;
    parts.put(std::move(row));
}

} // namespace

void putBudgets(const Parts& parts)
{
    double amount = 0;
    double withoutAllowance = 0;
    double posts = 0;
    for (const Team& team : teams()) {
        const Pay& pay = payOf(team.role);
        const double full =
            team.establishment * pay.salary / (1 + kAward) * (1 + kAwardProvided) * (1 + kOnCosts);
        const double year = roundedTo(full * (1 - pay.allowance), 100);
        putBudget(parts, team.locality, team.role, year, team.establishment, pay.allowance);
        amount += year;
        withoutAllowance += year / (1 - pay.allowance);
        posts += team.establishment;
    }
    putBudget(parts, kCounty, {}, amount, posts, 1 - amount / withoutAllowance);
    for (const ApprovedOf& each : kApprovedOf)
        parts.put(plan::Budget{{},
                               parts.locality(kCounty),
                               {},
                               std::string(each.funding),
                               kFirstYear,
                               Pounds(each.amount),
                               {},
                               {},
                               {},
                               std::string(kIllustrative)});
}

void putActuals(const Parts& parts)
{
    for (const Team& team : teams())
        putTeam(parts, team);
    for (const Done& each : kDone)
        putDone(parts, each);
}

} // namespace muster::exchange::example
