#pragma once
// One thread for work away from the window's. It is there from the beginning to the end: Qt ends the program
// when memory is short while a thread begins, so none begins while a plan is open.

#include <QThreadPool>
#include <latch>
#include <utility>

namespace muster::session {

class Worker {
  public:
    Worker()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
        std::latch begun(1);
        m_pool.start([&] { begun.count_down(); });
        begun.wait();
    }
    /// Waits for what has been started.
    ~Worker() { m_pool.waitForDone(); }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Work is done in the order it is started in. It throws nothing.
    template <class Work>
    void start(Work&& work)
    {
        m_pool.start(std::forward<Work>(work));
    }

  private:
    QThreadPool m_pool;
};

} // namespace muster::session
