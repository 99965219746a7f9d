#include "ui_pages/small_plan.h"

#include "session/begun.h"

namespace muster::ui::test {

using plan::Kind;

SmallPlan::SmallPlan()
{
    const auto made =
        session::test::begin(document, path(), QStringLiteral("Small"), QStringLiteral("Essex"));
    if (!made)
        throw std::runtime_error(made.error().sentence());
    addStructure();
    addWork();
    addPosts();
    context = std::make_unique<Context>(document);
}

void SmallPlan::apply(const plan::Edit& edit)
{
    const auto applied = document.apply(edit);
    if (!applied)
        throw std::runtime_error(applied.error().sentence());
    settle(document);
}

void SmallPlan::addStructure()
{
    essex = plan().rows<plan::Locality>().begin()->id;
    plan::Edit edit{"Lay out Essex", {}};
    std::int64_t position = 0;
    const auto place = [&](plan::LocalityId& id, const char* name, plan::LocalityId parent) {
        id = newId<plan::LocalityId>();
        edit.put(plan::Locality{id, name, parent, {}, ++position});
    };
    place(north, "North", essex);
    place(colchester, "Colchester", north);
    place(tendring, "Tendring", north);
    place(mid, "Mid", essex);
    place(west, "West", essex);
    older = newId<plan::ClientGroupId>();
    learning = newId<plan::ClientGroupId>();
    edit.put(plan::ClientGroup{older, "Older people", 1});
    edit.put(plan::ClientGroup{learning, "Learning disability", 2});
    review = newId<plan::ActivityId>();
    edit.put(plan::Activity{review, "Review", plan::Standard::Rate, "review", false, {}, 1});
    worker = newId<plan::RoleId>();
    assistant = newId<plan::RoleId>();
    edit.put(plan::Role{worker, "Social worker", plan::RoleKind::Casework, true, true, {}, 1});
    edit.put(plan::Role{assistant, "Case assistant", plan::RoleKind::Casework, false, true, {}, 2});
    apply(edit);
}

void SmallPlan::addWork()
{
    plan::Edit edit{"Enter the work", {}};
    const auto set = [&](Kind kind, plan::Scope scope, double value) {
        plan::Assumption row;
        row.id = newId<plan::AssumptionId>();
        row.kind = kind;
        std::tie(row.locality, row.clientGroup, row.activity) =
            std::tie(scope.locality, scope.clientGroup, scope.activity);
        row.value = value;
        edit.put(row);
    };
    set(Kind::QualifiedShare, {essex, older, {}, {}}, 0.4);
    set(Kind::QualifiedShare, {essex, learning, {}, {}}, 0.5);
    set(Kind::CompletionsPerWeek, reviewsOf(essex, older), 4);
    set(Kind::CompletionsPerWeek, reviewsOf(essex, learning), 3);
    set(Kind::CompletionsPerWeek, reviewsOf(tendring, learning), 2.8);
    const Period year{PeriodLength::FinancialYear, plan().settings().firstMonth};
    for (const plan::LocalityId place : {colchester, tendring, mid, west})
        for (const plan::ClientGroupId group : {older, learning})
            edit.put(plan::Demand{newId<plan::DemandId>(), place, group, review, year, Volume(2080),
                                  plan::DemandStatus::Forecast});
    apply(edit);
}

void SmallPlan::addPosts()
{
    plan::Edit edit{"Enter the posts", {}};
    const auto put = [&](plan::LocalityId place, plan::RoleId role, double posts, double vacancy,
                         double agency) {
        edit.put(plan::Establishment{newId<plan::EstablishmentId>(),
                                     place,
                                     role,
                                     {2026, 4, 1},
                                     Fte(posts),
                                     Fte(vacancy),
                                     Fte(agency),
                                     Fte(0)});
    };
    put(north, worker, 12, 3, 1);
    put(north, assistant, 9, -2.5, 0);
    put(mid, worker, 10.5, 0, 0);
    put(west, worker, 8, 4, 2);
    apply(edit);
}

plan::Plan SmallPlan::reopened()
{
    document.close();
    session::Document again;
    const auto opened = again.open(path());
    if (!opened)
        throw std::runtime_error(opened.error().sentence());
    return again.plan();
}

std::optional<double> SmallPlan::reviewsSet(plan::LocalityId locality, plan::ClientGroupId group) const
{
    const plan::Assumption* row =
        plan::ownAssumption(plan(), Kind::CompletionsPerWeek, reviewsOf(locality, group), {});
    return row ? std::optional(row->value) : std::nullopt;
}

plan::Establishment SmallPlan::posts(plan::LocalityId locality, plan::RoleId role) const
{
    for (const plan::Establishment& row : plan().rows<plan::Establishment>())
        if (row.locality == locality && row.role == role)
            return row;
    return {};
}

plan::Edit SmallPlan::reviewsAWeek(const plan::Plan& of, plan::LocalityId locality, double perWeek) const
{
    plan::Assumption row;
    row.kind = plan::Kind::CompletionsPerWeek;
    row.value = perWeek;
    row.activity = review;
    row.locality = locality;
    return plan::setAssumption(of, row);
}

double SmallPlan::reviewsAWeek(plan::LocalityId locality) const
{
    return plan::ownAssumption(plan(), plan::Kind::CompletionsPerWeek, {locality, {}, review, {}}, {})->value;
}

} // namespace muster::ui::test
