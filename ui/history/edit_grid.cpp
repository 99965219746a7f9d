#include "history/edit_grid.h"

#include <cmath>

namespace muster::ui {

namespace {

constexpr std::size_t kMostEdits = 200; // muster-cli history lists them all

/// What a state is known by, and whether the plan went on from it.
QString noteOn(const session::PastEdit& edit)
{
    QStringList notes;
    for (const QString& name : edit.checkpoints)
        notes << Texts::tr("checkpoint “%1”").arg(name);
    for (const QString& purpose : edit.signedFor)
        notes << Texts::tr("signed off for “%1”").arg(purpose);
    if (edit.isUndone)
        notes << Texts::tr("undone");
    if (edit.isFromCopy)
        notes << Texts::tr("made in another copy");
    return notes.join(QStringLiteral("; "));
}

bool holds(const session::PastEdit& edit, const QString& lookedFor)
{
    if (lookedFor.trimmed().isEmpty())
        return true;
    QStringList words{edit.who, edit.line, edit.label, noteOn(edit)};
    for (const session::PastCell& cell : edit.cells)
        words << cell.what;
    return holdsEveryWord(words.join(QLatin1Char(' ')), lookedFor);
}

GridCell effectCell(const session::EditEffect* effect, std::optional<double> value, bool isMoney,
                    bool isWorking)
{
    GridCell cell;
    cell.tone = Tone::Quiet;
    if (!effect) {
        cell.text = isWorking ? QStringLiteral("…") : format::unknown();
        return cell;
    }
    cell.text = !value    ? format::unknown()
                : isMoney ? format::signedMoney(*value)
                          : format::signedFte(*value);
    cell.figure = value;
    const double least = isMoney ? 0.5 : 0.05; // less is shown as nothing
    if (value && std::abs(*value) >= least)
        cell.tone = Tone::Plain;
    return cell;
}

/// The arrow stays with what stands beside it.
QString unbroken(QString line)
{
    return line.replace(QStringLiteral(" → "), QStringLiteral("\u00a0→\u00a0"));
}

QString saidOrNothing(const QString& text)
{
    return text.isEmpty() ? Texts::tr("nothing") : text;
}

GridRow editRow(const session::PastEdit& edit, bool isUnfolded, const session::EditEffects& effects)
{
    GridCell what =
        textCell(canUnfold(edit)
                     ? Texts::tr("%1 %2 · %3 changes")
                           .arg(isUnfolded ? QStringLiteral("▾") : QStringLiteral("▸"), unbroken(edit.line))
                           .arg(format::fixed(double(edit.cellCount), 0))
                     : unbroken(edit.line));
    what.note = noteOn(edit);
    if (edit.label != edit.line)
        what.tip = edit.label;
    const session::EditEffect* effect = effects.find(edit.id);
    GridRow row{{.text = QString::number(edit.id), .figure = double(edit.id)},
                textCell(format::moment(edit.at)),
                textCell(edit.who),
                what,
                effectCell(effect, effect ? effect->required : std::nullopt, false, effects.isWorking()),
                effectCell(effect, effect ? effect->cost : std::nullopt, true, effects.isWorking())};
    if (edit.isUndone)
        for (GridCell& cell : row)
            cell.tone = Tone::Quiet;
    return row;
}

GridRow cellRow(const QString& text)
{
    GridCell what = textCell(unbroken(text));
    what.tone = Tone::Quiet;
    what.indent = 1;
    GridCell none;
    return {none, textCell({}), textCell({}), what, none, none};
}

void addCells(const session::PastEdit& edit, EditGrid& into)
{
    const auto add = [&](const QString& text) {
        into.grid.rows.push_back(cellRow(text));
        into.edits.push_back(edit.id);
    };
    for (const session::PastCell& cell : edit.cells)
        add(Texts::tr("%1: %2 → %3").arg(cell.what, saidOrNothing(cell.before), saidOrNothing(cell.after)));
    if (edit.cellCount > edit.cells.size())
        add(Texts::tr("and %1 more; muster-cli history lists them all")
                .arg(edit.cellCount - edit.cells.size()));
}

} // namespace

bool canUnfold(const session::PastEdit& edit)
{
    return edit.cellCount > 1;
}

EditGrid editGrid(const std::vector<session::PastEdit>& edits, const QString& lookedFor,
                  const std::set<std::int64_t>& unfolded, const session::EditEffects& effects,
                  const QString& currency)
{
    EditGrid made{{Texts::tr("Edits, the newest first"),
                   {{Texts::tr("No.")},
                    {Texts::tr("When"), true},
                    {Texts::tr("Who"), true},
                    {Texts::tr("What"), true},
                    {Texts::tr("Required, FTE"), false,
                     Texts::tr("What the edit changed of the required staff, the mean of the plan's months")},
                    {Texts::tr("Cost, %1 a year").arg(currency), false,
                     Texts::tr("What the edit changed of the forecast pay and agency cost of a year")}},
                   {}},
                  {},
                  {}};
    for (const session::PastEdit& edit : edits) {
        if (!holds(edit, lookedFor) || ++made.found > kMostEdits)
            continue;
        const bool isUnfolded = canUnfold(edit) && unfolded.contains(edit.id);
        made.grid.rows.push_back(editRow(edit, isUnfolded, effects));
        made.edits.push_back(edit.id);
        made.shown.push_back(edit.id);
        if (isUnfolded)
            addCells(edit, made);
    }
    return made;
}

} // namespace muster::ui
