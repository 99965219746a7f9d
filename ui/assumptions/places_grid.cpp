#include "assumptions/places_grid.h"

#include "assumptions/cells.h"
#include "assumptions/lookup.h"
#include "assumptions/outliers.h"
#include "text/number_text.h"

#include <algorithm>

namespace muster::ui {

namespace {

/// Own values, one of each place: inherited ones would only say the same again.
std::optional<UsualSpread> spreadOfOwn(const std::vector<const plan::Assumption*>& rows,
                                       const std::vector<plan::Scope>& scopes)
{
    std::vector<double> own;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i] && rows[i]->scope() == scopes[i])
            own.push_back(rows[i]->value);
    return usualSpreadOf(std::move(own));
}

GridCell valueCell(const plan::KindInfo& kind, const plan::Assumption* row, bool isOwn, bool isApart)
{
    GridCell cell;
    const std::optional<double> value = row ? std::optional(row->value) : kind.neutral;
    cell.text = value ? plainNumber(*value) : format::unknown();
    cell.figure = value;
    cell.strong = isOwn;
    cell.tone = isOwn ? Tone::Plain : Tone::Quiet;
    if (isApart)
        cell.badge = Texts::tr("outlier");
    return cell;
}

GridRow placeRow(const plan::Plan& plan, const LayoutRow& place, const plan::KindInfo& kind,
                 const plan::Assumption* row, const plan::Scope& scope, bool isApart)
{
    const bool isOwn = row && row->scope() == scope;
    GridCell name = textCell(place.name, isOwn);
    name.indent = place.depth;
    const QString standing = row ? originOf(plan, *row, scope)
                             : kind.neutral
                                 ? Texts::tr("not set: Muster assumes %1").arg(format::exact(*kind.neutral))
                                 : Texts::tr("not set");
    GridRow cells{name,
                  valueCell(kind, row, isOwn, isApart),
                  textCell(standing),
                  textCell(row ? format::text(row->source) : QString()),
                  textCell(row ? format::text(row->owner) : QString()),
                  textCell(row && row->asAt ? format::shortDate(*row->asAt) : QString())};
    if (!isOwn)
        for (GridCell& cell : cells)
            cell.tone = Tone::Quiet;
    return cells;
}

QString saidOfOutliers(const std::optional<UsualSpread>& spread, int apart)
{
    if (!spread)
        return Texts::tr("Outliers are marked where at least %1 places have values of their own.")
            .arg(kLeastForOutliers);
    const QString rule =
        Texts::tr("An outlier is an own value more than 1.5 interquartile ranges outside the "
                  "quartiles of the places' own values: below %1 or above %2.")
            .arg(format::exact(spread->lowest), format::exact(spread->highest));
    return apart == 0 ? Texts::tr("No outliers. ") + rule : rule;
}

} // namespace

PlacesGrid placesGrid(const engine::Results& results, const Choice& choice, const plan::Scope& scope)
{
    const plan::Plan& plan = results.inputs().plan();
    const plan::KindInfo& kind = plan::info(choice.kind);
    const Layout layout = layoutOf(results.inputs().dimensions(), plan, choice);
    const Lookup lookup(plan, choice.kind);
    std::vector<const plan::Assumption*> rows;
    std::vector<plan::Scope> scopes;
    for (const LayoutRow& place : layout.rows) {
        plan::Scope at = scope;
        at.locality = place.locality;
        rows.push_back(lookup.row(at, shownMonth(plan, choice)));
        scopes.push_back(at);
    }
    const auto spread = spreadOfOwn(rows, scopes);
    PlacesGrid made{{Texts::tr("%1 by place").arg(format::word(kind.name)),
                     {{Texts::tr("Place"), true},
                      {Texts::tr("Value, %1").arg(format::word(kind.unit))},
                      {Texts::tr("Whose"), true},
                      {Texts::tr("Source"), true},
                      {Texts::tr("Owner"), true},
                      {Texts::tr("Date"), true}},
                     {}},
                    {},
                    {}};
    int apart = 0;
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        const bool isOwn = rows[i] && rows[i]->scope() == scopes[i];
        const bool isApart = isOwn && spread && !spread->holds(rows[i]->value);
        apart += isApart ? 1 : 0;
        made.grid.rows.push_back(placeRow(plan, layout.rows[i], kind, rows[i], scopes[i], isApart));
        made.places.push_back(layout.rows[i].locality);
    }
    made.outliers = saidOfOutliers(spread, apart);
    return made;
}

} // namespace muster::ui
