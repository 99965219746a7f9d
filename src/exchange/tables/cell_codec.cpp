#include "exchange/tables/cell_codec.h"

#include <fmt/format.h>

namespace muster::exchange {

Result<Period> CellCodec<Period>::read(const ReadContext& context, std::string_view text)
{
    text = trimmed(text);
    auto year = parseFinancialYear(text);
    if (context.financialYears)
        return year;
    auto period = Period::parse(text);
    if (!period && year) {
        period.error().remedy =
            fmt::format("If it is a financial year, write {} or say that all are", year->toString());
        period.error().question = Question::Periods;
    }
    return period;
}

std::string joinedNames(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ";") + quotedCell(name, ';');
    return text;
}

Result<std::vector<std::string>> splitNames(std::string_view text)
{
    const auto parsed = parseCsv(text, {}, ';');
    if (!parsed)
        return fail({ErrorCode::BadInput,
                     "the quotation marks of this list do not pair up",
                     {},
                     std::string(text),
                     "names separated by ;",
                     {}});
    std::vector<std::string> names;
    for (const auto& row : parsed->rows)
        for (const auto& cell : row.cells)
            if (const auto name = trimmed(cell); !name.empty())
                names.emplace_back(name);
    return names;
}

} // namespace muster::exchange
