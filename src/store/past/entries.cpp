#include "store/past/entries.h"

#include "base/ids.h"
#include "store/file/digest.h"
#include "store/past/states.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace muster::store {

namespace {

constexpr std::string_view kToUndo = "FROM history WHERE state = 'applied' ORDER BY id DESC LIMIT 1";
constexpr std::string_view kToRedo = "FROM history WHERE state = 'undone' ORDER BY id LIMIT 1";
constexpr std::string_view kEntryColumns =
    "id, at, who, label, state, state_at, state_who, parent, merged, after_state, merged_state";
constexpr std::string_view kStoredColumns =
    "id, at, who, label, state, state_at, state_who, parent, merged, after_state, merged_state, origin, "
    "previous_hash, hash, changeset";

std::string wordOf(history::EntryState state)
{
    return std::string(plan::word(state));
}

history::HistoryEntry entryAt(SQLite::Statement& row)
{
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    const auto number = [&](int column) {
        const SQLite::Column cell = row.getColumn(column);
        return cell.isNull() ? std::nullopt : std::optional(cell.getInt64());
    };
    return {row.getColumn(0).getInt64(),
            {text(1), text(2)},
            text(3),
            orRefuse(plan::Codec<history::EntryState>::read(text(4))),
            {text(5), text(6)},
            number(7),
            number(8),
            number(9),
            number(10)};
}

StoredEntry storedAt(SQLite::Statement& row)
{
    const auto bytes = [&](int column) { return row.getColumn(column).getString(); };
    return {entryAt(row), bytes(11), bytes(12), bytes(13), bytes(14)};
}

std::string hashOf(const std::string& previous, const history::Stamp& made, const std::string& label,
                   const Changeset& changeset)
{
    Digest digest;
    digest.add(previous);
    for (const std::string* text : {&made.at, &made.who, &label})
        digest.addText(*text);
    digest.add(changeset);
    return digest.finish();
}

template <class T>
std::optional<T> oneOf(SQLite::Database& database, std::string_view column, std::string_view which)
{
    SQLite::Statement select(database, fmt::format("SELECT {} {}", column, which));
    if (!select.executeStep())
        return std::nullopt;
    const T found = select.getColumn(0);
    return found;
}

std::string lastHash(SQLite::Database& database)
{
    return oneOf<std::string>(database, "hash", "FROM history ORDER BY id DESC LIMIT 1").value_or("");
}

SQLite::Statement rowOf(SQLite::Database& database, std::string_view columns, std::int64_t id)
{
    SQLite::Statement row(database, fmt::format("SELECT {} FROM history WHERE id = ?1", columns));
    row.bind(1, id);
    if (!row.executeStep())
        throw Refused({ErrorCode::NotFound, "there is no such entry in the history", {}, std::to_string(id)});
    return row;
}

const StoredEntry& whole(const StoredEntry& stored)
{
    if (!stored.isWhole())
        throw Refused(
            {ErrorCode::Damaged,
             fmt::format("entry {} of the history was altered after it was written", stored.entry.id),
             {},
             {},
             {},
             "Go back to a copy of the plan"});
    return stored;
}

} // namespace

bool StoredEntry::isWhole() const
{
    return hash == hashOf(previousHash, entry.made, entry.label, changeset);
}

std::int64_t History::append(const std::string& label, const history::Stamp& stamp, history::EntryState state,
                             const Changeset& changeset, const history::StateLink& merged)
{
    States states(m_database);
    const auto head = states.head();
    if (head)
        states.setHead({});
    history::HistoryEntry entry;
    entry.made = stamp;
    entry.label = label;
    entry.state = state;
    entry.changed = stamp;
    entry.parent = tip();
    entry.merged = merged.entry;
    entry.afterState = head;
    entry.mergedState = merged.state;
    return add(entry, {}, changeset);
}

history::StateLink History::present() const
{
    const auto head = States(m_database).head();
    return {tip(), head};
}

void History::noteTurn(const history::StateLink& from, const history::Stamp& stamp)
{
    States states(m_database);
    const std::string identity = fmt::format("{:x} {:x}", randomIdValue(), randomIdValue());
    states.setHead(states.add({0, identity, tip(), from, {}, stamp}));
}

std::int64_t History::adopt(const StoredEntry& stored)
{
    return add(stored.entry, stored.origin, stored.changeset);
}

