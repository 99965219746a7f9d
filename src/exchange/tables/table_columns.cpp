#include "exchange/tables/table_columns.h"

#include "base/number.h"
#include "base/text.h"
#include "exchange/read/days_column.h"
#include "exchange/read/heading_unit.h"
#include "exchange/tables/canonical.h"
#include "plan/rules/rules.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

constexpr std::string_view kInPostFte = "in_post_fte";
constexpr std::string_view kVacancyFte = "vacancy_fte";
constexpr std::string_view kEstablishmentFte = "establishment_fte";
constexpr double kMostInPost = 1e12; ///< so that the vacancy stays inside its own range

std::vector<std::string_view> namesOf(const std::vector<const plan::ColumnInfo*>& columns)
{
    std::vector<std::string_view> names;
    for (const plan::ColumnInfo* column : columns)
        names.push_back(column->name);
    return names;
}

std::size_t knownIn(const plan::TableInfo& table, const ColumnMap& columns)
{
    const auto all = table.fileColumns();
    return static_cast<std::size_t>(std::ranges::count_if(
        all, [&](const auto* column) { return columns.find(column->name).has_value(); }));
}

/// The columns that the table needs and the file does not have.
std::vector<std::string_view> missing(const plan::TableInfo& table, const ColumnMap& columns)
{
    auto list = namesOf(table.needed);
    std::erase_if(list, [&](auto column) {
        return columns.find(column) || (column == kVacancyFte && columns.find(kInPostFte)) ||
               (column == "period" && &table == &plan::tableOf<plan::Demand>() &&
                !daysColumn(columns).empty());
    });
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
    if (text(kInPostFte).empty())
        return text(kVacancyFte);
    const auto establishment = number(kEstablishmentFte);
    const auto inPost = number(kInPostFte);
    if (!establishment || !inPost)
        return fail(!establishment ? establishment.error() : inPost.error());
    if (*inPost < 0 || *inPost > kMostInPost)
        return fail({ErrorCode::BadInput,
                     "the posts filled are outside their range",
                     {table.file, row.line, std::string(kInPostFte)},
                     text(kInPostFte),
                     fmt::format("0 to {}", kMostInPost),
                     {}});
    // Decimal to the eye: 52.8 − 52.73 is 0.07.
    const double vacancy = std::min(*establishment, std::round((*establishment - *inPost) * 1e9) / 1e9);
    if (text(kVacancyFte).empty())
        return fmt::format("{}", vacancy);
    const auto given = number(kVacancyFte);
    if (!given)
        return fail(given.error());
    if (std::abs(*given - vacancy) > 1e-6)
        return fail({ErrorCode::BadInput,
                     "vacancy and in post do not add up to the establishment",
                     {table.file, row.line, std::string(kVacancyFte)},
                     text(kVacancyFte),
                     fmt::format("{}, the establishment less in post", vacancy),
                     {}});
    return text(kVacancyFte);
}

/// The column that a heading names: "Client Group" is client_group.
std::string columnNameOf(std::string_view heading)
{
    std::string name = lowerCase(trimmed(withoutHeadingUnit(trimmed(heading))));
    std::ranges::replace(name, ' ', '_');
    return name;
}

} // namespace

ColumnMap::ColumnMap(const CsvRow& header)
{
    for (const auto& cell : header.cells)
        m_headings.push_back(columnNameOf(cell));
}

std::optional<std::size_t> ColumnMap::find(std::string_view column) const
{
    const auto at = std::ranges::find(m_headings, columnNameOf(column));
    if (at == m_headings.end())
        return std::nullopt;
    return static_cast<std::size_t>(at - m_headings.begin());
}

void ColumnMap::hide(std::string_view column)
{
    if (const auto at = find(column))
        m_headings[*at].clear();
}

std::string_view detectTable(const CsvRow& header)
{
    const ColumnMap columns(header);
    std::string_view best;
    std::size_t most = 0;
    for (const plan::TableInfo& table : plan::tables())
        if (const auto known = knownIn(table, columns); known > most && missing(table, columns).empty()) {
            best = table.name;
            most = known;
        }
    return most * 2 > header.cells.size() ? best : std::string_view{};
}

Result<void> checkHeader(const plan::TableInfo& table, const RawTable& file)
{
    const ColumnMap columns(file.header);
    const auto headings = fmt::format("{}", fmt::join(file.header.cells, ", "));
    const auto own = fmt::format("{}", fmt::join(namesOf(table.fileColumns()), ", "));
    const auto lacking = missing(table, columns);
    if (!lacking.empty())
        return fail({ErrorCode::BadInput,
                     fmt::format("the table {} needs this column, and it is not in the header", table.name),
                     {file.file, file.header.line, std::string(lacking.front())},
                     headings,
                     own,
                     {}});
    const plan::TableInfo* rather = plan::findTable(detectTable(file.header));
    if (rather && knownIn(*rather, columns) > knownIn(table, columns))
        return fail(
            {ErrorCode::BadInput,
             fmt::format("these are the columns of the {} table, not of {}", rather->name, table.name),
             {file.file, file.header.line, file.header.cells.front()},
             headings,
             own,
             fmt::format("Import it as {}", rather->name)});
    return {};
}

std::vector<std::string> columnNotes(const plan::TableInfo& table, const RawTable& file)
{
    std::vector<std::string> notes;
    const auto known = namesOf(table.fileColumns());
    std::size_t others = 0;
    for (const auto& heading : file.header.cells)
        if (std::ranges::find(known, columnNameOf(heading)) == known.end() && ++others <= plan::kMostOfAKind)
            notes.push_back(fmt::format("{}, line {}: column \"{}\" is not one of the {} table's and was "
                                        "passed over",
                                        file.file, file.header.line, shortened(heading), table.name));
    if (others > plan::kMostOfAKind)
        notes.push_back(
            fmt::format("{}, line {}: {} more columns are not of the {} table and were passed over",
                        file.file, file.header.line, others - plan::kMostOfAKind, table.name));
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
    const auto inPost = columns.find(kInPostFte);
    if (!inPost)
        return file;
    RawTable table = file;
    const auto vacancy = columns.find(kVacancyFte).value_or(*inPost);
    table.header.cells[vacancy] = kVacancyFte;
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
