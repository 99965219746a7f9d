#pragma once
// How the time that the roles of a locality have in a month goes to those who wait for them: one class of
// activities, in plain numbers. Source: docs/method.md, section 7.2.

#include <Eigen/Core>
#include <cstddef>
#include <span>
#include <vector>

namespace muster::engine {

/// Those who wait of an activity, in one month, by number of the role that they wait for. Takers are the
/// qualified ones of the roles, numbered from 0.
struct Waiting {
    Eigen::ArrayXd events;
    Eigen::ArrayXd fte;              ///< FTE-months that they take
    Eigen::ArrayXXd byTaker;         ///< the same of each taker: takers down, roles across
    std::vector<std::size_t> helped; ///< the roles of which takers may take over
    std::span<const char> mayTake{}; ///< whether each taker does some of the activity in the month
    Eigen::ArrayXd left;             ///< the share of them who still wait

    void layOut(std::size_t roles, std::size_t takers);
    [[nodiscard]] bool isOffered(std::size_t role) const
    {
        return left[Eigen::Index(role)] != 0 && events[Eigen::Index(role)] != 0;
    }
};

class StaffPool {
  public:
    using Row = Eigen::Map<Eigen::ArrayXd>;

    /// At most so many activities of a class; the takers are named by their roles.
    void layOut(std::size_t activities, std::size_t roles, std::vector<std::size_t> takers);

    /// Serves a class. The time is what each role has, and then what is left of it; wanted becomes FTE that
    /// all of the class who wait for each role take.
    void serve(std::span<Waiting* const> waiting, Row time, Row wanted);
    /// The share of who wait for each role that it has had the time for itself.
    [[nodiscard]] const Eigen::ArrayXd& own() const { return m_own; }

  private:
    void doOwn(std::span<Waiting* const> waiting, Row& time, Row& wanted);
    [[nodiscard]] bool isAnyFree(const Row& time) const;
    [[nodiscard]] bool offer(std::span<Waiting* const> waiting, const Row& time);
    [[nodiscard]] bool offer(const Waiting& waiting, const Row& time, std::span<double> wanted, bool isFirst);
    void ask(std::size_t activities, const Row& time);
    [[nodiscard]] bool takeOver(std::span<Waiting* const> waiting, Row& time);
    [[nodiscard]] double undoneOf(std::size_t activity, const Row& time);
    [[nodiscard]] std::span<double> wantedOf(std::size_t activity)
    {
        return std::span(m_wanted).subspan(activity * m_takers.size(), m_takers.size());
    }

    std::vector<std::size_t> m_takers; ///< their roles
    Eigen::ArrayXd m_own;              ///< by role
    std::vector<double> m_wanted;      ///< by activity and taker: FTE of all that still wait; 0: not offered
    std::vector<double> m_asked;       ///< by taker: FTE of what is offered to it
    std::vector<char> m_isOffered;     ///< by activity
};

} // namespace muster::engine
