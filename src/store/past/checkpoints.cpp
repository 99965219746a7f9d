#include "store/past/checkpoints.h"

#include "base/calendar.h"
#include "store/file/refused.h"
#include "store/past/marks.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <cctype>

namespace muster::store {

namespace {

bool isDigit(unsigned char letter)
{
    return std::isdigit(letter) != 0;
}

void requireName(const std::vector<history::Checkpoint>& there, const std::string& name)
{
    const bool blank = name.find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank || std::ranges::all_of(name, isDigit) || Date::parse(name))
        throw Refused({ErrorCode::BadInput,
                       "a checkpoint cannot have this name",
                       {},
                       name,
                       "a name that is neither a number nor a day",
                       "Choose another name"});
    if (std::ranges::find(there, name, &history::Checkpoint::name) != there.end())
        throw Refused({ErrorCode::BadInput,
                       "there is a checkpoint of this name already",
                       {},
                       name,
                       "a name that is not taken",
                       "Choose another name"});
}

} // namespace

std::vector<history::Checkpoint> readCheckpoints(SQLite::Database& database)
{
    SQLite::Statement select(database,
                             "SELECT name, entry, at, who FROM checkpoints ORDER BY entry, at, name");
    std::vector<history::Checkpoint> list;
    while (select.executeStep())
        list.push_back({select.getColumn(0).getString(),
                        select.getColumn(1).getInt64(),
                        {select.getColumn(2).getString(), select.getColumn(3).getString()}});
    return list;
}

void writeCheckpoint(SQLite::Database& database, const history::Checkpoint& checkpoint)
{
    requireName(readCheckpoints(database), checkpoint.name);
    SQLite::Statement insert(database, "INSERT INTO checkpoints (name, entry, at, who) VALUES (?, ?, ?, ?)");
    insert.bind(1, checkpoint.name);
    insert.bind(2, checkpoint.entry);
    insert.bind(3, checkpoint.made.at);
    insert.bind(4, checkpoint.made.who);
    insert.exec();
    sealMarks(database);
}

} // namespace muster::store
