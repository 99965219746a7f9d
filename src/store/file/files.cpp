#include "store/file/files.h"

#include "base/ids.h"
#include "store/file/own_files.h"
#include "store/file/refused.h"

#include <SQLiteCpp/Backup.h>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster::store {

namespace {

constexpr int kPatienceMs = 5000; ///< to wait while another program reads or writes the file

/// More than any plan needs, and little enough that a forged file cannot exhaust the machine.
constexpr int kLongestCell = 512 * 1024 * 1024;
constexpr int kLongestSql = 100'000;

void setSwitch(sqlite3* handle, int option, bool on)
{
    int now = -1;
    if (sqlite3_db_config(handle, option, on ? 1 : 0, &now) != SQLITE_OK || (now != 0) != on)
        throw SQLite::Exception(handle);
}

/// Lets nothing that stands in the file run, and nothing in it exhaust the machine.
void trustNothing(sqlite3* handle)
{
    sqlite3_extended_result_codes(handle, 1);
    setSwitch(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, false);
    setSwitch(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, false);
    setSwitch(handle, SQLITE_DBCONFIG_ENABLE_VIEW, false);
    setSwitch(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestCell);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, kLongestSql);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

void requireFile(const std::string& path)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        throw Refused({ErrorCode::Unreadable,
                       "this is not a file but a folder, a pipe or a device",
                       {path, 0, {}},
                       {},
                       {},
                       "Choose a file"});
}

/// Before the first connection: connections on several threads would wait for each other at every allocation
/// that SQLite counts. Debian builds it without the memory that a connection has to itself.
void countNoMemory()
{
    static const int kAnswer = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // too late: it counts, as before
    static_cast<void>(kAnswer);
}

/// The one way to a file's database.
SQLite::Database connected(const std::string& path, int flags)
{
    countNoMemory();
    requireFile(path);
    // by its full name, or a file called :memory: would not be opened but a database in memory
    SQLite::Database database(std::filesystem::absolute(path).string(), flags | SQLite::OPEN_NOMUTEX,
                              kPatienceMs, ownFilesOnly());
    trustNothing(database.getHandle());
    return database;
}

/// Tells SQLite how to work, and refuses to go on where it answers that it will not.
void setPragma(SQLite::Database& database, std::string_view name, std::string_view value,
               std::string_view answer)
{
    database.exec(fmt::format("PRAGMA {} = {}", name, value));
    const std::string found = database.execAndGet(fmt::format("PRAGMA {}", name)).getString();
    if (found != answer)
        throw Refused({ErrorCode::Unreadable,
                       fmt::format("SQLite does not take the setting {} that keeps plans safe", name),
                       {},
                       found,
                       std::string(answer),
                       "Copy the plan to another disk"});
}

/// Waits until the disk holds what was written to the file, or to the names in the folder.
void sync(const std::string& path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int number = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!synced)
        throw Refused(asError("the disk does not confirm that it holds the file", number,
                              "See that the disk or the share is there"));
}

bool exists(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

/// Whether SQLite would play the journal into whatever has its name. One that is empty or begins with a zero
/// was killed before it held anything (hasHotJournal of SQLite's pager.c).
bool isHotJournal(const std::string& journal)
{
    if (!exists(journal))
        return false;
    std::ifstream file(journal, std::ios::binary);
    return !file.is_open() || file.get() > 0;
}

/// Lets SQLite roll back what a killed program left half done in a file that is about to be replaced. What is
/// no database, or one beyond reading, keeps what lies beside it.
void takeBackHalfDoneEdit(const std::string& path)
{
    if (!exists(path))
        return;
    try {
        SQLite::Database database = openDatabase(path, SQLite::OPEN_READWRITE);
        database.execAndGet("SELECT count(*) FROM sqlite_schema");
    } catch (const SQLite::Exception&) {
        // whether anything is left is what counts, and that is looked at next
    }
}

/// What others may do with a file that is to be made: no more than with the one it replaces or is made of.
mode_t modeFor(const std::string& replaced, const std::string& source)
{
    mode_t mode = 0644;
    for (const std::string& path : {replaced, source})
        if (struct stat status{}; !path.empty() && ::stat(path.c_str(), &status) == 0)
            mode &= status.st_mode;
    return mode | S_IRUSR | S_IWUSR;
}

} // namespace

