#include "base/number.h"
#include "base/text.h"
#include "exchange/profiles/council_names.h"
#include "exchange/profiles/profiles.h"
#include "exchange/tables/edit_builder.h"
#include "exchange/tables/sheet.h"
#include "exchange/tables/table_columns.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>
#include <set>

namespace muster::exchange {

namespace {

using plan::Figure;

/// A column of rates.
struct PublishedColumn {
    std::string_view column;
    Figure figure;
    double unit; ///< what one of the file's units is in the figure's: 0.01 for per cent
    std::string_view note;
    std::string_view code{}; ///< of a long table: only where the column `code` says so
    std::string_view area{}; ///< whose it is where not the row's: a column with a name
};

/// A file as its publisher lays it out.
struct PublishedLayout {
    std::string_view profile;
    std::string_view source;
    std::vector<std::string_view> names; ///< of the row's area: the first that is filled
    std::string_view code;               ///< ONS code of a council
    std::vector<PublishedColumn> columns;
    std::function<Result<Period>(std::string_view period)> period;
    std::string_view periodColumn; ///< empty: the layout's one period
};

Result<Period> yearToSeptember(std::string_view year)
{
    return Month::parse(std::string(year) + "-09").map([](Month month) {
        return Period::containing(month, PeriodLength::FinancialYear);
    });
}

Result<Period> financialYear(std::string_view year)
{
    return parseFinancialYear(year);
}

const std::vector<PublishedLayout>& layouts()
{
    static const std::vector<PublishedLayout> kPublishedLayouts{
        {"dfe-csww",
         "Department for Education, Children's social work workforce",
         {"la_name", "region_name", "country_name"},
         "new_la_code",
         {{"turnover_rate_fte", Figure::PublishedTurnover, 0.01, "children's; year to 30 September"},
          {"vacancy_rate_fte", Figure::VacancyGross, 0.01, "children's; at 30 September"},
          {"agency_rate_fte", Figure::AgencyShare, 0.01, "children's; at 30 September"},
          {"caseload_fte", Figure::Caseload, 1, "children's; cases for each case holder"}},
         yearToSeptember,
         "time_period"},
        {"oflog-asc",
         "Oflog, Adult social care",
         {"local authority name"},
         "local authority code",
         {{"value", Figure::PublishedTurnover, 0.01, "all adult care staff", "ASC7"},
          {"median", Figure::PublishedTurnover, 0.01, "median of its kind", "ASC7", "entity_name"},
          {"value", Figure::ArrivalsPer100000, 1, "requests resulting in a service", "ASC6"},
          {"median", Figure::ArrivalsPer100000, 1, "median of its kind", "ASC6", "entity_name"}},
         financialYear,
         "financial year"},
        {"dhsc-cld",
         "DHSC client level data 2025-26 and Skills for Care 2024-25",
         {"la_name"},
         "la_code",
         {{"vacancy_rate", Figure::VacancyGross, 0.01, "all adult care staff, Skills for Care 2024-25"},
          {"assess_rate", Figure::ArrivalsPer100000, 1, "assessments, 2025-26"}},
         [](std::string_view) { return financialYear("2024-25"); },
         {}}};
    return kPublishedLayouts;
}

std::vector<std::string_view> neededBy(const PublishedLayout& layout)
{
    std::vector<std::string_view> columns = layout.names;
    columns.push_back(layout.code);
    if (!layout.periodColumn.empty())
        columns.push_back(layout.periodColumn);
    for (const PublishedColumn& each : layout.columns)
        columns.push_back(each.column);
    return columns;
}

bool fitsPublished(const PublishedLayout& layout, const ColumnMap& columns)
{
    return std::ranges::all_of(neededBy(layout),
                               [&](std::string_view column) { return columns.find(column).has_value(); });
}

/// 16.4 % is 0.164, without the dust that binary fractions leave of the product.
double inUnit(double written, double unit)
{
    constexpr double kDecimals = 1e12;
    return std::round(written * unit * kDecimals) / kDecimals;
}

class PublishedReader {
  public:
    PublishedReader(const plan::Plan& plan, const PublishedLayout& layout, const RawTable& table,
                    std::string council)
        : m_builder(plan), m_layout(layout), m_table(table), m_columns(table.header),
          m_council(std::move(council))
    {
    }

    Result<ImportOutcome> read()
    {
        if (auto chosen = choose(); !chosen)
            return fail(std::move(chosen.error()));
        for (const CsvRow& row : m_table.rows)
            if (auto done = readRow(row); !done)
                return fail(std::move(done.error()));
        if (m_suppressed > 0)
            m_builder.note(fmt::format("{}: {} figures are suppressed or missing and were left out",
                                       m_table.file, m_suppressed));
        return m_builder.finish(fmt::format("Import published rates from {}", m_table.file));
    }

