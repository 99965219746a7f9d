#pragma once
// The queues of a plan: each locality's own activity that is counted in events, by the roles that do it; and
// the time that these have for it. Source: docs/method.md, section 7.2.

#include "engine/figures.h"
#include "engine/waiting/locality_work.h"

namespace muster::engine {

using QueueIndex = Index<Queue>;

class Queues {
  public:
    Queues() = default;

    /// By locality in tree order, then by activity.
    [[nodiscard]] const IndexedVector<QueueIndex, Queue>& all() const { return m_queues; }
    [[nodiscard]] std::span<const Queue> of(const LocalityRange&) const;
    /// Of a locality that has queues, in a month; the role does casework.
    [[nodiscard]] RoleTime time(LocalityIndex locality, RoleIndex role, int t) const
    {
        return m_times.at(m_places[locality], static_cast<std::size_t>(t), m_frame->casework.numbers[role]);
    }
    /// FTE-months an event of a queue's role, of those that come in some months; where none do, of who waits
    /// first.
    [[nodiscard]] static double fteAnEvent(const RoleQueue&, const PeriodSpan&);

    /// There are none from now on.
    void clear();
    /// Before any locality is filled. The queues are laid out anew where the plan's demand is another; where
    /// they were not of this plan, what came is taken up anew.
    void begin(const Inputs&, bool areOfThisPlan);
    /// Works out what comes and what is done in a locality, of figures in which its staff and its requirement
    /// are there.
    void fill(const Inputs&, const OwnFigures&, LocalityIndex);

  private:
    void layOut(const Inputs&);
    void layOutWork(const Inputs&);
    void placeLines(const Inputs&);
    void takeActuals(const Inputs&);
    void placeActuals(const Inputs&);
    void placeRows();
    [[nodiscard]] Queue* onlyQueueOf(const LocalityRange&, ActivityIndex);
    void gather(const QueueGatherer&, const OwnFigures&, std::span<Queue> ofLocality);
    void gatherTimes(const QueueGatherer&, const OwnFigures&, LocalityIndex);
    template <class Visit>
    void forEachLine(const Inputs&, std::span<Queue> ofLocality, const Visit& visit); // counted in events

    std::shared_ptr<const DemandSeries> m_demand; // for which they are laid out
    std::shared_ptr<const QueueFrame> m_frame;
    IndexedVector<QueueIndex, Queue> m_queues;
    Eigen::ArrayXd
        m_rows; // of all queues, in one piece: the memory of each alone would go and come at every edit
    IndexedVector<LineIndex, QueueIndex> m_queueOfLine; // none: it counts open cases
    IndexedVector<LocalityIndex, std::size_t> m_places; // among the localities that have queues
    RoleTimes m_times;

    // Used again.
    GatherScratch m_scratch;
    std::vector<QueueGatherer> m_gatherers; // of the runs of months
    LocalityWork m_work;
};

} // namespace muster::engine
