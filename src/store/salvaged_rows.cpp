#include "store/salvaged_rows.h"

#include "store/row_words.h"
#include "store/salvage.h"

#include <fmt/ranges.h>

namespace muster::store {

namespace {

/// What of one table could be read.
template <class Row>
struct Read {
    std::vector<Row> rows;
    std::map<std::int64_t, std::string> bad; ///< ids of rows whose cells are not theirs, and why
    bool whole = true;
};

template <class Row>
Read<Row> readTable(SQLite::Database& database)
{
    Read<Row> read;
    const auto visit = [&](SQLite::Statement& select) {
        try {
            Row row;
            readCells(row, [&](std::size_t index) {
                return Cell(valueOf(select.getColumn(static_cast<int>(index))));
            });
            const bool isId = row.id.value > 0 && (!std::is_same_v<Row, plan::Settings> || row.id.value == 1);
            if (isId)
                read.rows.push_back(std::move(row));
            else
                read.bad[row.id.value] = fmt::format("table {}, row {}: this is the id of no row",
                                                     plan::Table<Row>::name, row.id.value);
        } catch (const Refused& refused) {
            read.bad[select.getColumn(0).getInt64()] = refused.error().sentence();
        }
    };
    read.whole = forEachReadable(database, std::string(plan::Table<Row>::name),
                                 fmt::format("{}", fmt::join(quotedColumns<Row>(), ", ")), visit);
    return read;
}

bool isSaidTwice(const plan::Problem& problem)
{
    return problem.code == "name-twice";
}

} // namespace

SalvagedRows::SalvagedRows(SQLite::Database& database, const Replay& history)
{
    const plan::Plan past = history.plan([](const Error&) {});
    plan::forEachTable([&](auto tag) { read<typename decltype(tag)::Type>(database, past); });
    leaveOutWhatBreaksRules();
}

template <class Row>
void SalvagedRows::read(SQLite::Database& database, const plan::Plan& history)
{
    constexpr std::string_view kTable = plan::Table<Row>::name;
    Read<Row> read = readTable<Row>(database);
    plan::Changes changes;
    auto& put = std::get<plan::RowChanges<Row>>(changes).put;
    put = std::move(read.rows);
    std::ranges::sort(put, {}, &Row::id);
    std::size_t fromHistory = 0;
    const auto readUpTo = static_cast<std::ptrdiff_t>(put.size());
    for (const Row& row : history.rows<Row>()) {
        const bool isThere = std::binary_search(put.begin(), put.begin() + readUpTo, row,
                                                [](const Row& a, const Row& b) { return a.id < b.id; });
        if (isThere || (read.whole && read.bad.erase(row.id.value) == 0))
            continue;
        read.bad.erase(row.id.value);
        put.push_back(row);
        ++fromHistory;
    }
    if (!read.whole)
        m_told.push_back(fmt::format("A part of table {} could not be read.", kTable));
    if (fromHistory > 0)
        m_told.push_back(fmt::format("Table {}: {} that could not be read {} in the history.", kTable,
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
                plan::forEachTable([&](auto tag) { leaveOut<typename decltype(tag)::Type>(problem, gone); });
        if (plan::isEmpty(gone))
            return; // what is wrong is not a row
        m_plan.apply(gone);
    }
}

template <class Row>
void SalvagedRows::leaveOut(const plan::Problem& problem, plan::Changes& gone)
{
    const plan::IdOf<Row> id{problem.target.row};
    auto& erase = std::get<plan::RowChanges<Row>>(gone).erase;
    if (problem.target.table != plan::Table<Row>::name || std::ranges::count(erase, id) > 0)
        return;
    erase.push_back(id);
    const Error error{
        ErrorCode::Damaged,
        fmt::format("Left out: table {}, {}: {}", plan::Table<Row>::name, problem.where, problem.message),
        {},
        problem.found,
        problem.allowed,
        {}};
    m_told.push_back(error.sentence());
}

} // namespace muster::store
