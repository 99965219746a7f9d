#include "base/text.h"
#include "exchange/profiles/care_layouts.h"
#include "exchange/tables/table_columns.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// A table with a row for each council and item. Columns that a layout lacks are empty.
struct CareLayout {
    std::string_view what;
    std::string_view code, name, support, provision, age, reason, setting, purpose, value, note;
};
constexpr CareLayout kNamedRows{"the PSS-EX1 activity return of 2015-16",
                                "Council Code",
                                "Council Name",
                                "Care Type",
                                "Activity Provision",
                                "Age Bands",
                                "Primary support reason",
                                "Long Term Support Setting",
                                "Short Term Purpose",
                                "Value",
                                "Notes"};

std::vector<std::string_view> neededColumns(const CareLayout& layout)
{
    std::vector<std::string_view> needed;
    for (const auto column : {layout.code, layout.name, layout.support, layout.provision, layout.age,
                              layout.reason, layout.setting, layout.purpose, layout.value})
        if (!column.empty())
            needed.push_back(column);
    return needed;
}

bool fitsCare(const CareLayout& layout, const CsvFile& file)
{
    if (file.rows.empty())
        return false;
    const ColumnMap columns(file.rows.front());
    return std::ranges::all_of(neededColumns(layout),
                               [&](std::string_view each) { return columns.find(each).has_value(); });
}

/// Reads the rows of one council.
class CareRows {
  public:
    CareRows(const CareLayout& layout, const RawTable& table)
        : m_layout(layout), m_table(table), m_columns(table.header)
    {
    }

    Result<CareReturn> read(std::string_view council, const ImportOptions& options) const
    {
        const auto areas = areasOf();
        const auto area = areaAmong(areas, council, m_table.file);
        if (!area)
            return fail(area.error());
        const auto year = returnYear(m_table.file, options);
        if (!year)
            return fail(year.error());
        CareReturn made{m_table.file, *year, areas[*area], {}};
        for (const CsvRow& row : m_table.rows)
            if (areaOf(row).name == made.area.name)
                made.cells.push_back(cellOf(row));
        return made;
    }

  private:
    [[nodiscard]] std::string text(const CsvRow& row, std::string_view column) const
    {
        const auto at = column.empty() ? std::nullopt : m_columns.find(column);
        return std::string(at ? trimmed(row.cells[*at]) : std::string_view{});
    }
    [[nodiscard]] std::vector<ReturnArea> areasOf() const
    {
        std::vector<ReturnArea> areas;
        for (const CsvRow& row : m_table.rows) {
            const auto area = areaOf(row);
            if (!area.name.empty() && std::ranges::find(areas, area.name, &ReturnArea::name) == areas.end())
                areas.push_back(area);
        }
        return areas;
    }
    [[nodiscard]] ReturnArea areaOf(const CsvRow& row) const
    {
        return {text(row, m_layout.code), text(row, m_layout.name)};
    }
    /// A cell's words. A column that does not apply has - or nothing.
    [[nodiscard]] std::string words(const CsvRow& row, std::string_view column) const
    {
        const auto written = text(row, column);
        return written == "-" ? std::string{} : written;
    }
    [[nodiscard]] CareCell cellOf(const CsvRow& row) const
    {
        const auto setting = words(row, m_layout.setting);
        return CareCell{words(row, m_layout.support),
                        setting.empty() ? words(row, m_layout.purpose) : setting,
                        words(row, m_layout.age),
                        words(row, m_layout.reason),
                        words(row, m_layout.provision),
                        text(row, m_layout.value),
                        text(row, m_layout.note) == "Estimate",
                        row.line,
                        std::string(m_layout.value)};
    }

    const CareLayout& m_layout;
    const RawTable& m_table;
    ColumnMap m_columns;
};

Result<CareReturn> readCareRows(const CareLayout& layout, const CsvFile& file, std::string_view council,
                                const ImportOptions& options)
{
    if (!fitsCare(layout, file)) {
        const CsvRow header = file.rows.empty() ? CsvRow{} : file.rows.front();
        return fail({ErrorCode::BadInput,
                     fmt::format("this is not {}: a column is missing", layout.what),
                     {file.name, header.line, "A"},
                     shortened(fmt::format("{}", fmt::join(header.cells, ", "))),
                     fmt::format("{}", fmt::join(neededColumns(layout), ", ")),
                     {}});
    }
    const auto table = asTable(file).and_then(fitted);
    if (!table)
        return fail(table.error());
    return CareRows(layout, *table).read(council, options);
}

} // namespace

bool isCareByRow(const CsvFile& file)
{
    return fitsCare(kNamedRows, file);
}

Result<CareReturn> readCareByRow(const CsvFile& file, std::string_view council, const ImportOptions& options)
{
    return readCareRows(kNamedRows, file, council, options);
}

} // namespace muster::exchange
