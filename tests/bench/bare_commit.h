#pragma once
// The rival of a durable commit: one row of one small table, with the same journal and the same syncs.

#include <SQLiteCpp/SQLiteCpp.h>
#include <string>

namespace muster::bench {

class BareCommit {
  public:
    explicit BareCommit(const std::string& path)
        : m_database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
    {
        m_database.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; DROP TABLE IF EXISTS t;"
                        "CREATE TABLE t(id INTEGER PRIMARY KEY, value REAL) STRICT;"
                        "INSERT INTO t VALUES(1, 0.5)");
    }
    void commit() { m_database.exec("UPDATE t SET value = value + 0.01 WHERE id = 1"); }

  private:
    SQLite::Database m_database;
};

} // namespace muster::bench
