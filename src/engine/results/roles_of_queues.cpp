#include "engine/results/roles_of_queues.h"

#include <algorithm>

namespace muster::engine {

namespace {

double sumOf(const ByMonth& months, const PeriodSpan& span)
{
    double sum = 0;
    for (int t = span.first; t < span.first + span.count; ++t)
        sum += months[static_cast<std::size_t>(t)];
    return sum;
}

} // namespace

PeriodQueue::PeriodQueue(const Results& results, const Queue& queue, const RoleQueue& role,
                         const PeriodSpan& span)
    : m_results(&results), m_queue(&queue), m_role(role), m_span(span), m_last(span.first + span.count - 1),
      m_target(results.inputs().targets().of(queue.activity))
{
}

double PeriodQueue::value(plan::Kind kind) const
{
    const ResolvedAssumption& field = m_results->inputs().field(kind);
    return field.value({m_queue->locality, {}, m_queue->activity, {}},
                       field.stretch(m_results->inputs().firstMonth() + m_last));
}

double PeriodQueue::keepUp() const
{
    const double mine = sumOf(m_role.flow.arrivals, m_span);
    const double coming = formulas::meanOf(mine, double(m_span.count));
    if (!m_target || m_target->value() == 0 || mine == 0)
        return coming;
    using plan::Kind;
    const double aWeek =
        formulas::forVariation(targetWeeks(), value(Kind::WaitFactor), value(Kind::ArrivalVariation),
                               value(Kind::CapacityVariation));
    return coming +
           aWeek * days() / formulas::kDaysAWeek * mine / sumOf(ByMonth(m_queue->flow.arrivals), m_span);
}

double PeriodQueue::fteAnEvent() const
{
    return Queues::fteAnEvent(m_role, m_span);
}

double PeriodQueue::backlog() const
{
    return m_role.flow.backlogs[static_cast<std::size_t>(m_last) + 1];
}

double PeriodQueue::targetBacklog() const
{
    return formulas::targetBacklog(
        formulas::aWeek(m_role.flow.arrivals[static_cast<std::size_t>(m_last)], days()), targetWeeks(),
        value(plan::Kind::WaitFactor));
}

double PeriodQueue::reliefWeeks() const
{
    return value(plan::Kind::ReliefWeeks);
}

double PeriodQueue::reliefMonths() const
{
    return reliefWeeks() * formulas::kDaysAWeek / days();
}

template <class OfMonth>
double PlainRole::mean(const OfMonth& ofMonth) const
{
    double sum = 0;
    for (int t = m_span.first; t < m_span.first + m_span.count; ++t)
        sum += ofMonth(t);
    return formulas::meanOf(sum, double(m_span.count));
}

double PlainRole::required() const
{
    return mean([&](int t) { return m_results->own().at(Measure::Required, m_locality, m_role, t); });
}

double PlainRole::available() const
{
    return mean([&](int t) { return m_results->queues().time(m_locality, m_role, t).available; });
}

double PlainRole::time() const
{
    return mean([&](int t) { return m_results->queues().time(m_locality, m_role, t).time.front(); });
}

double PlainRole::idle() const
{
    return mean([&](int t) { return m_results->queues().time(m_locality, m_role, t).idle; });
}

std::vector<PlainRole> rolesOf(const Results& results, const std::vector<const Queue*>& queues,
                               const PeriodSpan& span)
{
    std::vector<PlainRole> roles;
    std::size_t ofLocality = 0; // the first of this one, whose queues stand together
    for (const Queue* queue : queues) {
        if (!roles.empty() && roles.back().locality() != queue->locality)
            ofLocality = roles.size();
        for (const RoleQueue& role : queue->roles()) {
            auto at = std::find_if(roles.begin() + std::ptrdiff_t(ofLocality), roles.end(),
                                   [&](const PlainRole& each) { return each.role() == role.role; });
            if (at == roles.end())
                at = roles.insert(at, PlainRole(results, queue->locality, role.role, span));
            at->add(*queue, role);
        }
    }
    return roles;
}

} // namespace muster::engine
