#include "exchange/new_plan/start.h"

#include "exchange/new_plan/templates.h"

namespace muster::exchange {

namespace {

/// The value in place of what the plan says everywhere, whose evidence was of another value.
plan::Edit workingTimeSet(const plan::Plan& plan, plan::Kind kind, double value, const std::string& source)
{
    const plan::Assumption* own = plan::ownAssumption(plan, kind, {}, {});
    plan::Assumption row;
    if (own)
        row.id = own->id;
    row.kind = kind;
    row.value = value;
    row.source = source;
    return plan::setAssumption(plan, row);
}

/// The template's rows, and the settings and the council as the answers have them. Of a template only the way
/// of counting stays: its currency, weeks a year and whether qualified staff take over.
Result<plan::Plan> foundationOf(const PlanStart& start, plan::Edit first)
{
    plan::Plan plan;
    if (!start.templateFolder.empty()) {
        const auto begun = readTemplate(start.templateFolder);
        if (!begun)
            return fail(begun.error());
        plan.apply(begun->changes);
        plan::Settings& settings = std::get<plan::RowChanges<plan::Settings>>(first.changes).put.front();
        const plan::Settings& theirs = plan.settings();
        settings.currency = theirs.currency;
        settings.weeksAYear = theirs.weeksAYear;
        settings.qualifiedTakeOver = theirs.qualifiedTakeOver;
    }
    plan.apply(first.changes);
    return plan;
}

} // namespace

Result<plan::Edit> startedPlan(const PlanStart& start)
{
    plan::Edit first = plan::startPlan(start.title, start.organisation, start.firstMonth, start.months);
    plan::Locality& top = std::get<plan::RowChanges<plan::Locality>>(first.changes).put.front();
    top.code = start.code;
    auto plan = foundationOf(start, first);
    if (!plan)
        return fail(plan.error());
    const auto places = plan::addLocalities(*plan, top.id, start.localities);
    if (!places)
        return places;
    plan->apply(places->changes);
    for (const auto& [kind, value] : start.workingTime)
        plan->apply(workingTimeSet(*plan, kind, value, start.source).changes);
    return plan::makingAll(*plan, first.label);
}

} // namespace muster::exchange
