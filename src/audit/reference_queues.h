#pragma once
// The queues of the plain reference: who waits for which role at each locality, month by month, and what the
// staff there do. Written from docs/method.md, section 7.2, alone.

#include "audit/reference_backlogs.h"
#include "audit/reference_pool.h"
#include "engine/results.h"

#include <functional>

namespace muster::audit {

class ReferenceQueues : public ReferenceBacklogs {
  public:
    /// What is at work of a locality's own role in a month; not finite where it is not known.
    using AtWork = std::function<Real(plan::LocalityId, const plan::Role&, int)>;

    ReferenceQueues(const plan::Plan& plan, const Reference& reference, AtWork atWork)
        : ReferenceBacklogs(plan, reference), m_atWork(std::move(atWork))
    {
    }

    /// What the roles of a locality have for those who wait, and what of it is left, of those who do
    /// casework.
    struct Pool {
        std::vector<Work> works;
        // By month and role: FTE that are needed, those at work, what those who wait can have of them, and
        // what is left of it.
        std::vector<std::vector<Real>> required, atWork, time, idle;
    };

    [[nodiscard]] const Pool& pool(plan::LocalityId l) const
    {
        return onceFor(m_pools, l, [&] { return made(l); });
    }
    /// FTE that arrivals and what cannot wait take, ÷ available, over some months.
    [[nodiscard]] Real load(plan::LocalityId l, std::size_t role, int first, int count) const
    {
        const Pool& all = pool(l);
        Real wanted = 0, there = 0;
        for (int t = first; t < first + count; ++t) {
            wanted += all.required[size(t)][role];
            there += all.atWork[size(t)][role];
        }
        return wanted == 0 ? 0 : there < kSomebody * count ? kNone : wanted / there;
    }

  private:
    using Waiting = ReferencePool::Waiting;
    static constexpr Real kSomebody = 1e-9L; ///< FTE: fewer are nobody
    static constexpr bool kTakeOver = true;  ///< qualified staff take over what others leave undone

