#include "jobs/pool.h"

namespace muster::jobs {

Pool::Pool(int threads)
{
    const auto count = static_cast<std::size_t>(threads);
    m_running.resize(count);
    m_threads.reserve(count);
    try {
        for (std::size_t i = 0; i < count; ++i)
            m_threads.emplace_back([this, i] { workOff(i); });
    } catch (...) { // those that have begun would wait for ever
        end();
        throw;
    }
}

Pool::~Pool()
{
    end();
}

void Pool::end()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
        for (const auto& task : m_waiting)
            task->cancel();
        for (const auto& task : m_running)
            if (task)
                task->cancel();
    }
    m_changed.notify_all();
}

void Pool::add(std::shared_ptr<Task> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(task));
    }
    m_changed.notify_one();
}

void Pool::workOff(std::size_t thread)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_isEnding || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        const std::shared_ptr<Task> task = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_running[thread] = task;
        lock.unlock();
        task->run();
        lock.lock();
        m_running[thread] = nullptr;
    }
}

} // namespace muster::jobs
