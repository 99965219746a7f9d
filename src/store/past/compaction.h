#pragma once
// What shortening a history gives up.

#include "base/calendar.h"

#include <cstdint>
#include <string>

namespace muster::store {

struct Compaction {
    std::size_t entriesBefore = 0;
    std::size_t entriesAfter = 0;
    std::size_t takenBack = 0;    ///< entries given up that were undone, and can no longer be made again
    std::int64_t bytesBefore = 0; ///< of the file
    std::int64_t bytesAfter = 0;  ///< as before where nothing was done
};

/// Before this day every edit was made.
constexpr Date kWholeHistory{9999, 12, 31};

/// In sentences for a person: what it gave up, or with `dryRun` would give up.
[[nodiscard]] std::string summaryOf(const Compaction&, bool dryRun);

} // namespace muster::store
