#include "demand/sum_words.h"

#include "models/format.h"

namespace muster::ui {

QString bandsInWords(const std::optional<engine::SummedForecast>& said)
{
    if (!said || said->ahead.point.empty())
        return Texts::tr(
            "No forecast of the sum: not every locality is carried on by a method in the same periods.");
    switch (said->bands) {
    case engine::SumBands::Paired:
        return Texts::tr("The bands are by paired errors of the localities: how far off the sum of their "
                         "forecasts was at the same past dates.");
    case engine::SumBands::BandsAddedUp:
        return Texts::tr("The bands of the localities are added up, as if all went the same way: there are "
                         "no paired errors of past dates that they share.");
    case engine::SumBands::OfWhole:
        return Texts::tr("The forecast is that of the whole, shared out to the localities, with its bands.");
    default:
        return Texts::tr("No bands of the sum: not every locality has them.");
    }
}

} // namespace muster::ui
