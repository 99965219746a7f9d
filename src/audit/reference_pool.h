#pragma once
// One pool of staff: how the time of a month that roles have left goes to those who wait for them, class by
// class. Written from docs/method.md, section 7.2, alone.

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <vector>

namespace muster::audit {

class ReferencePool {
  public:
    using Real = long double;

    /// Events of an activity that wait for a role.
    struct Waiting {
        int priority = 2; ///< 1 first
        std::size_t activity = 0;
        std::size_t role = 0;
        Real events = 0;
        Real fte = 0;                         ///< FTE-months that they take
        Real fteAnEvent = 0;                  ///< where nobody waits
        std::map<std::size_t, Real> takers{}; ///< FTE-months that they take of others who may take over
        Real done = 0;
        Real capacity = 0; ///< done, and what could still be done with what its class leaves of the role
        Real left = 1;     ///< the share that still waits

        /// What is done takes the same share of all, so that the mix stays.
        void keep(Real share)
        {
            events *= share;
            fte *= share;
            for (auto& [taker, wanted] : takers)
                wanted *= share;
        }
    };

    /// `time` is what each role has, and then what is left of it.
    static void share(std::vector<Waiting>& queues, std::vector<Real>& time, bool takeOver)
    {
        std::set<int> priorities;
        for (const Waiting& queue : queues)
            priorities.insert(queue.priority);
        for (const int priority : priorities) {
            std::vector<Waiting*> ofClass;
            for (Waiting& queue : queues)
                if (queue.priority == priority)
                    ofClass.push_back(&queue);
            doOwn(ofClass, time);
            if (takeOver)
                while (someAreTakenOver(ofClass, time)) {
                }
            for (Waiting* queue : ofClass) {
                const Real each = queue->events > 0 ? queue->fte / queue->events : queue->fteAnEvent;
                queue->done = queue->events * (1 - queue->left);
                queue->capacity = queue->done + (time[queue->role] == 0 ? 0 : time[queue->role] / each);
            }
        }
    }

  private:
    /// The share of what is wanted that there is.
    static Real part(Real there, Real wanted) { return wanted == 0 || there >= wanted ? 1 : there / wanted; }
    static void use(Real& time, Real part, Real wanted) { time = part < 1 ? 0 : time - wanted; }

    static void doOwn(const std::vector<Waiting*>& queues, std::vector<Real>& time)
    {
        for (std::size_t role = 0; role < time.size(); ++role) {
            Real wanted = 0;
            for (const Waiting* queue : queues)
                wanted += queue->role == role ? queue->fte : 0;
            const Real done = part(time[role], wanted);
            for (Waiting* queue : queues)
                if (queue->role == role)
                    queue->left = 1 - done;
            use(time[role], done, wanted);
        }
    }

    /// What waits of each activity is offered to its takers by the events that their time left would do. A
    /// taker who is offered too much does an equal share of each; what is not done is offered again.
    static bool someAreTakenOver(const std::vector<Waiting*>& queues, std::vector<Real>& time)
    {
        std::map<std::size_t, std::map<std::size_t, Real>> wanted; // by activity and taker: of all that waits
        for (const Waiting* queue : queues)
            if (queue->left != 0 && queue->events != 0)
                for (const auto& [taker, fte] : queue->takers)
                    if (time[taker] != 0 && fte != 0)
                        wanted[queue->activity][taker] += queue->left * fte;
        std::map<std::size_t, std::map<std::size_t, Real>> offered; // shares of an activity's
        std::vector<Real> load(time.size(), 0);
        for (const auto& [activity, takers] : wanted) {
            Real all = 0;
            for (const auto& [taker, fte] : takers)
                all += time[taker] / fte;
            for (const auto& [taker, fte] : takers) {
                offered[activity][taker] = time[taker] / fte / all;
                load[taker] += offered[activity][taker] * fte;
            }
        }
        bool isKnown = true;
        std::vector<Real> parts(time.size(), 1);
        for (std::size_t taker = 0; taker < time.size(); ++taker) {
            parts[taker] = part(time[taker], load[taker]);
            if (load[taker] != 0)
                use(time[taker], parts[taker], load[taker]);
            isKnown = isKnown && !(load[taker] != 0 && std::isnan(time[taker]));
        }
        for (Waiting* queue : queues) {
            const auto takers = offered.find(queue->activity);
            if (takers == offered.end() || queue->takers.empty() || queue->left == 0 || queue->events == 0)
                continue;
            Real undone = 0; // what a taker has no time for; none where all have
            for (const auto& [taker, share] : takers->second)
                undone += share * (1 - parts[taker]);
            queue->left *= undone;
        }
        return isKnown && !offered.empty();
    }
};

} // namespace muster::audit
