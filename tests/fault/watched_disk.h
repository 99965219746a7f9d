#pragma once
// An SQLite file system that tells a watcher of every call before it passes it on to the real one, and fails
// those that the watcher wants to fail.

#include <string>

namespace muster::store::test {

enum class Call { Open, Delete, SyncFolder, Access, Read, Write, Truncate, Sync, FileSize, Lock };

class WatchedDisk {
  public:
    /// Puts itself under every database opened from now on. One at a time.
    WatchedDisk();
    /// Takes itself away again; the databases opened on it must be closed.
    virtual ~WatchedDisk();
    WatchedDisk(const WatchedDisk&) = delete;
    WatchedDisk& operator=(const WatchedDisk&) = delete;

    /// What the call shall return in place of doing anything, or SQLITE_OK to let it pass. The path is empty
    /// for a file without a name. SyncFolder comes after a deletion that shall reach the disk; it is only
    /// told.
    virtual int before(Call, const std::string& path) = 0;
};

} // namespace muster::store::test
