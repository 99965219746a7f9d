#include "differences/difference_texts.h"

#include "analysis/shown_parts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace muster::ui {

namespace {

using Unit = engine::ColumnUnit;

Unit unitOf(const Difference& of)
{
    return engine::info(of.column).unit;
}

/// A line of what is told: a part, or a driver with the parts beneath it.
struct PartLine {
    QString name;
    std::vector<double> values; ///< by period, rounded
    bool isBeneath = false;     ///< a part beneath its driver
};

/// The parts of each period rounded so that they add up.
std::vector<PartLine> roundedParts(const Difference& of)
{
    std::vector<PartLine> lines;
    for (const DifferencePart& part : of.parts)
        lines.push_back({part.name, {}, part.driver.has_value()});
    for (std::size_t period = 0; period < of.from.figures.size(); ++period) {
        std::vector<double> parts;
        for (const DifferencePart& part : of.parts)
            parts.push_back(part.parts[period]);
        const auto shown = analysis::shownParts(of.from.figures[period], of.to.figures[period], parts,
                                                format::decimalsOf(unitOf(of)));
        for (std::size_t i = 0; i < lines.size(); ++i)
            lines[i].values.push_back(shown[i]);
    }
    return lines;
}

/// The same, each driver before what is beneath it.
std::vector<PartLine> linesOf(const Difference& of)
{
    const auto parts = roundedParts(of);
    std::vector<PartLine> lines;
    for (std::size_t i = 0; i < parts.size();) {
        const auto driver = of.parts[i].driver;
        if (!driver) {
            lines.push_back(parts[i++]);
            continue;
        }
        PartLine sum{format::word(plan::word(*driver)), std::vector<double>(of.from.figures.size()), false};
        const std::size_t at = lines.size();
        lines.emplace_back();
        for (; i < parts.size() && of.parts[i].driver == driver; ++i) {
            for (std::size_t period = 0; period < sum.values.size(); ++period)
                sum.values[period] += parts[i].values[period];
            lines.push_back(parts[i]);
        }
        lines[at] = std::move(sum);
    }
    return lines;
}

std::vector<PartLine> topLines(const Difference& of)
{
    auto lines = linesOf(of);
    std::erase_if(lines, &PartLine::isBeneath);
    return lines;
}

double rounded(double value, Unit unit)
{
    const double digit = std::pow(10.0, -format::decimalsOf(unit));
    return std::round(value / digit) * digit;
}

/// "9.1 are Reviews take longer, 6.0 are More assessments": those that lead the way of the difference, the
/// largest first; or those that lead the other way.
QString listOf(std::vector<PartLine> lines, bool isUp, Unit unit, const QString& each)
{
    constexpr std::size_t kMostNamed = 3;
    std::erase_if(lines, [&](const PartLine& line) {
        return line.values.front() == 0 || (line.values.front() > 0) != isUp;
    });
    std::ranges::stable_sort(lines, std::ranges::greater(),
                             [](const PartLine& line) { return std::abs(line.values.front()); });
    QStringList words;
    double rest = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double part = std::abs(lines[i].values.front());
        if (lines.size() > kMostNamed + 1 && i >= kMostNamed)
            rest += part;
        else
            words += each.arg(format::figure(part, unit), lines[i].name);
    }
    if (rest > 0)
        words += each.arg(format::figure(rest, unit),
                          Texts::tr("%n others", nullptr, int(lines.size() - kMostNamed)));
    return words.join(QStringLiteral(", "));
}

QString moreOrLess(double difference, Unit unit)
{
    const QString written = format::figureWithUnit(std::abs(difference), unit);
    if (difference > 0)
        return Texts::tr("%1 more").arg(written);
    return unit == Unit::Fte || unit == Unit::People ? Texts::tr("%1 fewer").arg(written)
                                                     : Texts::tr("%1 less").arg(written);
}

} // namespace

