#pragma once
// Months, dates and the periods that tables speak of. A month is written 2027-04, a quarter 2027-Q2
// (calendar), a financial year 2027/28 (April to March; with a stroke, because 2010-11 is November 2010).
// Source: docs/tables.md, section 1.

#include "base/result.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// A calendar month; arithmetic counts in months.
class Month {
  public:
    constexpr Month() = default;
    constexpr Month(int year, int month) : m_index(year * 12 + month - 1) {}

    [[nodiscard]] constexpr int year() const { return m_index / 12; }
    [[nodiscard]] constexpr int month() const { return m_index % 12 + 1; }

    friend constexpr auto operator<=>(const Month&, const Month&) = default;
    friend constexpr Month operator+(Month m, int months) { return fromIndex(m.m_index + months); }
    friend constexpr Month operator-(Month m, int months) { return fromIndex(m.m_index - months); }
    friend constexpr int operator-(Month a, Month b) { return a.m_index - b.m_index; }

    [[nodiscard]] std::string toString() const;   ///< 2027-04
    [[nodiscard]] std::string toEnglish() const;  ///< April 2027
    static Result<Month> parse(std::string_view); ///< years 1900 to 2199

  private:
    static constexpr Month fromIndex(int index)
    {
        Month m;
        m.m_index = index;
        return m;
    }
    int m_index = 0;
};

/// The days from the start of one month to the start of another.
[[nodiscard]] int daysBetween(Month from, Month to);

/// A day of the calendar, written 2027-04-01.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    friend auto operator<=>(const Date&, const Date&) = default;
    [[nodiscard]] std::string toString() const;
    [[nodiscard]] std::string toEnglish() const; ///< 1 April 2027
    /// The first month whose start is on or after this day.
    [[nodiscard]] Month firstMonthStart() const;
    static Result<Date> parse(std::string_view);
    /// So many days after the start of a month.
    static Date after(Month start, int days);
};

/// The days from one to the other.
[[nodiscard]] int daysBetween(const Date& from, const Date& to);

enum class PeriodLength { Month = 1, Quarter = 3, FinancialYear = 12 };

/// A month, a calendar quarter or a financial year.
struct Period {
    PeriodLength length = PeriodLength::Month;
    Month start{};

    friend auto operator<=>(const Period&, const Period&) = default;
    [[nodiscard]] int months() const { return static_cast<int>(length); }
    [[nodiscard]] int days() const { return daysBetween(start, start + months()); }
    [[nodiscard]] std::string toString() const;
    [[nodiscard]] std::string toEnglish() const; ///< April 2027 · April to June 2027 · 2027/28
    /// "2010-11" reads as November 2010.
    static Result<Period> parse(std::string_view);
    /// The period of the given length that holds this month.
    static Period containing(Month, PeriodLength);
};

/// A period that lies at least partly in a plan: the part of its months that the plan holds.
struct PeriodSpan {
    Period period;
    int first = 0; ///< months after the plan's first month
    int count = 0; ///< 1 to period.months()
};

/// The periods of one length that a plan of `months` months from `first` touches, in order.
[[nodiscard]] std::vector<PeriodSpan> periodsOf(Month first, int months, PeriodLength);

/// Whether the text could be a month or a financial year written with a hyphen: 2010-11, 2007-08.
[[nodiscard]] bool couldBeFinancialYear(std::string_view text);
/// Reads 2010-11 or 2010/11 as the financial year.
[[nodiscard]] Result<Period> parseFinancialYear(std::string_view text);

} // namespace muster
