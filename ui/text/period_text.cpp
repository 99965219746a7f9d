#include "text/period_text.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace muster::ui {

namespace {

constexpr std::array kShortMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                  "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array kLongMonths{"january", "february", "march",     "april",   "may",      "june",
                                 "july",    "august",   "september", "october", "november", "december"};
constexpr int kFirstYear = 1900; // as the plan's own months
constexpr int kLastYear = 2199;
constexpr int kCentury = 100;

/// The text with one kind of hyphen, single spaces and small letters.
QString plainHeading(const QString& text)
{
    QString plain = text.simplified().toLower();
    for (const QChar dash : {QChar(0x2010), QChar(0x2011), QChar(0x2012), QChar(0x2013), QChar(0x2212)})
        plain.replace(dash, u'-');
    return plain;
}

/// Of the whole text.
QRegularExpression whole(const char* pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
}

bool hasDigit(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// 1 to 12 of "apr", "sept" or "april"; 0 of anything else.
int monthNamed(const QString& name)
{
    constexpr qsizetype kLeast = 3;
    for (std::size_t i = 0; i < kLongMonths.size(); ++i)
        if (name.size() >= kLeast && name.startsWith(QLatin1String(kShortMonths[i])) &&
            QLatin1String(kLongMonths[i]).startsWith(name))
            return static_cast<int>(i) + 1;
    return 0;
}

/// The year of "2025", or of "25" in this century.
int yearIn(const QString& digits)
{
    const int year = digits.toInt();
    constexpr int kThisCentury = 2000;
    return digits.size() == 2 ? kThisCentury + year : year;
}

std::optional<Period> periodFrom(PeriodLength length, int year, int month)
{
    if (year < kFirstYear || year > kLastYear || month < 1 || month > 12)
        return std::nullopt;
    return Period{length, Month(year, month)};
}

/// The financial year of "2025/26", "2025-26" or "2025/2026".
std::optional<Period> yearOf(const QString& text)
{
    static const QRegularExpression kYears = whole(R"(([0-9]{4}) ?[-/] ?([0-9]{2}|[0-9]{4}))");
    const auto found = kYears.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    const int year = found.captured(1).toInt();
    const QString next = found.captured(2);
    if (next.toInt() != (next.size() == 2 ? (year + 1) % kCentury : year + 1))
        return std::nullopt;
    return periodFrom(PeriodLength::FinancialYear, year, 4);
}

std::optional<Period> quarterOf(const QString& text)
{
    static const QRegularExpression kYearQuarter = whole(R"(([0-9]{4})[- ]?q([1-4]))");
    static const QRegularExpression kQuarterYear = whole(R"(q([1-4])[- ]?([0-9]{4}))");
    static const QRegularExpression kQuarterOfYears =
        whole(R"((?:q(?<before>[1-4]) )?(?<year>[0-9]{4}[-/][0-9]{2,4})(?: q(?<behind>[1-4]))?)");
    constexpr int kMonths = 3;
    auto found = kYearQuarter.match(text);
    if (found.hasMatch())
        return periodFrom(PeriodLength::Quarter, found.captured(1).toInt(),
                          (found.captured(2).toInt() - 1) * kMonths + 1);
    found = kQuarterYear.match(text);
    if (found.hasMatch())
        return periodFrom(PeriodLength::Quarter, found.captured(2).toInt(),
                          (found.captured(1).toInt() - 1) * kMonths + 1);
    found = kQuarterOfYears.match(text);
    const QString quarter =
        found.captured(QStringLiteral("before")) + found.captured(QStringLiteral("behind"));
    const auto year = yearOf(found.captured(QStringLiteral("year")));
    if (!year || quarter.size() != 1)
        return std::nullopt;
    return Period{PeriodLength::Quarter, year->start + (quarter.toInt() - 1) * kMonths};
}

std::optional<Period> namedMonths(const QString& text)
{
    static const QRegularExpression kNamedMonth = whole(R"(([a-z]+)\.?[-' ]*([0-9]{4}|[0-9]{2}))");
    static const QRegularExpression kNamedQuarter =
        whole(R"(([a-z]+)(?: ?- ?| to )([a-z]+)[-' ]*([0-9]{4}|[0-9]{2}))");
    auto found = kNamedMonth.match(text);
    if (found.hasMatch())
        return periodFrom(PeriodLength::Month, yearIn(found.captured(2)), monthNamed(found.captured(1)));
    found = kNamedQuarter.match(text);
    const int first = monthNamed(found.captured(1));
    if (first % 3 != 1 || monthNamed(found.captured(2)) != first + 2)
        return std::nullopt;
    return periodFrom(PeriodLength::Quarter, yearIn(found.captured(3)), first);
}

std::optional<Period> monthInDigits(const QString& text)
{
    static const QRegularExpression kMonthDigits = whole(R"(([0-9]{4})-([0-9]{2}))");
    static const QRegularExpression kFirstDay = whole(R"(0?1/([0-9]{1,2})/([0-9]{4}))");
    auto found = kMonthDigits.match(text);
    if (found.hasMatch())
        return periodFrom(PeriodLength::Month, found.captured(1).toInt(), found.captured(2).toInt());
    found = kFirstDay.match(text); // its first day, as spreadsheets write months
    return found.hasMatch()
               ? periodFrom(PeriodLength::Month, found.captured(2).toInt(), found.captured(1).toInt())
               : std::nullopt;
}

} // namespace

std::optional<Period> readPeriod(const QString& text, HyphenIs hyphen)
{
    if (!hasDigit(text))
        return std::nullopt;
    const QString plain = plainHeading(text);
    const bool couldBeEither = plain.contains(u'-') && monthInDigits(plain) && yearOf(plain);
    if (couldBeEither && hyphen == HyphenIs::Month)
        return monthInDigits(plain);
    static const QRegularExpression kFinancial(QStringLiteral("^(fy|financial year) ?"));
    QString year = plain;
    year.remove(kFinancial);
    for (const auto& read : {yearOf(year), quarterOf(plain), monthInDigits(plain), namedMonths(plain)})
        if (read)
            return read;
    return std::nullopt;
}

HyphenIs hyphensOf(const QStringList& headings, HyphenIs usual)
{
    bool monthAlone = false;
    for (const QString& each : headings) {
        if (!hasDigit(each))
            continue;
        const QString plain = plainHeading(each);
        const bool isYear = yearOf(plain).has_value();
        const bool isMonth = monthInDigits(plain).has_value();
        if (plain.contains(u'-') && isYear && !isMonth)
            return HyphenIs::FinancialYear;
        monthAlone |= isMonth && !isYear;
    }
    return monthAlone ? HyphenIs::Month : usual;
}

QString shortPeriod(const Period& period)
{
    const auto name = [](Month month) {
        QString text = QString::fromLatin1(kShortMonths[static_cast<std::size_t>(month.month() - 1)]);
        text[0] = text[0].toUpper();
        return text;
    };
    const QString year = QString::number(period.start.year());
    switch (period.length) {
    case PeriodLength::Month:
        return name(period.start) + u' ' + year;
    case PeriodLength::Quarter:
        return name(period.start) + QStringLiteral(" to ") + name(period.start + 2) + u' ' + year;
    case PeriodLength::FinancialYear:
        break;
    }
    return QString::fromStdString(period.toString());
}

} // namespace muster::ui
