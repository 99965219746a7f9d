#pragma once
// Threads that work off tasks in the order in which they come. All of them begin with the pool, so that none
// has to begin when memory is short.

#include "jobs/task.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace muster::jobs {

class Pool {
  public:
    /// Throws std::system_error where the threads cannot begin.
    explicit Pool(int threads);
    /// Cancels every task, and waits until all are done, those as well that had not begun: what must not be
    /// lost, such as an edit on its way to the disk, does not ask whether it is cancelled.
    ~Pool();
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    void add(std::shared_ptr<Task> task);

  private:
    void end();
    void workOff(std::size_t thread);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<Task>> m_waiting;
    std::vector<std::shared_ptr<Task>> m_running; ///< one for each thread; null where it waits
    bool m_isEnding = false;
    std::vector<std::jthread> m_threads; ///< last, as they use the rest
};

} // namespace muster::jobs
