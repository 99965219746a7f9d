#pragma once
// Memory that runs short at a chosen moment, and how much of it is held.

#include <gtest/gtest.h>
#include <new>

namespace muster::test {

enum class Threads { All, Others };

/// Lets the nth piece of memory that is asked for from now on be refused, and only that one; by any thread,
/// or by any but this one.
void refuseMemoryAt(long n, Threads threads = Threads::All);
/// Refuses none any more; whether the piece had been asked for.
bool wasMemoryRefused();

/// Lets what SQLite takes be counted; to be called before anything uses it.
void countSqlite();
/// What was asked for by operator new; or what SQLite has taken as well.
enum class Of { Ours, OursAndSqlites };
/// How much of it is held, in bytes.
[[nodiscard]] long memoryHeld(Of of = Of::Ours);
/// The most of it since the last call of watchMemory().
void watchMemory();
[[nodiscard]] long mostMemoryHeld(Of of = Of::Ours);

/// Does the work with each piece of memory refused in turn, until there is enough; it must throw where one
/// was refused, and nowhere else.
template <class Work>
void refuseEachInTurn(const Work& work, Threads threads = Threads::All)
{
    for (long n = 1;; ++n) {
        refuseMemoryAt(n, threads);
        bool threw = false;
        try {
            work();
        } catch (const std::bad_alloc&) {
            threw = true;
        }
        const bool refused = wasMemoryRefused();
        ASSERT_EQ(threw, refused) << n;
        if (!refused)
            return;
    }
}

} // namespace muster::test
