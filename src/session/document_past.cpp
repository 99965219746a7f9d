// The document's dealings with the plan's past: history, checkpoints, sign-offs, and copies edited apart.

#include "engine/figures.h"
#include "exchange/results/signed_results.h"
#include "session/document_impl.h"
#include "session/door.h"
#include "store/clock.h"
#include "store/difference_lines.h"
#include "store/merge.h"

namespace muster::session {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

PastEdit pastEdit(const store::HistoryEntry& entry)
{
    return {entry.id,          text(entry.made.at), text(entry.made.who),
            text(entry.label), entry.isTakenBack(), entry.state == store::EntryState::Merged};
}

std::vector<CellThenAndNow> cellsOf(const std::vector<store::DifferenceLine>& lines)
{
    std::vector<CellThenAndNow> cells;
    cells.reserve(lines.size());
    for (const store::DifferenceLine& line : lines)
        cells.push_back(
            {text(line.table), text(line.key), text(line.column), text(line.first), text(line.second)});
    return cells;
}

MergeConflict conflictOf(const store::Conflict& conflict)
{
    const store::CellConflict& cell = conflict.cell;
    return {text(cell.table),          text(cell.key),          text(cell.column),      text(cell.was),
            text(cell.mine),           text(conflict.mine.who), text(conflict.mine.at), text(cell.theirs),
            text(conflict.theirs.who), text(conflict.theirs.at)};
}

store::ConflictResolution takingOf(const MergeChoice& choice)
{
    store::ConflictResolution resolution;
    for (const bool theirs : choice)
        resolution.each.push_back(theirs ? store::Side::Theirs : store::Side::Mine);
    return resolution;
}

SignedMover moverOf(const exchange::Mover& mover)
{
    SignedMover told{text(mover.what), {}};
    for (const exchange::MovedFigure& figure : mover.figures)
        told.figures.push_back(
            {text(figure.table), text(figure.row), text(figure.column), text(figure.was), text(figure.is)});
    return told;
}

} // namespace

Result<std::vector<PastEdit>> Document::history() const
{
    if (!isOpen())
        return fail(noPlanOpen());
    return atDoor("reading the history", [&]() -> Result<std::vector<PastEdit>> {
        const auto entries = m_impl->file->entries();
        const auto checkpoints = m_impl->file->checkpoints();
        const auto signOffs = m_impl->file->signOffs();
        if (!entries || !checkpoints || !signOffs)
            return fail(!entries ? entries.error() : !checkpoints ? checkpoints.error() : signOffs.error());
        std::map<std::int64_t, PastEdit> edits;
        for (const store::HistoryEntry& entry : *entries)
            edits.emplace(entry.id, pastEdit(entry));
        for (const store::Checkpoint& each : *checkpoints)
            edits[each.entry].checkpoints << text(each.name);
        for (const store::SignOff& each : *signOffs)
            edits[each.entry].signedFor << text(each.purpose);
        std::vector<PastEdit> newestFirst;
        newestFirst.reserve(edits.size());
        for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
            newestFirst.push_back(std::move(edit->second));
        return newestFirst;
    });
}

Result<std::vector<CellThenAndNow>> Document::changesSince(std::int64_t edit) const
{
    if (!isOpen())
        return fail(noPlanOpen());
    return atDoor("comparing the plan with an earlier state", [&]() -> Result<std::vector<CellThenAndNow>> {
        return m_impl->file->planAfter(edit).map([&](const plan::Plan& then) {
            return cellsOf(store::differenceLines(then, m_impl->file->plan()));
        });
    });
}

Result<std::vector<EarlierDemand>> Document::earlierDemand(std::size_t most) const
{
    if (!isOpen())
        return fail(noPlanOpen());
    return atDoor("reading earlier demand", [&]() -> Result<std::vector<EarlierDemand>> {
        return m_impl->file->statesBeforeFigures(most).map([this](
                                                               const std::vector<plan::PastState>& states) {
            std::vector<EarlierDemand> earlier;
            earlier.reserve(states.size());
            for (const plan::PastState& state : states)
                earlier.push_back({QString::fromStdString(state.what),
                                   std::make_shared<const engine::Inputs>(state.plan, &results().inputs())});
            return earlier;
        });
    });
}

