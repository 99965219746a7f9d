#include "exchange/profiles/council_names.h"

#include "base/number.h"
#include "exchange/profiles/council_codes.h"
#include "exchange/read/csv.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <numeric>

namespace muster::exchange {

namespace {

/// Words that stand in one year's name and not in another's.
constexpr std::array<std::string_view, 11> kSpareWords{
    "ua", "council", "borough", "towns", "county", "city", "of", "district", "the", "metropolitan", "royal"};

/// Names that differ by more than that between the returns of 2010–11 to 2012–13.
constexpr std::array<std::pair<std::string_view, std::string_view>, 1> kRenamed{
    {{"bath and somerset", "bath and north east somerset"}}};

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    for (const char c : lowerCase(name)) {
        const bool letter = (c >= 'a' && c <= 'z') || isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (letter)
            words.back() += c;
        else if (c == '&')
            words.insert(words.end(), {"and", ""});
        else if (c != '.' && c != '\'')
            words.emplace_back();
    }
    std::erase(words, std::string{});
    return words;
}

/// How many letters must change to make one text the other.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto change = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

std::string_view councilCode(std::string_view text)
{
    text = trimmed(text);
    const bool digits = text.size() >= 3 && std::all_of(text.begin(), text.begin() + 3, isDigit);
    const auto rest = digits ? trimmed(text.substr(3)) : text;
    return digits && (rest.empty() || rest.front() == '-') ? text.substr(0, 3) : std::string_view{};
}

std::string plainCouncilName(std::string_view name)
{
    auto words = wordsOf(name);
    if (!councilCode(name).empty() && words.size() > 1)
        words.erase(words.begin());
    if (words.size() > 3 && words[0] == "london" && words[1] == "borough")
        words.erase(words.begin());
    std::erase_if(words,
                  [](const auto& word) { return std::ranges::find(kSpareWords, word) != kSpareWords.end(); });
    std::string plain;
    for (const auto& word : words)
        plain += (plain.empty() ? "" : " ") + word;
    for (const auto& [before, now] : kRenamed)
        if (plain == before)
            return std::string(now);
    return plain;
}

std::vector<std::string> nearestNames(std::string_view name, std::vector<std::string> names)
{
    const auto wanted = plainCouncilName(name);
    const auto unlikeness = [&](const std::string& each) {
        const auto plain = plainCouncilName(each);
        const bool isPart = !wanted.empty() && plain.find(wanted) != std::string::npos; // Newcastle upon Tyne
        return std::pair(!isPart, distance(wanted, plain));
    };
    std::ranges::stable_sort(names, {}, unlikeness);
    names.resize(std::min<std::size_t>(names.size(), 3));
    return names;
}

Result<std::size_t> areaAmong(const std::vector<ReturnArea>& areas, std::string_view wanted,
                              const std::string& file)
{
    const auto printed = lowerCase(trimmed(wanted));
    const auto digits = councilCode(wanted);
    const auto code = digits.empty() ? codeOfOnsCode(wanted) : digits;
    const auto plain = plainCouncilName(wanted);
    const auto isPrinted = [&](const ReturnArea& each) {
        return !printed.empty() && (lowerCase(each.name) == printed || lowerCase(each.onsCode) == printed);
    };
    const auto isMeant = [&](const ReturnArea& each) {
        if (code.empty())
            return !plain.empty() && plainCouncilName(each.name) == plain;
        return each.code == code || codeOfOnsCode(each.onsCode) == code;
    };
    auto found = std::ranges::find_if(areas, isPrinted);
    if (found == areas.end())
        found = std::ranges::find_if(areas, isMeant);
    if (found != areas.end())
        return static_cast<std::size_t>(found - areas.begin());
    std::vector<std::string> names;
    for (const ReturnArea& each : areas)
        names.push_back(shortened(each.name));
    return fail({ErrorCode::NotFound,
                 "the return has no such council",
                 {file, 0, {}},
                 std::string(wanted),
                 fmt::format("a council's name, three-digit code or ONS code; nearest are {}",
                             fmt::join(nearestNames(wanted, names), ", ")),
                 "Name the council whose figures to take",
                 Question::Council});
}

} // namespace muster::exchange
