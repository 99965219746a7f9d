#include "session/told_past.h"

#include "base/text.h"
#include "plan/catalogue/catalogue.h"
#include "plan/names.h"
#include "plan/table_info.h"
#include "session/words.h"

#include <algorithm>
#include <functional>
#include <map>

namespace muster::session {

namespace {

constexpr std::size_t kMostCells = 60; // of one edit; muster-cli history lists them all

PastEdit pastEdit(const history::EditLine& told)
{
    const history::HistoryEntry& entry = told.entry;
    PastEdit edit;
    edit.id = entry.id;
    edit.at = text(entry.made.at);
    edit.who = text(entry.made.who);
    edit.label = text(entry.label);
    edit.line = text(told.line);
    edit.cellCount = told.count;
    for (const history::EditedCell& cell : told.cells)
        edit.cells.push_back({text(cell.what), text(cell.before), text(cell.after)});
    edit.target = told.target;
    edit.isUndone = entry.isTakenBack();
    edit.isFromCopy = entry.state == history::EntryState::Merged;
    return edit;
}

MergeConflict conflictOf(const store::Conflict& conflict)
{
    const history::CellConflict& cell = conflict.cell;
    return {text(cell.table),          text(cell.key),          text(cell.column),      text(cell.was),
            text(cell.mine),           text(conflict.mine.who), text(conflict.mine.at), text(cell.theirs),
            text(conflict.theirs.who), text(conflict.theirs.at)};
}

SignedMover moverOf(const exchange::Mover& mover)
{
    SignedMover told{text(mover.what), {}};
    for (const exchange::MovedFigure& figure : mover.figures)
        told.figures.push_back(
            {text(figure.table), text(figure.row), text(figure.column), text(figure.was), text(figure.is)});
    return told;
}

/// A value as people read it: the name of a kind of assumption, and "hours" for a word of a column; else as
/// it stands.
QString inWords(const history::DifferenceLine& line, const std::string& value)
{
    if (const auto kind = plan::fromWord<plan::Kind>(value); kind && line.column == "kind")
        return text(std::string(plan::info(*kind).name));
    const plan::TableInfo* table = plan::findTable(line.table);
    const plan::ColumnInfo* column = table ? table->find(line.column) : nullptr;
    return text(column && column->type == plan::CellType::Word ? spaced(value) : value);
}

using StatesByEdit = std::map<std::int64_t, EarlierState>;

/// The states with a name.
StatesByEdit namedStates(const std::vector<history::Checkpoint>& checkpoints,
                         const std::vector<history::SignOff>& signOffs)
{
    StatesByEdit states;
    const auto named = [&](std::int64_t edit, const history::Stamp& made) -> EarlierState& {
        EarlierState& state = states[edit];
        state.edit = edit;
        state.at = std::max(state.at, text(made.at));
        return state;
    };
    for (const history::Checkpoint& each : checkpoints)
        named(each.entry, each.made).checkpoints << text(each.name);
    for (const history::SignOff& each : signOffs)
        named(each.entry, each.made).signedFor << text(each.purpose);
    return states;
}

/// The states after the last edits that count, but for those that have a name and the one that the plan is
/// in; the newest first.
std::vector<EarlierState> otherStates(const std::vector<history::HistoryEntry>& entries,
                                      const StatesByEdit& named, std::size_t most)
{
    std::vector<EarlierState> states;
    bool isNow = true;
    for (auto each = entries.rbegin(); each != entries.rend() && states.size() < most; ++each) {
        if (!each->counts())
            continue;
        if (!isNow && !named.contains(each->id))
            states.push_back({each->id, text(each->made.at), text(each->label)});
        isNow = false;
    }
    return states;
}

} // namespace

Result<std::vector<PastEdit>> historyOf(const store::PlanFile& file)
{
    const auto lines = file.editLines(kMostCells);
    const auto checkpoints = file.checkpoints();
    const auto signOffs = file.signOffs();
    if (!lines || !checkpoints || !signOffs)
        return fail(!lines ? lines.error() : !checkpoints ? checkpoints.error() : signOffs.error());
    std::map<std::int64_t, PastEdit> edits;
    for (const history::EditLine& line : *lines)
        edits.emplace(line.entry.id, pastEdit(line));
    for (const history::Checkpoint& each : *checkpoints)
        edits[each.entry].checkpoints << text(each.name);
    for (const history::SignOff& each : *signOffs)
        edits[each.entry].signedFor << text(each.purpose);
    std::vector<PastEdit> newestFirst;
    newestFirst.reserve(edits.size());
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        newestFirst.push_back(std::move(edit->second));
    return newestFirst;
}

Result<std::vector<EarlierState>> earlierStatesOf(const store::PlanFile& file, std::size_t mostEdits)
{
    const auto entries = file.entries();
    const auto checkpoints = file.checkpoints();
    const auto signOffs = file.signOffs();
    if (!entries || !checkpoints || !signOffs)
        return fail(!entries ? entries.error() : !checkpoints ? checkpoints.error() : signOffs.error());
    StatesByEdit named = namedStates(*checkpoints, *signOffs);
    const auto others = otherStates(*entries, named, mostEdits);
    std::vector<EarlierState> states;
    for (auto& [edit, state] : named)
        states.push_back(std::move(state));
    std::ranges::stable_sort(states, std::ranges::greater(), &EarlierState::at);
    states.insert(states.end(), others.begin(), others.end());
    return states;
}

std::vector<CellThenAndNow> cellsOf(const std::vector<history::DifferenceLine>& lines)
{
    std::vector<CellThenAndNow> cells;
    cells.reserve(lines.size());
    for (const history::DifferenceLine& line : lines)
        cells.push_back(
            {text(line.where), text(line.column), inWords(line, line.first), inWords(line, line.second)});
    return cells;
}

std::vector<SignedState> signedStates(const std::vector<history::SignOff>& all)
{
    std::vector<SignedState> states;
    for (auto each = all.rbegin(); each != all.rend(); ++each)
        states.push_back({each->id, each->entry, text(each->made.at), text(each->made.who),
                          text(each->purpose), each->supersededBy});
    return states;
}

std::vector<SignedMover> moversOf(const std::vector<exchange::Mover>& movers)
{
    std::vector<SignedMover> told;
    told.reserve(movers.size());
    for (const exchange::Mover& mover : movers)
        told.push_back(moverOf(mover));
    return told;
}

MergeOffer offerOf(const store::MergePreview& preview)
{
    MergeOffer offer{preview.nothingNew,
                     static_cast<int>(preview.editsOfMine),
                     static_cast<int>(preview.editsOfTheirs),
                     {},
                     cellsOf(preview.changes)};
    for (const store::Conflict& conflict : preview.conflicts)
        offer.conflicts.push_back(conflictOf(conflict));
    if (preview.broken)
        offer.broken = text(preview.broken->sentence());
    return offer;
}

store::ConflictResolution resolutionOf(const MergeChoice& choice)
{
    store::ConflictResolution resolution;
    for (const bool theirs : choice)
        resolution.each.push_back(theirs ? history::Side::Theirs : history::Side::Mine);
    return resolution;
}

} // namespace muster::session
