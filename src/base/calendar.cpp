#include "base/calendar.h"

#include <array>
#include <chrono>
#include <fmt/format.h>
#include <optional>

namespace muster {

namespace {

constexpr std::array kMonthNames{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};

std::optional<int> digits(std::string_view text)
{
    constexpr std::size_t kMost = 9; // digits that an int surely holds
    constexpr int kTen = 10;
    if (text.empty() || text.size() > kMost)
        return std::nullopt;
    int value = 0;
    for (const char digit : text) { // a large table has millions of them
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = value * kTen + (digit - '0');
    }
    return value;
}

std::optional<int> yearOf(std::string_view text)
{
    const auto year = text.size() == 4 ? digits(text) : std::nullopt;
    return year && *year >= 1900 && *year < 2200 ? year : std::nullopt;
}

std::chrono::sys_days startOf(Month month)
{
    return std::chrono::year(month.year()) / std::chrono::month(static_cast<unsigned>(month.month())) /
           std::chrono::day(1);
}

std::string monthName(int month)
{
    return kMonthNames.at(static_cast<std::size_t>(month - 1));
}

Error notA(std::string_view what, std::string_view found, std::string_view allowed)
{
    return {ErrorCode::BadInput, fmt::format("not a {}", what), {},
            std::string(found),  std::string(allowed),          {}};
}

std::optional<Period> financialYear(std::string_view text, std::string_view strokes)
{
    if (text.size() != 7 || strokes.find(text[4]) == std::string_view::npos)
        return std::nullopt;
    const auto year = yearOf(text.substr(0, 4));
    const auto next = digits(text.substr(5));
    if (!year || !next || *next != (*year + 1) % 100)
        return std::nullopt;
    return Period{PeriodLength::FinancialYear, Month(*year, 4)};
}

/// Writes the digits of a number over a text, the last of them at that place.
void writeDigits(std::string& text, std::size_t last, int number)
{
    constexpr int kTen = 10;
    for (; number > 0; number /= kTen)
        text[last--] = static_cast<char>('0' + number % kTen);
}

} // namespace

std::string Month::toString() const
{
    if (*this < Month(0, 1) || year() > 9999)
        return fmt::format("{:04}-{:02}", year(), month());
    std::string text = "0000-00"; // a large table writes a million of them
    writeDigits(text, 3, year());
    writeDigits(text, 6, month());
    return text;
}

std::string Month::toEnglish() const
{
    return fmt::format("{} {}", monthName(month()), year());
}

Result<Month> Month::parse(std::string_view text)
{
    if (text.size() == 7 && text[4] == '-') {
        const auto year = yearOf(text.substr(0, 4));
        const auto month = digits(text.substr(5));
        if (year && month && *month >= 1 && *month <= 12)
            return Month(*year, *month);
    }
    return fail(notA("month", text, "a month such as 2027-04"));
}

int daysBetween(Month from, Month to)
{
    return static_cast<int>((startOf(to) - startOf(from)).count());
}

int daysBetween(const Date& from, const Date& to)
{
    return daysBetween(Month(from.year, from.month), Month(to.year, to.month)) + to.day - from.day;
}

std::string Date::toString() const
{
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::string Date::toEnglish() const
{
    return fmt::format("{} {} {}", day, monthName(month), year);
}

Date Date::after(Month start, int days)
{
    const std::chrono::year_month_day date(startOf(start) + std::chrono::days(days));
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Month Date::firstMonthStart() const
{
    return Month(year, month) + (day > 1 ? 1 : 0);
}

Result<Date> Date::parse(std::string_view text)
{
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const auto year = yearOf(text.substr(0, 4));
        const auto month = digits(text.substr(5, 2));
        const auto day = digits(text.substr(8, 2));
        if (year && month && day) {
            const std::chrono::year_month_day date{std::chrono::year(*year),
                                                   std::chrono::month(static_cast<unsigned>(*month)),
                                                   std::chrono::day(static_cast<unsigned>(*day))};
            if (date.ok())
                return Date{*year, *month, *day};
        }
    }
    return fail(notA("date", text, "a date such as 2027-04-01"));
}

std::string Period::toString() const
{
    switch (length) {
    case PeriodLength::Month:
        return start.toString();
    case PeriodLength::Quarter:
        return fmt::format("{:04}-Q{}", start.year(), (start.month() + 2) / 3);
    case PeriodLength::FinancialYear:
        return fmt::format("{:04}/{:02}", start.year(), (start.year() + 1) % 100);
    }
    return {};
}

std::string Period::toEnglish() const
{
    if (length == PeriodLength::Quarter)
        return fmt::format("{} to {}", monthName(start.month()), (start + 2).toEnglish());
    return length == PeriodLength::Month ? start.toEnglish() : toString();
}

Result<Period> Period::parse(std::string_view text)
{
    if (const auto month = Month::parse(text))
        return Period{PeriodLength::Month, *month};
    if (const auto year = financialYear(text, "/"))
        return *year;
    if (text.size() == 7 && text.substr(4, 2) == "-Q" && text[6] >= '1' && text[6] <= '4')
        if (const auto year = yearOf(text.substr(0, 4)))
            return Period{PeriodLength::Quarter, Month(*year, (text[6] - '1') * 3 + 1)};
    return fail(notA("period", text, "a month 2027-04, a quarter 2027-Q2 or a financial year 2027/28"));
}

Period Period::containing(Month month, PeriodLength length)
{
    switch (length) {
    case PeriodLength::Quarter:
        return {length, Month(month.year(), (month.month() - 1) / 3 * 3 + 1)};
    case PeriodLength::FinancialYear:
        return {length, Month(month.month() >= 4 ? month.year() : month.year() - 1, 4)};
    case PeriodLength::Month:
        break;
    }
    return {PeriodLength::Month, month};
}

std::vector<PeriodSpan> periodsOf(Month first, int months, PeriodLength length)
{
    std::vector<PeriodSpan> spans;
    for (int at = 0; at < months; at += spans.back().count) {
        const Period period = Period::containing(first + at, length);
        const int end = std::min(months, period.start + period.months() - first);
        spans.push_back({period, at, end - at});
    }
    return spans;
}

bool couldBeFinancialYear(std::string_view text)
{
    return financialYear(text, "-") && Month::parse(text);
}

Result<Period> parseFinancialYear(std::string_view text)
{
    if (const auto year = financialYear(text, "-/"))
        return *year;
    return fail(notA("financial year", text, "a financial year such as 2010/11"));
}

} // namespace muster
