#include "store/merge.h"

#include "plan/rules.h"
#include "store/merged_entries.h"
#include "store/past.h"
#include "store/plan_file_parts.h"
#include "store/same_rows.h"
#include "store/ways.h"

#include <algorithm>
#include <filesystem>

namespace muster::store {

namespace {

std::int64_t tipOf(const History& history)
{
    return history.tip().value_or(0);
}

/// A history as far as it counts for a merge.
struct Copy {
    explicit Copy(const History& of)
        : history(of), entries(of.entries()), ways(entries), within(ways.within(tipOf(of)))
    {
    }
    const History& history;
    std::vector<HistoryEntry> entries;
    Ways ways;
    std::set<std::int64_t> within; ///< what the plan has come through, merges included
};

/// The last state that both plans were in, by its entry in either.
struct Ancestor {
    std::int64_t mine = 0;
    std::int64_t theirs = 0;
};

/// Whether both copies had come through the entry when they were parted. Where it is not the same of it any
/// more, the one in which it changed later undid it or made it again since.
bool bothHad(const Copy& mine, const HistoryEntry& here, const Copy& theirs, const HistoryEntry& there)
{
    if (here.state == EntryState::Merged || there.state == EntryState::Merged)
        return mine.within.contains(here.id) && theirs.within.contains(there.id);
    return !(here.changed.at <= there.changed.at ? here : there).isTakenBack();
}

Ancestor commonAncestor(const Copy& mine, const Copy& theirs)
{
    const auto both = entriesInBoth(mine.history, theirs.history);
    Ancestor last;
    for (const HistoryEntry& there : theirs.entries) {
        const auto same = both.find(there.id);
        if (same == both.end())
            continue;
        const auto here = std::ranges::lower_bound(mine.entries, same->second, {}, &HistoryEntry::id);
        if (bothHad(mine, *here, theirs, there))
            last = {here->id, there.id};
    }
    if (last.theirs > 0)
        return last;
    throw Refused({ErrorCode::BadInput,
                   "the two plans have no history in common",
                   {},
                   {},
                   {},
                   "Merge copies of one plan; tables of another plan can be exported and imported"});
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

std::int64_t idThere(const OtherIds& ids, const Clash& clash)
{
    if (const auto table = ids.find(clash.table); table != ids.end())
        for (const auto& [there, here] : table->second)
            if (here == clash.row)
                return there;
    return clash.row;
}

/// Two copies put together.
class Merging {
  public:
    Merging(const History& mine, const plan::Plan& plan, const History& theirs, const plan::Plan& other)
        : m_mine(mine), m_theirs(theirs), m_plan(plan), m_other(other),
          m_ancestor(commonAncestor(m_mine, m_theirs)), m_sinceOfMine(m_mine, m_ancestor.mine),
          m_sinceOfTheirs(m_theirs, m_ancestor.theirs)
    {
    }

    /// Whether all that the other copy has is here: its entries, and what they made of the plan.
    [[nodiscard]] bool nothingNew(const plan::Plan& together) const
    {
        return together == m_plan && std::ranges::includes(entriesHere(), m_theirs.within);
    }
    [[nodiscard]] std::size_t editsOfTheirs() const { return m_sinceOfTheirs.count(); }

    /// The plan as both make it, by the sides taken; `conflicts` are told as they come.
    plan::Plan outcome(const Taking& taking, std::vector<Conflict>& conflicts) const
    {
        const plan::Plan base = planAfter(m_theirs.history, m_ancestor.theirs, m_other);
        const OtherIds ids = idsIn(m_plan, base, m_other);
        plan::Plan together =
            putTogether(withIds(base, ids), m_plan, withIds(m_other, ids), [&](const Clash& clash) {
                const std::size_t number = conflicts.size();
                const Side side =
                    number < taking.each.size() ? taking.each[number] : taking.rest.value_or(Side::Mine);
                conflicts.push_back({clash, {}, {}, side});
                return side;
            });
        sayWho(conflicts, ids);
        return together;
    }

    MergePreview preview(const Taking& taking) const
    {
        MergePreview preview;
        const plan::Plan together = outcome(taking, preview.conflicts);
        preview.nothingNew = nothingNew(together);
        preview.ancestor = m_ancestor.mine;
        preview.editsOfMine = m_sinceOfMine.count();
        preview.editsOfTheirs = m_sinceOfTheirs.count();
        preview.changes = differenceLines(m_plan, together);
        preview.broken = brokenBy(together, preview.conflicts);
        return preview;
    }

    /// Two plans that keep the rules may break them together: each of two localities beneath the other.
    [[nodiscard]] std::optional<Error> brokenBy(const plan::Plan& together,
                                                const std::vector<Conflict>& conflicts) const
    {
        const auto admitted = plan::admit(together, differences(m_plan, together));
        if (admitted)
            return std::nullopt;
        Error error = admitted.error();
        error.message = "put together, the two copies break a rule of the plan: " + error.message;
        error.remedy = fmt::format("{}hange one of the two copies so that they fit, and merge again",
                                   conflicts.empty() ? "C" : "Take the other side of a conflict, or c");
        return error;
    }

  private:
    void sayWho(std::vector<Conflict>& conflicts, const OtherIds& ids) const
    {
        if (conflicts.empty())
            return;
        const LastTouches mine(m_mine.history, m_sinceOfMine.made, m_sinceOfMine.takenBack);
        const LastTouches theirs(m_theirs.history, m_sinceOfTheirs.made, m_sinceOfTheirs.takenBack);
        for (Conflict& conflict : conflicts) {
            const Clash& clash = conflict.clash;
            conflict.mine = mine.of(clash.table, clash.row, clash.column);
            conflict.theirs = theirs.of(clash.table, idThere(ids, clash), clash.column);
        }
    }

    /// The entries of theirs, by their numbers there, that this plan has come through as well.
    [[nodiscard]] std::set<std::int64_t> entriesHere() const
    {
        std::set<std::int64_t> here;
        for (const auto& [there, number] : entriesInBoth(m_mine.history, m_theirs.history))
            if (m_mine.within.contains(number))
                here.insert(there);
        return here;
    }

    Copy m_mine;
    Copy m_theirs;
    const plan::Plan& m_plan;
    const plan::Plan& m_other;
    Ancestor m_ancestor;
    Since m_sinceOfMine;
    Since m_sinceOfTheirs;
};

void requireDecided(const std::vector<Conflict>& conflicts, const Taking& taking)
{
    if (taking.rest || conflicts.size() <= taking.each.size())
        return;
    const Clash& first = conflicts[taking.each.size()].clash;
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

std::string labelOf(const std::string& path, std::size_t edits)
{
    return fmt::format("Merge {}, {} {}", std::filesystem::path(path).filename().string(), edits,
                       edits == 1 ? "edit" : "edits");
}

} // namespace

Result<MergePreview> PlanFile::prepareMerge(const PlanFile& theirs, const Taking& taking) const
{
    return atDoor(path(), [&]() -> Result<MergePreview> {
        return Merging(m_parts->m_open.history(), plan(), theirs.m_parts->m_open.history(), theirs.plan())
            .preview(taking);
    });
}

Result<Applied> PlanFile::merge(const PlanFile& theirs, const Taking& taking, const Stamp& stamp)
{
    return atDoor(path(), [&]() -> Result<Applied> {
        OpenPlan& open = m_parts->writable();
        const History& other = theirs.m_parts->m_open.history();
        const Merging merging(open.history(), plan(), other, theirs.plan());
        const std::string label = labelOf(theirs.path(), merging.editsOfTheirs());
        std::vector<Conflict> conflicts;
        const plan::Plan together = merging.outcome(taking, conflicts);
        requireDecided(conflicts, taking);
        if (auto broken = merging.brokenBy(together, conflicts))
            throw Refused(*std::move(broken));
        if (merging.nothingNew(together))
            return Applied{{}, label};
        return open.recordMerge(together, label, stamp, [&](SQLite::Database& database) {
            SQLite::Database& from = theirs.m_parts->m_open.database();
            History history(database);
            const EntryNumbers numbers = bringEntries(history, other, stamp);
            bringCheckpoints(database, from, numbers);
            bringSignOffs(database, from, numbers);
            return numbers.at(tipOf(other));
        });
    });
}

} // namespace muster::store
