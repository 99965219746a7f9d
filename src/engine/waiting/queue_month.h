#pragma once
// One queue in one month, written once: plain numbers to compute, traces to explain. Source: docs/method.md,
// section 7.2.

#include "engine/figures.h"
#include "engine/waiting/reads_queue.h"
#include "plan/catalogue/kind.h"

#include <cmath>
#include <vector>

namespace muster::engine {

/// One queue in one month.
template <ReadsQueue Month>
class QueueMonth {
  public:
    using N = typename Month::Number;

    explicit QueueMonth(const Month& in) : m_in(in) {}

    [[nodiscard]] N arrivals() const { return m_in.arrivals(); }
    [[nodiscard]] N capacity() const { return m_in.capacity(); }
    [[nodiscard]] N opening() const { return m_in.backlog(); }
    [[nodiscard]] N done() const { return m_in.done(); }
    /// At the month's end.
    [[nodiscard]] N backlog() const
    {
        if (m_in.isCleared()) // to the last bit
            return m_in.number(0);
        const N flows = formulas::backlogAfter(opening(), arrivals(), done());
        const N anew = restated();
        return m_in.named("backlog at the end", m_in.atEnd(m_in.isNothing(anew) ? flows : flows + anew));
    }
    /// By how many an actual figure of the month's end says it otherwise.
    [[nodiscard]] N restated() const { return m_in.restated(); }
    [[nodiscard]] N unmet() const
    {
        return m_in.isWaiting() ? unknown() : formulas::unmet(arrivals(), done());
    }
    [[nodiscard]] N arrivalsWithTarget() const { return m_in.hasTarget() ? arrivals() : m_in.number(0); }
    /// Arrivals finished inside the target.
    [[nodiscard]] N inside() const
    {
        if (!m_in.hasTarget())
            return m_in.number(0);
        return overWaits(m_in.isKnown(), &Month::waits, [&](const Wait& wait) {
            const double share = wait.shareWithin(m_in.targetInDays());
            if (!(share > 0))
                return m_in.number(0);
            const N people = m_in.finished(wait);
            return m_in.ofWait("finished after", wait, share < 1 ? people * m_in.share(share) : people);
        });
    }
    /// Days that the arrivals wait, all together.
    [[nodiscard]] N waited() const { return daysOf("days of those who wait", m_in.isKnown(), &Month::waits); }
    /// Days that those who wait at the end have waited, all together.
    [[nodiscard]] N waitedSoFar() const
    {
        return daysOf("days of those who have waited", m_in.knowsWhoWaits(), &Month::waitsSoFar);
    }
    /// The same of those with a target, and their targets. Nothing can be held against a target of no days.
    [[nodiscard]] N waitedWithTarget() const
    {
        if (!m_in.hasTarget())
            return m_in.number(0);
        return isOfNoDays() ? unknown() : waited();
    }
    [[nodiscard]] N targetDays() const
    {
        return m_in.hasTarget() ? arrivals() * m_in.target() : m_in.number(0);
    }
    /// The longest of its roles.
    [[nodiscard]] N weeksToClear() const
    {
        using formulas::valueOf;
        if (!std::isfinite(valueOf(backlog())))
            return unknown();
        return m_in.greatestOfRoles([this](const auto& role) {
            if (m_in.isNothing(role.backlog()))
                return m_in.number(0);
            return m_in.isLess(role.arrivals(), role.capacity())
                       ? N(formulas::weeksToClear(role.backlog(), aWeek("capacity a week", role.capacity()),
                                                  aWeek("arrivals a week", role.arrivals())))
                       : unknown();
        });
    }
    [[nodiscard]] N targetBacklog() const
    {
        if (!m_in.hasTarget())
            return m_in.number(0);
        return m_in.named("target backlog", formulas::targetBacklog(arrivalsAWeek(), targetWeeks(),
                                                                    m_in.value(plan::Kind::WaitFactor)));
    }
    /// Events a week.
    [[nodiscard]] N reliefCapacity() const
    {
        if (!m_in.hasTarget())
            return m_in.number(0);
        return m_in.named("relief capacity a week", formulas::reliefCapacity(arrivalsAWeek(), backlog(),
                                                                             targetBacklog(), reliefWeeks()));
    }
    [[nodiscard]] N reliefWeeks() const { return m_in.value(plan::Kind::ReliefWeeks); }
    /// Events a week.
    [[nodiscard]] N targetCapacity() const
    {
        using plan::Kind;
        if (!m_in.hasTarget())
            return m_in.number(0);
        if (isOfNoDays())
            return unknown();
        return formulas::targetCapacity(arrivalsAWeek(), targetWeeks(), m_in.value(Kind::WaitFactor),
                                        m_in.value(Kind::ArrivalVariation),
                                        m_in.value(Kind::CapacityVariation));
    }
    /// Arrivals inside the target, were waits exponential around what the backlog means.
    [[nodiscard]] N exponentialInside() const
    {
        if (!m_in.hasTarget() || m_in.isNothing(arrivals()))
            return m_in.number(0);
        if (m_in.isCleared())
            return arrivals();
        using formulas::ofItsOwn;
        const N meanWait =
            m_in.named("mean wait of the backlog",
                       formulas::waitOfBacklog(ofItsOwn(backlog()),
                                               m_in.named("arrivals a day", arrivals() / m_in.days())));
        return arrivals() * formulas::exponentialInside(m_in.target(), meanWait);
    }

  private:
    [[nodiscard]] N unknown() const { return m_in.number(formulas::kUnknown); }
    [[nodiscard]] bool isOfNoDays() const { return m_in.isNothing(m_in.target()); }
    [[nodiscard]] N aWeek(const char* name, const N& month) const
    {
        return m_in.named(name, formulas::aWeek(month, m_in.days()));
    }
    [[nodiscard]] N arrivalsAWeek() const { return aWeek("arrivals a week", arrivals()); }
    [[nodiscard]] N targetWeeks() const
    {
        return m_in.named("target in weeks", m_in.target() / formulas::kDaysAWeek);
    }
    /// Of waits, which are there where they are known.
    using WaitsOf = std::vector<Wait> (Month::*)() const;
    template <class OfWait>
    [[nodiscard]] N overWaits(bool isKnown, WaitsOf waits, const OfWait& ofWait) const
    {
        if (!m_in.isWaiting() || !isKnown)
            return unknown();
        std::vector<N> parts;
        for (const Wait& wait : (m_in.*waits)())
            parts.push_back(ofWait(wait));
        return m_in.sum(parts);
    }
    [[nodiscard]] N daysOf(const char* whose, bool isKnown, WaitsOf waits) const
    {
        return overWaits(isKnown, waits, [&](const Wait& wait) {
            return m_in.ofWait(whose, wait,
                               m_in.finished(wait) * ((m_in.wait(wait.from) + m_in.wait(wait.to)) / 2.0));
        });
    }

    const Month& m_in;
};

} // namespace muster::engine
