#pragma once
// How the time that the roles of a locality have in a month goes to those who wait for them: one class of
// activities, in plain numbers. Source: docs/method.md, section 7.2.

#include <cstddef>
#include <span>
#include <vector>

namespace muster::engine {

/// Those who wait for a role's part of an activity, in one month. Activities, roles and takers, which are the
/// qualified ones of the roles, are numbered from 0.
struct Waiting {
    std::size_t activity = 0;
    std::size_t role = 0;
    double events = 0;
    double fte = 0;                  ///< FTE-months that they take
    std::span<double> byTaker{};     ///< the same of each taker; empty: none may take over
    std::span<const char> mayTake{}; ///< whether each taker does some of the activity in the month
    double left = 1;                 ///< the share of them who still wait

    [[nodiscard]] bool isOffered() const { return !byTaker.empty() && left != 0 && events != 0; }
    /// Those who still wait, of the same mix.
    void keep();
    /// As many as an actual figure of all of the queue says; of nobody, one event is of this mix: events, FTE
    /// and FTE of each taker.
    void restate(double before, double after, std::span<const double> first);
};

class StaffPool {
  public:
    /// The takers are named by their roles.
    void layOut(std::size_t activities, std::vector<std::size_t> takers);

    /// Serves a class. The time is what each role has, and then what is left of it; wanted becomes FTE that
    /// all of the class who wait for each role take.
    void serve(std::span<Waiting> waiting, std::span<double> time, std::span<double> wanted);

  private:
    static void doOwn(std::span<Waiting> waiting, std::span<double> time, std::span<double> wanted);
    [[nodiscard]] bool offer(std::span<const Waiting> waiting, std::span<const double> time);
    void ask(std::span<const double> time);
    [[nodiscard]] bool takeOver(std::span<Waiting> waiting, std::span<double> time);
    [[nodiscard]] std::span<double> wantedOf(std::size_t activity)
    {
        return std::span(m_wanted).subspan(activity * m_takers.size(), m_takers.size());
    }

    std::vector<std::size_t> m_takers; ///< their roles
    std::vector<double> m_wanted;      ///< by activity and taker: FTE of all that still wait; 0: not offered
    std::vector<double> m_asked;       ///< by taker: FTE of what is offered to it
    std::vector<double> m_undone;      ///< by activity: the share of what is offered that nobody has time for
    std::vector<char> m_isOffered;     ///< by activity
};

} // namespace muster::engine
