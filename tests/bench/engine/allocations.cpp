#include "bench/engine/allocations.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::size_t> asked{0};
} // namespace

void* operator new(std::size_t size)
{
    ++asked;
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace muster::bench {

std::size_t allocations()
{
    return asked;
}

} // namespace muster::bench
