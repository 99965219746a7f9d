#include "store/plan_file_parts.h"

#include <cctype>

namespace muster::store {

namespace {

/// The error without its place, as sentences that stand alone.
std::string sentenceOf(const Error& error)
{
    Error bare = error;
    bare.place = {};
    std::string text = bare.sentence();
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

} // namespace

Result<LockFile> openedToRead()
{
    return fail(
        {ErrorCode::ReadOnly, "the plan is open for reading only", {}, {}, {}, "Open it for writing"});
}

PlanFileParts::PlanFileParts(std::string path, std::string who, Access wanted, Result<LockFile> lock)
    : m_path(std::move(path)), m_who(std::move(who)), m_lock(std::move(lock)),
      m_readOnlyReason(m_lock || wanted == Access::ReadOnly ? "" : sentenceOf(m_lock.error())),
      m_open(m_path, m_lock ? OpenPlan::Use::Write : OpenPlan::Use::Read)
{
}

PlanFileParts::PlanFileParts(std::string path, std::string who, SoundPlan sound)
    : m_path(std::move(path)), m_who(std::move(who)), m_lock(openedToRead()), m_open(m_path, std::move(sound))
{
}

OpenPlan& PlanFileParts::writable()
{
    if (m_lock)
        return m_open;
    throw Refused(m_lock.error());
}

} // namespace muster::store
