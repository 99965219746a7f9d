#include "frame/job_line.h"

#include "models/format.h"
#include "session/jobs.h"
#include "theme/text_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace muster::ui {

namespace {

constexpr int kEachMs = 200;
constexpr int kShortMs = 400; // what is done by then is not worth a word
constexpr int kWholeBar = 1000;
constexpr int kJobBar = 120;

QString timeText(std::chrono::seconds left)
{
    using namespace std::chrono_literals;
    if (left < 2s)
        return Texts::tr("about a second left");
    return left < 90s ? Texts::tr("about %1 seconds left").arg(left.count())
                      : Texts::tr("about %1 minutes left").arg((left.count() + 30) / 60);
}

} // namespace

QString jobText(const session::Job& job)
{
    const QString title = format::onOneLine(job.title());
    if (job.isCancelled())
        return Texts::tr("%1: stopping…").arg(title);
    const auto left = job.timeLeft();
    return left ? Texts::tr("%1: %2").arg(title, timeText(*left)) : Texts::tr("%1…").arg(title);
}

JobLine::JobLine(session::Jobs& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_label(new TextLabel(QString(), QStringLiteral("muted"))),
      m_bar(new QProgressBar), m_cancelButton(new QPushButton(tr("Cancel")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_bar->setObjectName(QStringLiteral("jobBar"));
    m_bar->setRange(0, kWholeBar);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kJobBar);
    m_cancelButton->setObjectName(QStringLiteral("jobCancelButton"));
    layout->addWidget(m_label, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancelButton);
    connect(m_cancelButton, &QPushButton::clicked, this, &JobLine::cancel);
    connect(&jobs, &session::Jobs::changed, this, &JobLine::follow);
    connect(&m_timer, &QTimer::timeout, this, &JobLine::refresh);
    m_timer.setInterval(kEachMs);
    hide();
    follow();
}

void JobLine::follow()
{
    const session::Job* job = m_jobs.shown();
    const QString title = job ? job->title() : QString();
    if (title == m_title)
        return;
    m_title = title;
    m_since.restart();
    if (job) {
        m_timer.start();
        return;
    }
    m_timer.stop();
    hide();
}

void JobLine::refresh()
{
    const session::Job* job = m_jobs.shown();
    if (!job || m_since.elapsed() < kShortMs)
        return;
    m_label->setText(jobText(*job));
    m_label->setToolTip(job->title());
    m_bar->setValue(static_cast<int>(job->share() * kWholeBar));
    m_cancelButton->setEnabled(!job->isCancelled());
    show();
}

void JobLine::cancel()
{
    if (session::Job* job = m_jobs.shown())
        job->cancel();
    refresh();
}

} // namespace muster::ui
