#include "engine/explain/queue_month_tracer.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

std::string waitText(const Wait& wait)
{
    return wait.isOne() ? fmt::format("{:.3g} days", wait.least())
                        : fmt::format("{:.3g} to {:.3g} days", wait.least(), wait.most());
}

} // namespace

TracedQueueMonth::TracedQueueMonth(const Results& results, const Queue& queue, int t, TraceMemo& memo)
    : m_plain(results, queue, t), m_results(results), m_queue(queue), m_t(t),
      m_class(classOf(results.inputs().dimensions().activities[queue.activity])),
      m_first(results.inputs().firstMonth()), m_tracer(results, m_first + t, memo)
{
}

Traced TracedQueueMonth::sum(const std::vector<Traced>& numbers)
{
    std::vector<Traced> parts;
    for (const Traced& number : numbers)
        if (number.value() != 0)
            parts.push_back(number);
    return sumOf(parts);
}

Traced TracedQueueMonth::finished(const Wait& wait)
{
    return leaf(wait.arrivals, "arrivals", Origin::Record, kByCurves, "events", waitText(wait));
}

Traced TracedQueueMonth::ofWait(const char* name, const Wait& wait, const Traced& number)
{
    return number.named(fmt::format("{} {}", name, waitText(wait)));
}

Traced TracedQueueMonth::arrivals() const
{
    std::vector<Traced> lines;
    forEachLine([&](LineIndex line) {
        lines.push_back(m_tracer.volume(line).named(
            m_tracer.dimensions().clientGroups[m_tracer.lineAt(line).clientGroup].name));
    });
    if (lines.size() > 1)
        return sumOf(lines).named("arrivals");
    LineIndex only;
    forEachLine([&](LineIndex line) { only = line; });
    return m_tracer.volume(only).named("arrivals");
}

Traced TracedQueueMonth::backlog() const
{
    if (const plan::Actual* came = m_queue.cameBy(0); m_t == 0 && came)
        return leaf(came->value, "opening backlog", Origin::Record,
                    fmt::format("actual figure of the end of {}", came->month.toEnglish()), "events", {},
                    came->source);
    if (m_t == 0)
        return value(plan::Kind::OpeningBacklog);
    return leaf(m_queue.backlog(m_t),
                fmt::format("backlog at the end of {}", (m_first + (m_t - 1)).toEnglish()), Origin::Record,
                "carried from the month before, which tells it", "events");
}

Traced TracedQueueMonth::restated() const
{
    const plan::Actual* came = m_queue.cameBy(m_t + 1);
    if (!came)
        return 0.0;
    return leaf(m_plain.restated(), "restated", Origin::Record,
                fmt::format("actual figure of the end of {}: {:.10g}", came->month.toEnglish(), came->value),
                "events", {}, came->source);
}

Traced TracedQueueMonth::available(RoleIndex role) const
{
    if (m_results.inputs().staff().at(m_queue.locality, role).isStaffed)
        return m_tracer.own(Measure::Available, m_queue.locality, role)
            .named("available at work")
            .told(Telling::ByValue);
    return leaf(0, "available at work", Origin::Record, "no posts of this role are entered here", "FTE",
                nameOf(role));
}

Traced TracedQueueMonth::cannotWait(RoleIndex role) const
{
    MonthTracer::Sum parts;
    addWhatCannotWait(m_tracer, m_queue.locality, role, parts);
    return parts.empty() ? Traced(0.0) : sumOf(parts).named("what cannot wait").told(Telling::ByValue);
}

/// What the role has for this class of activities.
Traced TracedQueueMonth::timeFor(RoleIndex role) const
{
    const RoleTime time = timeOf(role);
    const Traced all = formulas::timeForWaiting(available(role), cannotWait(role));
    const double used = time.time.front() - time.time[m_class];
    if (used == 0)
        return all;
    return all.named("time for those who wait") - leaf(used, "what comes first takes", Origin::Record,
                                                       "by the priority of activities", "FTE", nameOf(role));
}

