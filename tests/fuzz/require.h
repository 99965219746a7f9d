#pragma once
// What must hold whatever the bytes: a fuzz target ends the program where it does not.

#include <cstdio>
#include <cstdlib>

namespace muster::fuzz {

inline void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

} // namespace muster::fuzz
