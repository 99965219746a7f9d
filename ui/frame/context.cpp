#include "frame/context.h"

#include <algorithm>

namespace muster::ui {

Context::Context(session::Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_beside(document)
{
    connect(&document, &session::Document::opened, this, &Context::startAnew);
    connect(&document, &session::Document::changed, this, &Context::keepUp);
    connect(&m_beside, &Beside::changed, this, &Context::moved);
    startAnew();
}

engine::LocalityIndex Context::locality() const
{
    const engine::Dimensions& dimensions = results().inputs().dimensions();
    const auto found = m_locality ? dimensions.indexOf(*m_locality) : engine::LocalityIndex::none();
    return found.isNone() && !dimensions.localities.empty() ? engine::LocalityIndex() : found;
}

std::vector<PeriodSpan> Context::spans() const
{
    const engine::Inputs& in = results().inputs();
    return periodsOf(in.firstMonth(), in.months(), m_length);
}

void Context::chooseLocality(engine::LocalityIndex chosen)
{
    const auto& localities = results().inputs().dimensions().localities;
    if (!localities.indexes().contains(chosen) || chosen == locality())
        return;
    m_locality = localities[chosen].id;
    emit moved();
}

void Context::chooseSpan(const PeriodSpan& span)
{
    if (span.period == m_span.period && span.first == m_span.first && span.count == m_span.count)
        return;
    m_span = span;
    emit moved();
}

void Context::chooseLength(PeriodLength length)
{
    if (length == m_length)
        return;
    m_length = length;
    m_span = spanHolding(m_span.first);
    emit moved();
}

PeriodSpan Context::spanHolding(int month) const
{
    const auto all = spans();
    const auto found =
        std::ranges::find_if(all, [&](const PeriodSpan& each) { return month < each.first + each.count; });
    return found == all.end() ? PeriodSpan{} : *found;
}

void Context::startAnew()
{
    m_locality.reset();
    const bool aYearAtLeast = results().inputs().months() >= int(PeriodLength::FinancialYear);
    m_length = aYearAtLeast ? PeriodLength::FinancialYear : PeriodLength::Month;
    m_span = spanHolding(0);
    emit moved();
}

void Context::keepUp()
{
    const auto all = spans();
    const auto same = [&](const PeriodSpan& each) {
        return each.period == m_span.period && each.first == m_span.first && each.count == m_span.count;
    };
    if (std::ranges::any_of(all, same))
        return;
    const auto alike = std::ranges::find(all, m_span.period, &PeriodSpan::period);
    m_span = alike != all.end() ? *alike : spanHolding(0);
    emit moved();
}

} // namespace muster::ui
