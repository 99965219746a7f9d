#include "memory/short_memory.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <malloc.h>
#include <new>

namespace {

std::atomic<long> left = 0; // pieces until one is refused; at 0 and below none is
thread_local bool isSpared = false;
std::atomic<long> held = 0; // bytes, of what was taken since the program began
std::atomic<long> most = 0;

void* counted(void* piece)
{
    const long now = held += static_cast<long>(malloc_usable_size(piece));
    for (long before = most; before < now && !most.compare_exchange_weak(before, now);) {
    }
    return piece;
}

void giveBack(void* piece)
{
    held -= static_cast<long>(malloc_usable_size(piece));
    std::free(piece);
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

void watchMemory()
{
    most = held.load();
}

long mostMemoryHeld()
{
    return most;
}

long memoryHeld()
{
    return held;
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