Result<void> Document::restore(std::int64_t edit)
{
    if (!isOpen())
        return fail(noPlanOpen());
    return announce(ChangeEvent::What::Edited,
                    atDoor("going back", [&] { return m_impl->file->restore(edit, store::stampNow()); }));
}

Result<void> Document::addCheckpoint(const QString& name)
{
    if (!isOpen())
        return fail(noPlanOpen());
    return m_impl->file->addCheckpoint(name.trimmed().toStdString(), store::stampNow())
        .map([&](const store::Checkpoint&) { emit pastChanged(); });
}

Result<QString> Document::whatShorteningGivesUp()
{
    if (!isOpen())
        return fail(noPlanOpen());
    return atDoor("looking at the history", [&]() -> Result<QString> {
        return m_impl->file->compact(store::kWholeHistory, store::stampNow(), true)
            .map([](const store::Compaction& would) { return text(store::summaryOf(would, true)); });
    });
}

Result<QString> Document::shortenHistory()
{
    if (!isOpen())
        return fail(noPlanOpen());
    return m_impl->file->compact(store::kWholeHistory, store::stampNow(), false)
        .map([&](const store::Compaction& done) {
            emit pastChanged();
            return text(store::summaryOf(done, false));
        });
}

Result<MergeOffer> Document::prepareMerge(const QString& other, const MergeChoice& choice) const
{
    if (!isOpen())
        return fail(noPlanOpen());
    return atDoor("comparing the two copies", [&]() -> Result<MergeOffer> {
        const auto copy =
            store::PlanFile::open(other.toStdString(), store::Access::ReadOnly, store::userName());
        if (!copy)
            return fail(copy.error());
        return m_impl->file->prepareMerge(*copy, takingOf(choice))
            .map([](const store::MergePreview& preview) {
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
            });
    });
}

Result<void> Document::merge(const QString& other, const MergeChoice& choice)
{
    if (!isOpen())
        return fail(noPlanOpen());
    const auto copy = store::PlanFile::open(other.toStdString(), store::Access::ReadOnly, store::userName());
    if (!copy)
        return fail(copy.error());
    return announce(ChangeEvent::What::Edited,
                    m_impl->file->merge(*copy, takingOf(choice), store::stampNow()))
        .map([&] { emit pastChanged(); });
}

Result<std::vector<SignedState>> Document::signOffs() const
{
    if (!isOpen())
        return fail(noPlanOpen());
    return atDoor("reading the sign-offs", [&]() -> Result<std::vector<SignedState>> {
        return m_impl->file->signOffs().map([](const std::vector<store::SignOff>& all) {
            std::vector<SignedState> states;
            for (auto each = all.rbegin(); each != all.rend(); ++each)
                states.push_back({each->id, each->entry, text(each->made.at), text(each->made.who),
                                  text(each->purpose), each->supersededBy});
            return states;
        });
    });
}

Result<void> Document::signOff(const QString& purpose, const QString& who, std::int64_t supersedes)
{
    if (!isOpen())
        return fail(noPlanOpen());
    const auto tables = atDoor("signing off", [&] { return exchange::signedTables(results()); });
    if (!tables)
        return fail(tables.error());
    store::SignOff signOff;
    signOff.made = store::stampNow();
    if (!who.trimmed().isEmpty())
        signOff.made.who = who.trimmed().toStdString();
    signOff.purpose = purpose.trimmed().toStdString();
    if (supersedes > 0)
        signOff.supersedes = supersedes;
    signOff.ruleSet = engine::kRuleSet;
    return m_impl->file->signOff(signOff, *tables).map([&](const store::SignOff&) { emit pastChanged(); });
}

Result<std::vector<SignedMover>> Document::verifySignOff(std::int64_t signOff) const
{
    if (!isOpen())
        return fail(noPlanOpen());
    return atDoor("checking a sign-off", [&]() -> Result<std::vector<SignedMover>> {
        const auto past = m_impl->file->signedPast(signOff);
        if (!past)
            return fail(past.error());
        return exchange::moversSince(past->results, past->signOff.ruleSet, past->states)
            .map([](const std::vector<exchange::Mover>& movers) {
                std::vector<SignedMover> told;
                told.reserve(movers.size());
                for (const exchange::Mover& mover : movers)
                    told.push_back(moverOf(mover));
                return told;
            });
    });
}

} // namespace muster::session
