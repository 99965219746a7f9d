#include "store/merge.h"

#include "history/graph.h"
#include "history/last_touches.h"
#include "history/same_rows.h"
#include "history/state_graph.h"
#include "plan/rules/rules.h"
#include "store/past/merged_entries.h"
#include "store/past/past.h"
#include "store/past/states.h"
#include "store/plan_file.h"
#include "store/plan_file_parts.h"

#include <algorithm>
#include <filesystem>

namespace muster::store {

namespace {

std::int64_t tipOf(const History& history)
{
    return history.tip().value_or(0);
}

/// All that the file says of the states of its plan.
history::RecordedStates recordedStates(SQLite::Database& database)
{
    const History history(database);
    history::RecordedStates recorded{history.entries(), {}, States(database).all(), history.present()};
    history.forEachIdentity(
        [&](std::int64_t id, const std::string& identity) { recorded.identities.emplace(id, identity); });
    return recorded;
}

/// A copy as far as it counts for a merge.
struct Copy {
    Copy(SQLite::Database& in, const plan::Plan& now)
        : database(in), history(in), plan(now), graph(recordedStates(in)), ways(history.entries()),
          within(ways.within(tipOf(history)))
    {
    }
    SQLite::Database& database;
    History history;
    const plan::Plan& plan;
    history::StateGraph graph;
    history::HistoryGraph ways;
    std::set<std::int64_t> within; ///< what the plan has come through, merges included

    /// The plan in that state, where this copy can bring it back.
    [[nodiscard]] std::optional<plan::Plan> planIn(const history::StateGraph::Identity& state) const
    {
        const auto entry = graph.entryOf(state);
        return entry ? std::optional(planAfter(history, *entry, plan)) : std::nullopt;
    }
};

std::vector<history::StateGraph::Identity> lastCommon(const Copy& mine, const Copy& theirs)
{
    auto states = history::lastCommonStates(mine.graph, theirs.graph);
    if (!states.empty())
        return states;
    throw Refused({ErrorCode::BadInput,
                   "the two plans have no history in common",
                   {},
                   {},
                   {},
                   "Merge copies of one plan; tables of another plan can be exported and imported"});
}

/// The plans in those states, from whichever copy can bring them back.
history::Bases basesOf(const std::vector<history::StateGraph::Identity>& states, const Copy& mine,
                       const Copy& theirs)
{
    history::Bases bases;
    for (const auto& state : states) {
        auto plan = mine.planIn(state);
        if (!plan)
            plan = theirs.planIn(state);
        if (plan)
            bases.plans.push_back(*std::move(plan));
        else
            bases.certain = false;
    }
    return bases;
}

/// What a copy did since the ancestor, oldest first: edits it made, and edits it took back.
struct Since {
    Since(const Copy& copy, std::int64_t ancestor)
    {
        const auto before = copy.ways.within(ancestor);
        std::ranges::set_difference(copy.within, before, std::back_inserter(made));
        std::ranges::set_difference(before, copy.within, std::back_inserter(takenBack));
    }
    [[nodiscard]] std::size_t count() const { return made.size() + takenBack.size(); }
    std::vector<std::int64_t> made;
    std::vector<std::int64_t> takenBack;
};

/// When and by whom cells were last changed: by edits that were made, and by the undoing of others.
history::LastTouches touchesSince(const History& history, const Since& since)
{
    history::LastTouches touches;
    history.forEachOf(since.takenBack, [&](const StoredEntry& stored) {
        touches.add(eachChange(stored.changeset), stored.entry.changed);
    });
    history.forEachOf(since.made, [&](const StoredEntry& stored) {
        touches.add(eachChange(stored.changeset), stored.entry.made);
    });
    return touches;
}

std::int64_t idThere(const history::OtherIds& ids, const history::CellConflict& cell)
{
    if (const auto table = ids.find(cell.table); table != ids.end())
        for (const auto& [there, here] : table->second)
            if (here == cell.row)
                return there;
    return cell.row;
}

/// Two copies put together.
class Merging {
  public:
    Merging(const Copy& mine, const Copy& theirs)
        : m_mine(mine), m_theirs(theirs), m_states(lastCommon(mine, theirs)),
          m_bases(basesOf(m_states, mine, theirs)), m_sinceOfMine(mine, ancestorIn(mine)),
          m_sinceOfTheirs(theirs, ancestorIn(theirs))
    {
    }

    /// Whether all that the other copy has is here: the states it came through, and what they made of the
    /// plan.
    [[nodiscard]] bool nothingNew(const plan::Plan& together) const
    {
        return together == m_mine.plan &&
               m_mine.graph.cameThrough(m_theirs.graph).contains(m_theirs.graph.head());
    }
    [[nodiscard]] std::size_t editsOfTheirs() const { return m_sinceOfTheirs.count(); }

    /// The plan as both make it, by the sides taken; `conflicts` are told as they come.
    plan::Plan outcome(const ConflictResolution& resolution, std::vector<Conflict>& conflicts) const
    {
        const history::OtherIds ids = history::idsIn(m_mine.plan, m_bases.plans, m_theirs.plan);
        history::Bases bases{{}, m_bases.certain};
        for (const plan::Plan& base : m_bases.plans)
            bases.plans.push_back(history::withIds(base, ids));
        plan::Plan together = history::putTogether(
            bases, m_mine.plan, history::withIds(m_theirs.plan, ids), [&](const history::CellConflict& cell) {
                const std::size_t number = conflicts.size();
                const history::Side side = number < resolution.each.size()
                                               ? resolution.each[number]
                                               : resolution.rest.value_or(history::Side::Mine);
                conflicts.push_back({cell, {}, {}, side});
                return side;
            });
        sayWho(conflicts, ids);
        return together;
    }

