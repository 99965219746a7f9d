#include "plan/rows/value.h"

#include <fmt/format.h>

namespace muster::plan {

std::string toText(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value))
        return fmt::format("{}", *number);
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    return {};
}

Error tooLong(std::string_view text, std::size_t most, ErrorCode code)
{
    return {code,
            "the text is too long",
            {},
            fmt::format("{} characters", characters(text)),
            fmt::format("at most {} characters", most),
            {}};
}

tl::unexpected<Error> wrongValue(const Value& found, std::string_view allowed)
{
    return fail({ErrorCode::Damaged,
                 "a stored value is not of its column's kind",
                 {},
                 shortened(toText(found)),
                 std::string(allowed),
                 {}});
}

} // namespace muster::plan
