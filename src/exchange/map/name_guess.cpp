#include "exchange/map/name_guess.h"

#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 19> kSaysWhatItIs{
    "team", "teams", "locality", "area", "district", "council",   "county",        "city",    "borough", "of",
    "the",  "and",   "ua",       "mbc",  "unitary",  "authority", "neighbourhood", "service", "patch"};

/// Words in their order, without those that only say what the thing is; all of them where nothing is left.
std::vector<std::string> tellingWords(std::string_view name)
{
    std::vector<std::string> all(1);
    for (const char c : nameKey(name)) {
        const bool isPart = (c >= 'a' && c <= 'z') || isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (isPart)
            all.back() += c;
        else if (!all.back().empty())
            all.emplace_back();
    }
    if (all.back().empty())
        all.pop_back();
    std::vector<std::string> telling;
    std::ranges::copy_if(all, std::back_inserter(telling), [](const std::string& word) {
        return std::ranges::find(kSaysWhatItIs, word) == kSaysWhatItIs.end();
    });
    return telling.empty() ? all : telling;
}

/// Whether one letter more, less or other makes the one of the other.
bool isOneLetterAway(std::string_view a, std::string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    const auto [inA, inB] = std::ranges::mismatch(a, b);
    const auto fromA = static_cast<std::size_t>(inA - a.begin());
    const auto fromB = static_cast<std::size_t>(inB - b.begin());
    return a.size() == b.size()
               ? a.substr(std::min(fromA + 1, a.size())) == b.substr(std::min(fromB + 1, b.size()))
               : a.substr(fromA) == b.substr(fromB + 1);
}

bool isAlike(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    auto sortedA = a;
    auto sortedB = b;
    std::ranges::sort(sortedA);
    std::ranges::sort(sortedB);
    return sortedA == sortedB;
}

bool isMisspelt(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    constexpr std::size_t kLongEnough = 6; // letters of which one may be wrong
    const std::string one = std::accumulate(a.begin(), a.end(), std::string());
    const std::string other = std::accumulate(b.begin(), b.end(), std::string());
    return one == other || (std::min(one.size(), other.size()) >= kLongEnough && isOneLetterAway(one, other));
}

} // namespace

std::string nameGuess(const std::vector<std::string>& names, std::string_view text)
{
    const auto wanted = tellingWords(text);
    if (wanted.empty())
        return {};
    for (const auto& fits : {isAlike, isMisspelt}) {
        std::string found;
        bool isOnly = true;
        for (const std::string& name : names)
            if (fits(tellingWords(name.substr(name.rfind('/') + 1)), wanted)) {
                isOnly = found.empty();
                found = name;
                if (!isOnly)
                    break;
            }
        if (!found.empty())
            return isOnly ? found : std::string();
    }
    return {};
}

} // namespace muster::exchange
