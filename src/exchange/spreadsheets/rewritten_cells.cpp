#include "exchange/spreadsheets/rewritten_cells.h"

#include "base/number.h"
#include "base/text.h"
#include "exchange/read/cell_text.h"
#include "plan/column_units.h"
#include "plan/rows/age_band.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

using Reading = std::optional<std::string>; ///< how Muster writes it; none where it does so already

template <class Time>
Reading writtenAs(std::string_view text, const Result<Time>& plain, const Result<Time>& read)
{
    if (plain || !read || read->toString() == text || Date::parse(text)) // a workbook's months are days
        return std::nullopt;
    return read->toString();
}

Reading numberWrittenAs(const plan::ColumnInfo& column, std::string_view text)
{
    if (text.find_first_not_of("0123456789.-") == std::string_view::npos)
        return std::nullopt;
    const auto number = parseNumber(text, plan::unitOf(column, nullptr));
    if (!number || fmt::format("{}", *number) == text)
        return std::nullopt;
    return fmt::format("{}", *number);
}

Reading readingOf(const plan::ColumnInfo& column, std::string_view text, std::optional<HyphenIs> hyphen)
{
    switch (column.type) {
    case plan::CellType::Date:
        return writtenAs(text, Date::parse(text), readDate(text));
    case plan::CellType::Month:
        return writtenAs(text, Month::parse(text), readMonth(text));
    case plan::CellType::Period:
        return writtenAs(text, Period::parse(text), readPeriod(text, hyphen));
    case plan::CellType::Number:
    case plan::CellType::Whole:
        return numberWrittenAs(column, text);
    case plan::CellType::AgeBand:
        return rewrittenAges(text);
    default:
        return std::nullopt;
    }
}

std::string noteOnColumn(const RawTable& file, const FileColumn& each, std::optional<HyphenIs> hyphen)
{
    std::size_t count = 0;
    std::string first;
    std::string_view last; ///< most cells are as the one before
    bool lastIsPlain = false;
    for (const CsvRow& row : file.rows) {
        const std::string_view text = trimmed(row.cells[each.cell]);
        if (text.empty() || (lastIsPlain && text == last))
            continue;
        const Reading reading = readingOf(*each.column, text, hyphen);
        last = text;
        lastIsPlain = !reading;
        if (reading && ++count == 1)
            first = fmt::format("{}, line {}, column {}", file.file, row.line, each.column->name) +
                    fmt::format(": {} is read as {}", shortened(text), *reading);
    }
    return count < 2 ? first : fmt::format("{}, and {} more cells likewise", first, count - 1);
}

} // namespace

bool isSpreadsheetError(std::string_view text)
{
    constexpr std::array<std::string_view, 9> kErrors{"#NAME?", "#REF!",  "#VALUE!", "#DIV/0!", "#N/A",
                                                      "#NUM!",  "#NULL!", "#SPILL!", "#CALC!"};
    constexpr std::size_t kShortest = 3;
    text = trimmed(text);
    const bool isTooNarrow =
        text.size() >= kShortest && text.find_first_not_of('#') == std::string_view::npos;
    return isTooNarrow || text.starts_with("Err:5") || std::ranges::find(kErrors, text) != kErrors.end();
}

std::optional<std::string> rewrittenAges(std::string_view text)
{
    constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto mark = text.find('-');
    if (mark == std::string_view::npos)
        return std::nullopt;
    const auto ageOf = [&](std::string_view part) -> std::string {
        const auto month = std::ranges::find(kMonths, lowerCase(part));
        if (month != kMonths.end())
            return std::to_string(month - kMonths.begin() + 1);
        while (part.size() > 1 && part.front() == '0')
            part.remove_prefix(1);
        return std::string(part);
    };
    const std::string ages = ageOf(text.substr(0, mark)) + "-" + ageOf(text.substr(mark + 1));
    if (ages == text || !plan::AgeBand::parse(ages))
        return std::nullopt;
    return ages;
}

std::vector<std::string> notesOnRewritten(const RawTable& file, std::span<const FileColumn> columns,
                                          std::optional<HyphenIs> hyphen)
{
    std::vector<std::string> notes;
    for (const FileColumn& each : columns)
        if (std::string note = noteOnColumn(file, each, hyphen); !note.empty())
            notes.push_back(std::move(note));
    return notes;
}

} // namespace muster::exchange
