#include "base/written_dates.h"

#include "base/date_parts.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace muster {

namespace {

constexpr int kCentury = 100;
constexpr int kThisCentury = 2000;

int fullYear(int year)
{
    return year < kCentury ? kThisCentury + year : year;
}

std::optional<Date> dayOf(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year(fullYear(year)),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    constexpr int kFirst = 1900;
    constexpr int kLast = 2199;
    if (!date.ok() || fullYear(year) < kFirst || fullYear(year) > kLast)
        return std::nullopt;
    return Date{fullYear(year), month, day};
}

/// The text without a time of day at its end: 2027-04-01 00:00:00, 2027-04-01T09:30.
std::string_view withoutTime(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return text;
    const auto mark = text.find_last_of(" tT", colon);
    const bool isTime = mark != std::string_view::npos &&
                        text.find_first_not_of("0123456789:.zZ", mark + 1) == std::string_view::npos;
    return isTime ? text.substr(0, mark) : text;
}

/// The shape with d for every n: where one digit does as well as two.
std::string loose(std::string shape)
{
    std::ranges::replace(shape, 'n', 'd');
    return shape;
}

std::optional<Date> dateIn(const DateParts& parts)
{
    const std::string shape = loose(parts.shape());
    const auto is = [&](std::initializer_list<std::string_view> shapes) {
        return std::ranges::find(shapes, shape) != shapes.end();
    };
    if (is({"y-d-d", "y/d/d"}))
        return dayOf(parts[0], parts[1], parts[2]);
    if (is({"d/d/y", "d-d-y", "d.d.y", "d/d/d", "d.d.d", "d m y", "d-m-y", "d-m-d", "d m d", "d/m/y"}))
        return dayOf(parts[2], parts[1], parts[0]);
    if (is({"m d y"}))
        return dayOf(parts[2], parts[0], parts[1]);
    return std::nullopt;
}

std::optional<Period> periodFrom(PeriodLength length, int year, int month)
{
    const auto first = dayOf(year, month, 1);
    return first ? std::optional(Period{length, Month(first->year, first->month)}) : std::nullopt;
}

std::optional<Period> financialYearIn(const DateParts& parts)
{
    if (parts.shape().starts_with('f'))
        return financialYearIn(parts.behind(parts.shape().starts_with("f ") ? 2 : 1, 0));
    const bool isShort = parts.isOneOf({"y-d", "y/d"});
    if (!isShort && !parts.isOneOf({"y-y", "y/y"}))
        return std::nullopt;
    const int next = parts[0] + 1;
    if (parts[1] != (isShort ? next % kCentury : next))
        return std::nullopt;
    return periodFrom(PeriodLength::FinancialYear, parts[0], 4);
}

std::optional<Period> quarterIn(const DateParts& parts)
{
    constexpr int kMonths = 3;
    if (parts.isOneOf({"y-q", "y q", "yq"}))
        return periodFrom(PeriodLength::Quarter, parts[0], (parts[1] - 1) * kMonths + 1);
    if (parts.isOneOf({"q y", "q-y", "qy"}))
        return periodFrom(PeriodLength::Quarter, parts[1], (parts[0] - 1) * kMonths + 1);
    std::optional<Period> year;
    int quarter = 0;
    if (parts.shape().starts_with("q ")) {
        year = financialYearIn(parts.behind(2, 1));
        quarter = parts[0];
    } else if (parts.isOneOf({"y-d q", "y/d q", "y-y q", "y/y q"})) {
        year = parts[1] % kCentury == (parts[0] + 1) % kCentury
                   ? periodFrom(PeriodLength::FinancialYear, parts[0], 4)
                   : std::nullopt;
        quarter = parts[2];
    }
    if (!year)
        return std::nullopt;
    return Period{PeriodLength::Quarter, year->start + (quarter - 1) * kMonths};
}

std::optional<Period> namedMonthsIn(const DateParts& parts)
{
    if (parts.isOneOf({"m y", "m-y", "my", "m d", "m-d", "md", "m/y", "m/d"}))
        return periodFrom(PeriodLength::Month, parts[1], parts[0]);
    if (!parts.isOneOf({"m-m y", "m t m y", "m-m d", "m t m d", "m-m-y", "m-m-d"}) || parts[0] % 3 != 1 ||
        parts[1] != parts[0] + 2)
        return std::nullopt;
    return periodFrom(PeriodLength::Quarter, parts[2], parts[0]);
}

std::optional<Period> monthInDigits(const DateParts& parts)
{
    return parts.isOneOf({"y-d"}) && parts[1] >= 1 && parts[1] <= 12
               ? periodFrom(PeriodLength::Month, parts[0], parts[1])
               : std::nullopt;
}

/// The financial year that a spreadsheet makes Nov-10 of.
std::optional<Period> rewrittenYear(const DateParts& parts)
{
    const bool may = parts.isOneOf({"m-d"}) && parts[0] == (parts[1] + 1) % kCentury;
    return may ? periodFrom(PeriodLength::FinancialYear, parts[1], 4) : std::nullopt;
}

Error notWritten(std::string_view what, std::string_view found, std::string_view allowed)
{
    return {ErrorCode::BadInput, fmt::format("not a {}", what), {},
            std::string(found),  std::string(allowed),          {}};
}

constexpr std::string_view kRewritten =
    "A spreadsheet rewrote it: format the column as text there, or write ";

/// What a spreadsheet shows of that number of days, where that is likely.
std::optional<Date> serialDay(std::string_view text)
{
    constexpr int kFirst = 14'000; // 1938
    constexpr int kLast = 109'000; // 2198
    constexpr int kBefore = 2;     // 1 January 1900 is day 1, and 1900 had a 29 February there
    int days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (error != std::errc{} || end != text.data() + text.size() || days < kFirst || days > kLast)
        return std::nullopt;
    return Date::after(Month(1900, 1), days - kBefore);
}

/// The day that an American writes so: 04/13/2027.
std::optional<Date> monthFirst(std::string_view text)
{
    const DateParts parts(withoutTime(text));
    const std::string shape = loose(parts.shape());
    return shape == "d/d/y" || shape == "d/d/d" ? dayOf(parts[2], parts[0], parts[1]) : std::nullopt;
}

Error orSerial(Error error, std::string_view text)
{
    if (const auto day = monthFirst(text)) {
        error.message =
            fmt::format("not a date; it looks like {} with the month before the day", day->toEnglish());
        error.remedy = fmt::format("{}{}", kRewritten, day->toString());
    }
    if (const auto day = serialDay(text)) {
        error.message =
            fmt::format("not a date; it looks like {} as a spreadsheet's serial number", day->toEnglish());
        error.remedy = fmt::format("{}{}", kRewritten, day->toString());
    }
    return error;
}

Error monthOrYear(std::string_view text, const Period& year, Month month)
{
    return {ErrorCode::BadInput,
            "this may be a month, or a financial year that a spreadsheet rewrote",
            {},
            std::string(text),
            fmt::format("{} or {}", month.toString(), year.toString()),
            "Say which of the two, or write one of them and format the column as text",
            Question::Periods};
}

} // namespace

