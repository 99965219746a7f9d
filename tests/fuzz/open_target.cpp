// A fuzz target: whatever is done to a plan's file, the program opens it or says why it does not, and leaves
// a file that it only reads as it is.

#include "engine/check.h"
#include "engine/results.h"
#include "fuzz/hostile_file.h"
#include "fuzz/require.h"
#include "plan/edits.h"
#include "store/plan_file.h"
#include "store/recover.h"
#include "store/repair/verify.h"

#include <filesystem>

namespace muster::fuzz {
namespace {

using store::Access;
using store::PlanFile;

const history::Stamp kStamp{"2026-11-24T09:00:00Z", "Cay"};

template <class T>
void requireSentence(const Result<T>& result)
{
    if (!result)
        require(!result.error().sentence().empty(), "an error says what is wrong");
}

/// Everything that a program asks of a plan that it only reads.
void readAll(const PlanFile& file)
{
    requireSentence(file.entries());
    requireSentence(file.history());
    requireSentence(file.checkpoints());
    requireSentence(file.planAfter(1));
    requireSentence(file.signOffs());
    requireSentence(file.signedPast({}));
    requireSentence(file.findState("2026-11-23"));
    requireSentence(file.statesBeforeFigures(3, plan::FiguresOf::Demand));
    static_cast<void>(engine::checkOf(engine::Results(engine::Inputs(file.plan()))));
}

/// An edit, and what of the history can be taken back and made again.
void editAndUndo(const std::string& path)
{
    auto file = PlanFile::open(path, Access::ReadWrite, "Cay");
    requireSentence(file);
    require(file || !std::filesystem::exists(path + ".lock"), "a plan that does not open is not locked");
    if (!file)
        return;
    plan::Settings settings = file->plan().settings();
    settings.title += "!";
    plan::Edit edit{"Set the title", {}};
    edit.put(settings);
    const plan::Plan before = file->plan();
    const auto applied = file->apply(edit, kStamp);
    requireSentence(applied);
    require(applied || file->plan() == before, "an edit that is refused changes nothing");
    if (applied && file->undo(kStamp))
        require(file->plan() == before, "undo brings back what was there");
    for (int i = 0; i < 5 && file->undo(kStamp); ++i)
        continue;
    requireSentence(file->redo(kStamp));
    requireSentence(file->compact(store::kWholeHistory, kStamp, false));
    const auto again = PlanFile::open(path, Access::ReadOnly, "Cay");
    require(!again || again->plan() == file->plan(), "the plan in memory equals the file");
}

/// Whether the header asks for a write-ahead log, which no plan has: SQLite turns it back as it opens the
/// file.
bool isOfAnotherJournal(const std::string& bytes)
{
    constexpr std::size_t kWriteVersionAt = 18;
    return bytes.size() > kWriteVersionAt && bytes[kWriteVersionAt] != 1;
}

void open(Hostility hostility, bool forged, bool recovered, Input& input)
{
    static HostileFile file;
    file.write(hostility, forged, input);
    const std::string before = file.bytes();
    if (const auto opened = PlanFile::open(file.path(), Access::ReadOnly, "Cay"); opened)
        readAll(*opened);
    else
        requireSentence(opened);
    requireSentence(store::verify(file.path()));
    if (hostility != Hostility::Journal && !isOfAnotherJournal(before))
        require(file.bytes() == before, "a file that is read stays as it is");
    if (recovered && store::recover(file.path(), file.other(), kStamp)) {
        const auto report = store::verify(file.other());
        require(report && report->clean(), "what was recovered is sound");
    }
    editAndUndo(file.path());
}

} // namespace
} // namespace muster::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    muster::fuzz::Input input(data, size);
    const auto how = input.number(1);
    muster::fuzz::open(static_cast<muster::fuzz::Hostility>(how & 3U), (how & 4U) != 0, (how & 8U) != 0,
                       input);
    return 0;
}
