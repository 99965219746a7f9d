#include "exchange/tables/days_to_months.h"

#include "base/number.h"
#include "base/text.h"
#include "base/written_dates.h"
#include "exchange/read/days_column.h"
#include "plan/names.h"
#include "plan/rules/problem.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>

namespace muster::exchange {

namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kLatestStart = 3; ///< the day of a month up to which a first figure is that of its start

/// The days that a row counts, the one that it names among them.
struct RowOfDays {
    int length = 1;
    int before = 0; ///< the day that it names

    explicit RowOfDays(std::string_view column)
        : length(column == "day" ? 1 : kDaysOfWeek), before(column == "week_ending" ? kDaysOfWeek - 1 : 0)
    {
    }
};

Month monthHolding(const Date& day)
{
    return {day.year, day.month};
}

int daysIn(Month month)
{
    return daysBetween(month, month + 1);
}

/// 0 to 6, alike for all days of the same name.
int weekdayOf(Month month, int day)
{
    return (daysBetween(Month(1900, 1), month) + day) % kDaysOfWeek;
}

/// What is known of a month.
struct DaysOfMonth {
    std::map<int, double> days; ///< from 1: what the row says that counts the day
};

/// Rows that say the same but for the day.
struct SeriesOfDays {
    CsvRow first;
    std::map<Month, DaysOfMonth> months;
    std::map<Date, std::size_t> lines; ///< that count a day
    std::set<int> weekdays;            ///< on which anything was ever counted
};

/// What happened to months, for the notes: in how many series, and the fewest days that were there.
struct Lacking {
    int series = 0;
    int days = 0;
};

class Gathering {
  public:
    Gathering(const plan::Plan& plan, RawTable file)
        : m_plan(plan), m_file(std::move(file)), m_columns(m_file.header), m_column(daysColumn(m_columns)),
          m_row(m_column), m_day(*m_columns.find(m_column)), m_volume(*m_columns.find("volume"))
    {
    }

    Result<MonthsOfDays> run()
    {
        for (const CsvRow& row : m_file.rows)
            if (auto added = add(row); !added)
                return fail(std::move(added.error()));
        MonthsOfDays out{{m_file.file, m_file.header, {}}, {}};
        out.table.header.cells[m_day] = "period";
        for (const auto& [key, series] : m_series)
            addMonths(series, out.table);
        out.notes = notes(out.table.rows.size());
        return out;
    }

  private:
    [[nodiscard]] Error placed(Error error, const CsvRow& row, std::string_view column) const
    {
        error.place = {m_file.file, row.line, std::string(column)};
        return error;
    }

    Result<void> add(const CsvRow& row)
    {
        const auto day = readDate(trimmed(row.cells[m_day]));
        if (!day)
            return fail(placed(day.error(), row, m_column));
        const auto volume = parseNumber(trimmed(row.cells[m_volume]));
        if (!volume)
            return fail(placed(volume.error(), row, "volume"));
        std::vector<std::string> key = row.cells;
        key[m_day].clear();
        key[m_volume].clear();
        SeriesOfDays& series =
            m_series.try_emplace(std::move(key), SeriesOfDays{row, {}, {}, {}}).first->second;
        for (int i = 0; i < m_row.length; ++i)
            if (auto added = addDay(series, Date::after(monthHolding(*day), day->day - 1 - m_row.before + i),
                                    *volume, row);
                !added)
                return added;
        return {};
    }

    Result<void> addDay(SeriesOfDays& series, const Date& day, double volume, const CsvRow& row)
    {
        const auto [line, isNew] = series.lines.try_emplace(day, row.line);
        if (!isNew)
            return fail(placed({ErrorCode::BadInput,
                                fmt::format("{} is counted in line {} too", day.toEnglish(), line->second),
                                {},
                                row.cells[m_day],
                                "each day once for a locality, client group and activity",
                                {}},
                               row, m_column));
        DaysOfMonth& month = series.months[monthHolding(day)];
        month.days[day.day] = volume;
        series.weekdays.insert(weekdayOf(monthHolding(day), day.day));
        return {};
    }

