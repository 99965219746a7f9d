#include "base/text.h"
#include "exchange/profiles/care_layouts.h"
#include "exchange/profiles/council_codes.h"
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
    std::string_view yearEnding; ///< else the file does not say its year
    std::string_view region;     ///< ONS code, in rows without a council
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
                                "Notes",
                                {},
                                {}};
constexpr CareLayout kKeyedRows{"the adult social care finance return ASC-FR",
                                "CASSR_CODE",
                                {},
                                "CareType_KEY",
                                "ActivityProvision_KEY",
                                "AgeBand_KEY",
                                "PrimarySupportReason_KEY",
                                "SupportSetting_KEY",
                                "Purpose_KEY",
                                "ItemValue",
                                {},
                                "FY_Ending",
                                "REGION_GO_CODE"};

/// What a key of ASC-FR stands for: the return of 2015–16 has the same items (UUID) with their names.
struct CareKey {
    std::string_view column, key, name;
};
constexpr std::array<CareKey, 17> kCareKeys{{{kKeyedRows.age, "1", "Age 18 to 64"},
                                             {kKeyedRows.age, "2", "Age 65 and over"},
                                             {kKeyedRows.age, "3", "Age 65 to 74"},
                                             {kKeyedRows.age, "4", "Age 75 to 84"},
                                             {kKeyedRows.age, "5", "Age 85 and over"},
                                             {kKeyedRows.reason, "4", "Learning disability support"},
                                             {kKeyedRows.reason, "5", "Mental health support"},
                                             {kKeyedRows.reason, "6", "Physical support"},
                                             {kKeyedRows.reason, "7", "Sensory support"},
                                             {kKeyedRows.reason, "13", "Support with memory and cognition"},
                                             {kKeyedRows.support, "2", "Long term"},
                                             {kKeyedRows.support, "4", "Short term"},
                                             {kKeyedRows.setting, "6", "Nursing"},
                                             {kKeyedRows.setting, "7", "Residential"},
                                             {kKeyedRows.purpose, "2", "To maximise independence"},
                                             {kKeyedRows.provision, "2", "External"},
                                             {kKeyedRows.provision, "3", "In house"}}};

/// England, in rows that have the code of a region in place of a council's.
constexpr std::string_view kEnglandCode = "E92000001";

std::vector<std::string_view> neededColumns(const CareLayout& layout)
{
    std::vector<std::string_view> needed;
    for (const auto column :
         {layout.code, layout.name, layout.support, layout.provision, layout.age, layout.reason,
          layout.setting, layout.purpose, layout.value, layout.yearEnding, layout.region})
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
        CareReturn made{m_table.file, {}, areas[*area], {}};
        for (const CsvRow& row : m_table.rows) {
            if (areaOf(row).name != made.area.name)
                continue;
            const auto year = yearOfRow(row, options);
            auto cell = cellOf(row);
            if (!cell || !year)
                return fail(cell ? year.error() : cell.error());
            if (!made.cells.empty() && made.year != *year)
                return fail(placed("the return has figures of several years", row, m_layout.yearEnding,
                                   year->toString(), "one financial year"));
            made.year = *year;
            made.cells.push_back(*std::move(cell));
        }
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
    /// Without a name where the row is of a region.
    [[nodiscard]] ReturnArea areaOf(const CsvRow& row) const
    {
        const auto code = text(row, m_layout.code);
        if (!m_layout.name.empty())
            return {code, text(row, m_layout.name)};
        if (code.empty())
            return {{}, text(row, m_layout.region) == kEnglandCode ? "England" : ""};
        const auto known = std::ranges::find(councilCodes(), code, &CouncilCode::code);
        return {code, known == councilCodes().end() ? code : std::string(known->name)};
    }
    [[nodiscard]] Result<Period> yearOfRow(const CsvRow& row, const ImportOptions& options) const
    {
        if (m_layout.yearEnding.empty())
            return returnYear(m_table.file, options);
        const auto ending = text(row, m_layout.yearEnding);
        if (const auto march = Month::parse(ending + "-03"))
            return Period::containing(*march, PeriodLength::FinancialYear);
        return fail(placed("the year of the return cannot be read", row, m_layout.yearEnding, ending,
                           "the year in which the financial year ends, such as 2017"));
    }
    [[nodiscard]] Error placed(std::string message, const CsvRow& row, std::string_view column,
                               std::string found, std::string allowed) const
    {
        return {ErrorCode::BadInput, std::move(message), {m_table.file, row.line, std::string(column)},
                std::move(found),    std::move(allowed), {}};
    }
    /// A cell's words, of a key those it stands for. A column that does not apply has - or nothing.
    [[nodiscard]] Result<std::string> words(const CsvRow& row, std::string_view column) const
    {
        const auto written = text(row, column);
        if (written.empty() || written == "-")
            return std::string{};
        std::vector<std::string_view> keys;
        for (const CareKey& each : kCareKeys) {
            if (each.column == column && each.key == written)
                return std::string(each.name);
            if (each.column == column)
                keys.push_back(each.key);
        }
        if (keys.empty())
            return written;
        return fail(placed("the meaning of a key of the return is not known", row, column, written,
                           fmt::format("{}", fmt::join(keys, ", "))));
    }
    [[nodiscard]] Result<CareCell> cellOf(const CsvRow& row) const
    {
        const std::array columns{m_layout.support, m_layout.setting, m_layout.purpose,
                                 m_layout.age,     m_layout.reason,  m_layout.provision};
        std::array<std::string, columns.size()> read;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto found = words(row, columns[i]);
            if (!found)
                return fail(std::move(found.error()));
            read[i] = *std::move(found);
        }
        return CareCell{read[0],
                        read[1].empty() ? read[2] : read[1],
                        read[3],
                        read[4],
                        read[5],
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

bool isAscFr(const CsvFile& file)
{
    return fitsCare(kKeyedRows, file);
}

Result<CareReturn> readCareByRow(const CsvFile& file, std::string_view council, const ImportOptions& options)
{
    return readCareRows(kNamedRows, file, council, options);
}

Result<CareReturn> readAscFr(const CsvFile& file, std::string_view council, const ImportOptions& options)
{
    return readCareRows(kKeyedRows, file, council, options);
}

} // namespace muster::exchange