Result<Date> readDate(std::string_view text)
{
    text = trimmed(text);
    if (const auto plain = Date::parse(text)) // a large table has a million of them
        return *plain;
    if (const auto date = dateIn(DateParts(withoutTime(text))))
        return *date;
    return fail(
        orSerial(notWritten("date", text, "a date such as 2027-04-01 or 1/4/2027, the day first"), text));
}

Result<Period> readPeriod(std::string_view text, std::optional<HyphenIs> hyphen)
{
    text = trimmed(text);
    if (hyphen != HyphenIs::FinancialYear)
        if (const auto plain = Period::parse(text))
            return *plain;
    const DateParts parts(withoutTime(text));
    if (const auto month = monthInDigits(parts); month && hyphen != HyphenIs::FinancialYear)
        return *month;
    if (const auto year = rewrittenYear(parts)) {
        if (hyphen == HyphenIs::FinancialYear)
            return *year;
        if (!hyphen)
            return fail(monthOrYear(text, *year, namedMonthsIn(parts)->start));
    }
    for (const auto& read :
         {financialYearIn(parts), quarterIn(parts), monthInDigits(parts), namedMonthsIn(parts)})
        if (read)
            return *read;
    if (const auto first = dateIn(parts); first && first->day == 1)
        return Period{PeriodLength::Month, Month(first->year, first->month)};
    return fail(orSerial(
        notWritten("period", text, "a month 2027-04, a quarter 2027-Q2 or a financial year 2027/28"), text));
}

Result<Month> readMonth(std::string_view text)
{
    auto period = readPeriod(text, HyphenIs::Month);
    if (period && period->length == PeriodLength::Month)
        return period->start;
    Error error = period ? Error{} : std::move(period.error());
    if (period || error.remedy.empty())
        error = notWritten("month", text, "a month such as 2027-04");
    return fail(std::move(error));
}

HyphenIs hyphensOf(const std::vector<std::string>& texts, HyphenIs usual)
{
    bool isMonthAlone = false;
    for (const std::string& each : texts) {
        const std::string_view text = trimmed(each);
        if (rewrittenYear(DateParts(text)))
            continue; // Nov-10 may be either
        const auto year = readPeriod(text, HyphenIs::FinancialYear);
        const auto month = readPeriod(text, HyphenIs::Month);
        const bool isYear = year && year->length == PeriodLength::FinancialYear;
        const bool isMonth = month && month->length == PeriodLength::Month && !text.empty() &&
                             text.front() >= '0' && text.front() <= '9';
        if (isYear && !isMonth && text.find('/') == std::string_view::npos)
            return HyphenIs::FinancialYear;
        isMonthAlone |= isMonth && !isYear;
    }
    return isMonthAlone ? HyphenIs::Month : usual;
}

bool isMonthOrYear(std::string_view text)
{
    const DateParts parts(trimmed(text));
    return (monthInDigits(parts) && financialYearIn(parts)) || rewrittenYear(parts);
}

} // namespace muster
