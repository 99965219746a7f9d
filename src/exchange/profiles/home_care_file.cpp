#include "exchange/profiles/home_care_file.h"

#include "base/number.h"
#include "base/text.h"
#include "base/written_dates.h"
#include "exchange/profiles/council_names.h"
#include "exchange/tables/table_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 6> kHomeCareColumns{
    "financial_quarter", "sending_location", "locality", "age_group", "measure", "value"};
constexpr std::string_view kHoursMeasure = "Number of Hours";
constexpr std::string_view kPeopleMeasure = "Number of People";
constexpr std::string_view kAllAges = "All Ages";
/// The age groups that together are everybody.
constexpr std::array<std::string_view, 5> kHomeCareAges{"0-17 years", "18-64 years", "65-74 years",
                                                        "75-84 years", "85+ years"};
/// Of every partnership, so that it cannot be asked for by itself.
constexpr std::string_view kOutside = "Outside Partnership";

/// "2017/18 Q4": January to March 2018.
std::optional<Period> financialQuarter(std::string_view text)
{
    const auto space = text.find(' ');
    if (space == std::string_view::npos)
        return std::nullopt;
    const auto period = readPeriod(fmt::format("{} {}", text.substr(space + 1), text.substr(0, space)));
    return period && period->length == PeriodLength::Quarter ? std::optional(*period) : std::nullopt;
}

class HomeCareFile {
  public:
    explicit HomeCareFile(const RawTable& table) : m_table(table), m_columns(table.header) {}

    Result<HomeCareReturn> read(std::string_view area)
    {
        if (auto chosen = choose(area); !chosen)
            return fail(std::move(chosen.error()));
        for (const CsvRow& row : m_table.rows)
            if (isWanted(row) && text(row, "measure") == kPeopleMeasure)
                m_people[cellOf(row)] = text(row, "value");
        for (const CsvRow& row : m_table.rows)
            if (isWanted(row))
                if (auto done = readRow(row); !done)
                    return fail(std::move(done.error()));
        findGaps();
        return std::move(m_made);
    }

  private:
    /// Of which locality, age and quarter a row is.
    using HomeCareCell = std::array<std::string, 3>;
    struct Sums {
        double parts = 0;
        std::optional<double> all;
    };

    [[nodiscard]] std::string_view text(const CsvRow& row, std::string_view column) const
    {
        return trimmed(row.cells[*m_columns.find(column)]);
    }
    [[nodiscard]] HomeCareCell cellOf(const CsvRow& row) const
    {
        return {std::string(text(row, "locality")), std::string(text(row, "age_group")),
                std::string(text(row, "financial_quarter"))};
    }
    [[nodiscard]] Error placed(const CsvRow& row, std::string_view column, std::string message,
                               std::string allowed) const
    {
        return {ErrorCode::BadInput,
                std::move(message),
                {m_table.file, row.line, std::string(column)},
                std::string(text(row, column)),
                std::move(allowed),
                {}};
    }

    /// A partnership, else a locality.
    Result<void> choose(std::string_view wanted)
    {
        std::set<std::string> seen{std::string(kOutside)};
        std::vector<ReturnArea> areas;
        const auto add = [&](std::string_view column) {
            for (const CsvRow& row : m_table.rows)
                if (seen.emplace(text(row, column)).second)
                    areas.push_back({{}, std::string(text(row, column))});
        };
        add("sending_location");
        const std::size_t partnerships = areas.size();
        add("locality");
        return areaAmong(areas, wanted, m_table.file).map([&](std::size_t at) {
            m_made.file = m_table.file;
            m_made.area = areas[at].name;
            m_made.isOneLocality = at >= partnerships;
        });
    }
    [[nodiscard]] bool isWanted(const CsvRow& row) const
    {
        return text(row, m_made.isOneLocality ? "locality" : "sending_location") == m_made.area;
    }

    Result<void> readRow(const CsvRow& row)
    {
        if (text(row, "measure") != kHoursMeasure) {
            ++m_made.others;
            return {};
        }
        const auto quarter = financialQuarter(text(row, "financial_quarter"));
        if (!quarter)
            return fail(placed(row, "financial_quarter", "the quarter of the return cannot be read",
                               "a quarter of a financial year, such as 2017/18 Q4"));
        const auto age = text(row, "age_group");
        if (age != kAllAges && std::ranges::find(kHomeCareAges, age) == kHomeCareAges.end())
            return fail(placed(row, "age_group", "the return has an age group that is not known",
                               fmt::format("{}, {}", kAllAges, fmt::join(kHomeCareAges, ", "))));
        if (!m_read.insert(cellOf(row)).second)
            return fail(placed(row, "age_group", "the return has these hours twice", "one figure of each"));
        return readHours(row, *quarter);
    }
    Result<void> readHours(const CsvRow& row, const Period& quarter)
    {
        const auto written = text(row, "value");
        if (written.empty() || isSuppressed(written)) {
            m_made.suppressed.push_back(row.line);
            return {};
        }
        const auto hours = parseNumber(written);
        if (!hours || *hours < 0)
            return fail(placed(row, "value", "the hours of the return are not a number",
                               "a number of 0 or more, or a mark such as *"));
        const auto [locality, age, ignored] = cellOf(row);
        Sums& sums = m_sums[{locality, quarter}];
        if (age == kAllAges) {
            sums.all = *hours;
            ++m_made.allAges;
        } else if (*hours <= 0 && hasPeople(cellOf(row))) {
            m_made.notReturned.push_back(row.line);
        } else {
            sums.parts += *hours;
            m_made.hours.push_back({locality, age, quarter, *hours});
        }
        return {};
    }
    [[nodiscard]] bool hasPeople(const HomeCareCell& cell) const
    {
        const auto people = m_people.find(cell);
        return people != m_people.end() && parseNumber(people->second).value_or(0) > 0;
    }

    /// By more than the rounding of each age group and of all ages.
    void findGaps()
    {
        constexpr double kMostRounding = 2.5 * (kHomeCareAges.size() + 1);
        for (const auto& [key, sums] : m_sums)
            if (sums.all && std::abs(*sums.all - sums.parts) > kMostRounding)
                m_made.gaps.push_back({key.first, key.second, sums.parts, *sums.all});
    }

    const RawTable& m_table;
    ColumnMap m_columns;
    HomeCareReturn m_made;
    std::map<HomeCareCell, std::string_view> m_people;
    std::set<HomeCareCell> m_read;
    std::map<std::pair<std::string, Period>, Sums> m_sums;
};

} // namespace

bool isHomeCare(const CsvFile& file)
{
    if (file.rows.empty())
        return false;
    const ColumnMap columns(file.rows.front());
    return std::ranges::all_of(kHomeCareColumns,
                               [&](std::string_view each) { return columns.find(each).has_value(); });
}

Result<HomeCareReturn> readHomeCareFile(const CsvFile& file, std::string_view area)
{
    if (!isHomeCare(file)) {
        const CsvRow header = file.rows.empty() ? CsvRow{} : file.rows.front();
        return fail({ErrorCode::BadInput,
                     "this is not the home care of Public Health Scotland: a column is missing",
                     {file.name, header.line, "A"},
                     shortened(fmt::format("{}", fmt::join(header.cells, ", "))),
                     fmt::format("{}", fmt::join(kHomeCareColumns, ", ")),
                     {}});
    }
    const auto table = asTable(file).and_then(fitted);
    if (!table)
        return fail(table.error());
    return HomeCareFile(*table).read(area);
}

} // namespace muster::exchange
