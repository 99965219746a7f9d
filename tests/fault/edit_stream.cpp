// edit_stream PLAN COPY SEED: opens a plan and changes it at random for ever, merging a copy now and then.
// After each change it writes a line: from then on the change must survive whatever happens to this program.

#include "fault/random_changes.h"

#include <cstdio>
#include <cstdlib>

using namespace muster::store;

int main(int count, char** words)
{
    if (count != 4) {
        std::fputs("usage: edit_stream PLAN COPY SEED\n", stderr);
        return 2;
    }
    auto file = PlanFile::open(words[1], Access::ReadWrite, "Stream");
    if (!file) {
        std::fprintf(stderr, "%s\n", file.error().sentence().c_str());
        return 3;
    }
    test::RandomChanges changes(*file, words[2], std::strtoull(words[3], nullptr, 10));
    for (;;) {
        const auto done = changes.next();
        if (!done) {
            std::fprintf(stderr, "%s\n", done.error().sentence().c_str());
            return 1;
        }
        std::printf("%s\n", done->c_str());
        std::fflush(stdout);
    }
}
