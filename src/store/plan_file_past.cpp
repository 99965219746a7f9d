// What an open plan file tells of its past, and the ways back to it.

#include "store/checkpoints.h"
#include "store/history_lines.h"
#include "store/past.h"
#include "store/plan_file_parts.h"
#include "store/signoffs.h"
#include "store/verify.h"

#include <charconv>

namespace muster::store {

Result<Applied> PlanFile::restore(std::int64_t entry, const Stamp& stamp)
{
    return atDoor(path(), [&]() -> Result<Applied> {
        const OpenPlan& open = m_parts->writable();
        const plan::Plan past = store::planAfter(open.history(), entry, open.plan());
        const std::string label =
            fmt::format("Restore to entry {}, {}", entry, open.history().entry(entry).label);
        return apply({label, differences(open.plan(), past)}, stamp);
    });
}

Result<plan::Plan> PlanFile::planAfter(std::int64_t entry) const
{
    return atDoor(path(), [&]() -> Result<plan::Plan> {
        return store::planAfter(m_parts->m_open.history(), entry, plan());
    });
}

Result<std::int64_t> PlanFile::lastEntryOf(const Date& day) const
{
    return entries().and_then([&](const std::vector<HistoryEntry>& all) -> Result<std::int64_t> {
        const std::string endOfDay = day.toString() + "T99";
        std::int64_t last = 0;
        std::string
            latest; // no edit was made before the one before it, whatever a clock that was set back says
        for (const HistoryEntry& each : all) {
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

Result<std::vector<HistoryEntry>> PlanFile::entries() const
{
    return atDoor(path(),
                  [&]() -> Result<std::vector<HistoryEntry>> { return m_parts->m_open.history().entries(); });
}

Result<std::vector<HistoryLine>> PlanFile::history() const
{
    return atDoor(path(), [&]() -> Result<std::vector<HistoryLine>> {
        return historyLines(m_parts->m_open.history(), plan());
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
    return checkpoints().and_then([&](const std::vector<Checkpoint>& all) -> Result<std::int64_t> {
        const auto named = std::ranges::find(all, state, &Checkpoint::name);
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

Result<std::vector<Checkpoint>> PlanFile::checkpoints() const
{
    return atDoor(path(), [&]() -> Result<std::vector<Checkpoint>> {
        return readCheckpoints(m_parts->m_open.database());
    });
}

Result<Checkpoint> PlanFile::addCheckpoint(const std::string& name, const Stamp& stamp)
{
    return atDoor(path(), [&]() -> Result<Checkpoint> { return m_parts->writable().mark(name, stamp); });
}

Result<SignOff> PlanFile::signOff(const SignOff& what, const std::map<std::string, std::string>& results)
{
    return atDoor(path(), [&]() -> Result<SignOff> {
        OpenPlan& open = m_parts->writable();
        orRefuse(requireSound(path()));
        return open.signOff(what, results);
    });
}

Result<std::vector<SignOff>> PlanFile::signOffs() const
{
    return atDoor(path(),
                  [&]() -> Result<std::vector<SignOff>> { return readSignOffs(m_parts->m_open.database()); });
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

Result<std::vector<plan::PastState>> PlanFile::statesBeforeFigures(std::size_t most) const
{
    return atDoor(path(), [&]() -> Result<std::vector<plan::PastState>> {
        return store::statesBeforeFigures(m_parts->m_open.history(), plan(), most);
    });
}

Result<Compaction> PlanFile::compact(const Date& before, const Stamp& stamp, bool dryRun)
{
    return atDoor(path(), [&]() -> Result<Compaction> {
        return m_parts->writable().compact(before.toString(), stamp, dryRun);
    });
}

} // namespace muster::store
