#pragma once
// A piece of work for a pool of threads, as both sides see it: whoever waits for it looks how far it is and
// may cancel it; the thread that works tells and listens. Every function may be called from any thread.

#include "base/progress.h"

#include <atomic>
#include <chrono>
#include <optional>

namespace muster::jobs {

class Task {
  public:
    using Work = std::function<void(const Progress&)>;

    /// Work throws nothing, and ends soon after its progress says Cancelled.
    explicit Task(Work work) : m_work(std::move(work)) {}
    Task(const Task&) = delete;
    Task& operator=(const Task&) = delete;

    /// Does the work, on this thread. Once.
    void run() noexcept;

    void cancel() noexcept { m_stop.request_stop(); }
    [[nodiscard]] bool isCancelled() const noexcept { return m_stop.stop_requested(); }
    /// How much is done, from 0 to 1.
    [[nodiscard]] double share() const noexcept { return m_share; }
    /// How long the rest will take; none while that cannot be said, or while the work has not begun.
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const;
    [[nodiscard]] bool isOver() const noexcept { return m_isOver; }
    /// Waits until the work is done.
    void wait() const noexcept { m_isOver.wait(false); }

  private:
    using Clock = std::chrono::steady_clock;

    Work m_work;
    std::stop_source m_stop;
    std::atomic<double> m_share = 0;
    std::atomic<Clock::duration> m_begun{}; ///< since the clock's epoch; 0 before
    std::atomic<bool> m_isOver = false;
};

} // namespace muster::jobs