    [[nodiscard]] bool isStock(const CsvRow& row) const
    {
        const auto at = m_columns.find("activity");
        const auto id = at ? plan::findByName<plan::Activity>(m_plan, trimmed(row.cells[*at]))
                           : Result<plan::ActivityId>(fail({ErrorCode::NotFound, {}}));
        return id && m_plan.find<plan::Activity>(*id)->standard == plan::Standard::Caseload;
    }

    void addMonths(const SeriesOfDays& series, RawTable& out)
    {
        const bool stock = isStock(series.first);
        for (const auto& [month, known] : series.months) {
            const auto volume = stock ? atStart(known) : sumOf(month, known, series.weekdays);
            if (!volume) {
                if (stock)
                    note(m_leftOut, month, known);
                continue;
            }
            CsvRow row = series.first;
            row.line = series.lines.at({month.year(), month.month(), known.days.begin()->first});
            row.cells[m_day] = month.toString();
            row.cells[m_volume] = fmt::format("{}", *volume);
            out.rows.push_back(std::move(row));
        }
    }

    static std::optional<double> atStart(const DaysOfMonth& known)
    {
        const auto& [day, volume] = *known.days.begin();
        return day <= kLatestStart ? std::optional(volume) : std::nullopt;
    }

    std::optional<double> sumOf(Month month, const DaysOfMonth& known, const std::set<int>& weekdays)
    {
        constexpr int kOneIn = 10;
        int expected = 0;
        for (int day = 1; day <= daysIn(month); ++day)
            expected += weekdays.contains(weekdayOf(month, day)) ? 1 : 0;
        const int missing = expected - static_cast<int>(known.days.size());
        if (missing > 0)
            note(missing * kOneIn > expected ? m_leftOut : m_taken, month, known);
        if (missing * kOneIn > expected)
            return std::nullopt;
        double sum = 0;
        for (const auto& [day, volume] : known.days)
            sum += volume;
        return sum / m_row.length;
    }

    static void note(std::map<Month, Lacking>& list, Month month, const DaysOfMonth& known)
    {
        const int days = static_cast<int>(known.days.size());
        const auto at = list.try_emplace(month, Lacking{0, days}).first;
        at->second.days = std::min(at->second.days, days);
        ++at->second.series;
    }

    [[nodiscard]] std::string listed(const std::map<Month, Lacking>& list) const
    {
        std::vector<std::string> texts;
        for (const auto& [month, lacking] : list)
            if (texts.size() < plan::kMostOfAKind)
                texts.push_back(fmt::format(
                    "{} ({} of {} days{})", month.toEnglish(), lacking.days, daysIn(month),
                    m_series.size() > 1 ? fmt::format(", {} of {} series", lacking.series, m_series.size())
                                        : std::string()));
        if (list.size() > texts.size())
            texts.push_back(fmt::format("{} more", list.size() - texts.size()));
        return fmt::format("{}", fmt::join(texts, ", "));
    }

    [[nodiscard]] std::vector<std::string> notes(std::size_t months) const
    {
        const bool weeks = m_row.length == kDaysOfWeek;
        std::vector<std::string> notes{
            fmt::format("{}: {} figures of {} were gathered to {} figures of months{}", m_file.file,
                        m_file.rows.size(), weeks ? "weeks" : "days", months,
                        weeks ? "; a week that lies in two months was split by its days" : "")};
        if (!m_leftOut.empty())
            notes.push_back(
                fmt::format("{}: these months were left out, as too many of their days are missing: {}",
                            m_file.file, listed(m_leftOut)));
        if (!m_taken.empty())
            notes.push_back(fmt::format("{}: these months are the sum of the days that are there: {}",
                                        m_file.file, listed(m_taken)));
        return notes;
    }

    const plan::Plan& m_plan;
    const RawTable m_file;
    const ColumnMap m_columns;
    const std::string_view m_column;
    const RowOfDays m_row;
    const std::size_t m_day;
    const std::size_t m_volume;
    std::map<std::vector<std::string>, SeriesOfDays> m_series;
    std::map<Month, Lacking> m_leftOut;
    std::map<Month, Lacking> m_taken;
};

} // namespace

Result<MonthsOfDays> withMonths(const plan::Plan& plan, RawTable file)
{
    return Gathering(plan, std::move(file)).run();
}

} // namespace muster::exchange
