// edit_stream PLAN SEED: opens a plan and changes it at random for ever: single edits, imports, undo,
// redo and restore. After each it writes a line, the edit's label or "Undo" or "Redo": from then on the
// change must survive whatever happens to this program.

#include "store/plan_file.h"
#include "store/random_edits.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace {

using namespace muster::store;

const Stamp kStream{"2026-11-22T10:15:30Z", "Stream"};

/// Makes one change; the line to write, or why it could not be made.
muster::Result<std::string> change(PlanFile& file, test::RandomEdits& edits, const std::string& label)
{
    constexpr int kRowsOfAnImport = 250;
    const auto choice = edits.number(1, 10);
    if (choice <= 2 && file.undoLabel())
        return file.undo(kStream).map([](const Applied&) { return std::string("Undo"); });
    if (choice <= 4 && file.redoLabel())
        return file.redo(kStream).map([](const Applied&) { return std::string("Redo"); });
    if (choice == 5) {
        const auto entries = static_cast<std::int64_t>(file.entries().value().size());
        auto restored = file.restore(edits.number(1, entries), kStream);
        if (!restored || !muster::plan::isEmpty(restored->changes))
            return restored.map([](const Applied& applied) { return applied.label; });
    }
    muster::plan::Edit edit =
        choice <= 7 ? edits.import(file.plan(), kRowsOfAnImport) : edits.next(file.plan());
    edit.label = label;
    return file.apply(edit, kStream).map([](const Applied& applied) { return applied.label; });
}

} // namespace

int main(int count, char** words)
{
    if (count != 3) {
        std::fputs("usage: edit_stream PLAN SEED\n", stderr);
        return 2;
    }
    auto file = PlanFile::open(words[1], Access::ReadWrite, "Stream");
    test::RandomEdits edits(std::strtoull(words[2], nullptr, 10));
    for (int number = 1; file; ++number) {
        const auto done = change(*file, edits, fmt::format("Edit {} of {}", number, words[2]));
        if (!done) {
            std::fprintf(stderr, "%s\n", done.error().sentence().c_str());
            return 1;
        }
        std::printf("%s\n", done->c_str());
        std::fflush(stdout);
    }
    std::fprintf(stderr, "%s\n", file.error().sentence().c_str());
    return 3;
}