    [[nodiscard]] Pool made(plan::LocalityId l) const
    {
        Pool pool;
        for (const plan::Activity& a : m_plan.rows<plan::Activity>())
            if (a.standard != plan::Standard::Caseload && !groupsOf(l, a.id).empty())
                pool.works.push_back(begun(l, a));
        std::vector<Waiting> waiting;
        for (std::size_t i = 0; i < pool.works.size(); ++i)
            start(pool.works[i], i, waiting);
        for (int t = 0; t < m_plan.settings().months; ++t)
            pass(l, t, pool, waiting);
        for (Work& work : pool.works) {
            work.isKnown = isKnown(work);
            if (work.waits)
                for (Queue& queue : work.queues)
                    addWaits(queue);
        }
        return pool;
    }
    void start(Work& work, std::size_t number, std::vector<Waiting>& waiting) const
    {
        const auto came = cameAt(work.locality, work.activity->id, month(-1));
        const Real backlog = !work.waits ? kNone : came ? *came : value(plan::Kind::OpeningBacklog, work, 0);
        work.backlog.push_back(backlog);
        for (Queue& queue : work.queues) {
            if (!work.waits)
                break;
            const Coming first = backlog == 0 ? Coming{} : opening(work, queue.role, backlog);
            const Coming one = opening(work, queue.role, 1);
            open(queue, first.events);
            waiting.push_back({work.activity->priority.value_or(work.activity->statutory ? 1 : 2), number,
                               queue.role, first.events, first.fte,
                               one.events != 0 ? one.fte / one.events : 0, first.byTaker});
        }
    }
    void pass(plan::LocalityId l, int t, Pool& pool, std::vector<Waiting>& waiting) const
    {
        std::vector<Real> required, there, fixed, time;
        for (const plan::Role* role : m_roles) {
            required.push_back(m_reference.required(l, *role, month(t)));
            there.push_back(m_atWork(l, *role, t));
            fixed.push_back(cannotWait(l, *role, t));
            const Real left = there.back() - fixed.back();
            time.push_back(left < 0 ? 0 : left);
        }
        pool.required.push_back(required);
        pool.atWork.push_back(there);
        pool.time.push_back(time);
        std::vector<Coming> arrivals;
        for (Waiting& each : waiting) {
            const Work& work = pool.works[each.activity];
            const Coming& now = arrivals.emplace_back(coming(work, each.role, t));
            each.events += now.events;
            each.fte += now.fte;
            for (const auto& [taker, fte] : now.byTaker)
                each.takers[taker] += fte;
        }
        std::vector<Waiting> month = waiting;
        for (Waiting& each : month)
            std::erase_if(each.takers, [&](const auto& taker) {
                return !doesSome(pool.works[each.activity], taker.first, t);
            });
        ReferencePool::share(month, time, m_plan.settings().qualifiedTakeOver);
        pool.idle.push_back(time);
        auto next = waiting.begin();
        auto shared = month.begin();
        auto come = arrivals.begin();
        for (Work& work : pool.works) {
            if (!work.waits) {
                contact(work, t, there, fixed);
                continue;
            }
            const auto first = next;
            for (Queue& queue : work.queues) {
                addMonth(queue, come->events, come->fte, shared->capacity, shared->done,
                         shared->events * shared->left);
                ++come;
                (next++)->keep((shared++)->left);
            }
            addUp(work, t);
            if (const auto came = cameAt(work.locality, work.activity->id, this->month(t)))
                restate(work, *came, &*first);
        }
    }
    /// Of all its queues. Once some of it has nobody to do it, it is no longer known who waits.
    void addUp(Work& work, int t) const
    {
        const bool isWithoutRole = std::ranges::any_of(work.groups, [&](plan::ClientGroupId g) {
            return m_reference.workWithoutRole(work.locality, g, *work.activity, month(t));
        });
        Real capacity = isWithoutRole ? kNone : 0;
        Real done = isWithoutRole || std::isnan(work.backlog.back()) ? kNone : 0;
        Real backlog = done;
        for (const Queue& queue : work.queues) {
            capacity += queue.capacity.back();
            done += queue.done.back();
            backlog += queue.backlog.back();
        }
        work.capacity.push_back(capacity);
        work.done.push_back(done);
        work.backlog.push_back(backlog);
        work.restated.push_back(0);
    }
    /// An actual figure says anew who waits; of what is not known it says nothing.
    void restate(Work& work, Real came, Waiting* waiting) const
    {
        const Real backlog = work.backlog.back();
        if (std::isnan(backlog))
            return;
        work.restated.back() = came - backlog;
        work.backlog.back() = came; // whatever is known of its mix
        for (Queue& queue : work.queues) {
            if (backlog != 0)
                waiting->keep(came / backlog);
            else if (came != 0) {
                const Coming first = opening(work, queue.role, came);
                waiting->events = first.events;
                waiting->fte = first.fte;
                waiting->takers = first.byTaker;
            }
            ReferenceWaits::restate(queue, (waiting++)->events);
        }
    }
    /// Whether it is known what is done and, of who waited at a month's start, on which day.
    [[nodiscard]] static bool isKnown(const Work& work)
    {
        return std::isfinite(work.done.back()) && std::ranges::none_of(work.queues, [](const Queue& queue) {
                   for (std::size_t t = 0; t < queue.capacity.size(); ++t)
                       if (std::isnan(queue.capacity[t]) && queue.backlog[t] > 0)
                           return true;
                   return false;
               });
    }
    /// What of a role cannot wait: open cases, contact hours, allowances and fixed posts.
    [[nodiscard]] Real cannotWait(plan::LocalityId l, const plan::Role& role, int t) const
    {
        Real sum = m_reference.besideLines(l, role, month(t));
        for (const auto& [group, activity] : m_reference.linesOf(l))
            if (activity->standard == plan::Standard::Caseload ||
                activity->standard == plan::Standard::Contact)
                sum += m_reference.lineFte(l, group, *activity, role, month(t));
        return sum;
    }
    /// Contact hours of a line are done as far as the role that is shortest of those who give them is there.
    void contact(Work& work, int t, const std::vector<Real>& there, const std::vector<Real>& fixed) const
    {
        Real capacity = 0, done = 0;
        for (const plan::ClientGroupId g : work.groups) {
            Real least = kNever;
            for (const Queue& queue : work.queues)
                if (m_reference.share(work.locality, g, *work.activity, *m_roles[queue.role], month(t)) !=
                    0) {
                    const Real part = there[queue.role] / fixed[queue.role];
                    least = std::isnan(least) || part >= least ? least : part;
                }
            const Real hours = m_reference.volume(work.locality, g, work.activity->id, month(t));
            if (m_reference.workWithoutRole(work.locality, g, *work.activity, month(t)))
                least = kNone;
            capacity += hours == 0 ? 0 : hours * least;
            done += hours == 0 ? 0 : hours * (least > 1 ? 1 : least);
        }
        work.capacity.push_back(capacity);
        work.done.push_back(done);
        work.backlog.push_back(kNone);
        work.restated.push_back(0);
    }

    AtWork m_atWork;
    mutable std::map<plan::LocalityId, Pool> m_pools;
};

} // namespace muster::audit
