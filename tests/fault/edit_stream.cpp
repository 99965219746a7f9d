// edit_stream PLAN SEED: opens a plan and makes random edits for ever. After each it writes the edit's label
// on a line of its own: from then on the edit must survive whatever happens to this program.

#include "store/plan_file.h"
#include "store/random_edits.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

int main(int count, char** words)
{
    using namespace muster::store;
    if (count != 3) {
        std::fputs("usage: edit_stream PLAN SEED\n", stderr);
        return 2;
    }
    auto file = PlanFile::open(words[1], Access::ReadWrite, "Stream");
    test::RandomEdits edits(std::strtoull(words[2], nullptr, 10));
    for (int number = 1; file; ++number) {
        muster::plan::Edit edit = edits.next(file->plan());
        edit.label = fmt::format("Edit {} of {}", number, words[2]);
        const auto applied = file->apply(edit, {"2026-11-22T10:15:30Z", "Stream"});
        if (!applied) {
            std::fprintf(stderr, "%s\n", applied.error().sentence().c_str());
            return 1;
        }
        std::printf("%s\n", edit.label.c_str());
        std::fflush(stdout);
    }
    std::fprintf(stderr, "%s\n", file.error().sentence().c_str());
    return 3;
}
