// A fuzz target: whatever was done to two copies of a plan, they are put together or the program says why
// not, and a merge leaves the plan as its file says, sound where it was sound, and to be had back by undo.

#include "fuzz/hostile_file.h"
#include "fuzz/require.h"
#include "store/merge.h"
#include "store/past/compaction.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <fstream>

namespace muster::fuzz {
namespace {

using store::Access;
using store::PlanFile;
using namespace store::test;

const history::Stamp kStamp{"2026-11-28T09:00:00Z", "Cay"};

/// The plan as another person has it: edited on, merged into, partly undone and joined.
std::string copyOf(const std::string& plan)
{
    const Folder folder;
    const std::string path = folder.file("theirs.muster");
    std::ofstream(path, std::ios::binary) << plan;
    std::ofstream(folder.file("other.muster"), std::ios::binary) << plan;
    {
        PlanFile other = openToWrite(folder.file("other.muster"));
        other.apply(setAgency(other.plan(), 8), kAnn).value();
        PlanFile file = openToWrite(path);
        file.merge(other, {}, kBob).value();
        file.apply(setAgency(file.plan(), 9), kBob).value();
        file.undo(kBob).value();
        file.compact(Date{2026, 11, 23}, kBob, false).value();
    }
    return bytesOf(path);
}

bool isSound(const std::string& path)
{
    const auto report = store::verify(path);
    return report && report->clean();
}

void merge(PlanFile& mine, const PlanFile& theirs, history::Side side, bool sound)
{
    const store::ConflictResolution resolution{{}, side};
    const auto preview = mine.prepareMerge(theirs, resolution);
    require(preview || !preview.error().sentence().empty(), "an error says what is wrong");
    const plan::Plan before = mine.plan();
    const auto label = mine.undoLabel();
    const auto merged = mine.merge(theirs, resolution, kStamp);
    require(merged || mine.plan() == before, "a merge that is refused changes nothing");
    if (!merged)
        return;
    const auto again = PlanFile::open(mine.path(), Access::ReadOnly, "Cay");
    require(!again || again->plan() == mine.plan(), "the plan in memory equals the file");
    require(!sound || isSound(mine.path()), "what was sound stays sound");
    if (mine.undoLabel() != label && mine.undo(kStamp))
        require(mine.plan() == before, "undo brings back what was there");
}

void run(Input& input)
{
    static const std::string sound = soundPlan();
    static HostileFile mine(sound);
    static HostileFile theirs(copyOf(sound));
    const auto how = input.number(1);
    const auto hostility = (how & 1U) != 0 ? Hostility::Cells : Hostility::Pages;
    const std::string first = input.text(input.number(2));
    Input forMine(reinterpret_cast<const std::uint8_t*>(first.data()), first.size());
    mine.write(hostility, (how & 2U) != 0, forMine);
    theirs.write(hostility, (how & 4U) != 0, input);
    auto file = PlanFile::open(mine.path(), Access::ReadWrite, "Cay");
    const auto other = PlanFile::open(theirs.path(), Access::ReadOnly, "Cay");
    if (!file || !other)
        return;
    merge(*file, *other, (how & 8U) != 0 ? history::Side::Mine : history::Side::Theirs,
          isSound(mine.path()) && isSound(theirs.path()));
}

} // namespace
} // namespace muster::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    muster::fuzz::Input input(data, size);
    muster::fuzz::run(input);
    return 0;
}
