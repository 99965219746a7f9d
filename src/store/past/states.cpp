#include "store/past/states.h"

#include "store/tables/cells.h"

#include <SQLiteCpp/Statement.h>

namespace muster::store {

namespace {

std::optional<std::int64_t> numberAt(SQLite::Statement& row, int column)
{
    const SQLite::Column cell = row.getColumn(column);
    return cell.isNull() ? std::nullopt : std::optional(cell.getInt64());
}

/// Binds the links from that parameter on.
void bindLinks(SQLite::Statement& statement, int parameter, const StoredState& state)
{
    for (const auto& link :
         {state.entry, state.before.entry, state.before.state, state.merged.entry, state.merged.state}) {
        link ? statement.bind(parameter, *link) : statement.bind(parameter);
        ++parameter;
    }
}

} // namespace

std::vector<StoredState> States::all() const
{
    SQLite::Statement select(m_database,
                             "SELECT id, identity, entry, before_entry, before_state, merged_entry, "
                             "merged_state, at, who FROM states ORDER BY id");
    std::vector<StoredState> list;
    while (select.executeStep())
        list.push_back({select.getColumn(0).getInt64(),
                        select.getColumn(1).getString(),
                        numberAt(select, 2),
                        {numberAt(select, 3), numberAt(select, 4)},
                        {numberAt(select, 5), numberAt(select, 6)},
                        {select.getColumn(7).getString(), select.getColumn(8).getString()}});
    return list;
}

std::int64_t States::add(const StoredState& state)
{
    SQLite::Statement insert(m_database,
                             "INSERT INTO states (identity, at, who, entry, before_entry, before_state, "
                             "merged_entry, merged_state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    bindBytes(insert, 1, state.identity);
    insert.bind(2, state.made.at);
    insert.bind(3, state.made.who);
    bindLinks(insert, 4, state);
    insert.exec();
    return m_database.getLastInsertRowid();
}

void States::relink(const StoredState& state)
{
    SQLite::Statement update(m_database,
                             "UPDATE states SET entry = ?2, before_entry = ?3, before_state = ?4, "
                             "merged_entry = ?5, merged_state = ?6 WHERE id = ?1");
    update.bind(1, state.id);
    bindLinks(update, 2, state);
    update.exec();
}

std::optional<std::int64_t> States::head() const
{
    SQLite::Statement select(m_database, "SELECT state FROM head");
    return select.executeStep() ? numberAt(select, 0) : std::nullopt;
}

void States::setHead(std::optional<std::int64_t> state)
{
    SQLite::Statement update(m_database, "UPDATE head SET state = ?1");
    state ? update.bind(1, *state) : update.bind(1);
    update.exec();
}

} // namespace muster::store
