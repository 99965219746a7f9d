#include "session/figures/edit_effects.h"

#include "engine/results.h"
#include "session/ask_file.h"

namespace muster::session {

namespace {

constexpr std::size_t kAtOnce = 8; // edits whose states are held at the same time

using Moved = std::vector<engine::EditTotals>;

} // namespace

EditEffects::EditEffects(OpenPlan& plan, QObject* parent) : QObject(parent), m_plan(plan)
{
    connect(&m_plan, &OpenPlan::opened, this, &EditEffects::forget);
}

const EditEffect* EditEffects::find(std::int64_t edit) const
{
    const auto at = m_known.find(edit);
    return at == m_known.end() ? nullptr : &at->second;
}

void EditEffects::forget()
{
    stop();
    m_known.clear();
}

void EditEffects::stop()
{
    m_asked.drop();
    m_wanted.clear();
    m_done = 0;
}

void EditEffects::ask(std::vector<std::int64_t> edits)
{
    stop();
    std::erase_if(edits, [this](std::int64_t edit) { return m_known.contains(edit); });
    m_wanted = std::move(edits);
    next();
}

void EditEffects::next()
{
    const std::size_t count = std::min(kAtOnce, m_wanted.size() - m_done);
    if (count == 0)
        return stop();
    const auto from = m_wanted.begin() + static_cast<std::ptrdiff_t>(m_done);
    const std::vector<std::int64_t> asked(from, from + static_cast<std::ptrdiff_t>(count));
    const auto take = [this, asked](const Result<Moved>& moved) {
        if (!moved)
            return stop(); // cancelled, or the history cannot be read: the page of the history says so
        for (const std::int64_t edit : asked)
            m_known[edit] = {};
        for (const engine::EditTotals& each : *moved)
            m_known[each.entry] = {each.moved.required, each.moved.cost};
        m_done += asked.size();
        emit known();
        next();
    };
    const auto work = [this, take, done = m_done,
                       all = m_wanted.size()](Result<std::vector<plan::EditStates>> states) {
        if (!states)
            return stop();
        const JobWish wish{tr("Working out what each edit changed"), "working out what edits changed"};
        m_asked = m_plan.jobs().start(
            wish, *this,
            [states = *std::move(states), now = m_plan.sharedResults(), done,
             all](const Progress& progress) -> Result<Moved> {
                return engine::movedByEdits(states, *now, [&](std::size_t at) {
                    return progress.reached(double(done + at) / double(all));
                });
            },
            take);
    };
    m_asked = askFile(
        m_plan, {.doing = "reading earlier states"}, *this,
        [asked](const FileDesk& desk, const Progress&) { return desk.file.statesOfEdits(asked); }, work);
}

} // namespace muster::session
