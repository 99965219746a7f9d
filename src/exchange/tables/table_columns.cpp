#include "exchange/tables/table_columns.h"

#include "base/text.h"
#include "exchange/read/number.h"
#include "exchange/tables/canonical.h"
#include "plan/rules.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace muster::exchange {

namespace {

constexpr std::string_view kInPost = "in_post_fte";
constexpr std::string_view kVacancy = "vacancy_fte";
constexpr std::string_view kEstablishment = "establishment_fte";
constexpr double kMostInPost = 1e12; ///< so that the vacancy stays inside its own range

std::size_t knownIn(std::string_view table, const ColumnMap& columns)
{
    const auto all = columnsOf(table);
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&](auto column) { return columns.find(column).has_value(); }));
}

bool hasColumn(std::string_view column, const ColumnMap& columns)
{
    return columns.find(column) || (column == kVacancy && columns.find(kInPost));
}

bool hasNeeded(std::string_view table, const ColumnMap& columns)
{
    return std::ranges::all_of(neededColumns(table), [&](auto column) { return hasColumn(column, columns); });
}

std::vector<std::string_view> missing(std::string_view table, const ColumnMap& columns)
{
    auto list = neededColumns(table);
    std::erase_if(list, [&](auto column) { return hasColumn(column, columns); });
    return list;
}

/// One row of the establishment table while its vacancy is worked out.
struct InPostRow {
    const RawTable& table;
    const CsvRow& row;
    const ColumnMap& columns;

    [[nodiscard]] std::string text(std::string_view column) const
    {
        const auto at = columns.find(column);
        return at ? std::string(trimmed(row.cells[*at])) : std::string{};
    }
    [[nodiscard]] Result<double> number(std::string_view column) const
    {
        auto value = parseNumber(text(column));
        if (!value)
            value.error().place = {table.file, row.line, std::string(column)};
        return value;
    }
    [[nodiscard]] Result<std::string> vacancy() const;
};

Result<std::string> InPostRow::vacancy() const
{
    if (text(kInPost).empty())
        return text(kVacancy);
    const auto establishment = number(kEstablishment);
    const auto inPost = number(kInPost);
    if (!establishment || !inPost)
        return fail(!establishment ? establishment.error() : inPost.error());
    if (*inPost < 0 || *inPost > kMostInPost)
        return fail({ErrorCode::BadInput,
                     "the posts filled are outside their range",
                     {table.file, row.line, std::string(kInPost)},
                     text(kInPost),
                     fmt::format("0 to {}", kMostInPost),
                     {}});
    // Decimal to the eye: 52.8 − 52.73 is 0.07.
    const double vacancy = std::min(*establishment, std::round((*establishment - *inPost) * 1e9) / 1e9);
    if (text(kVacancy).empty())
        return fmt::format("{}", vacancy);
    const auto given = number(kVacancy);
    if (!given)
        return fail(given.error());
    if (std::abs(*given - vacancy) > 1e-6)
        return fail({ErrorCode::BadInput,
                     "vacancy and in post do not add up to the establishment",
                     {table.file, row.line, std::string(kVacancy)},
                     text(kVacancy),
                     fmt::format("{}, the establishment less in post", vacancy),
                     {}});
    return text(kVacancy);
}

} // namespace

ColumnMap::ColumnMap(const CsvRow& header)
{
    for (const auto& cell : header.cells)
        m_headings.push_back(lowerCase(trimmed(cell)));
}

std::optional<std::size_t> ColumnMap::find(std::string_view column) const
{
    const auto at = std::ranges::find(m_headings, column);
    if (at == m_headings.end())
        return std::nullopt;
    return static_cast<std::size_t>(at - m_headings.begin());
}

void ColumnMap::hide(std::string_view column)
{
    if (const auto at = find(column))
        m_headings[*at].clear();
}

std::vector<std::string_view> columnsOf(std::string_view table)
{
    std::vector<std::string_view> names;
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        if (plan::Table<Row>::name == table)
            names = columnsOf<Row>();
    });
    return names;
}

