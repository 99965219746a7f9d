#include "frame/beside.h"

#include "models/format.h"
#include "plan/scenarios/scenarios.h"

namespace muster::ui {

Beside::Beside(session::Document& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&document, &session::Document::opened, this, [this] { choose({}); });
    connect(&document, &session::Document::changed, this, &Beside::keepUp);
}

void Beside::choose(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_results.reset();
    emit changed();
    keepUp();
}

QString Beside::name() const
{
    return m_choice ? format::text(plan::nameOf(m_document.plan(), *m_choice)) : QString();
}

void Beside::keepUp()
{
    m_working.drop();
    m_results.reset();
    if (m_choice && *m_choice && !m_document.plan().find<plan::Scenario>(**m_choice)) {
        choose({});
        return;
    }
    if (!m_choice || *m_choice == m_document.scenario())
        return;
    const auto work = [shown = m_document.sharedResults(),
                       other = *m_choice](const Progress&) -> Result<std::shared_ptr<const engine::Results>> {
        return std::make_shared<const engine::Results>(shown->inputs().plan(), *shown, other);
    };
    m_working = m_document.jobs().start({.doing = "working out the scenario beside"}, *this, work,
                                        [this](Result<std::shared_ptr<const engine::Results>> made) {
                                            if (made) {
                                                m_results = *std::move(made);
                                                emit changed();
                                            }
                                        });
}

} // namespace muster::ui