    MergePreview preview(const ConflictResolution& resolution) const
    {
        MergePreview preview;
        const plan::Plan together = outcome(resolution, preview.conflicts);
        preview.nothingNew = nothingNew(together);
        preview.ancestor = ancestorIn(m_mine);
        preview.editsOfMine = m_sinceOfMine.count();
        preview.editsOfTheirs = m_sinceOfTheirs.count();
        preview.changes = history::differenceLines(m_mine.plan, together);
        preview.broken = brokenBy(together, preview.conflicts);
        return preview;
    }

    /// Two plans that keep the rules may break them together: each of two localities beneath the other.
    [[nodiscard]] std::optional<Error> brokenBy(const plan::Plan& together,
                                                const std::vector<Conflict>& conflicts) const
    {
        const auto admitted = plan::admit(together, history::differences(m_mine.plan, together));
        if (admitted)
            return std::nullopt;
        Error error = admitted.error();
        error.message = "put together, the two copies break a rule of the plan: " + error.message;
        error.remedy = fmt::format("{}hange one of the two copies so that they fit, and merge again",
                                   conflicts.empty() ? "C" : "Take the other side of a conflict, or c");
        return error;
    }

  private:
    void sayWho(std::vector<Conflict>& conflicts, const history::OtherIds& ids) const
    {
        if (conflicts.empty())
            return;
        const history::LastTouches mine = touchesSince(m_mine.history, m_sinceOfMine);
        const history::LastTouches theirs = touchesSince(m_theirs.history, m_sinceOfTheirs);
        for (Conflict& conflict : conflicts) {
            const history::CellConflict& cell = conflict.cell;
            conflict.mine = mine.of(cell.table, cell.row, cell.column);
            conflict.theirs = theirs.of(cell.table, idThere(ids, cell), cell.column);
        }
    }

    /// The last entry before the copies parted, by its number there.
    [[nodiscard]] std::int64_t ancestorIn(const Copy& copy) const
    {
        return copy.graph.lastEntryAt(m_states.front()).value_or(tipOf(copy.history));
    }

    const Copy& m_mine;
    const Copy& m_theirs;
    std::vector<history::StateGraph::Identity> m_states; ///< the last ones that both were in
    history::Bases m_bases;                              ///< the plans they were
    Since m_sinceOfMine;
    Since m_sinceOfTheirs;
};

void requireDecided(const std::vector<Conflict>& conflicts, const ConflictResolution& resolution)
{
    if (resolution.rest || conflicts.size() <= resolution.each.size())
        return;
    const history::CellConflict& first = conflicts[resolution.each.size()].cell;
    throw Refused(
        {ErrorCode::BadInput,
         fmt::format("both copies changed {}, {}{}{}: mine to \"{}\", theirs to \"{}\"", first.table,
                     first.key, first.column.empty() ? "" : ", ", first.column, first.mine, first.theirs),
         {},
         {},
         {},
         conflicts.size() == 1
             ? "Say which side to take: mine or theirs"
             : fmt::format("Say for all {} conflicts which side to take: mine or theirs", conflicts.size())});
}

/// The state that the other copy is in, by its numbers here.
history::StateLink hereOf(const Copy& other, SQLite::Database& database, const EntryNumbers& numbers)
{
    history::StateLink link{numbers.at(tipOf(other.history)), {}};
    if (other.history.present().state)
        for (const StoredState& state : States(database).all())
            if (state.identity == other.graph.head())
                link.state = state.id;
    return link;
}

std::string labelOf(const std::string& path, std::size_t edits)
{
    return fmt::format("Merge {}, {} {}", std::filesystem::path(path).filename().string(), edits,
                       edits == 1 ? "edit" : "edits");
}

} // namespace

Result<MergePreview> PlanFile::prepareMerge(const PlanFile& theirs, const ConflictResolution& resolution,
                                            const Progress& progress) const
{
    return atDoor(path(), [&]() -> Result<MergePreview> {
        const Copy mine(m_parts->m_open.database(), plan());
        const Copy other(theirs.m_parts->m_open.database(), theirs.plan());
        orRefuse(progress.reached(0.2));
        const Merging merging(mine, other);
        orRefuse(progress.reached(0.5));
        MergePreview preview = merging.preview(resolution);
        orRefuse(progress.reached(1));
        return preview;
    });
}

Result<Applied> PlanFile::merge(const PlanFile& theirs, const ConflictResolution& resolution,
                                const history::Stamp& stamp, const Progress& progress)
{
    return atDoor(path(), [&]() -> Result<Applied> {
        OpenPlan& open = m_parts->writable();
        const Copy mine(open.database(), plan());
        const Copy other(theirs.m_parts->m_open.database(), theirs.plan());
        orRefuse(progress.reached(0.1));
        const Merging merging(mine, other);
        orRefuse(progress.reached(0.3));
        const std::string label = labelOf(theirs.path(), merging.editsOfTheirs());
        std::vector<Conflict> conflicts;
        const plan::Plan together = merging.outcome(resolution, conflicts);
        requireDecided(conflicts, resolution);
        if (auto broken = merging.brokenBy(together, conflicts))
            throw Refused(*std::move(broken));
        if (merging.nothingNew(together))
            return Applied{{}, label};
        const auto bring = [&](SQLite::Database& database) {
            const EntryNumbers numbers = bringHistory(database, other.database, stamp);
            bringCheckpoints(database, other.database, numbers);
            bringSignOffs(database, other.database, numbers);
            orRefuse(progress.reached(0.95));
            return hereOf(other, database, numbers);
        };
        return open.recordMerge(together, label, stamp, bring, progress.part(0.6, 0.9));
    });
}

} // namespace muster::store
