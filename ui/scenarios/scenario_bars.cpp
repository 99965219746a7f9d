#include "scenarios/scenario_bars.h"

#include "models/format.h"
#include "plan/scenarios/scenarios.h"

#include <array>
#include <cmath>

namespace muster::ui {

namespace {

using BarFigure = std::optional<double> ScenarioFigures::*;
constexpr std::array<BarFigure, 3> kBarFigures{&ScenarioFigures::required, &ScenarioFigures::establishment,
                                               &ScenarioFigures::gap};

/// "56.3 FTE, +14.2 against the baseline"
QString barText(const std::optional<double>& figure, const std::optional<double>& baseline)
{
    const QString written = format::figureWithUnit(figure, engine::ColumnUnit::Fte);
    if (!figure || !baseline)
        return written;
    constexpr double kLeastShown = 0.05;
    return std::abs(*figure - *baseline) < kLeastShown
               ? Texts::tr("%1, as the baseline").arg(written)
               : Texts::tr("%1, %2 against the baseline")
                     .arg(written, format::signedFte(*figure - *baseline));
}

} // namespace

QStringList figuresOfBars()
{
    return {Texts::tr("Required FTE"), Texts::tr("Establishment FTE"), Texts::tr("Gap FTE")};
}

charts::Bars scenarioBars(const engine::Results& shown, const std::optional<ScenarioSums>& sums, int figure)
{
    const BarFigure of = kBarFigures.at(static_cast<std::size_t>(figure));
    const auto baseline = sums ? sums->baseline.*of : std::nullopt;
    const auto isShown = shown.inputs().scenario();
    charts::Bars bars;
    bars.linesOfRow = 1.75;
    bars.hasScale = false; // there is no measure until something is known
    bars.heldAgainst = baseline;
    const auto add = [&](const QString& name, const std::optional<double>& own, const QString& text,
                         bool isChosen) {
        bars.bars.push_back({name.toStdString(), 0, own.value_or(0),
                             (sums ? text : QStringLiteral("…")).toStdString(),
                             isChosen ? charts::Tone::Chosen : charts::Tone::Plain});
        bars.hasScale = bars.hasScale || own.has_value();
    };
    add(Texts::tr("Baseline"), baseline, format::figureWithUnit(baseline, engine::ColumnUnit::Fte), !isShown);
    for (const plan::Scenario* scenario : shown.inputs().plan().ordered<plan::Scenario>()) {
        std::optional<double> own;
        if (sums)
            if (const auto found = sums->scenarios.find(scenario->id); found != sums->scenarios.end())
                own = found->second.*of;
        add(format::text(scenario->name), own, barText(own, baseline), isShown == scenario->id);
    }
    return sums && !bars.hasScale ? charts::Bars() : bars;
}

} // namespace muster::ui
