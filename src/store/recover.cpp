#include "store/recover.h"

#include "store/past/past.h"
#include "store/plan_file.h"
#include "store/repair/damaged_copy.h"
#include "store/repair/history_copy.h"
#include "store/repair/salvage.h"
#include "store/repair/salvaged_rows.h"
#include "store/repair/verify.h"
#include "store/schema/schema.h"
#include "store/tables/tables.h"

#include <SQLiteCpp/Transaction.h>
#include <filesystem>
#include <fmt/format.h>

namespace muster::store {

namespace {

/// One recovery: the new plan is made of the history where that holds, else of the rows.
class Rescue {
  public:
    Rescue(const std::string& from, const std::string& to, const Progress& progress)
        : m_from(from), m_to(to), m_progress(progress), m_copy(from, to)
    {
    }

    Recovery run(const history::Stamp& stamp)
    {
        orRefuse(m_progress.reached(0.2));
        bringUpToDate();
        if (!withHistory())
            withRows(stamp);
        return std::move(m_recovery);
    }

  private:
    /// An older plan is read in the tables of this version; what is damaged may not let itself be migrated,
    /// and then has the tables it has.
    void bringUpToDate()
    {
        try {
            migrate(m_copy.database(), {}, migrations());
        } catch (const SQLite::Exception&) {
        }
    }

    bool withHistory();
    [[nodiscard]] std::string makeFromHistory(SQLite::Database& made);
    void replay(const StoredEntry&, std::string& why);
    void tellWhatDiffers();
    void withRows(const history::Stamp&);
    void tellRows(const plan::Plan&);

    const std::string m_from;
    const std::string m_to;
    const Progress& m_progress;
    DamagedCopy m_copy;
    history::Replay m_history;         ///< entry by entry, for as long as each fits
    history::Replay m_piecesOfHistory; ///< what fits of the entries that are whole
    Recovery m_recovery;
};

/// The new plan as its history makes it; false, with the reason told, where it does not hold.
bool Rescue::withHistory()
{
    NewFile file(m_to, m_from);
    std::string why;
    {
        SQLite::Database made = openDatabase(file.writingPath(), SQLite::OPEN_READWRITE);
        migrate(made, {}, migrations());
        const bool allRead = copyHistory(m_copy.database(), made);
        why = makeFromHistory(made);
        if (why.empty() && !allRead)
            why = "A part of it could not be read.";
    }
    const Report report =
        why.empty() ? orRefuse(verify(file.writingPath(), m_progress.part(0.6, 0.9))) : Report();
    if (!report.clean())
        why = report.findings.front().message;
    if (!why.empty()) {
        m_recovery.lost.push_back(fmt::format(
            "The history is not whole, and the new plan begins one of its own, without checkpoints and "
            "sign-offs. {}",
            why));
        return false;
    }
    tellWhatDiffers();
    file.putInPlace();
    return true;
}

/// Puts the rows that its history makes into the new plan, or says what keeps it from that.
std::string Rescue::makeFromHistory(SQLite::Database& made)
{
    std::string why;
    std::size_t entries = 0;
    History(made).forEach([&](const StoredEntry& stored) {
        ++entries;
        replay(stored, why);
    });
    if (entries == 0)
        return "None of it could be read.";
    const plan::Plan plan = m_history.plan([&](const Error& error) { why = error.sentence(); });
    if (!why.empty())
        return why;
    SQLite::Transaction transaction(made);
    writeRows(made, {}, plan, history::differences({}, plan));
    transaction.commit();
    tellRows(plan);
    m_recovery.saved.push_back(
        fmt::format("The whole history: {} {}.", entries, entries == 1 ? "entry" : "entries"));
    return {};
}

void Rescue::replay(const StoredEntry& stored, std::string& why)
{
    orRefuse(m_progress.reached(0.4));
    const bool isWhole = stored.isWhole();
    if (!isWhole && why.empty())
        why = fmt::format("Entry {} was altered after it was written.", stored.entry.id);
    if (!isWhole || !stored.entry.counts())
        return;
    m_piecesOfHistory.addWhatFits(eachChange(stored.changeset));
    if (why.empty())
        try {
            m_history.add(eachChange(stored.changeset));
        } catch (const Refused& refused) {
            why = refused.error().sentence();
        }
}

/// Of the rows that stand in the file, those that are not as the history made them.
void Rescue::tellWhatDiffers()
{
    for (const plan::TableInfo& table : plan::tables()) {
        const auto compare = [&](SQLite::Statement& row) {
            const std::int64_t id = row.getColumn(0).getInt64();
            if (!m_history.has(table.name, id))
                m_recovery.lost.push_back(fmt::format(
                    "Left out: table {}, row {}, which the history did not make.", table.name, id));
            else if (!m_history.isAsMade(table.name, cellsAt(row)))
                m_recovery.saved.push_back(
                    fmt::format("Table {}, row {} is again as the history made it.", table.name, id));
        };
        (void)forEachReadable(m_copy.database(), std::string(table.name), quotedColumns(table), compare);
    }
}

void Rescue::withRows(const history::Stamp& stamp)
{
    orRefuse(m_progress.reached(0.7));
    const SalvagedRows rows(m_copy.database(), m_piecesOfHistory);
    orRefuse(m_progress.reached(0.9));
    if (rows.plan() == plan::Plan())
        throw Refused({ErrorCode::Unreadable,
                       "nothing in the file can be read",
                       {},
                       {},
                       {},
                       "Go back to a copy of the plan"});
    if (m_copy.unreadBytes() > 0)
        m_recovery.lost.push_back(
            fmt::format("The disk did not give {} bytes of the file.", m_copy.unreadBytes()));
    m_recovery.saved.clear(); // what the history would have given
    tellRows(rows.plan());
    m_recovery.lost.insert(m_recovery.lost.end(), rows.told().begin(), rows.told().end());
    if (rows.plan().rows<plan::Settings>().empty())
        m_recovery.lost.emplace_back("The plan's own settings are lost; the new plan has the usual ones.");
    const std::string label =
        fmt::format("Recovered from {}", std::filesystem::path(m_from).filename().string());
    orRefuse(PlanFile::create(m_to, history::differences({}, rows.plan()), label, stamp));
}

void Rescue::tellRows(const plan::Plan& plan)
{
    for (const plan::TableInfo& table : plan::tables())
        if (const std::size_t count = table.rows(plan).size(); count > 0)
            m_recovery.saved.push_back(
                fmt::format("Table {}: {} {}.", table.name, count, count == 1 ? "row" : "rows"));
}

void requireFree(const std::string& path)
{
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored))
        throw Refused({ErrorCode::BadInput,
                       "there is a file of this name already",
                       {path, 0, {}},
                       {},
                       {},
                       "Choose another name for what is recovered"});
    requireNothingLeftBehind(path);
}

} // namespace

Result<Recovery> recover(const std::string& from, const std::string& to, const history::Stamp& stamp,
                         const Progress& progress)
{
    return atDoor(from, [&]() -> Result<Recovery> {
        requirePlan(from);
        requireFree(to);
        return Rescue(from, to, progress).run(stamp);
    });
}

} // namespace muster::store
