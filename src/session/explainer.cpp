#include "session/explainer.h"

#include "session/door.h"

#include <QCoreApplication>
#include <QEvent>

namespace muster::session {

namespace {

constexpr std::string_view kDoing = "working out how the number is made";

Result<Told> answerOf(const engine::Results& results, const engine::TablePlace& place, engine::Column column)
{
    return atDoor(kDoing, [&] {
        return engine::explain(results, place, column).map([](const engine::Explanation& explanation) {
            return Told{explanation.trace.value(), explanation.unit, engine::tell(explanation)};
        });
    });
}

} // namespace

Explainer::Explainer(QObject* parent) : QObject(parent) {}

void Explainer::ask(std::shared_ptr<const engine::Results> results, const engine::TablePlace& place,
                    engine::Column column)
{
    m_asked = {std::move(results), place, column, ++m_count};
    work();
}

void Explainer::forget()
{
    m_asked.reset();
}

/// Made before the work begins, with what is said where memory runs short, so that an answer always comes
/// back.
class Explainer::Answered : public QEvent {
  public:
    explicit Answered(int asked) : QEvent(QEvent::User), number(asked) {}

    const int number;
    Result<Told> answer = fail(outOfMemory(kDoing));
};

void Explainer::work()
{
    if (m_working || !m_asked)
        return;
    auto answered = std::make_unique<Answered>(m_asked->number);
    m_worker.start([this, question = *m_asked, answered = answered.get()] {
        try {
            answered->answer = answerOf(*question.results, question.place, question.column);
        } catch (...) { // too little memory even to say so
        }
        QCoreApplication::postEvent(this, answered);
    });
    static_cast<void>(answered.release()); // the event is Qt's
    m_working = true;
}

bool Explainer::event(QEvent* event)
{
    const auto* answered = dynamic_cast<Answered*>(event);
    if (answered)
        deliver(answered->number, answered->answer);
    return answered || QObject::event(event);
}

void Explainer::deliver(int number, const Result<Told>& answer)
{
    m_working = false;
    if (m_asked && m_asked->number == number) {
        m_asked.reset();
        if (answer)
            emit told(*answer);
        else
            emit hasNone(answer.error());
    }
    work();
}

} // namespace muster::session
