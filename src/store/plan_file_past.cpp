// What an open plan file tells of its past, and the ways back to it.

#include "history/lines/history_lines.h"
#include "store/past/checkpoints.h"
#include "store/past/edit_states.h"
#include "store/past/past.h"
#include "store/past/signoffs.h"
#include "store/plan_file.h"
#include "store/plan_file_parts.h"
#include "store/repair/verify.h"

#include <charconv>

namespace muster::store {

Result<Applied> PlanFile::restore(std::int64_t entry, const history::Stamp& stamp)
{
    return atDoor(path(), [&]() -> Result<Applied> {
        const OpenPlan& open = m_parts->writable();
        const plan::Plan past = store::planAfter(open.history(), entry, open.plan());
        const std::string label =
            fmt::format("Restore to entry {}, {}", entry, open.history().entry(entry).label);
        return apply({label, history::differences(open.plan(), past)}, stamp);
    });
}

Result<plan::Plan> PlanFile::planAfter(std::int64_t entry) const
{
    return atDoor(path(), [&]() -> Result<plan::Plan> {
        return store::planAfter(m_parts->m_open.history(), entry, plan());
    });
}

Result<std::optional<history::HistoryEntry>> PlanFile::findEdit(const plan::ChooseEdit& choose) const
{
    using Found = std::optional<history::HistoryEntry>;
    return entries().and_then([&](std::vector<history::HistoryEntry> all) -> Result<Found> {
        std::erase_if(all, [](const history::HistoryEntry& each) { return !each.counts(); });
        if (all.empty())
            return Found();
        const auto before = [&](std::size_t edit) {
            return planAfter(all[edit].id);
        }; // the first made the plan
        return choose(all.size() - 1, before).map([&](const std::optional<std::size_t>& edit) {
            return edit ? Found(all[*edit + 1]) : Found();
        });
    });
}

Result<std::int64_t> PlanFile::lastEntryOf(const Date& day) const
{
    return entries().and_then([&](const std::vector<history::HistoryEntry>& all) -> Result<std::int64_t> {
        const std::string endOfDay = day.toString() + "T99";
        std::int64_t last = 0;
        std::string
            latest; // no edit was made before the one before it, whatever a clock that was set back says
        for (const history::HistoryEntry& each : all) {
            if (!each.counts())
                continue;
            latest = std::max(latest, each.made.at);
            if (latest < endOfDay)
                last = each.id;
        }
        if (last > 0)
            return last;
        if (all.empty())
            return fail(
                {ErrorCode::Damaged, "the plan has no history", {}, {}, {}, "Go back to a copy of the plan"});
        return fail({ErrorCode::NotFound,
                     "the plan is younger than this day",
                     {},
                     day.toString(),
                     fmt::format("{} or later", all.front().made.at.substr(0, endOfDay.size() - 3)),
                     {}});
    });
}

Result<std::vector<history::HistoryEntry>> PlanFile::entries() const
{
    return atDoor(path(), [&]() -> Result<std::vector<history::HistoryEntry>> {
        return m_parts->m_open.history().entries();
    });
}

namespace {

history::EachEntry entriesOf(const History& history)
{
    return [&history](const auto& visit) {
        history.forEach(
            [&](const StoredEntry& stored) { visit(stored.entry, eachChange(stored.changeset)); });
    };
}

} // namespace

Result<std::vector<history::HistoryLine>> PlanFile::history() const
{
    return atDoor(path(), [&]() -> Result<std::vector<history::HistoryLine>> {
        return history::historyLines(entriesOf(m_parts->m_open.history()), plan());
    });
}

Result<std::vector<history::EditLine>> PlanFile::editLines(std::size_t mostCells) const
{
    return atDoor(path(), [&]() -> Result<std::vector<history::EditLine>> {
        return history::editLines(entriesOf(m_parts->m_open.history()), plan(), mostCells);
    });
}

Result<std::int64_t> PlanFile::findState(const std::string& state) const
{
    std::int64_t entry = 0;
    const auto [end, error] = std::from_chars(state.data(), state.data() + state.size(), entry);
    if (error == std::errc{} && end == state.data() + state.size())
        return entry;
    if (const auto day = Date::parse(state))
        return lastEntryOf(*day);
    return checkpoints().and_then([&](const std::vector<history::Checkpoint>& all) -> Result<std::int64_t> {
        const auto named = std::ranges::find(all, state, &history::Checkpoint::name);
        if (named != all.end())
            return named->entry;
        return fail({ErrorCode::NotFound,
                     "the plan has no such state",
                     {},
                     state,
                     "the number of an entry of the history, a day, or the name of a checkpoint",
                     {}});
    });
}

Result<std::vector<history::Checkpoint>> PlanFile::checkpoints() const
{
    return atDoor(path(), [&]() -> Result<std::vector<history::Checkpoint>> {
        return readCheckpoints(m_parts->m_open.database());
    });
}

Result<history::Checkpoint> PlanFile::addCheckpoint(const std::string& name, const history::Stamp& stamp)
{
    return atDoor(path(),
                  [&]() -> Result<history::Checkpoint> { return m_parts->writable().mark(name, stamp); });
}

Result<history::SignOff> PlanFile::signOff(const history::SignOff& what,
                                           const std::map<std::string, std::string>& results)
{
    return atDoor(path(), [&]() -> Result<history::SignOff> {
        OpenPlan& open = m_parts->writable();
        orRefuse(requireSound(path()));
        return open.signOff(what, results);
    });
}

Result<std::vector<history::SignOff>> PlanFile::signOffs() const
{
    return atDoor(path(), [&]() -> Result<std::vector<history::SignOff>> {
        return readSignOffs(m_parts->m_open.database());
    });
}

namespace {

/// So many steps from then to now are told one by one; more would keep a person waiting.
constexpr std::size_t kMostSteps = 60;

StoredSignOff chosenSignOff(SQLite::Database& database, std::optional<std::int64_t> id)
{
    if (id)
        return readSignOff(database, *id);
    const auto all = readSignOffs(database);
    if (all.empty())
        throw Refused({ErrorCode::NotFound, "the plan was never signed off"});
    return readSignOff(database, all.back().id);
}

} // namespace

Result<SignedPast> PlanFile::signedPast(std::optional<std::int64_t> signOff) const
{
    return atDoor(path(), [&]() -> Result<SignedPast> {
        const OpenPlan& open = m_parts->m_open;
        StoredSignOff stored = chosenSignOff(m_parts->m_open.database(), signOff);
        requireAsSigned(stored, open.history(), plan());
        auto states = statesSince(open.history(), stored.signOff.entry, plan(), kMostSteps);
        return SignedPast{std::move(stored.signOff), std::move(stored.tables), std::move(states)};
    });
}

Result<std::vector<plan::PastState>> PlanFile::statesBeforeFigures(std::size_t most, plan::FiguresOf of) const
{
    return atDoor(path(), [&]() -> Result<std::vector<plan::PastState>> {
        return store::statesBeforeFigures(m_parts->m_open.history(), plan(), most, of);
    });
}

Result<std::vector<plan::EditStates>> PlanFile::statesOfEdits(const std::vector<std::int64_t>& entries) const
{
    return atDoor(path(), [&]() -> Result<std::vector<plan::EditStates>> {
        return store::statesOfEdits(m_parts->m_open.history(), plan(), entries);
    });
}

Result<Compaction> PlanFile::compact(const Date& before, const history::Stamp& stamp, bool dryRun)
{
    return atDoor(path(), [&]() -> Result<Compaction> {
        return m_parts->writable().compact(before.toString(), stamp, dryRun);
    });
}

} // namespace muster::store
