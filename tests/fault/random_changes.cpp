#include "fault/random_changes.h"

#include "store/merge.h"

#include <filesystem>
#include <fmt/format.h>

namespace muster::store::test {

namespace {

const history::Stamp kStream{"2026-11-22T10:15:30Z", "Stream"};

template <class T>
Result<std::string> done(const Result<T>& result, const std::string& what)
{
    return result ? Result<std::string>(what) : fail(result.error());
}

} // namespace

RandomChanges::RandomChanges(PlanFile& plan, std::string copy, std::uint64_t seed)
    : m_plan(plan), m_copy(std::move(copy)), m_random(seed), m_seed(std::to_string(seed))
{
}

Result<std::string> RandomChanges::next()
{
    ++m_number;
    return draw();
}

Result<std::string> RandomChanges::draw()
{
    switch (m_random.number(1, 16)) {
    case 1:
    case 2:
        return m_plan.undoLabel() ? done(m_plan.undo(kStream), "Undo") : edit(false);
    case 3:
    case 4:
        return m_plan.redoLabel() ? done(m_plan.redo(kStream), "Redo") : edit(false);
    case 5:
        return restore();
    case 6:
        return done(m_plan.addCheckpoint(fmt::format("State {} of {}", m_number, m_seed), kStream),
                    "Checkpoint");
    case 7:
        return signOff();
    case 8:
    case 9:
        return merge();
    case 10:
        return done(m_plan.compact(kWholeHistory, kStream, false), "Compaction");
    case 11:
    case 12:
    case 13:
        return edit(true);
    default:
        return edit(false);
    }
}

Result<std::string> RandomChanges::restore()
{
    const auto entries = m_plan.entries();
    if (!entries)
        return fail(entries.error());
    const auto which = m_random.number(0, static_cast<std::int64_t>(entries->size()) - 1);
    return done(m_plan.restore((*entries)[static_cast<std::size_t>(which)].id, kStream), "Restore");
}

Result<std::string> RandomChanges::signOff()
{
    history::SignOff what;
    what.made = kStream;
    what.purpose = fmt::format("Purpose {} of {}", m_number, m_seed);
    what.ruleSet = "1";
    return done(m_plan.signOff(what, {{"results", fmt::format("cost\n{}\n", m_number)}}), "Sign-off");
}

/// Merges the copy, where it fits, and makes it anew to go its own way.
Result<std::string> RandomChanges::merge()
{
    if (std::filesystem::exists(m_copy)) {
        const auto copy = PlanFile::open(m_copy, Access::ReadOnly, kStream.who);
        if (!copy)
            return fail(copy.error());
        const auto merged = m_plan.merge(*copy, {{}, history::Side::Theirs}, kStream);
        if (!merged && merged.error().code != ErrorCode::BadInput) // together they would break a rule
            return fail(merged.error());
    }
    return partCopy();
}

Result<std::string> RandomChanges::partCopy()
{
    if (const auto saved = m_plan.saveCopy(m_copy); !saved)
        return fail(saved.error());
    auto copy = PlanFile::open(m_copy, Access::ReadWrite, kStream.who);
    if (!copy)
        return fail(copy.error());
    for (int i = 0; i < 2; ++i) {
        plan::Edit edit = m_random.next(copy->plan());
        edit.label = fmt::format("Edit {} of a copy, {} of {}", i, m_number, m_seed);
        if (const auto applied = copy->apply(edit, kStream); !applied)
            return fail(applied.error());
    }
    return std::string("Merge");
}

Result<std::string> RandomChanges::edit(bool isImport)
{
    constexpr int kRowsOfAnImport = 250;
    plan::Edit edit =
        isImport ? m_random.import(m_plan.plan(), kRowsOfAnImport) : m_random.next(m_plan.plan());
    edit.label = fmt::format("Edit {} of {}", m_number, m_seed);
    return done(m_plan.apply(edit, kStream), edit.label);
}

} // namespace muster::store::test