charts::Bars waterfallOf(const Difference& of)
{
    const Unit unit = unitOf(of);
    const double from = rounded(of.from.figures.front(), unit);
    const double to = rounded(of.to.figures.front(), unit);
    charts::Bars bars;
    bars.isWaterfall = true;
    bars.linesOfRow = 1.75;
    const auto add = [&](const QString& name, double begin, double end, const QString& text,
                         charts::Tone tone) {
        bars.bars.push_back({name.toStdString(), begin, end, text.toStdString(), tone});
    };
    add(of.from.name, from, from, format::figureWithUnit(from, unit), charts::Tone::Figure);
    double at = from;
    for (const PartLine& line : topLines(of)) {
        const double part = line.values.front();
        add(line.name, at, at + part, format::signedFigure(part, unit),
            part < 0 ? charts::Tone::Less : charts::Tone::More);
        at += part;
    }
    add(of.to.name, to, to, format::figureWithUnit(to, unit), charts::Tone::Figure);
    return bars;
}

QString sentenceOf(const Difference& of, const QString& where)
{
    const Unit unit = unitOf(of);
    const double from = rounded(of.from.figures.front(), unit);
    const double to = rounded(of.to.figures.front(), unit);
    const auto lines = topLines(of);
    QString text =
        Texts::tr("%1, %2: %3 in %4, %5 in %6.")
            .arg(format::word(engine::info(of.column).heading), where, format::figureWithUnit(to, unit),
                 of.to.inSentence, format::figureWithUnit(from, unit), of.from.inSentence);
    const double digit = std::pow(10.0, -format::decimalsOf(unit));
    const double difference = std::abs(to - from) < digit / 2 ? 0 : to - from;
    const bool isUp = difference >= 0;
    const QString along = listOf(lines, isUp, unit, Texts::tr("%1 are due to %2"));
    const QString against = listOf(lines, !isUp, unit, Texts::tr("%1 for %2"));
    if (difference == 0)
        return text + QLatin1Char(' ') +
               (along.isEmpty()
                    ? Texts::tr("No change makes a difference.")
                    : Texts::tr("The changes balance: %1; the other way %2.").arg(along, against));
    text += QLatin1Char(' ') + Texts::tr("Of the %1, %2").arg(moreOrLess(difference, unit), along);
    return text + (against.isEmpty() ? QStringLiteral(".") : Texts::tr("; the other way, %1.").arg(against));
}

Grid partsByYear(const Difference& of)
{
    const Unit unit = unitOf(of);
    Grid grid{Texts::tr("Parts by year"), {{Texts::tr("Part"), true}}, {}};
    for (std::size_t period = 1; period < of.periods.size(); ++period)
        grid.headings.push_back({format::text(of.periods[period].toEnglish())});
    const auto addFigures = [&](const DifferenceSide& side) {
        GridRow row{textCell(side.name, true)};
        for (std::size_t period = 1; period < side.figures.size(); ++period) {
            GridCell cell;
            cell.text = format::figure(rounded(side.figures[period], unit), unit);
            cell.figure = side.figures[period];
            cell.strong = true;
            row.push_back(std::move(cell));
        }
        grid.rows.push_back(std::move(row));
    };
    addFigures(of.from);
    const bool byDriver =
        std::ranges::any_of(of.parts, [](const DifferencePart& part) { return part.driver.has_value(); });
    for (const PartLine& line : linesOf(of)) {
        GridRow row{textCell(line.name, byDriver && !line.isBeneath)};
        row.front().indent = line.isBeneath ? 1 : 0;
        for (std::size_t period = 1; period < line.values.size(); ++period) {
            GridCell cell;
            cell.text = format::signedFigure(line.values[period], unit);
            cell.figure = line.values[period];
            cell.tone = line.values[period] == 0 ? Tone::Quiet : Tone::Plain;
            row.push_back(std::move(cell));
        }
        grid.rows.push_back(std::move(row));
    }
    addFigures(of.to);
    return grid;
}

QString errorOf(const Difference& of)
{
    double most = 0;
    bool isDrawn = false;
    for (const DifferencePart& part : of.parts)
        for (const double error : part.errors) {
            isDrawn = true;
            most = std::max(most, error);
        }
    return isDrawn ? Texts::tr(
                         "There are too many changes to take them in every order: orders are drawn, and the "
                         "standard error of a part is at most %1.")
                         .arg(format::exact(most))
                   : QString();
}

} // namespace muster::ui
