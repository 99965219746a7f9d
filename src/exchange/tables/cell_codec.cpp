#include "exchange/tables/cell_codec.h"

#include "base/number.h"
#include "base/text.h"
#include "exchange/spreadsheets/rewritten_cells.h"
#include "plan/column_units.h"
#include "plan/names.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

using plan::Value;

std::string namesOf(const plan::Plan& plan, const plan::ColumnInfo& column, const plan::AnyRow* row)
{
    std::vector<std::string> names;
    for (const std::int64_t id : column.ids(row))
        names.push_back(plan::nameOf(plan, column.named(), id));
    return plan::joinedNames(names);
}

Result<Value> readText(std::string_view text)
{
    if (plan::isLongerThan(text, plan::kLongestText))
        return fail(plan::tooLong(text, plan::kLongestText, ErrorCode::BadInput));
    return std::string(text);
}

Result<Value> readWhole(std::string_view text)
{
    const auto number = parseNumber(text);
    if (number && *number == std::trunc(*number) && std::abs(*number) < 1e9)
        return static_cast<std::int64_t>(*number);
    return fail({ErrorCode::BadInput, "not a whole number", {}, std::string(text), "a whole number", {}});
}

Result<Value> readYesNo(std::string_view text)
{
    const auto word = lowerCase(trimmed(text));
    if (word == "yes" || word == "no")
        return std::int64_t{word == "yes"};
    return fail({ErrorCode::BadInput, "neither yes nor no", {}, std::string(text), "yes, no", {}});
}

Result<Value> readWord(const plan::ColumnInfo& column, std::string_view text)
{
    std::string word = lowerCase(trimmed(text));
    const auto words = column.words();
    if (std::ranges::find(words, word) != words.end())
        return word;
    return fail({ErrorCode::BadInput,
                 "not one of the words of this column",
                 {},
                 std::string(text),
                 fmt::format("{}", fmt::join(words, ", ")),
                 {}});
}

Result<Value> readName(const ReadContext& context, const plan::ColumnInfo& column, std::string_view text)
{
    return plan::findByName(context.plan, column.named(), trimmed(text)).map([](std::int64_t id) {
        return Value(id);
    });
}

Result<Value> readNames(const ReadContext& context, const plan::ColumnInfo& column, std::string_view text)
{
    if (plan::isLongerThan(text, plan::kLongestList))
        return fail(plan::tooLong(text, plan::kLongestList, ErrorCode::BadInput));
    const auto names = plan::splitNames(text);
    if (!names)
        return fail(names.error());
    std::string ids;
    for (const auto& name : *names) {
        const auto id = plan::findByName(context.plan, column.named(), name);
        if (!id)
            return fail(id.error());
        ids += (ids.empty() ? "" : " ") + std::to_string(*id);
    }
    return ids;
}

/// A month, a day or a period, as the plan has it.
template <class Time>
Result<Value> asValue(const Result<Time>& time)
{
    return time.map([](const Time& read) { return Value(read.toString()); });
}

Result<Value> readValue(const ReadContext& context, const plan::ColumnInfo& column, const plan::AnyRow* row,
                        std::string_view text)
{
    switch (column.type) {
    case plan::CellType::Text:
        return readText(text);
    case plan::CellType::Number:
        return parseNumber(text, plan::unitOf(column, row)).map([](double number) { return Value(number); });
    case plan::CellType::Whole:
        return readWhole(text);
    case plan::CellType::YesNo:
        return readYesNo(text);
    case plan::CellType::Period:
        return asValue(readPeriod(text, context.hyphen));
    case plan::CellType::Month:
        return asValue(readMonth(text));
    case plan::CellType::Date:
        return asValue(readDate(text));
    case plan::CellType::AgeBand:
        return rewrittenAges(trimmed(text)).value_or(std::string(trimmed(text)));
    case plan::CellType::Word:
        return readWord(column, text);
    case plan::CellType::Id:
        return readName(context, column, text);
    case plan::CellType::Ids:
        return readNames(context, column, text);
    default:
        return std::string(trimmed(text));
    }
}

} // namespace

bool isNumeric(const plan::ColumnInfo& column)
{
    return column.type == plan::CellType::Number || column.type == plan::CellType::Whole;
}

Cell cellOf(const plan::Plan& plan, const plan::ColumnInfo& column, const plan::AnyRow* row)
{
    const auto orNothing = [](std::string text) { return text.empty() ? Cell() : Cell(std::move(text)); };
    if (column.type == plan::CellType::Ids)
        return orNothing(namesOf(plan, column, row));
    Value value = column.get(row);
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        if (column.type == plan::CellType::Id)
            return plan::nameOf(plan, column.named(), *whole);
        return column.type == plan::CellType::YesNo ? Cell(*whole == 1 ? "yes" : "no")
                                                    : Cell(static_cast<double>(*whole));
    }
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    auto* text = std::get_if<std::string>(&value);
    return text ? orNothing(std::move(*text)) : Cell();
}

Result<void> readCell(const ReadContext& context, const plan::ColumnInfo& column, plan::AnyRow* row,
                      std::string_view text)
{
    return readValue(context, column, row, text).and_then([&](const Value& value) {
        return column.set(row, value);
    });
}

} // namespace muster::exchange
