#include "exchange/read/workbook/parts/values.h"

#include "base/number.h"
#include "exchange/read/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <iterator>

namespace muster::exchange {

namespace {

/// Any decimal number of so many digits is the shortest text of its double.
constexpr std::size_t kSafeDigits = 15;

/// Whether the text is as addNumber(double) would write it.
bool isCanonical(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    if (text.empty() || text.size() > kSafeDigits + 1 || !isDigit(text.front()) || !isDigit(text.back()))
        return false;
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const bool fraction = point != std::string_view::npos;
    const bool digits = std::ranges::all_of(whole, isDigit) &&
                        (!fraction || std::ranges::all_of(text.substr(point + 1), isDigit));
    if (!digits || (whole.size() > 1 && whole.front() == '0') || (fraction && text.back() == '0'))
        return false;
    // Small fractions are long in plain digits, and zero has no sign.
    return text.size() - (fraction ? 1 : 0) <= kSafeDigits && text != "0" && !text.starts_with("0.000000");
}

void addDayAndTime(std::string& text, std::chrono::sys_days day, int seconds)
{
    constexpr int kHour = 3600;
    const std::chrono::year_month_day date(day);
    auto out = std::back_inserter(text);
    fmt::format_to(out, "{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (seconds > 0)
        fmt::format_to(out, " {:02}:{:02}", seconds / kHour, seconds / 60 % 60);
    if (seconds % 60 > 0)
        fmt::format_to(out, ":{:02}", seconds % 60);
}

/// The day, with so many seconds of it or of the next one.
bool addRounded(std::string& text, std::chrono::sys_days day, double seconds)
{
    using namespace std::chrono;
    constexpr int kDay = 86400;
    const int rounded = static_cast<int>(std::lround(seconds));
    day += days(rounded / kDay);
    const int year = static_cast<int>(year_month_day(day).year());
    if (year < 1 || year > 9999)
        return false;
    addDayAndTime(text, day, rounded % kDay);
    return true;
}

/// Takes a number of exactly so many digits, and what follows it, off the text.
bool takeNumber(std::string_view& text, std::size_t digits, std::string_view then, int& value)
{
    if (text.size() < digits + then.size() || !std::ranges::all_of(text.substr(0, digits), isDigit) ||
        text.substr(digits, then.size()) != then)
        return false;
    std::from_chars(text.data(), text.data() + digits, value);
    text.remove_prefix(digits + then.size());
    return true;
}

/// The seconds since midnight in "09:30", "09:30:15.5" and these with a Z.
bool readTime(std::string_view text, double& seconds)
{
    int hour = 0;
    int minute = 0;
    double second = 0;
    if (text.ends_with('Z'))
        text.remove_suffix(1);
    if (!takeNumber(text, 2, ":", hour) || !takeNumber(text, 2, "", minute) || hour > 23 || minute > 59)
        return false;
    if (text.starts_with(':')) {
        const auto [end, wrong] = std::from_chars(text.data() + 1, text.data() + text.size(), second);
        if (wrong != std::errc{} || end != text.data() + text.size() || second < 0 || second >= 60)
            return false;
    } else if (!text.empty()) {
        return false;
    }
    seconds = hour * 3600 + minute * 60 + second;
    return true;
}

} // namespace

bool addNumber(std::string& text, double value)
{
    if (!std::isfinite(value))
        return false;
    constexpr double kLargePlain = 1e21;
    constexpr double kSmallPlain = 1e-7;
    const double size = std::abs(value);
    const bool plain = size < kLargePlain && (size >= kSmallPlain || size == 0);
    std::array<char, 64> digits{};
    const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
    const auto [end, wrong] =
        std::to_chars(digits.data(), digits.data() + digits.size(), size == 0 ? 0.0 : value, format);
    text.append(digits.data(), end);
    return wrong == std::errc{};
}

bool addNumber(std::string& text, std::string_view stored)
{
    if (isCanonical(stored)) {
        text += stored;
        return true;
    }
    if (stored.starts_with('+'))
        stored.remove_prefix(1);
    double value = 0;
    const auto [end, wrong] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (wrong == std::errc::result_out_of_range && lowerCase(stored).find("e-") != std::string::npos)
        return addNumber(text, 0.0); // too near to zero
    return wrong == std::errc{} && end == stored.data() + stored.size() && addNumber(text, value);
}

void makePercentage(std::string& number)
{
    if (const auto e = number.find('e'); e != std::string::npos) {
        const int power = std::stoi(number.substr(e + 1)) + 2;
        number = fmt::format("{}e{}{:02}%", number.substr(0, e), power < 0 ? '-' : '+', std::abs(power));
        return;
    }
    auto point = number.find('.');
    if (point == std::string::npos) {
        number += number == "0" ? "%" : "00%";
        return;
    }
    number.erase(point, 1);
    point += 2;
    if (number.size() < point)
        number.append(point - number.size(), '0');
    if (number.size() > point)
        number.insert(point, 1, '.');
    const std::size_t first = number.starts_with('-') ? 1 : 0;
    while (number.size() > first + 1 && number[first] == '0' && isDigit(number[first + 1]))
        number.erase(first, 1);
    number += '%';
}

bool addDay(std::string& text, double serial, DayCount count)
{
    using namespace std::chrono;
    constexpr double kMost = 2958466; // 1 January 10000
    constexpr double kNeverWas = 60;
    const bool from1904 = count == DayCount::From1904;
    if (!(serial >= (from1904 ? 0 : 1)) || serial >= kMost)
        return false;
    const double whole = std::floor(serial);
    if (!from1904 && whole == kNeverWas)
        return false;
    const auto before = from1904 ? sys_days(year(1904) / January / 1)
                                 : sys_days(year(1899) / December / (whole > kNeverWas ? 30 : 31));
    return addRounded(text, before + days(static_cast<int>(whole)), (serial - whole) * 86400);
}

bool addDay(std::string& text, std::string_view iso)
{
    using namespace std::chrono;
    int years = 0;
    int months = 0;
    int ofMonth = 0;
    double seconds = 0;
    if (!takeNumber(iso, 4, "-", years) || !takeNumber(iso, 2, "-", months) ||
        !takeNumber(iso, 2, "", ofMonth))
        return false;
    if (!iso.empty() && (iso.front() != 'T' || !readTime(iso.substr(1), seconds)))
        return false;
    const year_month_day date(year(years), month(static_cast<unsigned>(months)),
                              day(static_cast<unsigned>(ofMonth)));
    return date.ok() && addRounded(text, sys_days(date), seconds);
}

bool readDuration(std::string_view iso, double& days)
{
    const double sign = iso.starts_with('-') ? -1 : 1;
    iso.remove_prefix(iso.starts_with('-') ? 1 : 0);
    if (!iso.starts_with('P') || iso.size() < 3)
        return false;
    double seconds = 0;
    bool ofDay = false;
    for (iso.remove_prefix(1); !iso.empty(); iso.remove_prefix(1)) {
        if (iso.front() == 'T' && !ofDay) {
            ofDay = true;
            continue;
        }
        double value = 0;
        const auto [end, wrong] = std::from_chars(iso.data(), iso.data() + iso.size(), value);
        if (wrong != std::errc{} || end == iso.data() + iso.size())
            return false;
        iso.remove_prefix(static_cast<std::size_t>(end - iso.data()));
        const char unit = iso.front();
        const double length = !ofDay && unit == 'D'  ? 86400
                              : ofDay && unit == 'H' ? 3600
                              : ofDay && unit == 'M' ? 60
                              : ofDay && unit == 'S' ? 1
                                                     : 0;
        if (length == 0)
            return false;
        seconds += value * length;
    }
    days = sign * seconds / 86400;
    return true;
}

std::string withoutEscapes(std::string_view text)
{
    constexpr std::size_t kLength = 7; // _x000D_
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const auto escape = text.substr(i, kLength);
        const bool shaped = escape.size() == kLength && escape.starts_with("_x") && escape.ends_with('_');
        const char* end = shaped ? escape.data() + 6 : nullptr;
        const bool isOne = shaped && std::from_chars(escape.data() + 2, end, code, 16).ptr == end;
        if (isOne && code > 0 && code < 0x80) {
            plain += static_cast<char>(code);
            i += kLength - 1;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

} // namespace muster::exchange
