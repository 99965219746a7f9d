// A fuzz target: whatever lies beside a plan as its journal, no file but the plan, its journal and its lock
// is written, moved or deleted, and the plan opens or the program says why it does not.

#include "fuzz/hostile_file.h"
#include "fuzz/require.h"
#include "store/half_done.h"
#include "store/journal_bytes.h"
#include "store/recover.h"
#include "store/repair/verify.h"

#include <array>
#include <filesystem>
#include <fstream>

namespace muster::fuzz {
namespace {

using store::Access;
using store::PlanFile;
using store::test::bytesOf;

const history::Stamp kStamp{"2026-11-28T09:00:00Z", "Cay"};

void run(Input& input)
{
    static const auto left = store::test::halfDone(soundPlan(), 9);
    static HostileFile file(left.plan);
    Input none(nullptr, 0);
    file.write(Hostility::Pages, false, none);
    const std::string letter = file.folder() + "/letter.txt";
    std::ofstream(letter) << "Dear all,";
    std::string journal = left.journal;
    if (const auto how = input.number(1); (how & 1U) != 0) {
        const std::array names{letter, file.path(), file.path() + "-journal", file.path() + ".lock",
                               input.text(input.below(64, 1))};
        const std::uint32_t error = input.below(4, 1) == 3 ? 1 : 0;
        const std::string end = store::test::endNaming(names.at((how >> 1U) % names.size()), error);
        journal = damaged(journal, input) + end;
    } else {
        journal = damaged(journal, input);
    }
    std::ofstream(file.path() + "-journal", std::ios::binary) << journal;
    static_cast<void>(PlanFile::open(file.path(), Access::ReadOnly, "Cay"));
    static_cast<void>(store::verify(file.path()));
    static_cast<void>(store::recover(file.path(), file.other(), kStamp));
    {
        auto open = PlanFile::open(file.path(), Access::ReadWrite, "Cay");
        require(open || !open.error().sentence().empty(), "an error says what is wrong");
        if (open)
            static_cast<void>(open->undo(kStamp));
    }
    require(bytesOf(letter) == "Dear all,", "a file that is not the plan's stays as it is");
    require(std::filesystem::exists(file.path()), "the plan stays where it is");
    for (const auto& entry : std::filesystem::directory_iterator(file.folder())) {
        const std::string name = entry.path().filename().string();
        require(name == "letter.txt" || name == "plan.muster" || name == "plan.muster-journal" ||
                    name == "other.muster" || name.ends_with(".backup"),
                "nothing else is left in the folder");
    }
}

} // namespace
} // namespace muster::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    muster::fuzz::Input input(data, size);
    muster::fuzz::run(input);
    return 0;
}
