#pragma once
// What a plan's file has behind its last page. SQLite makes a file smaller in two steps: it commits, and then
// cuts the old pages off; a program that is killed between the two leaves them. They are never read.

#include <SQLiteCpp/Database.h>
#include <cstdint>

namespace muster::store {

struct FileTail {
    std::int64_t bytes = 0;  ///< 0: there is nothing
    bool isOldPages = false; ///< whole pages; anything else was put there by no compaction
};
/// The tail of a file that has so many bytes.
[[nodiscard]] FileTail tailOf(SQLite::Database&, std::int64_t fileSize);

/// Cuts old pages off. Where the disk does not do it, they stay.
void cutOffOldPages(SQLite::Database&);

} // namespace muster::store
