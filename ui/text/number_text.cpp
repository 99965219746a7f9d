#include "text/number_text.h"

#include <QLocale>
#include <cmath>

namespace muster::ui {

namespace {

constexpr int kMostDecimals = 4;

QLocale english()
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

std::optional<double> readNumber(const QString& text)
{
    QString plain = text.trimmed();
    plain.replace(QChar(0x2212), u'-');
    bool fine = false;
    const double value = english().toDouble(plain, &fine);
    return fine && std::isfinite(value) ? std::optional(value) : std::nullopt;
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
