#include "text/number_text.h"

#include <QLocale>
#include <cmath>

namespace muster::ui {

namespace {

constexpr int kMostDecimals = 4;

} // namespace

std::optional<double> readNumber(const QString& text, NumberUnit unit)
{
    const auto number = parseNumber(text.toStdString(), unit);
    return number ? std::optional(*number) : std::nullopt;
}

QString plainNumber(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

int decimalsOf(double value)
{
    int decimals = 0;
    for (double step = 1; decimals < kMostDecimals; ++decimals, step *= 10)
        if (std::abs(value * step - std::round(value * step)) < 1e-9 * std::max(1.0, std::abs(value * step)))
            break;
    return decimals;
}

} // namespace muster::ui