std::int64_t History::add(const history::HistoryEntry& entry, const std::string& origin,
                          const Changeset& changeset)
{
    const std::string previous = lastHash(m_database);
    SQLite::Statement insert(m_database,
                             "INSERT INTO history (at, who, label, state, state_at, state_who, parent, "
                             "merged, after_state, merged_state, origin, previous_hash, hash, changeset) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    int column = 0;
    for (const std::string& text : {entry.made.at, entry.made.who, entry.label, wordOf(entry.state),
                                    entry.changed.at, entry.changed.who})
        insert.bind(++column, text);
    for (const auto& link : {entry.parent, entry.merged, entry.afterState, entry.mergedState})
        link ? insert.bind(++column, *link) : insert.bind(++column);
    origin.empty() ? insert.bind(++column) : bindBytes(insert, ++column, origin);
    bindBytes(insert, ++column, previous);
    bindBytes(insert, ++column, hashOf(previous, entry.made, entry.label, changeset));
    insert.bindNoCopy(++column, changeset.data(), static_cast<int>(changeset.size())); // it may be large
    insert.exec();
    return m_database.getLastInsertRowid();
}

std::string History::rewrite(const StoredEntry& stored)
{
    const history::HistoryEntry& entry = stored.entry;
    std::string hash = hashOf(stored.previousHash, entry.made, entry.label, stored.changeset);
    SQLite::Statement update(
        m_database, "UPDATE history SET label = ?2, state = ?3, parent = ?4, origin = ?5, "
                    "previous_hash = ?6, hash = ?7, changeset = ?8, after_state = ?9, merged_state = ?10 "
                    "WHERE id = ?1");
    update.bind(1, entry.id);
    update.bind(2, entry.label);
    update.bind(3, wordOf(entry.state));
    entry.parent ? update.bind(4, *entry.parent) : update.bind(4);
    bindBytes(update, 5, stored.origin);
    bindBytes(update, 6, stored.previousHash);
    bindBytes(update, 7, hash);
    bindBytes(update, 8, stored.changeset);
    entry.afterState ? update.bind(9, *entry.afterState) : update.bind(9);
    entry.mergedState ? update.bind(10, *entry.mergedState) : update.bind(10);
    update.exec();
    return hash;
}

void History::keepOnly(const std::set<std::int64_t>& ids)
{
    SQLite::Statement remove(m_database, "DELETE FROM history WHERE id = ?1");
    for (const history::HistoryEntry& entry : entries()) {
        if (ids.contains(entry.id))
            continue;
        remove.bind(1, entry.id);
        remove.exec();
        remove.reset();
    }
    SQLite::Statement last(m_database, "UPDATE sqlite_sequence SET seq = ?1 WHERE name = 'history'");
    last.bind(1, *ids.rbegin());
    last.exec();
}

void History::discardUndone(const history::Stamp& stamp)
{
    SQLite::Statement update(m_database,
                             "UPDATE history SET state = 'discarded', state_at = ?1, state_who = ?2 "
                             "WHERE state = 'undone'");
    update.bind(1, stamp.at);
    update.bind(2, stamp.who);
    update.exec();
}

void History::setState(std::int64_t id, history::EntryState state, const history::Stamp& stamp)
{
    SQLite::Statement update(m_database,
                             "UPDATE history SET state = ?2, state_at = ?3, state_who = ?4 WHERE id = ?1");
    update.bind(1, id);
    update.bind(2, wordOf(state));
    update.bind(3, stamp.at);
    update.bind(4, stamp.who);
    update.exec();
}

std::optional<std::int64_t> History::nextToUndo() const
{
    return oneOf<std::int64_t>(m_database, "id", kToUndo);
}

std::optional<std::int64_t> History::nextToRedo() const
{
    return oneOf<std::int64_t>(m_database, "id", kToRedo);
}

std::optional<std::string> History::undoLabel() const
{
    return oneOf<std::string>(m_database, "label", kToUndo);
}

std::optional<std::string> History::redoLabel() const
{
    return oneOf<std::string>(m_database, "label", kToRedo);
}

std::vector<history::HistoryEntry> History::entries() const
{
    SQLite::Statement select(m_database, fmt::format("SELECT {} FROM history ORDER BY id", kEntryColumns));
    std::vector<history::HistoryEntry> list;
    while (select.executeStep())
        list.push_back(entryAt(select));
    return list;
}

history::HistoryEntry History::entry(std::int64_t id) const
{
    SQLite::Statement row = rowOf(m_database, kEntryColumns, id);
    return entryAt(row);
}

StoredEntry History::storedEntry(std::int64_t id) const
{
    SQLite::Statement row = rowOf(m_database, kStoredColumns, id);
    StoredEntry stored = storedAt(row);
    static_cast<void>(whole(stored));
    return stored;
}

std::optional<std::int64_t> History::tip() const
{
    // of each state by itself, so that the index gives the last one and nothing is counted through
    const SQLite::Column last =
        m_database.execAndGet("SELECT coalesce((SELECT max(id) FROM history WHERE state = 'applied'), "
                              "(SELECT max(id) FROM history WHERE state = 'created'))");
    return last.isNull() ? std::nullopt : std::optional(last.getInt64());
}

void History::forEach(const Visit& visit) const
{
    SQLite::Statement select(m_database, fmt::format("SELECT {} FROM history ORDER BY id", kStoredColumns));
    while (select.executeStep())
        visit(storedAt(select));
}

void History::forEachWhole(const Visit& visit) const
{
    forEach([&](const StoredEntry& stored) { visit(whole(stored)); });
}

void History::forEachIdentity(const std::function<void(std::int64_t, const std::string&)>& visit) const
{
    SQLite::Statement select(m_database, "SELECT id, coalesce(origin, hash) FROM history ORDER BY id");
    while (select.executeStep())
        visit(select.getColumn(0).getInt64(), select.getColumn(1).getString());
}

void History::forEachOf(const std::vector<std::int64_t>& ids, const Visit& visit) const
{
    for (const std::int64_t id : ids)
        visit(storedEntry(id));
}

} // namespace muster::store
