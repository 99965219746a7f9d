#include "exchange/reconcile/people_columns.h"

#include "base/number.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace muster::exchange {

namespace {

/// Headings of names and of what stands for a person, and whether it is of who is in the post.
struct PeopleHeading {
    std::string_view words;
    bool isOfHolder;
    bool isCertain; ///< else only where the cells look like names as well
};
constexpr std::array kPeopleHeadings{PeopleHeading{"employee name", true, true},
                                     PeopleHeading{"full name", true, true},
                                     PeopleHeading{"staff name", true, true},
                                     PeopleHeading{"post holder", true, true},
                                     PeopleHeading{"postholder", true, true},
                                     PeopleHeading{"post holder name", true, true},
                                     PeopleHeading{"postholder name", true, true},
                                     PeopleHeading{"name of post holder", true, true},
                                     PeopleHeading{"name of employee", true, true},
                                     PeopleHeading{"first name", true, true},
                                     PeopleHeading{"forename", true, true},
                                     PeopleHeading{"forenames", true, true},
                                     PeopleHeading{"given name", true, true},
                                     PeopleHeading{"surname", true, true},
                                     PeopleHeading{"last name", true, true},
                                     PeopleHeading{"family name", true, true},
                                     PeopleHeading{"known as", true, true},
                                     PeopleHeading{"preferred name", true, true},
                                     PeopleHeading{"employee", true, true},
                                     PeopleHeading{"staff member", true, true},
                                     PeopleHeading{"occupant", true, true},
                                     PeopleHeading{"incumbent", true, true},
                                     PeopleHeading{"current holder", true, true},
                                     PeopleHeading{"employee number", true, true},
                                     PeopleHeading{"employee no", true, true},
                                     PeopleHeading{"employee id", true, true},
                                     PeopleHeading{"staff number", true, true},
                                     PeopleHeading{"staff id", true, true},
                                     PeopleHeading{"payroll number", true, true},
                                     PeopleHeading{"payroll no", true, true},
                                     PeopleHeading{"personnel number", true, true},
                                     PeopleHeading{"ni number", true, true},
                                     PeopleHeading{"nino", true, true},
                                     PeopleHeading{"national insurance number", true, true},
                                     PeopleHeading{"date of birth", true, true},
                                     PeopleHeading{"dob", true, true},
                                     PeopleHeading{"email", false, true},
                                     PeopleHeading{"e mail", false, true},
                                     PeopleHeading{"email address", false, true},
                                     PeopleHeading{"line manager", false, true},
                                     PeopleHeading{"manager name", false, true},
                                     PeopleHeading{"line manager name", false, true},
                                     PeopleHeading{"supervisor name", false, true},
                                     PeopleHeading{"name", true, false},
                                     PeopleHeading{"holder", true, false},
                                     PeopleHeading{"person", true, false},
                                     PeopleHeading{"worker", true, false},
                                     PeopleHeading{"manager", false, false},
                                     PeopleHeading{"supervisor", false, false},
                                     PeopleHeading{"reports to", false, false},
                                     PeopleHeading{"contact", false, false}};

/// Words that names of posts, teams and work have and names of people seldom.
constexpr std::array<std::string_view, 30> kWorkWords{
    "work",   "officer", "manager", "team",     "assess", "assist",  "practition", "therap",
    "care",   "social",  "senior",  "admin",    "lead",   "head",    "direct",     "north",
    "south",  "east",    "west",    "older",    "people", "adult",   "child",      "nurse",
    "servic", "support", "coord",   "business", "health", "district"};
constexpr std::array<std::string_view, 9> kForms{"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "rev"};

std::vector<std::string> partsOfName(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        const bool isPart = std::isalnum(static_cast<unsigned char>(c)) || c == '\'' || c == ',' ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (isPart)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

std::string headingWords(std::string_view heading)
{
    std::string joined;
    for (const std::string& word : partsOfName(nameKey(heading)))
        joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

bool isOfWork(std::string_view cell)
{
    const std::string key = nameKey(cell);
    return std::ranges::any_of(kWorkWords,
                               [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

bool beginsLikeName(std::string_view word)
{
    return !word.empty() && (std::isupper(static_cast<unsigned char>(word[0])) || (word[0] & 0x80) != 0);
}

enum class LooksLike { None, TwoWords, Person };

/// "Mrs J Smith" and "Smith, Jane" are people; "Jane Smith" may be.
LooksLike looksLike(std::string_view cell)
{
    const auto words = partsOfName(cell);
    if (words.size() < 2 || words.size() > 4 || isOfWork(cell) || std::ranges::any_of(cell, isDigit) ||
        !std::ranges::all_of(words, beginsLikeName))
        return LooksLike::None;
    const bool hasForm = std::ranges::find(kForms, nameKey(words.front())) != kForms.end();
    const bool isTurned = words.front().ends_with(',') && std::ranges::count(cell, ',') == 1;
    return hasForm || isTurned ? LooksLike::Person : LooksLike::TwoWords;
}

/// What most cells of a column look like; of two words alone only where nearly each is another one.
LooksLike looksLike(const RawTable& table, std::size_t at)
{
    constexpr double kMost = 0.6;
    std::size_t filled = 0;
    std::size_t people = 0;
    std::size_t twoWords = 0;
    std::set<std::string> different;
    for (const CsvRow& row : table.rows) {
        const std::string_view cell = at < row.cells.size() ? trimmed(row.cells[at]) : std::string_view();
        if (saysNobody(cell))
            continue;
        ++filled;
        different.insert(nameKey(cell));
        const LooksLike like = looksLike(cell);
        people += like == LooksLike::Person ? 1 : 0;
        twoWords += like == LooksLike::None ? 0 : 1;
    }
    const auto isMost = [&](std::size_t count) {
        return filled > 0 && double(count) >= kMost * double(filled);
    };
    if (isMost(people))
        return LooksLike::Person;
    return isMost(twoWords) && isMost(different.size()) ? LooksLike::TwoWords : LooksLike::None;
}

} // namespace

std::vector<PeopleColumn> peopleColumns(const RawTable& table)
{
    std::vector<PeopleColumn> found;
    for (std::size_t at = 0; at < table.header.cells.size(); ++at) {
        const std::string words = headingWords(table.header.cells[at]);
        const auto* known = std::ranges::find(kPeopleHeadings, words, &PeopleHeading::words);
        const bool isKnown = known != kPeopleHeadings.end();
        if (isKnown && known->isCertain) {
            found.push_back({at, known->isOfHolder});
            continue;
        }
        const LooksLike like = looksLike(table, at);
        if (like == LooksLike::Person || (isKnown && like == LooksLike::TwoWords))
            found.push_back({at, isKnown && known->isOfHolder});
    }
    return found;
}

bool saysNobody(std::string_view cell)
{
    constexpr std::array<std::string_view, 9> kNobody{"vacant", "vacancy", "tbc",  "tba",     "n/a",
                                                      "none",   "nobody",  "void", "unfilled"};
    const std::string key = nameKey(cell);
    return key.empty() || isSuppressed(key) || key.starts_with("vacan") ||
           std::ranges::find(kNobody, key) != kNobody.end();
}

} // namespace muster::exchange
