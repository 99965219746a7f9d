#include "store/history.h"

#include <SQLiteCpp/Statement.h>
#include <array>
#include <fmt/format.h>
#include <memory>
#include <openssl/evp.h>

namespace muster::store {

namespace {

constexpr std::string_view kToUndo = "FROM history WHERE state = 'applied' ORDER BY id DESC LIMIT 1";
constexpr std::string_view kToRedo = "FROM history WHERE state = 'undone' ORDER BY id LIMIT 1";
constexpr std::string_view kEntryColumns = "id, at, who, label, state, state_at, state_who";
constexpr std::string_view kStoredColumns =
    "id, at, who, label, state, state_at, state_who, previous_hash, hash, "
    "changeset";

std::string wordOf(EntryState state)
{
    return std::string(plan::word(state));
}

EntryState stateOf(const std::string& word)
{
    return orRefuse(plan::Codec<EntryState>::read(word));
}

HistoryEntry entryAt(SQLite::Statement& row)
{
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    return {row.getColumn(0).getInt64(), {text(1), text(2)}, text(3), stateOf(text(4)), {text(5), text(6)}};
}

StoredEntry storedAt(SQLite::Statement& row)
{
    const auto bytes = [&](int column) { return row.getColumn(column).getString(); };
    return {entryAt(row), bytes(7), bytes(8), bytes(9)};
}

void bindBytes(SQLite::Statement& statement, int parameter, const std::string& bytes)
{
    statement.bind(parameter, bytes.data(), static_cast<int>(bytes.size()));
}

/// A running SHA-256.
class Digest {
  public:
    Digest() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        require(m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1);
    }
    void add(std::string_view bytes)
    {
        require(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) == 1);
    }
    [[nodiscard]] std::string finish()
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
        unsigned size = 0;
        require(EVP_DigestFinal_ex(m_context.get(), hash.data(), &size) == 1);
        return {hash.begin(), hash.begin() + size};
    }

  private:
    static void require(bool done)
    {
        if (!done)
            throw Refused({ErrorCode::Unreadable, "the cryptographic library does not compute SHA-256"});
    }
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

std::string hashOf(const std::string& previous, const Stamp& made, const std::string& label,
                   const Changeset& changeset)
{
    constexpr std::string_view kEnd("\0", 1);
    Digest digest;
    digest.add(previous);
    for (const std::string* text : {&made.at, &made.who, &label}) {
        digest.add(*text);
        digest.add(kEnd);
    }
    digest.add(changeset);
    return digest.finish();
}

std::string lastHash(SQLite::Database& database)
{
    SQLite::Statement select(database, "SELECT hash FROM history ORDER BY id DESC LIMIT 1");
    return select.executeStep() ? select.getColumn(0).getString() : std::string();
}

StoredEntry wholeAt(SQLite::Statement& row)
{
    StoredEntry stored = storedAt(row);
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

std::optional<StoredEntry> wholeEntry(SQLite::Database& database, std::string_view which)
{
    SQLite::Statement select(database, fmt::format("SELECT {} {}", kStoredColumns, which));
    return select.executeStep() ? std::optional(wholeAt(select)) : std::nullopt;
}

std::optional<std::string> labelOf(SQLite::Database& database, std::string_view which)
{
    SQLite::Statement select(database, fmt::format("SELECT label {}", which));
    return select.executeStep() ? std::optional(select.getColumn(0).getString()) : std::nullopt;
}

} // namespace

bool StoredEntry::isWhole() const
{
    return hash == hashOf(previousHash, entry.made, entry.label, changeset);
}

void History::append(const std::string& label, const Stamp& stamp, EntryState state,
                     const Changeset& changeset)
{
    const std::string previous = lastHash(m_database);
    SQLite::Statement insert(
        m_database, "INSERT INTO history (at, who, label, state, state_at, state_who, previous_hash, "
                    "hash, changeset) VALUES (?1, ?2, ?3, ?4, ?1, ?2, ?5, ?6, ?7)");
    insert.bind(1, stamp.at);
    insert.bind(2, stamp.who);
    insert.bind(3, label);
    insert.bind(4, wordOf(state));
    bindBytes(insert, 5, previous);
    bindBytes(insert, 6, hashOf(previous, stamp, label, changeset));
    bindBytes(insert, 7, changeset);
    insert.exec();
}

void History::discardUndone(const Stamp& stamp)
{
    SQLite::Statement update(m_database,
                             "UPDATE history SET state = 'discarded', state_at = ?1, state_who = ?2 "
                             "WHERE state = 'undone'");
    update.bind(1, stamp.at);
    update.bind(2, stamp.who);
    update.exec();
}

void History::setState(std::int64_t id, EntryState state, const Stamp& stamp)
{
    SQLite::Statement update(m_database,
                             "UPDATE history SET state = ?2, state_at = ?3, state_who = ?4 WHERE id = ?1");
    update.bind(1, id);
    update.bind(2, wordOf(state));
    update.bind(3, stamp.at);
    update.bind(4, stamp.who);
    update.exec();
}

std::optional<StoredEntry> History::nextToUndo() const
{
    return wholeEntry(m_database, kToUndo);
}

std::optional<StoredEntry> History::nextToRedo() const
{
    return wholeEntry(m_database, kToRedo);
}

std::optional<std::string> History::undoLabel() const
{
    return labelOf(m_database, kToUndo);
}

std::optional<std::string> History::redoLabel() const
{
    return labelOf(m_database, kToRedo);
}

std::vector<HistoryEntry> History::entries() const
{
    SQLite::Statement select(m_database, fmt::format("SELECT {} FROM history ORDER BY id", kEntryColumns));
    std::vector<HistoryEntry> list;
    while (select.executeStep())
        list.push_back(entryAt(select));
    return list;
}

std::optional<HistoryEntry> History::entry(std::int64_t id) const
{
    SQLite::Statement select(m_database, fmt::format("SELECT {} FROM history WHERE id = ?1", kEntryColumns));
    select.bind(1, id);
    return select.executeStep() ? std::optional(entryAt(select)) : std::nullopt;
}

void History::forEach(const Visit& visit) const
{
    SQLite::Statement select(m_database, fmt::format("SELECT {} FROM history ORDER BY id", kStoredColumns));
    while (select.executeStep())
        visit(storedAt(select));
}

void History::forEachBackTo(std::int64_t id, const Visit& visit) const
{
    SQLite::Statement select(m_database,
                             fmt::format("SELECT {} FROM history WHERE state = 'applied' AND id > ?1 "
                                         "ORDER BY id DESC",
                                         kStoredColumns));
    select.bind(1, id);
    while (select.executeStep())
        visit(wholeAt(select));
}

} // namespace muster::store
