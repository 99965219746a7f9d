#pragma once
// The colours of charts on paper and as files. They differ in lightness as well, so that they can be told
// apart in black and white, and each bar has its text.

#include "charts/drawing.h"

#include <array>
#include <string_view>

namespace muster::charts {

struct Colour {
    std::string_view code;   ///< "#1f5c99"
    double red, green, blue; ///< 0 to 1
};

[[nodiscard]] constexpr double part(std::string_view code, std::size_t at)
{
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    return (16 * digit(code[at]) + digit(code[at + 1])) / 255.0;
}
[[nodiscard]] constexpr Colour colour(std::string_view code)
{
    return {code, part(code, 1), part(code, 3), part(code, 5)};
}

[[nodiscard]] constexpr Colour colourOf(Tone tone)
{
    switch (tone) {
    case Tone::Chosen:
    case Tone::More:
    case Tone::InPost:
        return colour("#1d5a9e");
    case Tone::Required:
    case Tone::Figure:
    case Tone::Text:
        return colour("#1a2433");
    case Tone::Funded:
    case Tone::Plain:
        return colour("#b4bfcd");
    case Tone::Available:
        return colour("#6f9bcc");
    case Tone::Less:
        return colour("#e0872f");
    case Tone::Grid:
        break;
    }
    return colour("#dde2e9");
}

} // namespace muster::charts