SQLite::Database openDatabase(const std::string& path, int flags)
{
    SQLite::Database database = connected(path, flags);
    setSwitch(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, true);
    // EXTRA also syncs the folder after the journal is gone: with FULL a power cut just after a commit could
    // bring the journal back, and with it the plan before the edit.
    if ((flags & SQLite::OPEN_READWRITE) != 0) {
        setPragma(database, "journal_mode", "DELETE", "delete");
        setPragma(database, "synchronous", "EXTRA", "3");
    }
    setPragma(database, "cache_size", "-65536", "-65536");
    setPragma(database, "cell_size_check", "ON", "1");
    setPragma(database, "foreign_keys", "ON", "1");
    setPragma(database, "secure_delete", "ON", "1");
    return database;
}

SQLite::Database openInMemory()
{
    SQLite::Database database(":memory:",
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX);
    trustNothing(database.getHandle());
    return database;
}

bool mayBeWritten(const std::string& path)
{
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

SQLite::Database openHeader(const std::string& path)
{
    return connected(path, SQLite::OPEN_READONLY);
}

SQLite::Database openDamaged(const std::string& path)
{
    SQLite::Database database =
        connected(path, SQLite::OPEN_READWRITE); // what was left half done is rolled back
    try {
        database.execAndGet("SELECT count(*) FROM sqlite_schema");
    } catch (const SQLite::Exception& exception) {
        if (isForeignJournal(exception))
            throw;
    }
    database.tryExec("PRAGMA writable_schema = ON"); // or one bad line of the schema would hide every table
    database.tryExec("PRAGMA cell_size_check = ON");
    return database;
}

void requireNothingLeftBehind(const std::string& path)
{
    const std::string journal = path + "-journal";
    const std::string log = path + "-wal";
    for (const std::string& left : {journal, log})
        if (left == journal ? isHotJournal(left) : exists(left))
            throw Refused({ErrorCode::BadInput,
                           "a plan of this name was left in the middle of an edit",
                           {path, 0, {}},
                           std::filesystem::path(left).filename().string(),
                           "a name without such a file beside it",
                           "Choose another name, or move that file away with the plan it belongs to"});
}

bool hasJournal(const std::string& path)
{
    return exists(path + "-journal");
}

void confirmNames(const std::string& path)
{
    const auto folder = std::filesystem::path(path).parent_path().string();
    sync(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
}

NewFile::NewFile(std::string path, const std::string& source) : m_path(std::move(path))
{
    m_names.front() = fmt::format("{}.{:x}.new", m_path, randomIdValue());
    for (std::size_t i = 0; i < kBeside.size(); ++i)
        m_names[i + 1] = m_names.front() + kBeside[i];
    const int descriptor =
        ::open(writingPath().c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, modeFor(m_path, source));
    if (descriptor < 0)
        throw Refused(asError("no file can be made in the folder", errno,
                              "See that the folder is there and may be written"));
    ::close(descriptor);
}

NewFile::~NewFile()
{
    for (const std::string& name : m_names)
        ::unlink(name.c_str());
}

void NewFile::putInPlace()
{
    sync(writingPath(), O_RDONLY);
    takeBackHalfDoneEdit(m_path);
    requireNothingLeftBehind(m_path);
    confirmNames(m_path); // or a power cut could bring the journal back beside the new file
    std::error_code error;
    std::filesystem::rename(writingPath(), m_path, error);
    if (error)
        throw Refused(asError("the file cannot be put in its place", error.value(),
                              "See that the folder may be written"));
    confirmNames(m_path);
}

std::int64_t sizeOf(SQLite::Database& database)
{
    return database.execAndGet("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        .getInt64();
}

bool giveSpaceBack(SQLite::Database& database)
{
    sqlite3* handle = database.getHandle();
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // SQLite makes the smaller file in a database of its own
    const bool done = database.tryExec("VACUUM") == SQLITE_OK;
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    return done;
}

void copyInto(SQLite::Database& to, SQLite::Database& from)
{
    SQLite::Backup backup(to, from);
    if (const int code = backup.executeStep(-1); code != SQLITE_DONE)
        throw SQLite::Exception("the copy could not be completed", code);
}

void copyDatabase(SQLite::Database& from, const std::string& source, const std::string& path)
{
    NewFile file(path, source);
    {
        SQLite::Database into = connected(file.writingPath(), SQLite::OPEN_READWRITE);
        copyInto(into, from);
    }
    file.putInPlace();
}

} // namespace muster::store
