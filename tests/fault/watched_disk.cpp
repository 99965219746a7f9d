#include "fault/watched_disk.h"

#include <sqlite3.h>

namespace muster::store::test {

namespace {

// SQLite knows file systems by pointers to C structs that outlive every file, so what they share is here.
struct Shared {
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs watched{};
    WatchedDisk* watcher = nullptr;
};

Shared& shared()
{
    static Shared kShared;
    return kShared;
}

int told(Call call, const char* path)
{
    return shared().watcher->before(call, path ? path : "");
}

/// A file of the watched disk: SQLite's part first, and behind it the real file.
struct File {
    sqlite3_file base;
    const char* path; ///< lives as long as the file, says SQLite
};

sqlite3_file* realOf(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

/// Passes a call on to the same method of the real file.
template <auto Method, class... Arguments>
int pass(sqlite3_file* file, Arguments... arguments)
{
    return (realOf(file)->pMethods->*Method)(realOf(file), arguments...);
}

/// As pass(), if the watcher lets it.
template <Call Kind, auto Method, class... Arguments>
int watch(sqlite3_file* file, Arguments... arguments)
{
    const int code = told(Kind, reinterpret_cast<File*>(file)->path);
    return code == SQLITE_OK ? pass<Method>(file, arguments...) : code;
}

using Methods = sqlite3_io_methods;

const Methods kMethods{1, // no shared memory and no memory maps: a plan needs neither
                       pass<&Methods::xClose>,
                       watch<Call::Read, &Methods::xRead>,
                       watch<Call::Write, &Methods::xWrite>,
                       watch<Call::Truncate, &Methods::xTruncate>,
                       watch<Call::Sync, &Methods::xSync>,
                       watch<Call::FileSize, &Methods::xFileSize>,
                       watch<Call::Lock, &Methods::xLock>,
                       pass<&Methods::xUnlock>,
                       pass<&Methods::xCheckReservedLock>,
                       pass<&Methods::xFileControl>,
                       pass<&Methods::xSectorSize>,
                       pass<&Methods::xDeviceCharacteristics>,
                       nullptr,
                       nullptr,
                       nullptr,
                       nullptr,
                       nullptr,
                       nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr;
    reinterpret_cast<File*>(file)->path = name;
    if (const int code = told(Call::Open, name); code != SQLITE_OK)
        return code;
    const int code = shared().real->xOpen(shared().real, name, realOf(file), flags, outFlags);
    file->pMethods = realOf(file)->pMethods ? &kMethods : nullptr;
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    int code = told(Call::Delete, name);
    if (code == SQLITE_OK)
        code = shared().real->xDelete(shared().real, name, 0);
    return code == SQLITE_OK && syncFolder != 0 ? told(Call::SyncFolder, name) : code;
}

int accessFile(sqlite3_vfs*, const char* name, int flags, int* outcome)
{
    const int code = told(Call::Access, name);
    return code == SQLITE_OK ? shared().real->xAccess(shared().real, name, flags, outcome) : code;
}

} // namespace

WatchedDisk::WatchedDisk()
{
    Shared& disk = shared();
    disk.watcher = this;
    disk.real = sqlite3_vfs_find(nullptr);
    disk.watched = *disk.real;
    disk.watched.zName = "watched";
    disk.watched.szOsFile = static_cast<int>(sizeof(File)) + disk.real->szOsFile;
    disk.watched.xOpen = openFile;
    disk.watched.xDelete = deleteFile;
    disk.watched.xAccess = accessFile;
    sqlite3_vfs_register(&disk.watched, 1);
}

WatchedDisk::~WatchedDisk()
{
    sqlite3_vfs_unregister(&shared().watched);
    sqlite3_vfs_register(shared().real, 1);
}

} // namespace muster::store::test
