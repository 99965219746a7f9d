#include "effect/moved_figures.h"

#include "assumptions/effect.h"
#include "models/format.h"
#include "models/grid.h"

#include <algorithm>
#include <cmath>

namespace muster::ui {

namespace {

using engine::Column;
using engine::ColumnUnit;
using engine::Results;

constexpr std::array kMovedFigures{Column::RequiredFte, Column::InPostFte, Column::GapFte,
                                   Column::ForecastCost, Column::Backlog};
constexpr std::size_t kPlacesTold = 2;

/// The difference as it is shown; empty where it would show none.
QString shownDifference(double by, ColumnUnit unit, const Results& results)
{
    switch (unit) {
    case ColumnUnit::Fte:
        return format::signedFte(by) == format::signedFte(0) ? QString() : format::signedFte(by);
    case ColumnUnit::Money: {
        QString text = format::signedMoney(by);
        return text == format::signedMoney(0) ? QString() : text.insert(1, currencyOf(results));
    }
    default:
        const QString size = format::volume(std::abs(by));
        return size == format::volume(0) ? QString() : (by < 0 ? QChar(0x2212) : QLatin1Char('+')) + size;
    }
}

/// "North +2.1, Mid +1.0": where a figure moved most, each locality by itself; empty where there is one.
QString mostMoved(const Results& before, const Results& now, const PeriodSpan& span, Column column)
{
    struct Place {
        double by;
        engine::LocalityIndex at;
    };
    std::vector<Place> places;
    const engine::Dimensions& dimensions = now.inputs().dimensions();
    for (const engine::LocalityIndex l : dimensions.localities.indexes()) {
        const auto was = before.inputs().dimensions().indexOf(dimensions.localities[l].id);
        const auto own = [&](const Results& results, engine::LocalityIndex at) {
            return at.isNone() ? std::nullopt
                               : engine::figureAt(results, {at, engine::kAllRoles, span, engine::Rollup::Own},
                                                  column);
        };
        const auto [then, is] = std::pair(own(before, was), own(now, l));
        if (const double by = is.value_or(0) - then.value_or(0); then || is)
            places.push_back({by, l});
    }
    std::ranges::stable_sort(places, std::greater(), [](const Place& place) { return std::abs(place.by); });
    QStringList told;
    for (std::size_t i = 0; places.size() > 1 && i < std::min(places.size(), kPlacesTold); ++i)
        if (const QString by = shownDifference(places[i].by, engine::info(column).unit, now); !by.isEmpty())
            told += QStringLiteral("%1 %2").arg(format::onOneLine(localityName(now, places[i].at), 40), by);
    return told.join(QStringLiteral(", "));
}

/// What the edit did to one figure: "required +3.4 FTE"; empty where nothing.
QString figureInWords(const Results& before, const Results& now, const PeriodSpan& span, Column column)
{
    const engine::ColumnInfo& info = engine::info(column);
    const QString name = format::word(info.heading);
    const Moved moved{totalOf(before, {}, span, column), totalOf(now, {}, span, column)};
    if (moved.before && !moved.now)
        return Texts::tr("%1 no longer known: see Checks").arg(name);
    if (!moved.now)
        return {};
    if (!moved.before)
        return Texts::tr("%1 now known: %2").arg(name, format::figureWithUnit(moved.now, info.unit));
    const QString by = shownDifference(*moved.difference(), info.unit, now);
    if (by.isEmpty())
        return {};
    return info.unit == ColumnUnit::Fte ? Texts::tr("%1 %2 FTE").arg(name, by)
                                        : QStringLiteral("%1 %2").arg(name, by);
}

QString spanInWords(const Results& before, const Results& now, const PeriodSpan& span)
{
    QStringList told;
    for (const Column column : kMovedFigures) {
        QString figure = figureInWords(before, now, span, column);
        if (figure.isEmpty())
            continue;
        if (told.isEmpty()) { // the first says when, and where most
            figure = Texts::tr("%1 in %2").arg(figure, format::text(span.period.toEnglish()));
            if (const QString where = mostMoved(before, now, span, column); !where.isEmpty())
                figure = Texts::tr("%1, most in %2").arg(figure, where);
        }
        told += figure;
    }
    return told.join(QStringLiteral(" \u00b7 "));
}

} // namespace

QString movedInWords(const Results& before, const Results& now, const PeriodSpan& span)
{
    if (!sameMonths(before, now) || span.count == 0)
        return {};
    if (QString told = spanInWords(before, now, span); !told.isEmpty())
        return told;
    for (const PeriodSpan& other :
         periodsOf(now.inputs().firstMonth(), now.inputs().months(), span.period.length))
        if (QString told = spanInWords(before, now, other); !told.isEmpty())
            return told;
    return Texts::tr("Required, in post, gap, forecast cost and backlog stay as they were");
}

} // namespace muster::ui
