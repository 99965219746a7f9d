#include "store/kept/kept_work.h"

#include "store/file/digest.h"
#include "store/file/files.h"
#include "store/file/lock_file.h"
#include "store/file/refused.h"
#include "store/schema/schema.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <array>
#include <set>

namespace muster::store {

namespace {

constexpr std::array kNames{"plan", "record", "methods"};

const char* nameOf(KeptFor use)
{
    return kNames[static_cast<std::size_t>(use)];
}

std::string sealOf(const std::string& madeOf, const std::string& work)
{
    Digest digest;
    digest.addText(std::to_string(madeOf.size()));
    digest.add(madeOf);
    digest.add(work);
    return digest.finish();
}

std::size_t bytesOf(const KeptWork& work)
{
    std::size_t bytes = 0;
    for (const auto& [madeOf, made] : work)
        bytes += madeOf.size() + made->size();
    return bytes;
}

void bind(SQLite::Statement& statement, int at, const std::string& bytes)
{
    statement.bindNoCopy(at, bytes.data(), static_cast<int>(bytes.size()));
}

/// Takes what is not wanted any more out of the file; what is there of the others.
std::set<std::string> keepOnly(SQLite::Database& database, KeptFor use, const KeptWork& wanted)
{
    std::set<std::string> there;
    const KeptWork sound = readKeptWork(database, use);
    SQLite::Statement select(database, "SELECT id, made_of FROM kept_work WHERE kept_for = ?");
    select.bind(1, nameOf(use));
    SQLite::Statement erase(database, "DELETE FROM kept_work WHERE id = ?");
    while (select.executeStep()) {
        std::string madeOf = select.getColumn(1).getString();
        const bool isWanted = wanted.contains(madeOf) && sound.contains(madeOf);
        if (isWanted && there.insert(std::move(madeOf)).second)
            continue;
        erase.bind(1, select.getColumn(0).getInt64());
        erase.exec();
        erase.reset();
    }
    return there;
}

void keepLocked(const std::string& path, const FileState& asRead, KeptFor use, const KeptWork& work)
{
    SQLite::Database database = openDatabase(path, SQLite::OPEN_READWRITE);
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (FileState::of(path) != asRead || versionOf(database) != newestVersion())
        return;
    requireTables(database);
    writeKeptWork(database, use, work);
    transaction.commit();
}

} // namespace

KeptWork readKeptWork(SQLite::Database& database, KeptFor use)
{
    KeptWork work;
    try {
        SQLite::Statement select(database, "SELECT made_of, made, seal FROM kept_work WHERE kept_for = ?");
        select.bind(1, nameOf(use));
        while (select.executeStep()) {
            std::string madeOf = select.getColumn(0).getString();
            std::string made = select.getColumn(1).getString();
            if (select.getColumn(2).getString() == sealOf(madeOf, made))
                work[std::move(madeOf)] = std::make_shared<const std::string>(std::move(made));
        }
    } catch (const SQLite::Exception&) { // a damaged page: what was read before it will do
    }
    return work;
}

void writeKeptWork(SQLite::Database& database, KeptFor use, const KeptWork& work)
{
    const KeptWork none;
    const KeptWork& wanted = bytesOf(work) > kMostKeptBytes ? none : work;
    const std::set<std::string> there = keepOnly(database, use, wanted);
    SQLite::Statement insert(database,
                             "INSERT INTO kept_work (kept_for, made_of, made, seal) VALUES (?, ?, ?, ?)");
    insert.bind(1, nameOf(use));
    for (const auto& [madeOf, made] : wanted) {
        if (there.contains(madeOf))
            continue;
        const std::string seal = sealOf(madeOf, *made);
        bind(insert, 2, madeOf);
        bind(insert, 3, *made);
        bind(insert, 4, seal);
        insert.exec();
        insert.reset();
    }
}

FileState keepInFile(const std::string& path, const FileState& asRead, const std::string& who, KeptFor use,
                     const KeptWork& work)
{
    const auto kept = atDoor(path, [&]() -> Result<FileState> {
        if (!mayBeWritten(path) || FileState::of(path) != asRead)
            return asRead;
        const auto lock = LockFile::take(path, who);
        if (!lock)
            return asRead;
        keepLocked(path, asRead, use, work);
        return FileState::of(path);
    });
    return kept.value_or(asRead);
}

} // namespace muster::store
