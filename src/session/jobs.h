#pragma once
// Work away from the thread that draws, on threads that begin with the document. Every piece of work gives
// one answer, which is handed over on the thread that asked; meanwhile its job tells how far it is and can be
// cancelled. What needs the plan's file has a thread of its own, and is done in the order in which it is
// asked.

#include "jobs/pool.h"
#include "session/door.h"

#include <QObject>
#include <QPointer>
#include <QString>

namespace muster::session {

/// A piece of work, as whoever waits for it sees it. It goes when its answer has been handed over.
class Job : public QObject {
    Q_OBJECT
  public:
    /// "Reading referrals.csv"; empty for work that is too short or too small to be shown.
    [[nodiscard]] const QString& title() const { return m_title; }
    /// How much is done, from 0 to 1.
    [[nodiscard]] double share() const { return m_task->share(); }
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const { return m_task->timeLeft(); }
    [[nodiscard]] bool isCancelled() const { return m_task->isCancelled(); }
    /// Asks the work to end. The answer is then the error Cancelled, unless the work was done already.
    void cancel() { m_task->cancel(); }
    /// The same, and nobody hears the answer.
    void drop();

  private:
    friend class Jobs;
    Job(QString title, std::shared_ptr<jobs::Task> task, std::function<void()> deliver)
        : m_title(std::move(title)), m_task(std::move(task)), m_deliver(std::move(deliver))
    {
    }

    const QString m_title;
    const std::shared_ptr<jobs::Task> m_task;
    std::function<void()> m_deliver;
    int m_number = 0;
};

enum class Lane { Any, File };

struct JobWish {
    QString title{};          ///< of the job
    std::string_view doing{}; ///< as in "Muster ran out of memory while reading the file"
    Lane lane = Lane::Any;
    bool mustBeDone = false; ///< it is done even where it was cancelled before it began
};

class Jobs : public QObject {
    Q_OBJECT
  public:
    explicit Jobs(QObject* parent = nullptr);
    /// Waits until all has been done that must be, and hands nothing over.
    ~Jobs() override;

    /// Does `work`, which takes a Progress and returns a Result, and hands that to `done` unless the listener
    /// has gone. What the work throws, or that memory was short, comes as an error.
    template <class Work, class Done>
    Job& start(const JobWish& wish, QObject& listener, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work&, const Progress&>;
        // Made before the work begins, with what is said where memory runs short, so that an answer always
        // comes.
        const auto answer = std::make_shared<Answer>(fail(outOfMemory(wish.doing)));
        auto run = [answer, work = std::move(work), doing = wish.doing,
                    mustBeDone = wish.mustBeDone](const Progress& progress) mutable {
            try {
                const auto wanted = mustBeDone ? Result<void>() : progress.reached(0);
                *answer =
                    wanted ? atDoor(doing, [&] { return work(progress); }) : Answer(fail(wanted.error()));
            } catch (...) { // too little memory even to say so
            }
        };
        return add(wish, std::move(run),
                   [answer, done = std::move(done), listener = QPointer<QObject>(&listener)]() mutable {
                       if (listener)
                           done(std::move(*answer));
                   });
    }

    /// The oldest job that has a title and is not yet done; null where there is none.
    [[nodiscard]] Job* shown() const;
    [[nodiscard]] bool isIdle() const { return m_running.empty(); }
    /// Cancels what runs in that lane, waits until all of it is done, and hands the answers over.
    void finish(Lane lane);

  signals:
    void changed(); ///< a job has begun or ended

  protected:
    bool event(QEvent* event) override;

  private:
    class Ended;
    Job& add(const JobWish& wish, jobs::Task::Work work, std::function<void()> deliver);
    void end(int number);

    struct Running {
        Lane lane{};
        std::unique_ptr<Job> job;
    };
    std::vector<Running> m_running; ///< the oldest first
    int m_count = 0;
    jobs::Pool m_pool; ///< last, as what they do uses the rest
    jobs::Pool m_fileThread;
};

/// The job whose answer is waited for, where a new question makes the one before it idle.
class LastAsked {
  public:
    LastAsked() = default;
    ~LastAsked() { drop(); }
    LastAsked(const LastAsked&) = delete;
    LastAsked& operator=(const LastAsked&) = delete;

    /// Drops the job before it.
    LastAsked& operator=(Job& job);
    void drop();
    [[nodiscard]] Job* job() const { return m_job; }
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

  private:
    QPointer<Job> m_job;
};

} // namespace muster::session
