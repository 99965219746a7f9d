#include "memory/short_memory.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <malloc.h>
#include <new>
#include <sqlite3.h>

namespace {

/// How many bytes are held, and the most there were.
struct Count {
    std::atomic<long> held = 0;
    std::atomic<long> most = 0;

    void add(long bytes)
    {
        const long now = held += bytes;
        for (long before = most; before < now && !most.compare_exchange_weak(before, now);) {
        }
    }
};

std::atomic<long> left = 0; // pieces until one is refused; at 0 and below none is
thread_local bool isSpared = false;
Count ours; // of what was taken since the program began
Count withSqlite;

void count(long bytes)
{
    ours.add(bytes);
    withSqlite.add(bytes);
}

void* counted(void* piece)
{
    count(static_cast<long>(malloc_usable_size(piece)));
    return piece;
}

void giveBack(void* piece)
{
    count(-static_cast<long>(malloc_usable_size(piece)));
    std::free(piece);
}

sqlite3_mem_methods sqlites; // how SQLite takes memory by itself

void* takeForSqlite(int size)
{
    void* piece = sqlites.xMalloc(size);
    if (piece)
        withSqlite.add(sqlites.xSize(piece));
    return piece;
}

void giveBackOfSqlite(void* piece)
{
    withSqlite.add(-sqlites.xSize(piece));
    sqlites.xFree(piece);
}

void* resizeForSqlite(void* piece, int size)
{
    const long before = sqlites.xSize(piece);
    void* resized = sqlites.xRealloc(piece, size);
    if (resized)
        withSqlite.add(sqlites.xSize(resized) - before);
    return resized;
}

/// Whether the code at this address is Qt's, which does not bear it everywhere: in
/// QFileSystemWatcher::addPaths() it ends the program, whoever asks.
bool isOfQt(const void* code)
{
    Dl_info found{};
    return dladdr(code, &found) != 0 && found.dli_fname && std::strstr(found.dli_fname, "libQt6");
}

void* take(std::size_t size, const void* caller)
{
    if (!isSpared && left.load() > 0 && left.fetch_sub(1) == 1) {
        if (!isOfQt(caller))
            throw std::bad_alloc();
        left = 1; // then the next one
    }
    if (void* piece = std::malloc(size > 0 ? size : 1))
        return counted(piece);
    throw std::bad_alloc();
}

} // namespace

namespace muster::test {

void refuseMemoryAt(long n, Threads threads)
{
    isSpared = threads == Threads::Others;
    left = n;
}

bool wasMemoryRefused()
{
    isSpared = false;
    return left.exchange(0) <= 0;
}

void countSqlite()
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &sqlites);
    sqlite3_mem_methods counting = sqlites;
    counting.xMalloc = takeForSqlite;
    counting.xFree = giveBackOfSqlite;
    counting.xRealloc = resizeForSqlite;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &counting) != SQLITE_OK)
        std::abort();
}

void watchMemory()
{
    for (Count* each : {&ours, &withSqlite})
        each->most = each->held.load();
}

long mostMemoryHeld(Of of)
{
    return of == Of::Ours ? ours.most : withSqlite.most;
}

long memoryHeld(Of of)
{
    return of == Of::Ours ? ours.held : withSqlite.held;
}

} // namespace muster::test

void* operator new(std::size_t size)
{
    return take(size, __builtin_return_address(0));
}
void* operator new[](std::size_t size)
{
    return take(size, __builtin_return_address(0));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    return counted(std::malloc(size > 0 ? size : 1));
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept
{
    return counted(std::malloc(size > 0 ? size : 1));
}
void operator delete(void* piece) noexcept
{
    giveBack(piece);
}
void operator delete[](void* piece) noexcept
{
    giveBack(piece);
}
void operator delete(void* piece, std::size_t) noexcept
{
    giveBack(piece);
}
void operator delete[](void* piece, std::size_t) noexcept
{
    giveBack(piece);
}
