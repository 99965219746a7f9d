#include "models/format.h"

#include "base/text.h"
#include "engine/explain.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace muster::ui {

bool holdsEveryWord(const QString& text, const QString& lookedFor)
{
    const QStringList each = lookedFor.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(each,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace muster::ui

namespace muster::ui::format {

namespace {

const QChar kMinus(0x2212);
const QChar kNarrowSpace(0x00A0); // does not break

} // namespace

QString inSentence(std::string_view name)
{
    const QString whole = word(name);
    return whole.left(1).toLower() + whole.mid(1);
}

QString fixed(double value, int decimals)
{
    static const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);
    const double scale = std::pow(10, decimals);
    const double magnitude = std::round(std::abs(value) * scale) / scale;
    const QString digits = kBritish.toString(magnitude, 'f', decimals);
    return value < 0 && magnitude > 0 ? kMinus + digits : digits;
}

QString fte(double value)
{
    return fixed(value, 1);
}

QString percent(double share)
{
    return fixed(100 * share, 1) + kNarrowSpace + QLatin1Char('%');
}

QString ratio(double value)
{
    return fixed(value, 2);
}

QString signedFte(double value)
{
    const QString digits = fte(value);
    const bool up = value > 0 && digits != fte(0);
    return up ? QLatin1Char('+') + digits : digits;
}

QString signedMoney(double value)
{
    const QString written = fixed(std::abs(value), 0);
    if (written == fixed(0, 0))
        return written;
    return (value < 0 ? QChar(0x2212) : QLatin1Char('+')) + written;
}

QString volume(double value)
{
    constexpr double kLarge = 100;
    const bool whole = std::abs(value) >= kLarge || std::abs(value - std::round(value)) < 0.05;
    return fixed(value, whole ? 0 : 1);
}

QString exact(double value)
{
    return text(engine::readable(value));
}

int decimalsOf(engine::ColumnUnit unit)
{
    switch (unit) {
    case engine::ColumnUnit::Share:
        return 3;
    case engine::ColumnUnit::Ratio:
    case engine::ColumnUnit::OpenCases:
        return 2;
    case engine::ColumnUnit::Money:
    case engine::ColumnUnit::Days:
    case engine::ColumnUnit::Weeks:
    case engine::ColumnUnit::Events:
    case engine::ColumnUnit::EventsAWeek:
    case engine::ColumnUnit::Hours:
        return 0;
    default:
        return 1;
    }
}

QString signedFigure(double value, engine::ColumnUnit unit)
{
    const QString written = figure(value, unit);
    return value > 0 && written != figure(0, unit) ? QLatin1Char('+') + written : written;
}

QString figure(std::optional<double> value, engine::ColumnUnit unit)
{
    if (!value)
        return unknown();
    switch (unit) {
    case engine::ColumnUnit::Share:
        return percent(*value);
    case engine::ColumnUnit::Ratio:
    case engine::ColumnUnit::OpenCases:
        return ratio(*value);
    case engine::ColumnUnit::Years:
        return Texts::tr("%1 years").arg(fixed(*value, 1));
    case engine::ColumnUnit::Money:
        return fixed(*value, 0);
    case engine::ColumnUnit::Days:
        return Texts::tr("%1 days").arg(fixed(*value, 0));
    case engine::ColumnUnit::Weeks:
        return Texts::tr("%1 weeks").arg(fixed(*value, 0));
    case engine::ColumnUnit::Events:
    case engine::ColumnUnit::EventsAWeek:
    case engine::ColumnUnit::Hours:
        return fixed(*value, 0);
    case engine::ColumnUnit::Months:
        return volume(*value);
    case engine::ColumnUnit::People:
    case engine::ColumnUnit::FteMonths:
    case engine::ColumnUnit::Fte:
        break;
    }
    return fte(*value);
}

QString figureWithUnit(std::optional<double> value, engine::ColumnUnit unit)
{
    const QString written = figure(value, unit);
    return value && unit == engine::ColumnUnit::Fte ? Texts::tr("%1 FTE").arg(written) : written;
}

NumberUnit unitToRead(engine::ColumnUnit unit)
{
    switch (unit) {
    case engine::ColumnUnit::Share:
        return NumberUnit::Share;
    case engine::ColumnUnit::Fte:
        return NumberUnit::Staff;
    case engine::ColumnUnit::Money:
        return NumberUnit::Money;
    default:
        return NumberUnit::None;
    }
}

QString vacancy(double share)
{
    const QString written = percent(std::abs(share));
    return share < 0 && written != percent(0) ? Texts::tr("over by %1").arg(written) : written;
}

QString shortDate(const Date& date)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(QDate(date.year, date.month, date.day), QStringLiteral("d\u00a0MMM\u00a0yyyy"));
}

QString moment(const QString& at)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(QDateTime::fromString(at, Qt::ISODate).toLocalTime(),
                  QStringLiteral("d\u00a0MMM\u00a0yyyy, hh:mm"));
}

QString unknown()
{
    return QStringLiteral("–");
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString word(std::string_view english)
{
    const QByteArray key(english.data(), static_cast<qsizetype>(english.size()));
    return QCoreApplication::translate("Words", key.constData());
}

QString tableWord(std::string_view name)
{
    return word(spaced(name));
}

QString tableTitle(std::string_view name)
{
    const QString words = tableWord(name);
    return words.left(1).toUpper() + words.mid(1);
}

QString inMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString outOfMenu(const QString& text)
{
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && ++i == text.size())
            break;
        shown += text[i];
    }
    return shown;
}

QString onOneLine(const QString& text, qsizetype most)
{
    QString line;
    for (const QChar c : text.left(most + 1)) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            line += QLatin1Char(' ');
        else if (c.category() != QChar::Other_Format) // such as an override of the writing's direction
            line += c;
    }
    return text.size() > most ? line.left(most) + QChar(0x2026) : line;
}

} // namespace muster::ui::format
