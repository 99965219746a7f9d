#include "session/jobs.h"

#include <QCoreApplication>
#include <QEvent>
#include <algorithm>
#include <malloc.h>
#include <mutex>

namespace muster::session {

namespace {

constexpr int kThreads = 3; // a long export and a long check still leave one for a short question

/// Gives back what threads have freed, or it stays with them, of no use to the others. One at a time: the
/// first call may set the C library's allocator up, which two threads must not do at once.
void giveBackMemory()
{
    static std::mutex oneAtATime;
    const std::scoped_lock lock(oneAtATime);
    malloc_trim(0);
}

} // namespace

void Job::drop()
{
    m_task->cancel();
    m_deliver = [] {};
}

/// Made before the work begins, so that the thread that works needs no memory for it.
class Jobs::Ended : public QEvent {
  public:
    explicit Ended(int job) : QEvent(QEvent::User), number(job) {}
    const int number;
};

Jobs::Jobs(QObject* parent) : QObject(parent), m_pool(kThreads), m_fileThread(1) {}

Jobs::~Jobs() = default;

Job& Jobs::add(const JobWish& wish, jobs::Task::Work work, std::function<void()> deliver)
{
    auto ended = std::make_unique<Ended>(++m_count);
    auto task = std::make_shared<jobs::Task>([this, isLong = !wish.title.isEmpty(), work = std::move(work),
                                              ended = ended.get()](const Progress& progress) mutable {
        work(progress);
        work = nullptr; // before anybody hears that it is done
        if (isLong)
            giveBackMemory();
        QCoreApplication::postEvent(this, ended);
    });
    std::unique_ptr<Job> job(new Job(wish.title, task, std::move(deliver)));
    job->m_number = m_count;
    m_running.push_back({wish.lane, std::move(job)});
    Job& added = *m_running.back().job;
    try {
        emit changed();
        (wish.lane == Lane::File ? m_fileThread : m_pool).add(std::move(task));
    } catch (...) { // it was not started
        m_running.pop_back();
        throw;
    }
    static_cast<void>(ended.release()); // the event is Qt's
    return added;
}

bool Jobs::event(QEvent* event)
{
    const auto* ended = dynamic_cast<Ended*>(event);
    if (ended)
        end(ended->number);
    return ended || QObject::event(event);
}

void Jobs::end(int number)
{
    const auto found =
        std::ranges::find_if(m_running, [&](const Running& each) { return each.job->m_number == number; });
    if (found == m_running.end())
        return; // it was waited for, and has been handed over
    const std::function<void()> deliver = std::move(found->job->m_deliver);
    m_running.erase(found);
    emit changed();
    deliver();
}

Job* Jobs::shown() const
{
    const auto found =
        std::ranges::find_if(m_running, [](const Running& each) { return !each.job->title().isEmpty(); });
    return found == m_running.end() ? nullptr : found->job.get();
}

void Jobs::finish(Lane lane)
{
    const auto isThere = [&](const Running& each) { return each.lane == lane; };
    for (const Running& each : m_running)
        if (isThere(each))
            each.job->cancel();
    for (auto next = std::ranges::find_if(m_running, isThere); next != m_running.end();
         next = std::ranges::find_if(m_running, isThere)) {
        next->job->m_task->wait();
        end(next->job->m_number);
    }
}

LastAsked& LastAsked::operator=(Job& job)
{
    drop();
    m_job = &job;
    return *this;
}

void LastAsked::drop()
{
    if (m_job)
        m_job->drop();
    m_job.clear();
}

} // namespace muster::session