  private:
    [[nodiscard]] std::string_view text(const CsvRow& row, std::string_view column) const
    {
        const auto at = m_columns.find(column);
        return at ? trimmed(row.cells[*at]) : std::string_view{};
    }
    [[nodiscard]] std::string_view areaOf(const CsvRow& row) const
    {
        for (const std::string_view column : m_layout.names)
            if (!text(row, column).empty())
                return text(row, column);
        return {};
    }
    /// Of a council whose code changed, each code is asked for by itself, and the name for both.
    Result<void> choose()
    {
        std::vector<ReturnArea> areas;
        std::set<std::pair<std::string_view, std::string_view>> seen;
        for (const CsvRow& row : m_table.rows)
            if (seen.emplace(areaOf(row), text(row, m_layout.code)).second)
                areas.push_back({{}, std::string(areaOf(row)), std::string(text(row, m_layout.code))});
        return areaAmong(areas, m_council, m_table.file).map([&](std::size_t at) {
            const bool byCode = lowerCase(areas[at].onsCode) == lowerCase(m_council);
            (byCode ? m_onlyCode : m_onlyName) = byCode ? areas[at].onsCode : areas[at].name;
        });
    }
    [[nodiscard]] bool isWanted(const CsvRow& row) const
    {
        const bool ours =
            m_onlyCode.empty() ? areaOf(row) == m_onlyName : text(row, m_layout.code) == m_onlyCode;
        return ours || areaOf(row) == "England";
    }
    [[nodiscard]] Error placed(Error error, const CsvRow& row, std::string_view column) const
    {
        error.place = {m_table.file, row.line, std::string(column)};
        return error;
    }
    Result<void> readRow(const CsvRow& row)
    {
        if (!isWanted(row))
            return {};
        const auto period = m_layout.period(text(row, m_layout.periodColumn));
        if (!period)
            return fail(placed(period.error(), row, m_layout.periodColumn));
        for (const PublishedColumn& each : m_layout.columns)
            if (each.code.empty() || text(row, "code") == each.code)
                if (auto done = readFigure(row, *period, each); !done)
                    return done;
        return {};
    }
    Result<void> readFigure(const CsvRow& row, const Period& period, const PublishedColumn& each)
    {
        const std::string_view written = text(row, each.column);
        if (written.empty() || isSuppressed(written)) {
            ++m_suppressed;
            return {};
        }
        const auto number = parseNumber(written);
        if (!number)
            return fail(placed(number.error(), row, each.column));
        const std::string_view area = each.area.empty() ? areaOf(row) : text(row, each.area);
        m_builder.put(plan::Benchmark{{},
                                      each.figure,
                                      std::string(area),
                                      period,
                                      inUnit(*number, each.unit),
                                      std::string(m_layout.source),
                                      std::string(each.note)});
        return {};
    }

    EditBuilder m_builder;
    const PublishedLayout& m_layout;
    const RawTable& m_table;
    ColumnMap m_columns;
    std::string m_council;
    std::string m_onlyName;
    std::string m_onlyCode;
    int m_suppressed = 0;
};

Result<ImportOutcome> readPublished(const PublishedLayout& layout, const plan::Plan& plan,
                                    const CsvFile& file, const ImportOptions& options)
{
    auto table = asTable(file);
    if (!table)
        return fail(std::move(table.error()));
    if (!fitsPublished(layout, ColumnMap(table->header)))
        return fail({ErrorCode::BadInput,
                     fmt::format("this is not a file of {}: a column is missing", layout.source),
                     {table->file, table->header.line, {}},
                     fmt::format("{}", fmt::join(table->header.cells, ", ")),
                     fmt::format("{}", fmt::join(neededBy(layout), ", ")),
                     {}});
    table = fitted(*std::move(table));
    if (!table)
        return fail(std::move(table.error()));
    return PublishedReader(plan, layout, *table,
                           options.council.empty() ? plan.settings().organisation : options.council)
        .read();
}

} // namespace

std::vector<ImportProfile> publishedProfiles()
{
    std::vector<ImportProfile> profiles;
    for (const PublishedLayout& layout : layouts())
        profiles.push_back(
            {layout.profile,
             [&layout](const CsvFile& file) {
                 return !file.rows.empty() && fitsPublished(layout, ColumnMap(file.rows.front()));
             },
             [&layout](const plan::Plan& plan, const CsvFile& file, const ImportOptions& options) {
                 return readPublished(layout, plan, file, options);
             }});
    return profiles;
}

} // namespace muster::exchange
