#include "store/past/signoffs.h"

#include "store/file/digest.h"
#include "store/past/marks.h"
#include "store/past/past.h"
#include "store/past/plan_hash.h"
#include "store/tables/cells.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>

namespace muster::store {

namespace {

constexpr std::string_view kSignOffColumns =
    "id, entry, at, who, purpose, supersedes, rule_set, inputs_hash, previous_hash, hash";

history::SignOff signOffAt(SQLite::Statement& row)
{
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    history::SignOff signOff{
        row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), {text(2), text(3)}, text(4)};
    if (const SQLite::Column superseded = row.getColumn(5); !superseded.isNull())
        signOff.supersedes = superseded.getInt64();
    signOff.ruleSet = text(6);
    signOff.inputsHash = text(7);
    return signOff;
}

std::map<std::string, std::string> tablesOf(SQLite::Database& database, std::int64_t id)
{
    SQLite::Statement select(database, "SELECT name, csv FROM signed_tables WHERE signoff = ?1");
    select.bind(1, id);
    std::map<std::string, std::string> tables;
    while (select.executeStep())
        tables.emplace(select.getColumn(0).getString(), select.getColumn(1).getString());
    return tables;
}

std::string hashOf(const StoredSignOff& stored)
{
    const history::SignOff& signOff = stored.signOff;
    Digest digest;
    digest.add(stored.previousHash);
    digest.addText(std::to_string(signOff.entry));
    for (const std::string* text : {&signOff.made.at, &signOff.made.who, &signOff.purpose})
        digest.addText(*text);
    digest.addText(signOff.supersedes ? std::to_string(*signOff.supersedes) : std::string());
    digest.addText(signOff.ruleSet);
    digest.add(signOff.inputsHash);
    for (const auto& [name, csv] : stored.tables) {
        digest.addText(name);
        digest.addText(csv);
    }
    return digest.finish();
}

} // namespace

bool StoredSignOff::isWhole() const
{
    return hash == hashOf(*this);
}

void requireAdmissible(const std::vector<history::SignOff>& there, const history::SignOff& signOff)
{
    if (signOff.purpose.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Refused({ErrorCode::BadInput,
                       "a sign-off must say what it is for",
                       {},
                       signOff.purpose,
                       "a purpose, such as \"Budget 2027/28, cabinet of 12 January\"",
                       {}});
    if (!signOff.supersedes)
        return;
    const auto older = std::ranges::find(there, *signOff.supersedes, &history::SignOff::id);
    if (older == there.end() || older->supersededBy)
        throw Refused(
            {ErrorCode::BadInput,
             older == there.end() ? "there is no such sign-off" : "this sign-off was superseded already",
             {},
             std::to_string(*signOff.supersedes),
             "the number of a sign-off that stands",
             {}});
}

namespace {

void insertTables(SQLite::Database& database, std::int64_t id,
                  const std::map<std::string, std::string>& tables)
{
    SQLite::Statement insert(database, "INSERT INTO signed_tables (signoff, name, csv) VALUES (?1, ?2, ?3)");
    for (const auto& [name, csv] : tables) {
        insert.bind(1, id);
        insert.bind(2, name);
        insert.bind(3, csv);
        insert.exec();
        insert.reset();
    }
}

} // namespace

void requireAsSigned(const StoredSignOff& stored, const History& history, const plan::Plan& now)
{
    const auto damaged = [&](std::string_view what) {
        return Refused({ErrorCode::Damaged,
                        fmt::format("sign-off {} {}", stored.signOff.id, what),
                        {},
                        {},
                        {},
                        "Go back to a copy of the plan"});
    };
    if (!stored.isWhole())
        throw damaged("was altered after it was made");
    if (inputsHash(planAfter(history, stored.signOff.entry, now)) != stored.signOff.inputsHash)
        throw damaged("is of a state that the history does not have any more");
}

std::vector<history::SignOff> readSignOffs(SQLite::Database& database)
{
    SQLite::Statement select(database, fmt::format("SELECT {} FROM signoffs ORDER BY id", kSignOffColumns));
    std::vector<history::SignOff> list;
    while (select.executeStep())
        list.push_back(signOffAt(select));
    for (const history::SignOff& each : list)
        if (each.supersedes)
            if (const auto older = std::ranges::find(list, *each.supersedes, &history::SignOff::id);
                older != list.end())
                older->supersededBy = each.id;
    return list;
}

StoredSignOff readSignOff(SQLite::Database& database, std::int64_t id)
{
    SQLite::Statement select(database, fmt::format("SELECT {} FROM signoffs WHERE id = ?1", kSignOffColumns));
    select.bind(1, id);
    if (!select.executeStep())
        throw Refused({ErrorCode::NotFound, "there is no such sign-off", {}, std::to_string(id)});
    return {signOffAt(select), tablesOf(database, id), select.getColumn(8).getString(),
            select.getColumn(9).getString()};
}

std::int64_t writeSignOff(SQLite::Database& database, const history::SignOff& signOff,
                          const std::map<std::string, std::string>& tables)
{
    const auto there = readSignOffs(database);
    StoredSignOff stored{signOff, tables, {}, {}};
    if (!there.empty())
        stored.previousHash = readSignOff(database, there.back().id).hash;
    SQLite::Statement insert(database,
                             "INSERT INTO signoffs (entry, at, who, purpose, supersedes, rule_set, "
                             "inputs_hash, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, signOff.entry);
    insert.bind(2, signOff.made.at);
    insert.bind(3, signOff.made.who);
    insert.bind(4, signOff.purpose);
    signOff.supersedes ? insert.bind(5, *signOff.supersedes) : insert.bind(5);
    insert.bind(6, signOff.ruleSet);
    bindBytes(insert, 7, signOff.inputsHash);
    bindBytes(insert, 8, stored.previousHash);
    bindBytes(insert, 9, hashOf(stored));
    insert.exec();
    const std::int64_t id = database.getLastInsertRowid();
    insertTables(database, id, tables);
    sealMarks(database);
    return id;
}

} // namespace muster::store
