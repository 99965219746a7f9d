#include "demand/sum_words.h"

#include "models/format.h"

namespace muster::ui {

QString bandsInWords(const std::optional<engine::SummedForecast>& said)
{
    if (!said || said->ahead.point.empty())
        return Texts::tr("no forecast: not every locality has a method for the same periods");
    switch (said->bands) {
    case engine::SumBands::Paired:
        return Texts::tr("bands by paired errors of the localities at past dates");
    case engine::SumBands::BandsAddedUp:
        return Texts::tr("bands of the localities added up: they share no past dates");
    case engine::SumBands::OfWhole:
        return Texts::tr("forecast and bands of the whole, shared out to the localities");
    default:
        return Texts::tr("no bands: not every locality has them");
    }
}

} // namespace muster::ui
