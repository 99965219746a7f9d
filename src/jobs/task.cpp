#include "jobs/task.h"

#include "jobs/time_left.h"

namespace muster::jobs {

void Task::run() noexcept
{
    m_begun = Clock::now().time_since_epoch();
    const Progress::Listener listener = [this](double share) { m_share = share; };
    m_work(Progress(m_stop.get_token(), listener));
    m_work = nullptr; // what it holds goes on the thread that used it
    m_isOver = true;
    m_isOver.notify_all();
}

std::optional<std::chrono::seconds> Task::timeLeft() const
{
    const Clock::duration begun = m_begun;
    return begun == Clock::duration{} ? std::nullopt
                                      : jobs::timeLeft(share(), Clock::now().time_since_epoch() - begun);
}

} // namespace muster::jobs
