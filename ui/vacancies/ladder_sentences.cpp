#include "vacancies/ladder_sentences.h"

#include "models/format.h"
#include <cmath>

namespace muster::ui {

using engine::Column;

LadderFigures ladderFigures(const engine::Results& results, const engine::TablePlace& place)
{
    const auto of = [&](Column column) { return engine::figureAt(results, place, column); };
    return {of(Column::RequiredFte),        of(Column::EstablishmentFte),   of(Column::InPostFte),
            of(Column::AgencyFte),          of(Column::AvailableFte),       of(Column::VacancyGross),
            of(Column::VacancyNetOfAgency), of(Column::VacancyUncancelled), of(Column::GapFte)};
}

QString underRequired(const LadderFigures& figures)
{
    return figures.required ? Texts::tr("FTE at work") : Texts::tr("not known: no demand entered");
}

QString underFunded(const LadderFigures& figures)
{
    if (!figures.funded)
        return Texts::tr("not known: no establishment entered");
    if (!figures.required)
        return Texts::tr("FTE of posts");
    const double below = *figures.required - *figures.funded;
    return below >= 0 ? Texts::tr("FTE; %1 below required").arg(format::fte(below))
                      : Texts::tr("FTE; %1 above required").arg(format::fte(-below));
}

QString underInPost(const LadderFigures& figures)
{
    return figures.gross ? Texts::tr("FTE; vacancy %1, gross").arg(format::vacancy(*figures.gross))
                         : Texts::tr("not known: no establishment entered");
}

QString underAvailable(const LadderFigures& figures)
{
    if (!figures.available || !figures.net)
        return Texts::tr("not known: no establishment entered");
    return Texts::tr("FTE, with %1 agency; vacancy %2, net of agency")
        .arg(format::fte(figures.agency.value_or(0)), format::percent(*figures.net));
}

QString underHidden(const LadderFigures& figures)
{
    return figures.uncancelled ? Texts::tr("vacancy ignoring over-filled posts")
                               : Texts::tr("not known: no establishment entered");
}

bool hidesSomething(const LadderFigures& figures)
{
    return figures.uncancelled && figures.gross &&
           format::percent(*figures.uncancelled) != format::percent(*figures.gross);
}

} // namespace muster::ui
