#include "engine/explain/tape.h"

#include "engine/figures.h"

#include <algorithm>
#include <cassert>
#include <new>
#include <utility>

namespace muster::engine {

namespace {

thread_local Tape* tRecording =
    nullptr; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): by thread

} // namespace

Tape::Tape() : m_one(node()), m_months(node())
{
    m_one->value = 1;
    m_months->value = formulas::kMonthsAYear;
    m_one->isShared = m_months->isShared = true;
}

Tape::Recording::Recording(Tape& tape) : m_before(std::exchange(tRecording, &tape)) {}

Tape::Recording::~Recording()
{
    tRecording = m_before;
}

Tape& Tape::current()
{
    assert(tRecording);
    return *tRecording;
}

TraceNode* Tape::node()
{
    auto* made = new (m_memory.allocate(sizeof(TraceNode), alignof(TraceNode))) TraceNode;
    made->number = m_size++;
    return made;
}

TraceNode* Tape::constant(double value)
{
    if (value == m_one->value)
        return m_one;
    if (value == m_months->value)
        return m_months;
    TraceNode* made = node();
    made->value = value;
    return made;
}

Arguments Tape::arguments(std::size_t room)
{
    return {static_cast<const TraceNode**>(
                m_memory.allocate(room * sizeof(const TraceNode*), alignof(const TraceNode*))),
            room};
}

std::string_view Tape::text(std::string_view text)
{
    if (text.empty())
        return {};
    auto* copy = static_cast<char*>(m_memory.allocate(text.size(), 1));
    std::ranges::copy(text, copy);
    return {copy, text.size()};
}

const LeafText* Tape::leafText(const LeafText& like)
{
    return new (m_memory.allocate(sizeof(LeafText), alignof(LeafText)))
        LeafText{text(like.unit), text(like.about), text(like.from), text(like.source)};
}

} // namespace muster::engine
