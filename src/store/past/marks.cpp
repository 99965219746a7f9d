#include "store/past/marks.h"

#include "store/file/digest.h"
#include "store/tables/cells.h"

#include <SQLiteCpp/Statement.h>

namespace muster::store {

namespace {

/// Checkpoints by name and the identity of their entry, which compaction and merges leave alone; sign-offs by
/// their hash, which covers all that they say.
std::string hashOfMarks(SQLite::Database& database)
{
    Digest digest;
    SQLite::Statement checkpoints(database,
                                  "SELECT name, checkpoints.at, checkpoints.who, coalesce(origin, hash) "
                                  "FROM checkpoints JOIN history ON history.id = entry ORDER BY name");
    while (checkpoints.executeStep())
        for (int column = 0; column < 4; ++column)
            digest.addText(checkpoints.getColumn(column).getString());
    SQLite::Statement signOffs(database, "SELECT hash FROM signoffs ORDER BY id");
    while (signOffs.executeStep())
        digest.addText(signOffs.getColumn(0).getString());
    return digest.finish();
}

} // namespace

void sealMarks(SQLite::Database& database)
{
    SQLite::Statement update(database, "UPDATE head SET marks = ?1");
    bindBytes(update, 1, hashOfMarks(database));
    update.exec();
}

bool areAsSealed(SQLite::Database& database)
{
    SQLite::Statement select(database, "SELECT marks FROM head");
    return select.executeStep() && select.getColumn(0).getString() == hashOfMarks(database);
}

} // namespace muster::store
