#pragma once
// A plan as a program leaves it that is killed in the middle of an edit.

#include "store/support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fstream>

namespace muster::store::test {

/// The bytes of the two files.
struct HalfDone {
    std::string plan;
    std::string journal; ///< hot: whoever opens the plan next takes the edit back with it
};

/// Of the sound plan with these bytes, so many of whose `pages` had gone to the disk. The edit changes the
/// title and takes out demand and history.
inline HalfDone halfDone(const std::string& sound, int pages)
{
    const Folder folder;
    const std::string path = folder.file("plan.muster");
    std::ofstream(path, std::ios::binary) << sound;
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    database.exec(fmt::format("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE plan SET title = 'half done'; "
                              "DELETE FROM demand; DELETE FROM history; CREATE TABLE filler (x); "
                              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) "
                              "INSERT INTO filler SELECT randomblob(4000) FROM n",
                              pages));
    return {bytesOf(path), bytesOf(path + "-journal")};
}

} // namespace muster::store::test
