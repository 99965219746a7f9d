#include "store/repair/salvaged_rows.h"

#include "history/refused.h"
#include "history/words.h"
#include "store/repair/salvage.h"
#include "store/tables/cells.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::store {

namespace {

/// What of one table could be read.
struct ReadRows {
    std::map<std::int64_t, plan::RowCopy> rows;
    std::map<std::int64_t, std::string> bad; ///< ids of rows whose cells are not theirs, and why
    bool whole = true;
};

bool isRowId(const plan::TableInfo& table, std::int64_t id)
{
    return id > 0 && (&table != &plan::tableOf<plan::Settings>() || id == 1);
}

ReadRows readTable(SQLite::Database& database, const plan::TableInfo& table)
{
    ReadRows read;
    const auto visit = [&](SQLite::Statement& select) {
        try {
            plan::RowCopy row(table);
            readRow(table, row.get(), select);
            const std::int64_t id = table.idOf(row.get());
            if (isRowId(table, id))
                read.rows.emplace(id, std::move(row));
            else
                read.bad[id] = fmt::format("table {}, row {}: this is the id of no row", table.name, id);
        } catch (const Refused& refused) {
            read.bad[select.getColumn(0).getInt64()] = refused.error().sentence();
        }
    };
    read.whole = forEachReadable(database, std::string(table.name), quotedColumns(table), visit);
    return read;
}

bool isSaidTwice(const plan::Problem& problem)
{
    return problem.code == "name-twice";
}

} // namespace

SalvagedRows::SalvagedRows(SQLite::Database& database, const history::Replay& history)
{
    const plan::Plan past = history.plan([](const Error&) {});
    for (const plan::TableInfo& table : plan::tables())
        read(database, table, past);
    leaveOutWhatBreaksRules();
}

void SalvagedRows::read(SQLite::Database& database, const plan::TableInfo& table, const plan::Plan& history)
{
    ReadRows read = readTable(database, table);
    plan::Changes changes;
    for (const auto& [id, row] : read.rows)
        table.put(changes, row.get());
    std::size_t fromHistory = 0;
    for (const plan::AnyRow* row : table.rows(history)) {
        const std::int64_t id = table.idOf(row);
        if (read.rows.contains(id) || (read.whole && read.bad.erase(id) == 0))
            continue;
        read.bad.erase(id);
        table.put(changes, row);
        ++fromHistory;
    }
    if (!read.whole)
        m_told.push_back(fmt::format("A part of table {} could not be read.", table.name));
    if (fromHistory > 0)
        m_told.push_back(fmt::format("Table {}: {} that could not be read {} in the history.", table.name,
                                     fromHistory == 1 ? "1 row" : fmt::format("{} rows", fromHistory),
                                     fromHistory == 1 ? "is as it last stood" : "are as they last stood"));
    for (const auto& [id, why] : read.bad)
        m_told.push_back(fmt::format("Left out: {}", why));
    m_plan.apply(changes);
}

void SalvagedRows::leaveOutWhatBreaksRules()
{
    for (auto problems = plan::check(m_plan); !problems.empty(); problems = plan::check(m_plan)) {
        // Of two rows of one name the last goes, and only once nothing else is wrong.
        const bool twiceAlone = std::ranges::all_of(problems, isSaidTwice);
        if (twiceAlone)
            problems.erase(problems.begin(), std::prev(problems.end()));
        plan::Changes gone;
        for (const plan::Problem& problem : problems)
            if (twiceAlone || !isSaidTwice(problem))
                leaveOut(problem, gone);
        if (plan::isEmpty(gone))
            return; // what is wrong is not a row
        m_plan.apply(gone);
    }
}

void SalvagedRows::leaveOut(const plan::Problem& problem, plan::Changes& gone)
{
    const plan::TableInfo* table = plan::findTable(problem.target.table);
    if (!table)
        return;
    const auto erased = table->erased(gone);
    if (std::ranges::find(erased, problem.target.row) != erased.end())
        return;
    table->erase(gone, problem.target.row);
    const Error error{ErrorCode::Damaged,
                      fmt::format("Left out: table {}, {}: {}", table->name, problem.where, problem.message),
                      {},
                      problem.found,
                      problem.allowed,
                      {}};
    m_told.push_back(error.sentence());
}

} // namespace muster::store
