#pragma once
// The figures of timeliness from the queues of a place, written once: plain numbers to compute, traces to
// explain. Source: docs/method.md, section 7.2.

#include "engine/results/role_figures.h"
#include "engine/waiting.h"

namespace muster::engine {

/// Those of how long the arrivals of the months wait.
template <class N, class QueuesOfPlace>
[[nodiscard]] N waitFigure(Column column, const QueuesOfPlace& in)
{
    const auto sum = [&](const auto& f) { return in.sum(Aggregation::Sum, f); };
    const auto withTarget = [](const auto& q) { return q.arrivalsWithTarget(); };
    switch (column) {
    case Column::InsideTarget:
        return formulas::atMostAll<N>(
            in.named("finished inside the target", sum([](const auto& q) { return q.inside(); })) /
            in.named("arrivals", sum(withTarget)));
    case Column::MeanWaitDays:
        return in.named("days waited", sum([](const auto& q) { return q.waited(); })) /
               in.named("arrivals", sum([](const auto& q) { return q.arrivals(); }));
    case Column::WaitedSoFarDays:
        return ofPeople(
            in.named("who wait", in.sum(Aggregation::Last, [](const auto& q) { return q.backlog(); })),
            [&](const N& waiting) {
                return in.named("days waited so far", in.sum(Aggregation::Last, [](const auto& q) {
                    return q.waitedSoFar();
                })) / waiting;
            });
    case Column::MedianWaitDays: {
        const MedianWait median = medianWait(in.waits());
        if (median.from == median.to)
            return in.number(median.from, "median wait");
        return formulas::between<N>(in.number(median.from, "from"), in.number(median.to, "to"),
                                    in.number(median.before, "arrivals who wait at most from"),
                                    in.number(median.until, "arrivals who wait at most to"),
                                    in.number(arrivalsOf(in.waits()), "arrivals") / 2.0);
    }
    case Column::LongestWaitDays:
        return in.number(longestOf(in.waits()), "longest wait");
    case Column::WaitPressure:
        return formulas::waitPressure<N>(
            in.named("days waited", sum([](const auto& q) { return q.waitedWithTarget(); })),
            in.named("days of the targets", sum([](const auto& q) { return q.targetDays(); })));
    default:
        return in.named("inside the target, were waits exponential",
                        sum([](const auto& q) { return q.exponentialInside(); })) /
               in.named("arrivals", sum(withTarget));
    }
}
/// Those of what keeps a target, or brings the backlog down to it.
template <class N, class QueuesOfPlace>
[[nodiscard]] N reliefFigure(Column column, const QueuesOfPlace& in)
{
    if (!in.hasTarget())
        return in.number(formulas::kUnknown, "");
    const auto last = [&](const auto& f) { return in.sum(Aggregation::Last, f); };
    switch (column) {
    case Column::TargetBacklog:
        return last([](const auto& q) { return q.targetBacklog(); });
    case Column::ReliefCapacity:
        return last([](const auto& q) { return q.reliefCapacity(); });
    default:
        return last([](const auto& q) { return q.targetCapacity(); });
    }
}

/// Those of the staff who are missing: of a role at a locality, in a period.
template <class N, class RoleOfPlace>
[[nodiscard]] N staffMissing(Column column, const RoleOfPlace& in)
{
    const N wanted = in.sum("FTE that keep up", [](const auto& queue) {
        using formulas::valueOf;
        const N events = queue.keepUp();
        return valueOf(events) == 0 ? N(0.0) // whatever an event would take
                                    : formulas::fteToKeepUp<N>(events, queue.fteAnEvent());
    });
    if (column == Column::ReliefForGood)
        return formulas::reliefForGood<N>(wanted, in.time());
    const N overTarget = in.sum("FTE for backlogs above their targets", [](const auto& queue) {
        if (!queue.hasTarget())
            return N(0.0);
        using formulas::valueOf;
        const N backlog = queue.backlog(), target = queue.targetBacklog();
        return valueOf(backlog) <= valueOf(target)
                   ? N(0.0)
                   : formulas::overTargetFte<N>(backlog, target, queue.fteAnEvent(), queue.reliefMonths());
    });
    return formulas::reliefUntilDate<N>(overTarget, wanted, in.time());
}
/// Where nothing is needed it is 0; where something is needed and nobody there it is not known.
template <class N, class RoleOfPlace>
[[nodiscard]] N loadOf(const RoleOfPlace& in)
{
    using formulas::valueOf;
    const N required = in.required();
    if (valueOf(required) == 0)
        return N(0.0);
    return ofPeople(in.available(),
                    [&](const N& available) { return formulas::roleLoad<N>(required, available); });
}

/// A figure of timeliness from the queues of a place, which give: sum(over, f) and greatest(over, f), where f
/// takes any QueueMonth and over says of which months; sumOfRoles(f) and greatestOfRoles(f), where f takes a
/// role of a locality that they wait for; isOneActivity(); hasTarget(): any of them; waits(): all waits of
/// the months; months(), population(): of adults, at the end; number(double, name), named(name, number).
template <class N, class QueuesOfPlace>
[[nodiscard]] N waitingFigure(Column column, const QueuesOfPlace& in)
{
    const auto sum = [&](const auto& f) { return in.sum(Aggregation::Sum, f); };
    const auto arrivals = [](const auto& q) { return q.arrivals(); };
    const auto capacity = [](const auto& q) { return q.capacity(); };
    switch (column) {
    case Column::Arrivals:
        return sum(arrivals);
    case Column::Capacity:
        return in.isOneActivity() ? sum(capacity) : in.number(formulas::kUnknown, "");
    case Column::Done:
        return sum([](const auto& q) { return q.done(); });
    case Column::OpeningBacklog:
        return in.sum(Aggregation::First, [](const auto& q) { return q.opening(); });
    case Column::Backlog:
        return in.sum(Aggregation::Last, [](const auto& q) { return q.backlog(); });
    case Column::BacklogRestated:
        return sum([](const auto& q) { return q.restated(); });
    case Column::Unmet:
        return sum([](const auto& q) { return q.unmet(); });
    case Column::QueueLoad:
        return in.greatestOfRoles([](const auto& role) { return loadOf<N>(role); });
    case Column::WeeksToClear:
        return in.greatest(Aggregation::Last, [](const auto& q) { return q.weeksToClear(); });
    case Column::ArrivalsPer100000:
        return formulas::per100000<N>(in.named("arrivals", sum(arrivals)), in.number(in.months(), "months"),
                                      in.population());
    case Column::TargetBacklog:
    case Column::ReliefCapacity:
    case Column::TargetCapacity:
        return reliefFigure<N>(column, in);
    case Column::IdleFte: // of all activities: they share their staff
        return in.isOneActivity() ? in.number(formulas::kUnknown, "")
                                  : in.sumOfRoles([](const auto& role) { return role.idle(); });
    case Column::ReliefForGood:
    case Column::ReliefUntilDate: // of all activities: they share their staff
        return in.isOneActivity()
                   ? in.number(formulas::kUnknown, "")
                   : in.sumOfRoles([&](const auto& role) { return staffMissing<N>(column, role); });
    default:
        return waitFigure<N>(column, in);
    }
}

} // namespace muster::engine
