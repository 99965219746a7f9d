#include "store/past/compaction.h"

#include <fmt/format.h>

namespace muster::store {

std::string summaryOf(const Compaction& compaction, bool dryRun)
{
    if (compaction.entriesAfter == compaction.entriesBefore)
        return "There is nothing to join: every entry of the history is kept.";
    const std::size_t joined = compaction.entriesBefore - compaction.entriesAfter - compaction.takenBack;
    std::string text =
        fmt::format("The history {} from {} entries to {}.", dryRun ? "would be shortened" : "is shortened",
                    compaction.entriesBefore, compaction.entriesAfter);
    if (joined > 0)
        text += fmt::format(
            " Joined with a later one, and no longer to be seen or restored by themselves: {}.", joined);
    if (compaction.takenBack > 0)
        text += fmt::format(" Undone edits that are gone for good: {}.", compaction.takenBack);
    text += " Checkpoints, signed states, merges and the plan itself stay as they are.";
    if (!dryRun)
        text += fmt::format(" The file had {} kB and has {}.", compaction.bytesBefore / 1000,
                            compaction.bytesAfter / 1000);
    return text;
}

} // namespace muster::store
