#include "store/plan_file.h"

#include "store/file/files.h"
#include "store/kept/kept_work.h"
#include "store/plan_file_parts.h"
#include "store/schema/schema.h"

#include <filesystem>

namespace muster::store {

namespace {

/// One name for a file however it is written, so that one plan has one lock.
std::string plainPath(const std::string& path)
{
    std::error_code ignored;
    // in full first: of a file that is not there yet, the name alone would stay as it is
    const auto plain = std::filesystem::weakly_canonical(std::filesystem::absolute(path, ignored), ignored);
    return plain.empty() ? path : plain.string();
}

bool isThere(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

/// The lock of a plan that may be written, or why it may not.
Result<LockFile> lockForWriting(const std::string& path, const std::string& who)
{
    if (!mayBeWritten(path))
        return fail({ErrorCode::ReadOnly,
                     "the file may not be written",
                     {},
                     {},
                     {},
                     "Ask for the right to write it, or save a copy"});
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

void makeFile(const std::string& path, const plan::Changes& initial, const std::string& label,
              const history::Stamp& stamp)
{
    plan::AdmittedEdit edit = orRefuse(plan::admitEdit({}, {label, withSettings(initial)}));
    plan::Plan after = edit.after();
    NewFile file(path);
    OpenPlan(file.writingPath(), OpenPlan::Use::Make)
        .record(std::move(after), std::move(edit).take().changes, label, stamp, history::EntryState::Created);
    file.putInPlace();
}

/// Where the file cannot be read, nothing can be undone either.
template <class Read>
std::optional<std::string> labelOrNone(const std::string& path, Read&& read)
{
    return atDoor(path, [&]() -> Result<std::optional<std::string>> { return read(); })
        .value_or(std::nullopt);
}

Applied onlyOne(std::vector<Applied> done)
{
    return std::move(done.front());
}

} // namespace

PlanFile::PlanFile(std::unique_ptr<PlanFileParts> parts) : m_parts(std::move(parts)) {}
PlanFile::PlanFile(PlanFile&&) noexcept = default;
PlanFile& PlanFile::operator=(PlanFile&&) noexcept = default;
PlanFile::~PlanFile() = default;

Result<PlanFile> PlanFile::create(const std::string& path, const plan::Changes& initial,
                                  const std::string& label, const history::Stamp& stamp)
{
    return atDoor(path, [&]() -> Result<PlanFile> {
        const std::string plain = plainPath(path);
        auto lock = LockFile::take(plain, stamp.who);
        if (!lock)
            throw Refused(std::move(lock.error()));
        if (isThere(plain))
            throw Refused({ErrorCode::BadInput,
                           "there is a file of this name already",
                           {},
                           {},
                           {},
                           "Choose another name, or remove the file"});
        requireNothingLeftBehind(plain);
        makeFile(plain, initial, label, stamp);
        return PlanFile(
            std::make_unique<PlanFileParts>(plain, stamp.who, Access::ReadWrite, std::move(lock)));
    });
}

Result<PlanFile> PlanFile::open(const std::string& path, Access wanted, const std::string& who)
{
    return atDoor(path, [&]() -> Result<PlanFile> {
        requirePlan(path);
        const std::string plain = plainPath(path);
        auto lock = wanted == Access::ReadWrite ? lockForWriting(plain, who) : openedToRead();
        return PlanFile(std::make_unique<PlanFileParts>(plain, who, wanted, std::move(lock)));
    });
}

Result<PlanFile> PlanFile::open(const std::string& path, SoundPlan sound, const std::string& who)
{
    return atDoor(path, [&]() -> Result<PlanFile> {
        return PlanFile(std::make_unique<PlanFileParts>(plainPath(path), who, std::move(sound)));
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
    return m_parts->m_readOnlyReason;
}

Result<void> PlanFile::mayWrite() const
{
    return atDoor(path(), [&]() -> Result<void> {
        m_parts->writable();
        return {};
    });
}

Result<bool> PlanFile::refresh()
{
    return atDoor(path(), [&]() -> Result<bool> { return readOnly() && m_parts->m_open.refresh(); });
}

bool PlanFile::lockHasGone() const
{
    return !readOnlyReason().empty() && !LockFile::isHeld(path()) && mayBeWritten(path());
}

Result<Applied> PlanFile::apply(plan::Edit edit, const history::Stamp& stamp, const Progress& progress)
{
    return atDoor(path(), [&]() -> Result<Applied> {
        auto admitted = plan::admitEdit(m_parts->writable().plan(), std::move(edit));
        return admitted ? apply(*std::move(admitted), stamp, progress) : fail(std::move(admitted.error()));
    });
}

Result<Applied> PlanFile::apply(plan::AdmittedEdit admitted, const history::Stamp& stamp,
                                const Progress& progress)
{
    return atDoor(path(), [&]() -> Result<Applied> {
        OpenPlan& open = m_parts->writable();
        auto after = admitted.madeIn(open.plan());
        if (!after)
            return fail(std::move(after.error()));
        plan::Edit edit = std::move(admitted).take();
        return open.record(*std::move(after), std::move(edit.changes), edit.label, stamp,
                           history::EntryState::Applied, progress.part(0.2, 0.9));
    });
}

Result<Applied> PlanFile::undo(const history::Stamp& stamp)
{
    return undo(stamp, 1).map(onlyOne);
}

Result<Applied> PlanFile::redo(const history::Stamp& stamp)
{
    return redo(stamp, 1).map(onlyOne);
}

Result<std::vector<Applied>> PlanFile::undo(const history::Stamp& stamp, int steps)
{
    return atDoor(path(),
                  [&]() -> Result<std::vector<Applied>> { return m_parts->writable().undo(steps, stamp); });
}

Result<std::vector<Applied>> PlanFile::redo(const history::Stamp& stamp, int steps)
{
    return atDoor(path(),
                  [&]() -> Result<std::vector<Applied>> { return m_parts->writable().redo(steps, stamp); });
}

std::optional<std::string> PlanFile::undoLabel() const
{
    return labelOrNone(path(), [&] { return m_parts->m_open.history().undoLabel(); });
}

std::optional<std::string> PlanFile::redoLabel() const
{
    return labelOrNone(path(), [&] { return m_parts->m_open.history().redoLabel(); });
}

const KeptWork& PlanFile::keptWork(KeptFor use) const
{
    auto& kept = m_parts->kept[static_cast<std::size_t>(use)];
    if (!kept)
        kept = readKeptWork(m_parts->m_open.database(), use);
    return *kept;
}

void PlanFile::keepWork(KeptFor use, KeptWork work) const
{
    const KeptWork& kept = m_parts->kept[static_cast<std::size_t>(use)].emplace(std::move(work));
    static_cast<void>(atDoor(path(), [&]() -> Result<void> {
        if (m_parts->m_lock)
            m_parts->m_open.keep(use, kept);
        else
            m_parts->m_open.keepAsVerified(use, kept, m_parts->m_who);
        return {};
    }));
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
        const auto lock = LockFile::take(plain, m_parts->m_who);
        if (!lock)
            throw Refused(lock.error());
        copyDatabase(m_parts->m_open.database(), m_parts->m_path, plain);
        return {};
    });
}

} // namespace muster::store