Traced TracedQueueMonth::waiting(const RoleQueue& queue) const
{
    std::vector<Traced> parts;
    forEachLine([&](LineIndex line) {
        if (const Traced share = shareOfLine(m_tracer, line, queue.role); share.value() != 0)
            parts.push_back(m_tracer.volume(line) * share);
    });
    if (parts.size() > 1)
        parts = {sumOf(parts).named("arrivals").told(Telling::ByValue)};
    if (const double before = queue.flow.backlogs[static_cast<std::size_t>(m_t)]; before != 0)
        parts.push_back(leaf(before, "who waited before", Origin::Record,
                             m_t == 0 ? "its part of the opening backlog" : "carried from the month before",
                             "events", nameOf(queue.role)));
    return sumOf(parts);
}

/// Where a role has time for all who wait for it, no more is said.
Traced TracedQueueMonth::doneOf(const RoleQueue& queue) const
{
    const RoleTime time = timeOf(queue.role);
    const std::string name = fmt::format("done by {}", nameOf(queue.role));
    if (time.time[m_class] >= time.wanted[m_class])
        return waiting(queue).named(name);
    const Traced wanted =
        leaf(time.wanted[m_class], "wanted by all who wait for it", Origin::Record,
             "the FTE that all of this class who wait for the role take", "FTE", nameOf(queue.role));
    const Traced share = Traced(formulas::shareDone(timeFor(queue.role).named("time for this class"), wanted))
                             .named(fmt::format("share that {} has time for", nameOf(queue.role)));
    const double takenOver = queue.takenOver[static_cast<std::size_t>(m_t)];
    const Traced people = waiting(queue).named("who wait");
    if (takenOver == 0)
        return Traced(formulas::doneItself(people, share)).named(name);
    return formulas::done(people, share,
                          leaf(takenOver, "taken over by qualified staff", Origin::Record,
                               "in the time that they have left, at their own hours", "events",
                               nameOf(queue.role)))
        .named(fmt::format("done for {}", nameOf(queue.role)));
}

Traced TracedQueueMonth::capacityOf(const RoleQueue& queue) const
{
    const auto at = static_cast<std::size_t>(m_t);
    const RoleTime time = timeOf(queue.role);
    const double left = m_class + 1 < kClasses ? time.time[m_class + 1] : time.idle;
    const Traced done = doneOf(queue);
    if (left == 0)
        return done;
    const std::string role = nameOf(queue.role);
    return formulas::capacity(done,
                              leaf(left, "time left", Origin::Record, "behind all of its class", "FTE", role),
                              leaf(left / (queue.flow.capacity[at] - queue.done[at]), "FTE an event",
                                   Origin::Record, "of those who wait, or would first", "FTE", role))
        .named(fmt::format("capacity of {}", role));
}

template <class OfRole>
Traced TracedQueueMonth::ofRoles(const OfRole& ofRole) const
{
    std::vector<Traced> parts;
    for (const RoleQueue& role : m_queue.roles())
        parts.push_back(ofRole(role));
    return sum(parts);
}

Traced TracedQueueMonth::done() const
{
    return m_queue.isWaiting ? ofRoles([&](const RoleQueue& role) { return doneOf(role); }).named("done")
                             : contactHours(true).named("done");
}

Traced TracedQueueMonth::capacity() const
{
    return m_queue.isWaiting
               ? ofRoles([&](const RoleQueue& role) { return capacityOf(role); }).named("capacity")
               : contactHours(false).named("capacity");
}

/// Line by line as far as the shortest of the roles that give them is there.
Traced TracedQueueMonth::contactHours(bool atMostAll) const
{
    std::vector<Traced> parts;
    forEachLine([&](LineIndex line) {
        const Traced hours = m_tracer.volume(line);
        if (hours.value() == 0)
            return;
        std::vector<Traced> shares;
        for (const RoleQueue& role : m_queue.roles())
            if (shareOfLine(m_tracer, line, role.role).value() != 0)
                shares.push_back(
                    Traced(formulas::partOfWhatCannotWait(available(role.role), cannotWait(role.role)))
                        .named(nameOf(role.role)));
        Traced part = shares.front();
        for (std::size_t i = 1; i < shares.size(); ++i)
            part = least(part, shares[i]);
        part = part.named("part that is there for");
        parts.push_back(hours * (atMostAll ? formulas::atMostAll(part) : part));
    });
    return sumOf(parts);
}

} // namespace muster::engine
