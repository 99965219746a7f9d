// A fuzz target: whatever lies beside a plan as its journal, no file but the plan, its journal and its lock
// is written, moved or deleted, and the plan opens or the program says why it does not.

#include "fuzz/hostile_file.h"
#include "fuzz/require.h"
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

std::string bigEndian(std::uint32_t number)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> static_cast<unsigned>(shift));
    return bytes;
}

/// The end of a journal that names a file, with a sum that is mostly right.
std::string naming(const std::string& name, Input& input)
{
    std::uint32_t sum = static_cast<std::uint32_t>(input.below(4, 1) == 3 ? 1 : 0);
    for (const char c : name)
        sum += static_cast<std::uint32_t>(static_cast<signed char>(c));
    const auto page =
        input.below(2, 1) == 0 ? 0x40000000U / 4096 + 1 : static_cast<std::uint32_t>(input.number(4));
    return bigEndian(page) + name + bigEndian(static_cast<std::uint32_t>(name.size())) + bigEndian(sum) +
           "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
}

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
        const std::string end = naming(names.at((how >> 1U) % names.size()), input);
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
