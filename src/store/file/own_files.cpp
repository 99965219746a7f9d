#include "store/file/own_files.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <sys/stat.h>

namespace muster::store {

namespace {

/// SQLite's usual file system, with the refusals in front of it. SQLite keeps pointers to it for as long as
/// the program runs.
struct OwnFiles {
    std::string name;
    sqlite3_vfs system{};
};

sqlite3_vfs* usual(sqlite3_vfs* system)
{
    return static_cast<sqlite3_vfs*>(system->pAppData);
}

/// What a journal ends with that names a super-journal: the name, its length, a checksum, and these bytes.
constexpr std::array<unsigned char, 8> kJournalMagic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
constexpr int kTail = 16; ///< bytes of length, checksum and magic

/// SQLITE_AUTH where the journal names a super-journal, or why that cannot be seen.
int codeOf(sqlite3_file* journal)
{
    sqlite3_int64 size = 0;
    if (const int code = journal->pMethods->xFileSize(journal, &size); code != SQLITE_OK || size < kTail)
        return code;
    std::array<unsigned char, kTail> tail{};
    if (const int code = journal->pMethods->xRead(journal, tail.data(), kTail, size - kTail);
        code != SQLITE_OK)
        return code;
    std::uint32_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
        length = length << 8U | tail.at(i);
    const bool named =
        std::equal(kJournalMagic.begin(), kJournalMagic.end(), tail.end() - kJournalMagic.size()) &&
        length > 0 && length <= size - kTail;
    return named ? SQLITE_AUTH : SQLITE_OK;
}

/// Whether there is something of this name that is no file: a link, a pipe, a device. Needs no memory, as
/// SQLite, which asks, lets nothing be thrown.
bool isNoFile(const char* name)
{
    struct stat status {};
    return name && ::lstat(name, &status) == 0 && !S_ISREG(status.st_mode);
}

constexpr int kBesideThePlan = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;

int openFile(sqlite3_vfs* system, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr;
    if ((flags & SQLITE_OPEN_SUPER_JOURNAL) != 0)
        return SQLITE_AUTH;
    if ((flags & kBesideThePlan) != 0 && isNoFile(name))
        return SQLITE_CANTOPEN;
    int code = usual(system)->xOpen(usual(system), name, file, flags, outFlags);
    if (code != SQLITE_OK || (flags & SQLITE_OPEN_MAIN_JOURNAL) == 0)
        return code;
    code = codeOf(file);
    if (code != SQLITE_OK) {
        file->pMethods->xClose(file);
        file->pMethods = nullptr;
    }
    return code;
}

std::unique_ptr<OwnFiles> madeOver(sqlite3_vfs* system)
{
    auto made = std::make_unique<OwnFiles>();
    made->name = std::string("own files of a plan, ") + system->zName;
    made->system = *system;
    made->system.pNext = nullptr;
    made->system.pAppData = system;
    made->system.zName = made->name.c_str();
    made->system.xOpen = openFile;
    sqlite3_vfs_register(&made->system, 0);
    return made;
}

} // namespace

const char* ownFilesOnly()
{
    static std::mutex kMutex;
    static std::map<sqlite3_vfs*, std::unique_ptr<OwnFiles>> kMade;
    const std::scoped_lock lock(kMutex);
    auto& made = kMade[sqlite3_vfs_find(nullptr)];
    if (!made)
        made = madeOver(sqlite3_vfs_find(nullptr));
    return made->name.c_str();
}

} // namespace muster::store
