#pragma once
// An activity of a locality while its queue is worked off: what comes by month, and who waits in one month.
// Source: docs/method.md, section 7.2.

#include "engine/waiting/activity_queue.h"
#include "engine/waiting/pool.h"
#include "engine/work.h"

namespace muster::engine {

/// Used again, of one queue after another. Behind the last month stands one event without a client group, of
/// which who waits first is made where nobody ever comes.
struct ActivityWork {
    Queue* queue = nullptr;
    bool mayBeTakenOver = false;
    Waiting waiting;
    Eigen::ArrayXXd coming;                                       ///< months down, amounts of Casework across
    std::vector<LinesTogether<Eigen::Map<Eigen::ArrayXd>>> lines; ///< that come to each amount in a run
    Eigen::ArrayXXd parts;     ///< roles down, months across: the part of its side's events that a role does
    std::vector<char> mayTake; ///< by month and taker: whether it does some of the activity
    std::vector<char> isAsked; ///< by role, in the months that are read

    void layOut(const QueueFrame&);
    /// With nothing in it.
    void begin(Queue&, bool canBeTakenOver);
    /// When all that comes is there: who waits at the plan's start.
    void open(double backlog);
    /// Who comes in a month waits with those who waited before.
    void come(std::size_t t);
    /// When the month's staff are served; left is FTE that each role has behind all of the class.
    void finish(std::size_t t, const Eigen::ArrayXd& own, const StaffPool::Row& left);

  private:
    /// FTE-months of a month's events: by role, were all of its side its own.
    [[nodiscard]] auto fte(Eigen::Index month) const
    {
        return coming.row(month).segment(Casework::fte(0), parts.rows()).transpose();
    }
    /// The same by taker, were all of the other side its own.
    [[nodiscard]] auto byTaker(Eigen::Index month) const
    {
        return coming.row(month).tail(waiting.byTaker.rows()).transpose();
    }
    void openRole(Eigen::Index role, Eigen::Index month, double each, double backlog);
    void comeByTaker(Eigen::Index month);
    [[nodiscard]] double capacityOf(Eigen::Index role, double done, double timeLeft) const;
    void restate(std::size_t t);
    void restateRole(std::size_t role, std::size_t t, double before, double after);

    Waiting m_first; ///< one event of who would wait first

    Eigen::ArrayXd m_fteOfTakers; ///< of one month
};

} // namespace muster::engine
