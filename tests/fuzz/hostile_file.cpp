#include "fuzz/hostile_file.h"

#include "store/past/entries.h"
#include "store/support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace muster::fuzz {

namespace {

using namespace store::test;

constexpr std::size_t kPage = 4096;

void writeBytes(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// The place of the byte of that number among those that are not zero: most of a small plan is empty.
std::size_t placeOfContent(const std::string& bytes, std::size_t number)
{
    std::size_t at = number % bytes.size();
    for (std::size_t looked = 0; bytes[at] == '\0' && looked < bytes.size(); ++looked)
        at = (at + 1) % bytes.size();
    return at;
}

void damageOnce(std::string& bytes, Input& input)
{
    const std::size_t pages = std::max<std::size_t>(1, bytes.size() / kPage);
    switch (input.below(5, 1)) {
    case 0:
        bytes[placeOfContent(bytes, input.number(3))] = static_cast<char>(input.number(1));
        break;
    case 1: {
        const std::size_t at = input.below(pages, 1) * kPage + input.below(kPage, 2);
        const std::string patch = input.text(input.below(64, 1));
        bytes.replace(at, std::min(patch.size(), bytes.size() - at), patch);
        break;
    }
    case 2: {
        const std::size_t from = input.below(pages, 1) * kPage;
        bytes.replace(input.below(pages, 1) * kPage, kPage, bytes.substr(from, kPage));
        break;
    }
    case 3: // in the headers of the file or of a page
        bytes[input.below(pages, 1) * kPage + input.below(112, 1)] = static_cast<char>(input.number(1));
        break;
    default:
        bytes.resize(std::max(kPage, input.below(bytes.size(), 3)));
    }
}

std::vector<std::string> namesOf(SQLite::Database& database, const std::string& sql)
{
    std::vector<std::string> names;
    SQLite::Statement select(database, sql);
    while (select.executeStep())
        names.push_back(select.getColumn(0).getString());
    return names;
}

void bindAny(SQLite::Statement& statement, Input& input)
{
    switch (input.below(4, 1)) {
    case 0:
        statement.bind(1, static_cast<std::int64_t>(input.number(8)));
        break;
    case 1:
        statement.bind(1, static_cast<double>(static_cast<std::int64_t>(input.number(4))) / 16);
        break;
    case 2:
        statement.bind(1, input.text(input.below(256, 1)));
        break;
    default: {
        const std::string bytes = input.text(input.below(2048, 2));
        statement.bind(1, bytes.data(), static_cast<int>(bytes.size()));
    }
    }
}

/// Gives one cell of one table another value, takes it away, or takes its row away.
void changeCell(SQLite::Database& database, const std::vector<std::string>& tables, Input& input)
{
    const std::string& table = tables[input.below(tables.size(), 1)];
    const auto columns = namesOf(database, fmt::format("SELECT name FROM pragma_table_info('{}')", table));
    if (columns.empty())
        return;
    const std::string& column = columns[input.below(columns.size(), 1)];
    const std::string row =
        fmt::format("rowid = (SELECT rowid FROM \"{}\" LIMIT 1 OFFSET {})", table, input.below(64, 1));
    const std::size_t what = input.below(8, 1);
    if (what == 0) {
        database.exec(fmt::format("DELETE FROM \"{}\" WHERE {}", table, row));
        return;
    }
    const std::string value = what == 1   ? "NULL"
                              : what == 2 ? fmt::format("ifnull(?1 || \"{}\", 0)", column)
                                          : "?1";
    SQLite::Statement update(
        database, fmt::format("UPDATE \"{}\" SET \"{}\" = {} WHERE {}", table, column, value, row));
    if (what != 1)
        bindAny(update, input);
    update.exec();
}

} // namespace

std::string soundPlan()
{
    const Folder folder;
    const std::string path = folder.file("plan.muster");
    {
        store::PlanFile file = makeSample(path);
        for (const double agency : {5.0, 6.0})
            file.apply(setAgency(file.plan(), agency), kAnn).value();
        file.addCheckpoint("Budget", kAnn).value();
        file.signOff({0, 0, kAnn, "Budget"}, {{"vacancies", "locality\nThanet\n"}}).value();
        file.apply(setAgency(file.plan(), 7), kBob).value();
        file.undo(kBob).value();
    }
    return bytesOf(path);
}

std::string damaged(std::string bytes, Input& input)
{
    while (!input.empty())
        damageOnce(bytes, input);
    return bytes;
}

HostileFile::HostileFile(std::string sound) : m_sound(std::move(sound))
{
    static int kCount = 0;
    const std::filesystem::path memory = "/dev/shm";
    const auto parent =
        std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
    m_folder = (parent / fmt::format("muster-fuzz-{}-{}", ::getpid(), ++kCount)).string();
    std::filesystem::create_directory(m_folder);
    m_path = m_folder + "/plan.muster";
}

HostileFile::~HostileFile()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::string HostileFile::other() const
{
    return m_folder + "/other.muster";
}

std::string HostileFile::bytes() const
{
    return bytesOf(m_path);
}

void HostileFile::write(Hostility hostility, bool forged, Input& input)
{
    for (const auto& entry : std::filesystem::directory_iterator(m_folder))
        std::filesystem::remove_all(entry.path());
    if (hostility == Hostility::Raw)
        writeBytes(m_path, input.rest());
    else if (hostility == Hostility::Pages)
        writeBytes(m_path, damaged(m_sound, input));
    else
        writeBytes(m_path, m_sound);
    if (hostility == Hostility::Cells)
        changeCells(input);
    if (forged)
        forgeHashes();
    if (hostility == Hostility::Journal)
        writeBytes(m_path + "-journal", input.rest());
}

void HostileFile::changeCells(Input& input)
{
    SQLite::Database database(m_path, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA writable_schema = ON; "
                  "PRAGMA ignore_check_constraints = ON");
    auto tables = namesOf(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    tables.emplace_back("sqlite_schema");
    while (!input.empty())
        try {
            changeCell(database, tables, input);
        } catch (const SQLite::Exception&) {
            continue; // the value cannot stand there
        }
}

void HostileFile::forgeHashes()
try {
    SQLite::Database database(m_path, SQLite::OPEN_READWRITE);
    store::History history(database);
    std::vector<store::StoredEntry> entries;
    history.forEach([&](const store::StoredEntry& stored) { entries.push_back(stored); });
    std::string previous;
    for (store::StoredEntry& stored : entries) {
        stored.previousHash = previous;
        previous = history.rewrite(stored);
    }
} catch (const std::exception&) {
    return; // what cannot be read so far is hostile enough
}

} // namespace muster::fuzz
