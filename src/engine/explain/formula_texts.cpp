#include "engine/explain/formula_texts.h"

#include "engine/explain/explain.h"
#include "engine/explain/traced.h"
#include "engine/figures.h"
#include "engine/results.h"

#include <cctype>

namespace muster::engine {

namespace {

/// A figure that stands for anything of this name.
Traced a(std::string_view name)
{
    return Traced(1).named(name);
}

FormulaText text(std::string_view name, const Traced& formula)
{
    return {std::string(name), formulaInNames(formula.node())};
}

FormulaSection demand()
{
    return {
        "Demand",
        {text("month of a longer period", formulas::spread(a("volume of the period"), a("its months"))),
         text("what parts leave of a longer period",
              formulas::leftOfPeriod(a("volume of the period"), a("its parts with figures of their own"))),
         text("month of a longer period, by a profile",
              formulas::spreadByWeight(a("volume of the period"), a("weight of the month"),
                                       a("weights of its months"))),
         text("events of a month without a figure",
              formulas::grown(a("the same month a year earlier"), a("demand growth"))),
         text("events of a month without a figure, per day",
              formulas::grownPerDay(a("the same month a year earlier"), a("days of its period"),
                                    a("days of the period now"), a("demand growth"))),
         text("period of a forecast, per day", formulas::ofItsDays(a("forecast per day"), a("its days"))),
         text("open cases without a figure",
              formulas::grownStock(a("the last figure"), a("demand growth"), a("years"))),
         text("asked for by an age band", formulas::askedFor(a("people"), a("rate for each 1,000"))),
         text("a rate in a later year",
              formulas::grownStock(a("rate for each 1,000"), a("rate trend"), a("years"))),
         text("open cases from flow",
              formulas::stockFromFlow(a("open cases a month before"), a("opened"), a("closed"))),
         text("open cases between two periods of a forecast",
              formulas::between(a("at the start"), a("at the next start"), a("part of the way"))),
         text("a part of a shared forecast",
              formulas::sharedOut(a("forecast of the whole"), a("parts with figures of their own"),
                                  a("weight"), a("weights of the other parts"))),
         text("a part of a reconciled forecast",
              formulas::reconciled(a("its own forecast"), a("its share of the difference"),
                                   a("forecast of the whole"), a("forecasts of the parts")))}};
}

FormulaSection time()
{
    return {"Time",
            {text("available days",
                  formulas::availableDays(a("days a week"), a("weeks a year"), a("annual leave"),
                                          a("bank holidays"), a("sickness"), a("training"))),
             text("available hours",
                  formulas::availableHours(a("available days"), a("contracted hours"), a("days a week"))),
             text("worked weeks", formulas::workedWeeks(a("available days"), a("days a week"))),
             text("case hours", formulas::caseHours(a("available hours"), a("non-case time")))}};
}

FormulaSection work()
{
    const Traced qualified = a("qualified share");
    return {
        "Work",
        {text("share of a qualified role", formulas::roleEvents(qualified, a("role share"))),
         text("share of another role", formulas::roleEvents(1.0 - qualified, a("role share"))),
         text("open cases held", formulas::casesHeld(a("open cases"), a("share"))),
         text("hours of work",
              formulas::workHours(a("volume"), a("share"), a("hours per case"), a("complexity"))),
         text("FTE by hours", formulas::fteByHours(a("volume"), a("share"), a("hours per case"),
                                                   a("complexity"), a("case hours"))),
         text("FTE by rate", formulas::fteByRate(a("volume"), a("share"), a("complexity"),
                                                 a("completions per week"), a("worked weeks"))),
         text("FTE by caseload",
              formulas::fteByCaseload(a("open cases"), a("share"), a("complexity"), a("cases per worker"))),
         text("paid hours",
              formulas::paidHours(a("contact hours"), a("share"), a("complexity"), a("travel minutes"))),
         text("FTE by contact hours", formulas::fteByContact(a("contact hours"), a("share"), a("complexity"),
                                                             a("travel minutes"), a("available hours")))}};
}

FormulaSection requirement()
{
    return {"Requirement",
            {text("required, casework",
                  a("service FTE") + formulas::allowanceFte(a("individual allowance"), a("available hours")) +
                      a("fixed posts")),
             text("required, management and support",
                  formulas::spannedFte(a("supervised FTE"), a("span of control")) + a("fixed posts")),
             text("required in post", formulas::requiredInPost(a("required"), a("newly qualified"),
                                                               a("newly qualified capacity"))),
             text("required establishment",
                  formulas::requiredEstablishment(a("required in post"), a("vacancy allowance"),
                                                  a("agency cover"), a("agency efficiency")))}};
}

/// A column of roles as figureOf makes it of measures.
Traced columnInNames(Column column)
{
    const auto over = [](Aggregation how, Measure measure, RoleSet set = RoleSet::Itself) {
        return a(nameOf(how, measure, set));
    };
    return figureOf<Traced>(column, over);
}

/// The columns of a group that are made of several measures.
void addColumns(FormulaSection& section, ColumnGroup group)
{
    for (const ColumnInfo& each : kColumns) {
        if (each.group != group)
            continue;
        std::string name(each.heading);
        name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
        if (const Traced figure = columnInNames(each.column); !figure.isLeaf())
            section.formulas.push_back(text(name, figure));
    }
}

FormulaSection supply()
{
    const Traced stock = a(nameOf(Measure::InPost));
    FormulaSection section{
        "Supply",
        {text("share who go in a month", formulas::monthlyShare(a("turnover, or retirement"))),
         text("turnover, of a published rate", formulas::turnoverOfPublished(a("published turnover"))),
         text("leavers", stock * (a("share who go in a month") + a("share who move to nobody"))),
         text("retirements", stock * a("share who go in a month")),
         text("who wish to move", stock * a("share who move to other roles")),
         text("resignations of a month", formulas::spread(a("resignations"), a("their months"))),
         text("ended with their posts",
              formulas::endedFte(a("posts that end"), stock, a("establishment"), a("all posts that end"))),
         text("who wish to move to one of them",
              formulas::partOfMoves(a("who wish to move"), a("share who move there"),
                                    a("share who move to other roles"))),
         text("moves from one role to another",
              formulas::partOfRoom(a("who wish to move there"), a("moves in there"),
                                   a("all who wish to move there"))),
         text("newly trained", formulas::qualifying(a("those who began"), a("completion"), a("joins us"))),
         text("starts by adverts", formulas::appointments(a("posts advertised"), a("success of adverts"))),
         text("room for starts",
              positive(formulas::overRecruited(a("establishment of the next month"), a("over-recruitment")) -
                       (a("those who stay") + a("moves in") + a("came with posts")))),
         text("agency", least(formulas::agencyFor(a("vacant posts"), a("agency cover")), a("agency cap"))),
         text("long-run level",
              least(formulas::restingStock(a("those who join in a month"), a("share who go in a month")),
                    a("establishment")))}};
    addColumns(section, ColumnGroup::Supply);
    return section;
}

FormulaSection cost()
{
    const Traced each = a("cost of a post");
    FormulaSection section{
        "Cost",
        {text("cost of a post in a year",
              formulas::postCost(a("salary"), a("on-costs")) *
                  formulas::payRise(a("pay inflation"), a("Aprils since its price month"))),
         text("cost of a post in a month", formulas::spread(a("cost of a post in a year"), Traced(12))),
         text("cost of the posts", formulas::costOf(a("establishment"), each)),
         text("cost of a post, on average", formulas::shareOf(a("cost of the posts"), a("establishment"))),
         text("budget of a month", formulas::budget(a("cost of the posts"), a("turnover allowance"))),
         text("pay of a month", formulas::costOf(a("in post"), each)),
         text("agency cost of a month", formulas::agencyCost(a("agency"), each, a("agency premium"))),
         text("price of the gap of a month",
              formulas::gapCost(a("required FTE"), a("available at work"), each)),
         text("cost at the service level of a month",
              formulas::costOf(a(nameOf(Measure::ServiceLevelPosts)), each))}};
    addColumns(section, ColumnGroup::Cost);
    return section;
}

FormulaSection outturn()
{
    const Traced budget = a("approved budget");
    const Traced cost = a("cost of the posts");
    return {
        "Outturn",
        {text("outturn", a("actual to date") + a("forecast of the rest")),
         text("variance of outturn", formulas::variance(a("outturn"), budget)),
         text("budget to date", formulas::budgetToDate(budget, a("months actual"))),
         text("variance to date", formulas::variance(a("actual to date"), a("budget to date"))),
         text("cost of the posts before the award", formulas::beforeAward(cost, a("pay inflation"))),
         text("posts", formulas::postsVariance(budget, a("establishment"), a("approved FTE"))),
         text("price", formulas::priceVariance(budget + a("posts"), cost,
                                               a("cost of the posts before the award"), a("approved award"))),
         text("unfilled",
              formulas::unfilledVariance(a("pay"), formulas::allowedFor(cost, a("approved allowance")))),
         text("not explained",
              a("variance of outturn") - a("posts") - a("price") - a("agency") - a("unfilled")),
         text("award of several budgets",
              formulas::awardOfAll(a("sum of budgets"), a("sum of budgets before their awards"))),
         text("budget before its award", formulas::beforeAward(a("budget"), a("award"))),
         text("allowance of several budgets",
              formulas::allowanceOfAll(a("sum of budgets"), a("sum of budgets before their allowances"))),
         text("budget before its allowance", formulas::beforeAllowance(a("budget"), a("allowance")))}};
}

FormulaSection timeliness()
{
    const Traced arrivals = a("arrivals");
    const Traced aWeek = a("arrivals a week");
    const Traced target = a("target in weeks");
    const Traced backlog = a("backlog");
    const Traced time = a("time for those who wait");
    const Traced wanted = a("FTE to keep up");
    return {
        "Timeliness",
        {text("time of a role for those who wait",
              formulas::timeForWaiting(a("available at work"), a("what cannot wait"))),
         text("share that a role has time for",
              formulas::shareDone(a("time for this class"), a("FTE of all of it who wait"))),
         text("done of a role's part",
              formulas::done(a("who wait"), a("share that the role has time for"), a("taken over"))),
         text("capacity of a role's part",
              formulas::capacity(a("done"), a("time left behind its class"), a("FTE an event"))),
         text("part of contact hours that a role is there for",
              formulas::partOfWhatCannotWait(a("available at work"), a("what cannot wait"))),
         text("backlog after a month", formulas::backlogAfter(backlog, arrivals, a("done")) + a("restated")),
         text("unmet contact hours", formulas::unmet(arrivals, a("done"))),
         text("a month's amount a week", formulas::aWeek(a("amount"), a("days of the month"))),
         text("load of a role", formulas::roleLoad(a("required FTE"), a("available at work"))),
         text("target backlog", formulas::targetBacklog(aWeek, target, a("target over mean wait"))),
         text("relief capacity a week",
              formulas::reliefCapacity(aWeek, backlog, a("target backlog"), a("relief period"))),
         text("FTE to keep up with an activity",
              formulas::fteToKeepUp(a("events a month"), a("FTE an event"))),
         text("extra staff for good", formulas::reliefForGood(wanted, time)),
         text("FTE over the target of an activity",
              formulas::overTargetFte(backlog, a("target backlog"), a("FTE an event"),
                                      a("relief period in months"))),
         text("extra staff for a time", formulas::reliefUntilDate(a("FTE over the targets"), wanted, time)),
         text("target capacity a week",
              formulas::targetCapacity(aWeek, target, a("target over mean wait"), a("variation of arrivals"),
                                       a("variation of capacity"))),
         text("weeks to clear", formulas::weeksToClear(backlog, a("capacity a week"), aWeek)),
         text("wait pressure", formulas::waitPressure(a("mean wait"), a("target"))),
         text("mean wait of the backlog", formulas::waitOfBacklog(backlog, a("arrivals a day"))),
         text("inside the target, from the backlog only",
              formulas::exponentialInside(a("target"), a("mean wait of the backlog"))),
         text("arrivals for 100,000 adults",
              formulas::per100000(arrivals, a("months of the period"), a("adults")))}};
}

FormulaSection vacancies()
{
    FormulaSection section{
        "Vacancies",
        {text(nameOf(Measure::InPost), formulas::inPost(a("establishment"), a("vacancy"))),
         text(nameOf(Measure::Available),
              formulas::withoutAbsent(formulas::availableAtWork(a("in post"), a("newly qualified"),
                                                                a("newly qualified capacity"), a("agency"),
                                                                a("agency efficiency")),
                                      a("absent"))),
         text(nameOf(Measure::Uncancelled), formulas::uncancelledFte(a("establishment"), a("in post")))}};
    addColumns(section, ColumnGroup::Ladder);
    section.formulas.push_back(
        text("figure of a period", formulas::meanOf(a("sum of its months"), a("number of its months"))));
    return section;
}

} // namespace

std::vector<FormulaSection> formulaTexts()
{
    Tape tape;
    const Tape::Recording recording(tape);
    return {demand(), time(), work(), requirement(), supply(), vacancies(), timeliness(), cost(), outturn()};
}

std::string formulaText(Column column)
{
    if (plan::isOfActivity(column))
        return {};
    Tape tape;
    const Tape::Recording recording(tape);
    const Traced figure = columnInNames(column);
    return figure.isLeaf() ? std::string() : formulaInNames(figure.node());
}

} // namespace muster::engine
