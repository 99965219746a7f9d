#include "sensitivity/sensitivity_grid.h"

#include "plan/names.h"

#include <algorithm>
#include <cmath>

namespace muster::ui {

namespace {

using analysis::Sensitivity;

constexpr std::size_t kMostBars = 12;

const plan::Assumption& rowOf(const engine::Results& results, const Sensitivity::Row& made)
{
    return *results.inputs().plan().find<plan::Assumption>(made.id);
}

engine::ColumnUnit unitOf(const SensitivityShown& shown)
{
    return engine::info(shown.wish.figure.column).unit;
}

/// "Older people, Assessment, from April 2027"
QString whereOf(const engine::Results& results, const plan::Assumption& row)
{
    const QString where = format::text(plan::describe(results.inputs().plan(), row.scope()));
    return row.from ? Texts::tr("%1, from %2").arg(where, format::text(row.from->toEnglish())) : where;
}

QString amount(std::optional<double> value)
{
    return value ? format::exact(*value) : format::unknown();
}

bool isInRange(const plan::Assumption& row, const analysis::Flip& flip)
{
    return row.low.value_or(row.value) <= flip.at && flip.at <= row.high.value_or(row.value);
}

GridCell figureAtEnd(const SensitivityShown& shown, std::optional<double> figure, bool hasEnd)
{
    GridCell cell{.text = hasEnd ? format::figure(figure, unitOf(shown)) : QString(), .figure = figure};
    if (hasEnd && !figure) {
        cell.tone = Tone::Quiet;
        cell.tip =
            Texts::tr("Not known: the plan's rules refuse this value, or with it something is missing. "
                      "Shares that must add up cannot be moved alone.");
    }
    return cell;
}

GridCell flipCell(const SensitivityShown& shown, const plan::Assumption& row, const Sensitivity::Row& made)
{
    if (!shown.wish.bound)
        return {};
    if (made.flip)
        return {.text = format::exact(made.flip->at),
                .figure = made.flip->at,
                .strong = isInRange(row, *made.flip)};
    return {.text = Texts::tr("no flip"),
            .tone = Tone::Quiet,
            .tip = Texts::tr("It does not flip within what is allowed: %1")
                       .arg(format::text(plan::info(row.kind).allowed.toEnglish()))};
}

GridCell moveCell(const plan::Assumption& row, const Sensitivity::Row& made)
{
    if (!made.flip)
        return {};
    const double move = made.flip->at - row.value;
    const QString sign = move < 0 ? QString(QChar(0x2212)) : QStringLiteral("+");
    return {.text = sign + format::exact(std::abs(move)),
            .figure = move,
            .note = isInRange(row, *made.flip) ? Texts::tr("in range") : QString()};
}

} // namespace

Grid sensitivityGrid(const engine::Results& results, const SensitivityShown& shown)
{
    Grid grid;
    grid.name = Texts::tr("Assumptions by how far they move the figure");
    grid.headings = {
        {Texts::tr("Assumption"), true},
        {Texts::tr("Value")},
        {Texts::tr("Low")},
        {Texts::tr("High")},
        {Texts::tr("At low")},
        {Texts::tr("At high")},
        {Texts::tr("Flips at"), false,
         Texts::tr("The nearest value with which the figure lies on the other side of the bound")},
        {Texts::tr("To move"), false, Texts::tr("How far the value is from there, in its own unit")}};
    for (const Sensitivity::Row& made : shown.found.rows) {
        const plan::Assumption& row = rowOf(results, made);
        const plan::KindInfo& kind = plan::info(row.kind);
        GridCell name = textCell(format::word(kind.name));
        name.note = Texts::tr("%1 · %2").arg(whereOf(results, row), format::word(kind.unit));
        grid.rows.push_back({name,
                             {.text = amount(row.value), .figure = row.value},
                             {.text = row.low ? amount(row.low) : QString(), .figure = row.low},
                             {.text = row.high ? amount(row.high) : QString(), .figure = row.high},
                             figureAtEnd(shown, made.atLow, row.low.has_value()),
                             figureAtEnd(shown, made.atHigh, row.high.has_value()),
                             flipCell(shown, row, made),
                             moveCell(row, made)});
    }
    return grid;
}

std::vector<TornadoBar> tornadoBars(const engine::Results& results, const SensitivityShown& shown)
{
    std::vector<TornadoBar> bars;
    for (const Sensitivity::Row& made : shown.found.rows) {
        if (bars.size() == kMostBars || !(made.width(*shown.found.now) > 0))
            break;
        const plan::Assumption& row = rowOf(results, made);
        bars.push_back(
            {Texts::tr("%1, %2").arg(format::word(plan::info(row.kind).name), whereOf(results, row)),
             amount(row.low), amount(row.high), made.atLow, made.atHigh});
    }
    return bars;
}

QString flipsInWords(const engine::Results& results, const SensitivityShown& shown)
{
    const auto& rows = shown.found.rows;
    if (!shown.wish.bound)
        return Texts::tr(
            "Write a bound above to see how far each value must move before the figure passes it.");
    const auto count = std::ranges::count_if(rows, [&](const Sensitivity::Row& made) {
        return made.flip && isInRange(rowOf(results, made), *made.flip);
    });
    const QString bound = *shown.wish.bound == 0 ? QStringLiteral("0")
                                                 : format::figureWithUnit(*shown.wish.bound, unitOf(shown));
    return count == 0 ? Texts::tr("No assumption alone takes the figure past %1 within its range.").arg(bound)
                      : Texts::tr("Alone and within their range, %1 of %2 take the figure past %3.")
                            .arg(count)
                            .arg(rows.size())
                            .arg(bound);
}

} // namespace muster::ui
