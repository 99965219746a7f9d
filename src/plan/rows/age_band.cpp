#include "plan/rows/age_band.h"

#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace muster::plan {

namespace {

constexpr int kOldest = 125;

/// Takes a whole number off the front of the text.
std::optional<int> takeAge(std::string_view& text)
{
    int age = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), age);
    if (error != std::errc{} || age < 0 || age > kOldest)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    return age;
}

std::optional<AgeBand> bandIn(std::string_view text)
{
    const auto first = takeAge(text);
    if (!first)
        return std::nullopt;
    if (text.empty())
        return AgeBand{*first, *first};
    if (text == "+" || text == " and over")
        return AgeBand{*first, AgeBand::kNoEnd};
    for (const std::string_view dash : {"-", "\u2013", " to "})
        if (text.substr(0, dash.size()) == dash) {
            text.remove_prefix(dash.size());
            const auto last = takeAge(text);
            if (last && text.empty() && *last >= *first)
                return AgeBand{*first, *last};
        }
    return std::nullopt;
}

} // namespace

std::string AgeBand::toString() const
{
    if (isOpen())
        return fmt::format("{}+", first);
    return first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last);
}

std::string AgeBand::toEnglish() const
{
    if (isOpen())
        return first == 0 ? "all ages" : fmt::format("{} and over", first);
    return first == last ? fmt::format("{}", first) : fmt::format("{} to {}", first, last);
}

Result<AgeBand> AgeBand::parse(std::string_view text)
{
    if (text == "All ages" || text == "all ages")
        return AgeBand{};
    if (const auto band = bandIn(text))
        return *band;
    return fail({ErrorCode::BadInput,
                 "not a band of ages",
                 {},
                 std::string(text),
                 fmt::format("ages from 0 to {}, such as 65-69, 90+, 18 or All ages", kOldest),
                 {}});
}

} // namespace muster::plan
