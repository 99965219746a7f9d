// Source: docs/method.md, sections 3 to 7: what the templates compute is what the page says.

#include "engine/explain.h"

#include <gtest/gtest.h>
#include <map>

namespace muster::engine {
namespace {

TEST(FormulaTexts, SayWhatTheModelSays)
{
    std::map<std::string, std::string> said;
    for (const FormulaSection& section : formulaTexts())
        for (const FormulaText& each : section.formulas)
            EXPECT_TRUE(said.emplace(each.name, each.formula).second) << each.name;
    const std::map<std::string, std::string> expected{
        {"month of a longer period", "volume of the period ÷ its months"},
        {"events of a month without a figure", "the same month a year earlier × (1 + demand growth)"},
        {"events of a month without a figure, per day",
         "the same month a year earlier ÷ days of its period × days of the period now × "
         "(1 + demand growth)"},
        {"period of a forecast, per day", "forecast per day × its days"},
        {"open cases without a figure", "the last figure × (1 + demand growth)^years"},
        {"available days", "days a week × weeks a year − annual leave − bank holidays − sickness − training"},
        {"available hours", "available days × contracted hours ÷ days a week"},
        {"worked weeks", "available days ÷ days a week"},
        {"case hours", "available hours × (1 − non-case time)"},
        {"share of a qualified role", "qualified share × role share"},
        {"share of another role", "(1 − qualified share) × role share"},
        {"hours of work", "volume × share × hours per case × complexity"},
        {"FTE by hours", "12 × volume × share × hours per case × complexity ÷ case hours"},
        {"FTE by rate", "12 × volume × share × complexity ÷ (completions per week × worked weeks)"},
        {"FTE by caseload", "open cases × share × complexity ÷ cases per worker"},
        {"paid hours", "contact hours × share × complexity × (1 + travel minutes ÷ 60)"},
        {"FTE by contact hours",
         "12 × contact hours × share × complexity × (1 + travel minutes ÷ 60) ÷ available hours"},
        {"required, casework", "service FTE + individual allowance ÷ available hours + fixed posts"},
        {"required, management and support", "supervised FTE ÷ span of control + fixed posts"},
        {"required in post", "required + newly qualified × (1 − newly qualified capacity)"},
        {"required establishment",
         "required in post ÷ (1 − vacancy allowance × (1 − agency cover × agency efficiency))"},
        {"share who go in a month", "1 − (1 − turnover, or retirement)^(1 ÷ 12)"},
        {"turnover, of a published rate", "1 − (1 − published turnover ÷ 12)^12"},
        {"leavers", "in post × (share who go in a month + share who move to nobody)"},
        {"retirements", "in post × share who go in a month"},
        {"who wish to move", "in post × share who move to other roles"},
        {"resignations of a month", "resignations ÷ their months"},
        {"ended with their posts",
         "min(posts that end; max(0, in post − (establishment − all posts that end)))"},
        {"who wish to move to one of them",
         "who wish to move × share who move there ÷ share who move to other roles"},
        {"moves from one role to another",
         "who wish to move there × moves in there ÷ all who wish to move there"},
        {"newly trained", "those who began × completion × joins us"},
        {"starts by adverts", "posts advertised × success of adverts"},
        {"room for starts",
         "max(0, establishment of the next month × (1 + over-recruitment) − (those who stay + "
         "moves in + came with posts))"},
        {"agency", "min(vacant posts × agency cover; agency cap)"},
        {"long-run level", "min(those who join in a month ÷ share who go in a month; establishment)"},
        {"in post at the end", "in post at the start + moves in + came with posts + newly trained + starts − "
                               "leavers − retirements − "
                               "moves out − resignations − redundancies − ended with their posts + restated"},
        {"all leavers", "leavers + retirements + resignations + redundancies + ended with their posts"},
        {"months to hire", "vacant posts, uncancelled ÷ (starts + newly trained + moves in)"},
        {"qualified, of those in post", "in post, qualified ÷ in post"},
        {"span of control held", "in post, supervised ÷ in post"},
        {"caseload per qualified worker at work",
         "open cases held, qualified ÷ available at work, qualified"},
        {"required less funded", "cost of the required establishment − cost of the posts"},
        {"expected tenure",
         "in post ÷ ((leavers + retirements + moves out + resignations + redundancies + ended "
         "with their posts) × 12)"},
        {"in post", "establishment − vacancy"},
        {"available at work",
         "in post − newly qualified × (1 − newly qualified capacity) + agency × agency efficiency"
         " − absent"},
        {"vacant posts, uncancelled", "max(0, establishment − in post)"},
        {"vacancy", "establishment − in post"},
        {"vacancy, gross", "(establishment − in post) ÷ establishment"},
        {"vacancy, net of agency", "max(0, establishment − in post − agency) ÷ establishment"},
        {"vacancy, uncancelled", "vacant posts, uncancelled ÷ establishment"},
        {"gap", "available at work − required FTE"},
        {"pressure", "required FTE ÷ available at work"},
        {"cost of a post in a year",
         "salary × (1 + on-costs) × (1 + pay inflation)^Aprils since its price month"},
        {"cost of a post in a month", "cost of a post in a year ÷ 12"},
        {"outturn", "actual to date + forecast of the rest"},
        {"variance of outturn", "outturn − approved budget"},
        {"budget to date", "approved budget × months actual ÷ 12"},
        {"variance to date", "actual to date − budget to date"},
        {"cost of the posts before the award", "cost of the posts ÷ (1 + pay inflation)"},
        {"posts", "approved budget × (establishment ÷ approved FTE − 1)"},
        {"price", "(approved budget + posts) × (cost of the posts ÷ "
                  "(cost of the posts before the award × (1 + approved award)) − 1)"},
        {"unfilled", "pay − cost of the posts × (1 − approved allowance)"},
        {"not explained", "variance of outturn − posts − price − agency − unfilled"},
        {"award of several budgets", "sum of budgets ÷ sum of budgets before their awards − 1"},
        {"budget before its award", "budget ÷ (1 + award)"},
        {"allowance of several budgets", "1 − sum of budgets ÷ sum of budgets before their allowances"},
        {"budget before its allowance", "budget ÷ (1 − allowance)"},
        {"cost of the posts", "establishment × cost of a post"},
        {"cost of a post, on average", "cost of the posts ÷ establishment"},
        {"budget of a month", "cost of the posts × (1 − turnover allowance)"},
        {"pay of a month", "in post × cost of a post"},
        {"agency cost of a month", "agency × cost of a post × (1 + agency premium)"},
        {"price of the gap of a month", "max(0, required FTE − available at work) × cost of a post"},
        {"forecast", "pay + agency cost"},
        {"variance", "pay + agency cost − budget"},
        {"open cases held", "open cases × share"},
        {"turnover, as published", "(leavers + retirements + resignations + redundancies + ended with their "
                                   "posts) × 12 ÷ in post at the "
                                   "end"},
        {"agency, of those at work", "agency ÷ (agency + in post)"},
        {"caseload", "open cases held ÷ in post"},
        {"cost at the service level of a month", "establishment at the service level × cost of a post"},
        {"time of a role for those who wait", "max(0, available at work − what cannot wait)"},
        {"share that a role has time for", "min(1; time for this class ÷ FTE of all of it who wait)"},
        {"done of a role's part", "who wait × share that the role has time for + taken over"},
        {"capacity of a role's part", "done + time left behind its class ÷ FTE an event"},
        {"part of contact hours that a role is there for", "available at work ÷ what cannot wait"},
        {"backlog after a month", "backlog + arrivals − done + restated"},
        {"unmet contact hours", "arrivals − done"},
        {"a month's amount a week", "amount × 7 ÷ days of the month"},
        {"load of a role", "required FTE ÷ available at work"},
        {"target backlog", "arrivals a week × target in weeks ÷ target over mean wait"},
        {"relief capacity a week", "arrivals a week + max(0, backlog − target backlog) ÷ relief period"},
        {"FTE to keep up with an activity", "events a month × FTE an event"},
        {"extra staff for good", "max(0, FTE to keep up − time for those who wait)"},
        {"FTE over the target of an activity",
         "max(0, backlog − target backlog) × FTE an event ÷ relief period in months"},
        {"extra staff for a time",
         "max(0, FTE over the targets − max(0, time for those who wait − FTE to keep up))"},
        {"target capacity a week", "arrivals a week + ((variation of arrivals)^2 + (variation of "
                                   "capacity)^2) ÷ 2 × target over mean wait ÷ "
                                   "target in weeks"},
        {"weeks to clear", "backlog ÷ (capacity a week − arrivals a week)"},
        {"wait pressure", "2 × mean wait ÷ target"},
        {"mean wait of the backlog", "backlog ÷ arrivals a day"},
        {"inside the target, from the backlog only", "1 − 0.3679^(target ÷ mean wait of the backlog)"},
        {"arrivals for 100,000 adults", "arrivals × 12 ÷ months of the period ÷ adults × 100,000"},
        {"what parts leave of a longer period",
         "max(0, volume of the period − its parts with figures of their own)"},
        {"month of a longer period, by a profile",
         "volume of the period × weight of the month ÷ weights of its months"},
        {"asked for by an age band", "people × rate for each 1,000 ÷ 1,000"},
        {"a rate in a later year", "rate for each 1,000 × (1 + rate trend)^years"},
        {"open cases from flow", "max(0, open cases a month before + opened − closed)"},
        {"open cases between two periods of a forecast",
         "at the start + (at the next start − at the start) × part of the way"},
        {"a part of a shared forecast", "max(0, forecast of the whole − parts with figures of their own) × "
                                        "weight ÷ weights of the other parts"},
        {"a part of a reconciled forecast",
         "max(0, its own forecast + its share of the difference × (forecast of "
         "the whole − forecasts of the parts))"},
        {"figure of a period", "sum of its months ÷ number of its months"}};
    EXPECT_EQ(said, expected);
}

} // namespace
} // namespace muster::engine
