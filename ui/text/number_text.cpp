#include "text/number_text.h"

#include "base/number.h"

#include <QLocale>
#include <cmath>

namespace muster::ui {

namespace {

constexpr int kMostDecimals = 4;

} // namespace

std::optional<double> readNumber(const QString& text)
{
    const auto number = parseNumber(text.trimmed().toStdString());
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<double> readFte(const QString& text)
{
    QString number = text.trimmed();
    if (number.endsWith(QLatin1String("FTE"), Qt::CaseInsensitive))
        number.chop(3);
    return readNumber(number);
}

std::optional<double> readMoney(const QString& text)
{
    QString number = text.trimmed();
    number.remove(u'£');
    return readNumber(number);
}

std::optional<double> readShare(const QString& text)
{
    QString number = text.trimmed();
    if (!number.endsWith(u'%'))
        return readNumber(number);
    constexpr double kPercent = 100;
    number.chop(1);
    const auto percent = readNumber(number);
    return percent ? std::optional(*percent / kPercent) : std::nullopt;
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