const std::vector<std::string_view>& neededColumns(std::string_view table)
{
    static const std::map<std::string_view, std::vector<std::string_view>> kNeeded{
        {"plan", {"title"}},
        {"localities", {"locality"}},
        {"client_groups", {"client_group"}},
        {"activities", {"activity", "standard"}},
        {"roles", {"role", "kind"}},
        {"demand", {"locality", "client_group", "activity", "period", "volume"}},
        {"assumptions", {"kind", "value"}},
        {"establishment", {"locality", "role", "as_at", kEstablishment, kVacancy}},
        {"posts", {"title", "locality", "role", "fte"}},
        {"cohorts", {"name", "locality", "role", "month", "fte"}},
        {"moves", {"role", "share"}},
        {"restructures", {"name", "locality", "role", "month"}},
        {"staff_ages", {"age_band", "share"}},
        {"grades", {"grade", "salary"}},
        {"funding_sources", {"funding"}},
        {"targets", {"measure", "figure", "locality", "period"}},
        {"benchmarks", {"figure", "area", "period", "value", "source"}},
        {"population", {"locality", "age_band", "year", "persons"}},
        {"rates", {"client_group", "activity", "age_band", "per_1000"}},
        {"demand_methods", {"method"}},
        {"breaks", {"activity", "period", "decision", "reason"}},
        {"shared_forecasts", {"locality", "shared"}},
        {"demand_profiles", {"calendar_month", "weight"}}};
    return kNeeded.at(table);
}

bool isNeeded(std::string_view table, std::string_view column)
{
    return std::ranges::find(neededColumns(table), column) != neededColumns(table).end();
}

std::string_view detectTable(const CsvRow& header)
{
    const ColumnMap columns(header);
    std::string_view best;
    std::size_t most = 0;
    for (const auto table : canonicalTables())
        if (const auto known = knownIn(table, columns); known > most && hasNeeded(table, columns)) {
            best = table;
            most = known;
        }
    return most * 2 > header.cells.size() ? best : std::string_view{};
}

Result<void> checkHeader(std::string_view table, const RawTable& file)
{
    const ColumnMap columns(file.header);
    const auto headings = fmt::format("{}", fmt::join(file.header.cells, ", "));
    const auto lacking = missing(table, columns);
    if (!lacking.empty())
        return fail({ErrorCode::BadInput,
                     fmt::format("the table {} needs this column, and it is not in the header", table),
                     {file.file, file.header.line, std::string(lacking.front())},
                     headings,
                     fmt::format("{}", fmt::join(columnsOf(table), ", ")),
                     {}});
    const auto rather = detectTable(file.header);
    if (!rather.empty() && knownIn(rather, columns) > knownIn(table, columns))
        return fail({ErrorCode::BadInput,
                     fmt::format("these are the columns of the {} table, not of {}", rather, table),
                     {file.file, file.header.line, file.header.cells.front()},
                     headings,
                     fmt::format("{}", fmt::join(columnsOf(table), ", ")),
                     fmt::format("Import it as {}", rather)});
    return {};
}

std::vector<std::string> columnNotes(std::string_view table, const RawTable& file)
{
    std::vector<std::string> notes;
    const auto known = columnsOf(table);
    std::size_t others = 0;
    for (const auto& heading : file.header.cells)
        if (std::ranges::find(known, lowerCase(heading)) == known.end() && ++others <= plan::kMostOfAKind)
            notes.push_back(fmt::format("{}, line {}: column \"{}\" is not one of the {} table's and was "
                                        "passed over",
                                        file.file, file.header.line, shortened(heading), table));
    if (others > plan::kMostOfAKind)
        notes.push_back(
            fmt::format("{}, line {}: {} more columns are not of the {} table and were passed over",
                        file.file, file.header.line, others - plan::kMostOfAKind, table));
    auto absent = known;
    const ColumnMap columns(file.header);
    std::erase_if(absent, [&](auto column) { return columns.find(column).has_value(); });
    if (!absent.empty())
        notes.push_back(fmt::format("{}: without {}; existing rows keep their values and new rows get the "
                                    "default",
                                    file.file, fmt::join(absent, ", ")));
    return notes;
}

Result<RawTable> withVacancy(const RawTable& file)
{
    const ColumnMap columns(file.header);
    const auto inPost = columns.find(kInPost);
    if (!inPost)
        return file;
    RawTable table = file;
    const auto vacancy = columns.find(kVacancy).value_or(*inPost);
    table.header.cells[vacancy] = kVacancy;
    for (CsvRow& row : table.rows) {
        auto text = InPostRow{file, row, columns}.vacancy();
        if (!text)
            return fail(std::move(text.error()));
        row.cells[vacancy] = *std::move(text);
    }
    if (vacancy != *inPost) {
        table.header.cells.erase(table.header.cells.begin() + static_cast<std::ptrdiff_t>(*inPost));
        for (CsvRow& row : table.rows)
            row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(*inPost));
    }
    return table;
}

} // namespace muster::exchange
