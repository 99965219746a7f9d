#include "session/explainer.h"

namespace muster::session {

namespace {

Result<Told> answerOf(const engine::Results& results, const engine::TablePlace& place, engine::Column column)
{
    return engine::explain(results, place, column).map([](const engine::Explanation& explanation) {
        return Told{explanation.trace.value(), explanation.unit, engine::tell(explanation)};
    });
}

} // namespace

Explainer::Explainer(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Explainer::~Explainer()
{
    m_pool.waitForDone();
}

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

void Explainer::work()
{
    if (m_working || !m_asked)
        return;
    m_working = true;
    m_pool.start([this, question = *m_asked] {
        const auto answer = std::make_shared<const Result<Told>>(
            answerOf(*question.results, question.place, question.column));
        QMetaObject::invokeMethod( // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): Qt owns the call
            this, [this, answer, number = question.number] { deliver(number, *answer); },
            Qt::QueuedConnection);
    });
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
