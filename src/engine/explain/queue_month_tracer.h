#pragma once
// A queue in a month, traced. What it brings from months before, and how long its people wait, is told by
// value: the curves are one thing over all months. So is how qualified staff share what they take over.

#include "engine/explain/month_tracer.h"
#include "engine/results.h"

namespace muster::engine {

inline constexpr const char* kByCurves =
    "first in, first out: from what has come and what is done, day by day";

/// A role's queue in a month, traced by value.
class TracedRoleMonth {
  public:
    TracedRoleMonth(const PlainRoleMonth& plain, std::string role) : m_plain(plain), m_role(std::move(role))
    {
    }
    [[nodiscard]] Traced arrivals() const { return figure(m_plain.arrivals(), "arrivals"); }
    [[nodiscard]] Traced capacity() const { return figure(m_plain.capacity(), "capacity"); }
    [[nodiscard]] Traced backlog() const { return figure(m_plain.backlog(), "backlog at the end"); }

  private:
    [[nodiscard]] Traced figure(double value, const char* name) const
    {
        return leaf(value, name, Origin::Record, "its part of the activity", "events", m_role);
    }

    PlainRoleMonth m_plain;
    std::string m_role;
};

class TracedQueueMonth {
  public:
    using Number = Traced;
    using Role = TracedRoleMonth;

    TracedQueueMonth(const Results& results, const Queue& queue, int t, TraceMemo& memo);

    [[nodiscard]] Traced arrivals() const;
    [[nodiscard]] Traced capacity() const;
    [[nodiscard]] Traced done() const;
    [[nodiscard]] Traced backlog() const;
    [[nodiscard]] Traced restated() const;
    [[nodiscard]] static const Traced& atEnd(const Traced& flows) { return flows; }
    [[nodiscard]] bool isCleared() const { return m_plain.isCleared(); }
    /// The role that decides.
    template <class Figure>
    [[nodiscard]] Traced greatestOfRoles(const Figure& figure) const
    {
        const auto roles = m_plain.rolesAsked();
        const auto traced = [&](const PlainRoleMonth& role) {
            return TracedRoleMonth(role, m_tracer.dimensions().roleName(role.queue.role));
        };
        const auto decides = std::ranges::max_element(
            roles, {}, [&](const PlainRoleMonth& role) { return figure(traced(role)).value(); });
        return figure(traced(*decides));
    }
    [[nodiscard]] Traced value(plan::Kind kind) const
    {
        return m_tracer.value(kind, {m_queue.locality, {}, m_queue.activity, {}});
    }
    [[nodiscard]] Traced target() const { return m_tracer.target(m_queue.activity); }
    [[nodiscard]] Traced days() const { return double(m_queue.days(m_t)); }
    [[nodiscard]] bool hasTarget() const { return m_plain.hasTarget(); }
    [[nodiscard]] bool isWaiting() const { return m_plain.isWaiting(); }
    [[nodiscard]] bool isKnown() const { return m_plain.isKnown(); }
    [[nodiscard]] std::vector<Wait> waits() const { return m_plain.waits(); }
    [[nodiscard]] bool knowsWhoWaits() const { return m_plain.knowsWhoWaits(); }
    [[nodiscard]] std::vector<Wait> waitsSoFar() const { return m_plain.waitsSoFar(); }
    [[nodiscard]] double targetInDays() const { return m_plain.targetInDays(); }
    [[nodiscard]] static Traced named(const char* name, const Traced& number)
    {
        return number.isLeaf() ? number : number.named(name);
    }
    [[nodiscard]] static Traced sum(const std::vector<Traced>& numbers);
    [[nodiscard]] static bool isNothing(const Traced& number) { return number.value() == 0; }
    [[nodiscard]] static bool isLess(const Traced& a, const Traced& b) { return a.value() < b.value(); }
    [[nodiscard]] static Traced number(double value) { return value; }
    [[nodiscard]] static Traced finished(const Wait& wait);
    [[nodiscard]] static Traced ofWait(const char* name, const Wait& wait, const Traced& number);
    [[nodiscard]] static Traced wait(double days)
    {
        return leaf(days, "wait", Origin::Record, kByCurves, "days");
    }
    [[nodiscard]] static Traced share(double share)
    {
        return leaf(share, "share inside the target", Origin::Record, kByCurves, "share");
    }

  private:
    template <class Visit>
    void forEachLine(const Visit& visit) const
    {
        for (const LineIndex line : m_tracer.linesOf(m_queue.locality))
            if (m_tracer.lineAt(line).activity == m_queue.activity)
                visit(line);
    }
    [[nodiscard]] RoleTime timeOf(RoleIndex role) const
    {
        return m_results.queues().time(m_queue.locality, role, m_t);
    }
    [[nodiscard]] std::string nameOf(RoleIndex role) const { return m_tracer.dimensions().roleName(role); }
    [[nodiscard]] Traced available(RoleIndex) const;
    [[nodiscard]] Traced cannotWait(RoleIndex) const;
    [[nodiscard]] Traced timeFor(RoleIndex) const;
    [[nodiscard]] Traced waiting(const RoleQueue&) const;
    [[nodiscard]] Traced doneOf(const RoleQueue&) const;
    [[nodiscard]] Traced capacityOf(const RoleQueue&) const;
    template <class OfRole>
    [[nodiscard]] Traced ofRoles(const OfRole& ofRole) const;
    [[nodiscard]] Traced contactHours(bool atMostAll) const;

    PlainQueueMonth m_plain;
    const Results& m_results;
    const Queue& m_queue;
    int m_t;
    std::size_t m_class;
    Month m_first;
    MonthTracer m_tracer;
};

} // namespace muster::engine
