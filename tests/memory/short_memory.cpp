#include "memory/short_memory.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<long> left = 0; // pieces until one is refused; at 0 and below none is
thread_local bool isSpared = false;

void* take(std::size_t size)
{
    if (!isSpared && left.load() > 0 && left.fetch_sub(1) == 1)
        throw std::bad_alloc();
    if (void* piece = std::malloc(size > 0 ? size : 1))
        return piece;
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

} // namespace muster::test

void* operator new(std::size_t size)
{
    return take(size);
}
void* operator new[](std::size_t size)
{
    return take(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    return std::malloc(size > 0 ? size : 1);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept
{
    return std::malloc(size > 0 ? size : 1);
}
void operator delete(void* piece) noexcept
{
    std::free(piece);
}
void operator delete[](void* piece) noexcept
{
    std::free(piece);
}
void operator delete(void* piece, std::size_t) noexcept
{
    std::free(piece);
}
void operator delete[](void* piece, std::size_t) noexcept
{
    std::free(piece);
}
