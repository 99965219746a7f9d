#pragma once
// Memory that runs short at a chosen moment.

namespace muster::test {

enum class Threads { All, Others };

/// Lets the nth piece of memory that is asked for from now on be refused, and only that one; by any thread,
/// or by any but this one.
void refuseMemoryAt(long n, Threads threads = Threads::All);
/// Refuses none any more; whether the piece had been asked for.
bool wasMemoryRefused();

} // namespace muster::test
