#include "store/plan_file.h"

#include "plan/rules.h"
#include "store/files.h"
#include "store/history_lines.h"
#include "store/lock_file.h"
#include "store/open_plan.h"
#include "store/past.h"
#include "store/schema.h"

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace muster::store {

namespace {

/// One name for a file however it is written, so that one plan has one lock.
std::string plainPath(const std::string& path)
{
    std::error_code ignored;
    const auto plain = std::filesystem::weakly_canonical(path, ignored);
    return plain.empty() ? path : plain.string();
}

bool exists(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

/// The lock of a plan that may be written, or why it may not.
tl::expected<LockFile, LockRefusal> lockForWriting(const std::string& path, const std::string& who)
{
    if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
        return tl::unexpected(LockRefusal{{}, "The file may not be written."});
    return LockFile::take(path, who);
}

/// A plan always has its settings.
plan::Changes withSettings(plan::Changes initial)
{
    auto& settings = std::get<plan::RowChanges<plan::Settings>>(initial);
    if (settings.put.empty())
        settings.put.emplace_back();
    return initial;
}

/// The plan with the changes made to it, if the plan's rules admit them.
plan::Plan admitted(plan::Plan plan, const plan::Changes& changes)
{
    plan.apply(changes);
    orRefuse(plan::admit(plan, changes));
    return plan;
}

void makeFile(const std::string& path, const plan::Changes& initial, const std::string& label,
              const Stamp& stamp)
{
    const plan::Changes changes = withSettings(initial);
    const plan::Plan plan = admitted({}, changes);
    NewFile file(path);
    OpenPlan(file.writingPath(), OpenPlan::Use::Make)
        .record(plan, changes, label, stamp, EntryState::Created);
    file.putInPlace();
}

/// Where the file cannot be read, nothing can be undone either.
template <class Read>
std::optional<std::string> labelOrNone(const std::string& path, Read&& read)
{
    return atDoor(path, [&]() -> Result<std::optional<std::string>> { return read(); })
        .value_or(std::nullopt);
}

Refused nothingTo(const char* what)
{
    return Refused({ErrorCode::NotFound, fmt::format("there is nothing to {}", what)});
}

} // namespace

class PlanFile::Parts {
  public:
    Parts(std::string path, std::optional<LockFile> lock, LockRefusal refusal)
        : m_path(std::move(path)), m_refusal(std::move(refusal)), m_lock(std::move(lock)),
          m_open(m_path, m_lock ? OpenPlan::Use::Write : OpenPlan::Use::Read)
    {
    }

    /// The open plan, if it may be changed.
    OpenPlan& writable()
    {
        if (m_lock)
            return m_open;
        throw Refused({ErrorCode::ReadOnly, "the plan is open for reading only", {}, m_refusal.reason});
    }

    const std::string m_path;
    const LockRefusal m_refusal;
    const std::optional<LockFile> m_lock; ///< before the database: given back after that is closed
    OpenPlan m_open;
};

PlanFile::PlanFile(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
PlanFile::PlanFile(PlanFile&&) noexcept = default;
PlanFile& PlanFile::operator=(PlanFile&&) noexcept = default;
PlanFile::~PlanFile() = default;

Result<PlanFile> PlanFile::create(const std::string& path, const plan::Changes& initial,
                                  const std::string& label, const Stamp& stamp)
{
    return atDoor(path, [&]() -> Result<PlanFile> {
        const std::string plain = plainPath(path);
        auto lock = LockFile::take(plain, stamp.who);
        if (!lock)
            throw Refused({ErrorCode::Unreadable, "the plan cannot be made here", {}, lock.error().reason});
        if (exists(plain))
            throw Refused({ErrorCode::BadInput,
                           "there is a file of this name already",
                           {},
                           {},
                           {},
                           "Choose another name, or remove the file"});
        makeFile(plain, initial, label, stamp);
        return PlanFile(std::make_unique<Parts>(plain, std::move(*lock), LockRefusal{}));
    });
}

Result<PlanFile> PlanFile::open(const std::string& path, Access wanted, const std::string& who)
{
    return atDoor(path, [&]() -> Result<PlanFile> {
        requirePlan(path);
        const std::string plain = plainPath(path);
        if (wanted == Access::ReadOnly)
            return PlanFile(std::make_unique<Parts>(plain, std::nullopt, LockRefusal{}));
        auto lock = lockForWriting(plain, who);
        if (!lock)
            return PlanFile(std::make_unique<Parts>(plain, std::nullopt, std::move(lock.error())));
        return PlanFile(std::make_unique<Parts>(plain, std::move(*lock), LockRefusal{}));
    });
}

const std::string& PlanFile::path() const
{
    return m_parts->m_path;
}

const plan::Plan& PlanFile::plan() const
{
    return m_parts->m_open.plan();
}

bool PlanFile::readOnly() const
{
    return !m_parts->m_lock;
}

const std::string& PlanFile::readOnlyReason() const
{
    return m_parts->m_refusal.reason;
}

const std::string& PlanFile::holder() const
{
    return m_parts->m_refusal.holder;
}

Result<Applied> PlanFile::apply(const plan::Edit& edit, const Stamp& stamp)
{
    return atDoor(path(), [&]() -> Result<Applied> {
        OpenPlan& open = m_parts->writable();
        const plan::Plan after = admitted(open.plan(), edit.changes);
        return open.record(after, edit.changes, edit.label, stamp, EntryState::Applied);
    });
}

Result<Applied> PlanFile::undo(const Stamp& stamp)
{
    return atDoor(path(), [&]() -> Result<Applied> {
        OpenPlan& open = m_parts->writable();
        const auto entry = open.history().nextToUndo();
        if (!entry)
            throw nothingTo("undo");
        return open.undo(*entry, stamp);
    });
}

Result<Applied> PlanFile::redo(const Stamp& stamp)
{
    return atDoor(path(), [&]() -> Result<Applied> {
        OpenPlan& open = m_parts->writable();
        const auto entry = open.history().nextToRedo();
        if (!entry)
            throw nothingTo("redo");
        return open.redo(*entry, stamp);
    });
}

std::optional<std::string> PlanFile::undoLabel() const
{
    return labelOrNone(path(), [&] { return m_parts->m_open.history().undoLabel(); });
}

std::optional<std::string> PlanFile::redoLabel() const
{
    return labelOrNone(path(), [&] { return m_parts->m_open.history().redoLabel(); });
}

Result<std::vector<HistoryEntry>> PlanFile::entries() const
{
    return atDoor(path(),
                  [&]() -> Result<std::vector<HistoryEntry>> { return m_parts->m_open.history().entries(); });
}

Result<std::vector<HistoryLine>> PlanFile::history() const
{
    return atDoor(path(), [&]() -> Result<std::vector<HistoryLine>> {
        return historyLines(m_parts->m_open.history(), plan(), std::nullopt);
    });
}

Result<std::vector<HistoryLine>> PlanFile::history(std::int64_t entry) const
{
    return atDoor(path(), [&]() -> Result<std::vector<HistoryLine>> {
        return historyLines(m_parts->m_open.history(), plan(), entry);
    });
}

Result<plan::Plan> PlanFile::planAfter(std::int64_t entry) const
{
    return atDoor(path(), [&]() -> Result<plan::Plan> {
        return store::planAfter(m_parts->m_open.history(), entry, plan());
    });
}

Result<plan::Changes> PlanFile::changesBackTo(std::int64_t entry) const
{
    return planAfter(entry).map([&](const plan::Plan& past) { return differences(plan(), past); });
}

Result<void> PlanFile::saveCopy(const std::string& path) const
{
    return atDoor(path, [&]() -> Result<void> {
        const std::string plain = plainPath(path);
        if (plain == m_parts->m_path)
            throw Refused({ErrorCode::BadInput,
                           "a plan cannot be copied onto itself",
                           {},
                           {},
                           {},
                           "Choose another name"});
        if (const auto holder = lockHolder(plain))
            throw Refused({ErrorCode::BadInput,
                           "the plan of this name is open",
                           {},
                           *holder,
                           {},
                           "Close it there, or choose another name"});
        copyDatabase(m_parts->m_open.database(), plain);
        return {};
    });
}

} // namespace muster::store
