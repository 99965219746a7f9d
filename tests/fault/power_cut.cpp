#include "fault/power_cut.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace muster::store::test {

namespace {

PowerCut*& current()
{
    static PowerCut* kCurrent = nullptr;
    return kCurrent;
}

constexpr std::size_t kSector = 512;

/// Sector by sector what was synced or what came after it, in length as well.
std::string mixed(const std::string& synced, const std::string& last, std::mt19937_64& chance)
{
    const auto byChance = [&chance] { return chance() % 2 == 0; };
    std::string bytes = byChance() ? synced : last;
    bytes.resize((byChance() ? synced : last).size());
    for (std::size_t at = 0; at < bytes.size(); at += kSector) {
        const std::string& from = byChance() ? synced : last;
        if (at >= from.size())
            continue;
        const std::size_t length = std::min({kSector, from.size() - at, bytes.size() - at});
        bytes.replace(at, length, from, at, length);
    }
    return bytes;
}

template <class Map, class Key>
auto valueIn(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? typename Map::mapped_type() : found->second;
}

} // namespace

PowerCut::~PowerCut()
{
    stop();
}

void PowerCut::stop()
{
    current() = nullptr;
}

PowerCut::Names PowerCut::names() const
{
    Names names;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder)) {
        struct stat status {};
        if (entry.path().extension() != ".lock" && ::stat(entry.path().c_str(), &status) == 0)
            names[entry.path().filename().string()] = status.st_ino;
    }
    return names;
}

void PowerCut::start(int syncs)
{
    current() = this;
    m_left = syncs;
    m_syncs = 0;
    m_cut = false;
    m_synced.clear();
    m_syncedNames = names();
    for (const auto& [name, number] : m_syncedNames)
        m_synced[number] = bytesOf((std::filesystem::path(m_folder) / name).string());
}

void PowerCut::cut()
{
    if (m_cut)
        return;
    m_cut = true;
    m_last.clear();
    m_lastNames = names();
    for (const auto& [name, number] : m_lastNames)
        m_last[number] = bytesOf((std::filesystem::path(m_folder) / name).string());
}

bool PowerCut::next()
{
    if (!m_cut && m_left-- == 0)
        cut();
    m_syncs += m_cut ? 0 : 1;
    return !m_cut;
}

void PowerCut::fileSynced(const std::string& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0)
        m_synced[status.st_ino] = bytesOf(path);
}

bool PowerCut::synced(const std::string& path)
{
    if (!next())
        return false;
    if (std::filesystem::is_directory(path))
        m_syncedNames = names();
    else
        fileSynced(path);
    return true;
}

int PowerCut::before(Call call, const std::string& path)
{
    if (current() != this)
        return SQLITE_OK;
    if (m_cut)
        return SQLITE_IOERR;
    if (call == Call::SyncFolder)
        return synced(m_folder) ? SQLITE_OK : SQLITE_IOERR_DIR_FSYNC;
    if (call != Call::Sync || path.empty())
        return SQLITE_OK;
    if (!synced(path))
        return SQLITE_IOERR_FSYNC;
    // SQLite syncs the folder with a journal that it has made, as part of the same call.
    return path.ends_with("-journal") && !synced(m_folder) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

Files PowerCut::left(std::mt19937_64* chance) const
{
    std::set<std::string> all;
    for (const auto& names : {m_syncedNames, m_lastNames})
        for (const auto& [name, unused] : names)
            all.insert(name);
    Files files;
    for (const std::string& name : all) {
        const bool late = chance && (*chance)() % 2 == 0;
        const ino_t number = valueIn(late ? m_lastNames : m_syncedNames, name);
        if (number == 0)
            continue;
        const std::string synced = valueIn(m_synced, number);
        const bool wasThere = m_last.contains(number);
        files[name] = chance && wasThere ? mixed(synced, m_last.at(number), *chance) : synced;
    }
    return files;
}

} // namespace muster::store::test

// The program's own syncs and renames go through these in place of the C library's.
extern "C" {

int fsync(int descriptor)
{
    using muster::store::test::current;
    std::array<char, 4096> path{};
    const std::string link = fmt::format("/proc/self/fd/{}", descriptor);
    if (current() && ::readlink(link.c_str(), path.data(), path.size() - 1) > 0 &&
        !current()->synced(path.data())) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

int rename(const char* from, const char* to) noexcept
{
    using muster::store::test::current;
    if (current() && current()->isCut()) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
}
