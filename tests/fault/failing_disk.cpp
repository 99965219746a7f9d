#include "fault/failing_disk.h"

#include <cstring>
#include <sqlite3.h>

namespace muster::store::test {

namespace {

// SQLite knows file systems by pointers to C structs that outlive every file, so what they share is here.
struct Shared {
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs failing{};
    bool broken = false;
    bool failed = false;
    int left = 0;
    int code = SQLITE_OK;

    /// Counts a change; the code to fail with, or SQLITE_OK.
    int change()
    {
        if (!broken || left-- > 0)
            return SQLITE_OK;
        left = 0;
        failed = true;
        return code;
    }
};

Shared& shared()
{
    static Shared kShared;
    return kShared;
}

/// A file of the failing disk: SQLite's part first, and behind it the real file.
struct File {
    sqlite3_file base;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* realOf(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->real();
}

/// Passes a call on to the same method of the real file.
template <auto Method, class... Arguments>
int pass(sqlite3_file* file, Arguments... arguments)
{
    return (realOf(file)->pMethods->*Method)(realOf(file), arguments...);
}

/// As pass(), for what changes a file.
template <auto Method, class... Arguments>
int change(sqlite3_file* file, Arguments... arguments)
{
    const int code = shared().change();
    return code == SQLITE_OK ? pass<Method>(file, arguments...) : code;
}

using Methods = sqlite3_io_methods;

const Methods kMethods{1, // no shared memory and no memory maps: a plan needs neither
                       pass<&Methods::xClose>,
                       pass<&Methods::xRead>,
                       change<&Methods::xWrite>,
                       change<&Methods::xTruncate>,
                       change<&Methods::xSync>,
                       pass<&Methods::xFileSize>,
                       pass<&Methods::xLock>,
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
    const int code = shared().real->xOpen(shared().real, name, realOf(file), flags, outFlags);
    file->pMethods = realOf(file)->pMethods ? &kMethods : nullptr;
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    const int code = shared().change();
    return code == SQLITE_OK ? shared().real->xDelete(shared().real, name, syncFolder) : code;
}

} // namespace

FailingDisk::FailingDisk()
{
    Shared& disk = shared();
    disk.real = sqlite3_vfs_find(nullptr);
    disk.failing = *disk.real;
    disk.failing.zName = "failing";
    disk.failing.szOsFile = static_cast<int>(sizeof(File)) + disk.real->szOsFile;
    disk.failing.xOpen = openFile;
    disk.failing.xDelete = deleteFile;
    sqlite3_vfs_register(&disk.failing, 1);
}

FailingDisk::~FailingDisk()
{
    mend();
    sqlite3_vfs_unregister(&shared().failing);
    sqlite3_vfs_register(shared().real, 1);
}

void FailingDisk::failAfter(int changes, int code)
{
    Shared& disk = shared();
    disk.broken = true;
    disk.failed = false;
    disk.left = changes;
    disk.code = code;
}

void FailingDisk::mend()
{
    shared().broken = false;
}

bool FailingDisk::hasFailed() const
{
    return shared().failed;
}

} // namespace muster::store::test
