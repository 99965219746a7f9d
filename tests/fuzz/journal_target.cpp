// A fuzz target: whatever lies beside a plan as its journal, no file but the plan, its journal and its lock
// is written, moved or deleted, and the plan opens or the program says why it does not.

#include "fuzz/hostile_file.h"
#include "fuzz/require.h"
#include "store/journal_bytes.h"
#include "store/recover.h"
#include "store/support.h"
#include "store/verify.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <filesystem>
#include <fstream>

namespace muster::fuzz {
namespace {

using store::Access;
using store::PlanFile;
using store::test::bytesOf;

const store::Stamp kStamp{"2026-11-28T09:00:00Z", "Cay"};

/// A plan as a program leaves it that is killed in the middle of an edit.
struct HalfDone {
    std::string plan;
    std::string journal;

    HalfDone()
    {
        const store::test::Folder folder;
        const std::string path = folder.file("plan.muster");
        std::ofstream(path, std::ios::binary) << soundPlan();
        SQLite::Database database(path, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE plan SET title = 'half done'; "
                      "CREATE TABLE filler (x); "
                      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) "
                      "INSERT INTO filler SELECT randomblob(4000) FROM n");
        plan = bytesOf(path);
        journal = bytesOf(path + "-journal");
    }
};

void run(Input& input)
{
    static const HalfDone halfDone;
    static HostileFile file(halfDone.plan);
    Input none(nullptr, 0);
    file.write(Hostility::Pages, false, none);
    const std::string letter = file.folder() + "/letter.txt";
    std::ofstream(letter) << "Dear all,";
    std::string journal = halfDone.journal;
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
