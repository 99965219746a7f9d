#include "fault/workbench.h"

#include "store/random_edits.h"
#include "store/repair/verify.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fstream>

namespace muster::store::test {

namespace {

bool isPlan(const std::string& name)
{
    return name.ends_with(".muster") || name.ends_with(".backup");
}

/// A plan with edits to undo and to redo, the last to undo a big one, and a copy that went on by itself.
Files planAndCopy()
{
    const Folder folder;
    RandomEdits random(7);
    PlanFile mine = makeSample(folder.file(kPlan));
    const auto apply = [](PlanFile& file, plan::Edit edit) {
        edit.label = "Edit";
        EXPECT_EQ(sentenceOf(file.apply(edit, kAnn)), "");
    };
    apply(mine, setAgency(mine.plan(), 3));
    EXPECT_EQ(sentenceOf(mine.saveCopy(folder.file("copy.muster"))), "");
    EXPECT_EQ(sentenceOf(mine.addCheckpoint("Draft", kAnn)), "");
    apply(mine, setAgency(mine.plan(), 4));
    apply(mine, random.import(mine.plan(), 20));
    apply(mine, setAgency(mine.plan(), 5));
    EXPECT_EQ(sentenceOf(mine.undo(kAnn)), "");
    PlanFile theirs = openToWrite(folder.file("copy.muster"));
    apply(theirs, random.import(theirs.plan(), 10));
    return filesIn(folder.file(""));
}

Files filesFor(const Step& step)
{
    if (step.begins == "none")
        return {};
    if (step.begins == "old")
        return {{kPlan, bytesOf(MUSTER_TEST_DATA "/plans/version_3.muster")}};
    return planAndCopy();
}

} // namespace

std::string contentOf(const std::string& path)
{
    if (!std::filesystem::exists(path))
        return {};
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    std::string text = fmt::format("version {}\n", database.execAndGet("PRAGMA user_version").getInt());
    SQLite::Statement tables(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0);
        SQLite::Statement rows(database, fmt::format("SELECT * FROM {} ORDER BY 1, 2", table));
        while (rows.executeStep()) {
            text += table;
            for (int i = 0; i < rows.getColumnCount(); ++i)
                if (rows.getColumn(i).getName() != std::string_view("identity")) // random, as of an undo
                    text += "|" + rows.getColumn(i).getString();
            text += '\n';
        }
    }
    return text;
}

void layOut(const Folder& folder, const Files& files)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder.file("")))
        std::filesystem::remove(entry.path());
    for (const auto& [name, bytes] : files)
        std::ofstream(folder.file(name), std::ios::binary) << bytes;
}

Files filesIn(const std::string& folder)
{
    Files files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() != ".lock")
            files[entry.path().filename().string()] = bytesOf(entry.path().string());
    return files;
}

Workbench::Workbench(const Step& step) : m_step(step), m_files(filesFor(step))
{
    Bench bench = laidOut();
    m_before = stateNow(bench);
    const auto taken = step.take(bench);
    if (!taken)
        throw std::runtime_error(taken.error().sentence());
    m_after = stateNow(bench);
}

Bench Workbench::laidOut()
{
    layOut(m_folder, m_files);
    Bench bench{m_folder};
    if (m_step.opens())
        return bench;
    bench.mine.emplace(openToWrite(m_folder.file(kPlan)));
    if (m_step.name != "Merge")
        return bench;
    auto theirs = PlanFile::open(m_folder.file("copy.muster"), Access::ReadOnly, "Ann");
    bench.theirs.emplace(std::move(theirs.value()));
    return bench;
}

State Workbench::stateNow(const Bench& bench)
{
    State state;
    for (const auto& [name, bytes] : filesIn(m_folder.file("")))
        if (isPlan(name))
            state.contents[name] = contentOf(m_folder.file(name));
    if (bench.mine)
        state.plan = bench.mine->plan();
    return state;
}

std::string Workbench::soundContent(const std::string& name, const Files& files)
{
    const auto journal = files.find(name + "-journal");
    const std::string key =
        files.at(name) + (journal == files.end() ? std::string() : "\njournal:" + journal->second);
    if (const auto seen = m_seen.find(key); seen != m_seen.end())
        return seen->second;
    layOut(m_other, {{name, files.at(name)}});
    if (journal != files.end())
        std::ofstream(m_other.file(journal->first), std::ios::binary) << journal->second;
    const auto report = verify(m_other.file(name));
    EXPECT_EQ(sentenceOf(report), "") << name;
    if (!report)
        return "not readable";
    for (const Finding& finding : report->findings)
        ADD_FAILURE() << name << ": " << finding.part << ": " << finding.message;
    return m_seen[key] = contentOf(m_other.file(name));
}

bool Workbench::expectOneOfBoth(const Files& files, bool acknowledged)
{
    const auto contentIn = [](const Files& contents, const std::string& name) {
        const auto found = contents.find(name);
        return found == contents.end() ? std::string() : found->second;
    };
    Files all = m_after.contents;
    all.insert(m_before.contents.begin(), m_before.contents.end());
    for (const auto& [name, bytes] : files)
        if (isPlan(name))
            all[name];
    bool planIsAsAfter = false;
    for (const auto& [name, unused] : all) {
        const std::string found = files.contains(name) ? soundContent(name, files) : std::string();
        const bool asAfter = found == contentIn(m_after.contents, name);
        EXPECT_TRUE(asAfter || (!acknowledged && found == contentIn(m_before.contents, name)))
            << name << (acknowledged ? " lacks what was acknowledged" : " is in between");
        planIsAsAfter = planIsAsAfter || (asAfter && name == kPlan);
    }
    return planIsAsAfter;
}

} // namespace muster::store::test
