#include "exchange/inspect/column_guess.h"

#include "exchange/read/cell_text.h"
#include "exchange/read/heading_unit.h"
#include "plan/table_info.h"

#include <algorithm>
#include <array>
#include <map>

namespace muster::exchange {

namespace {

struct Synonyms {
    std::string_view column;
    std::string_view words; ///< headings in small letters, with | between them
};
constexpr std::array kSynonyms{
    Synonyms{"locality",
             "team|area|district|patch|neighbourhood|locality name|area name|council|place|region"},
    Synonyms{"role", "job title|post title|job role|position title|staff group|designation|job|role name"},
    Synonyms{"title", "post|position|post name"},
    Synonyms{"client_group", "client group|service user group|client category|primary support reason|group"},
    Synonyms{"activity", "work type|type of work|activity type|event|referral type|waiting for|request type"},
    Synonyms{"period", "month|quarter|year|financial year|reporting period|time period|date"},
    Synonyms{"as_at", "as at|snapshot date|position date|date of position|position at"},
    Synonyms{"establishment_fte",
             "establishment|budgeted wte|budgeted fte|funded fte|funded wte|establishment wte|wte budget|"
             "fte budget|posts|posts fte|budget wte|budget fte|funded establishment|budgeted establishment|"
             "planned establishment|funded establishment wte|funded establishment fte|"
             "budgeted establishment wte|budgeted establishment fte|planned establishment wte|"
             "wte establishment|fte establishment|wte funded establishment"},
    Synonyms{
        "in_post_fte",
        "in post|actual wte|actual fte|staff in post|contracted fte|contracted wte|filled|"
        "filled fte|posts filled|wte in post|fte in post|in post wte|staff in post wte|staff in post fte|"
        "wte staff in post|fte staff in post|total staff in post|substantive wte"},
    Synonyms{"vacancy_fte",
             "vacancy|vacancies|vacant fte|vacant wte|vacant posts|vacant|variance wte|vacancy wte|"
             "vacancies wte|vacancies fte|wte vacant|wte vacancies|wte vacancy|fte vacant|"
             "fte vacancies|total vacancies|total wte vacancies|total vacancies wte|"
             "total vacancies fte|vacant posts wte|vacant posts fte"},
    Synonyms{"vacancy_rate", "vacancy rate|vacancies rate|vacancy rate %|% vacancy rate|vacancy %|% vacancy|"
                             "vacancies %|% vacancies|% vacant|vacant %|% wte vacant|wte vacancy rate|"
                             "vacancy rate wte|vacancy rate wte %|vacancy percentage|percentage vacant"},
    Synonyms{"agency_fte", "agency|agency wte|locum|locums|agency staff|temporary staff"},
    Synonyms{"absent_fte", "absent|long term absence|maternity|long term sick"},
    Synonyms{"headcount", "head count|heads|number of staff|persons in post"},
    Synonyms{"leavers_fte", "leavers|leavers wte"},
    Synonyms{"starts_fte", "starters|starts|joiners"},
    Synonyms{"post_id", "post id|position id|sap position id|position number|post number|post no|position no|"
                        "post unique reference|establishment number"},
    Synonyms{"fte", "wte|fte of the post|post fte|post wte|hours fte"},
    Synonyms{"grade", "band|pay grade|pay band|salary grade|spine point"},
    Synonyms{"funding", "funding source|funded by|cost code|budget code"},
    Synonyms{"start", "start date|from|contract start"},
    Synonyms{"end", "end date|to|contract end|funded until|funding end"},
    Synonyms{"annual_cost", "salary|cost|annual salary|total cost|budget|cost of post"},
    Synonyms{"volume", "count|number|total|contacts|assessments|reviews|referrals|demand|value"},
    Synonyms{"status", "actual or forecast|data status"},
    Synonyms{"persons", "population|people|persons aged"},
    Synonyms{"age_band", "age|age group|age range"},
    // of lists of referrals, which are counted: no table of a plan has these columns
    Synonyms{"reference",
             "referral id|referral reference|referral number|reference number|request id|case id|ref|ref no|"
             "referral no|referral ref|case number|case ref"},
    Synonyms{"received", "referral date|date of referral|referred on|date referred|referred|received date|"
                         "date received|received on|request date|date of request|waiting since|waiting from"},
    Synonyms{
        "done",
        "completed|completed on|date completed|completion date|closed|closed date|date closed|"
        "assessment date|date of assessment|date assessed|assessed on|date ended|removed on|outcome date|"
        "date assessment completed|assessment completed date|assessment end date|closure date|"
        "date of closure|completed date"},
};

/// In small letters, with one space for whatever else is between the words; % is a word.
std::string plainWords(std::string_view heading)
{
    std::string words;
    for (const char letter : lowerCase(heading)) {
        const bool isWord = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                            static_cast<unsigned char>(letter) >= 0x80;
        if (isWord)
            words += letter;
        else if (letter == '%')
            words += words.empty() || words.back() == ' ' ? "% " : " % ";
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (words.ends_with(' '))
        words.pop_back();
    return words;
}

bool hasAmong(std::string_view list, std::string_view word)
{
    for (;;) {
        const auto end = list.find('|');
        if (list.substr(0, end) == word)
            return true;
        if (end == std::string_view::npos)
            return false;
        list.remove_prefix(end + 1);
    }
}

/// The column of that very name, in whatever table.
std::string_view columnNamed(std::string_view words)
{
    static const auto kNames = [] {
        std::map<std::string, std::string_view, std::less<>> names;
        for (const plan::TableInfo& table : plan::tables())
            for (const plan::ColumnInfo* column : table.fileColumns())
                names.emplace(plainWords(column->name), column->name);
        return names;
    }();
    const auto at = kNames.find(words);
    return at == kNames.end() ? std::string_view() : at->second;
}

} // namespace

std::string_view columnGuess(std::string_view heading)
{
    const std::string words = plainWords(withoutHeadingUnit(heading));
    if (words.empty())
        return {};
    for (const Synonyms& each : kSynonyms)
        if (hasAmong(each.words, words))
            return each.column;
    if (const auto own = columnNamed(words); !own.empty())
        return own;
    // of several levels the lowest tells most
    const auto level = heading.rfind(" / ");
    return level == std::string_view::npos ? std::string_view() : columnGuess(heading.substr(level + 3));
}

std::vector<TableLikeness> likelyTables(const std::vector<std::string_view>& columns)
{
    constexpr double kLeast = 0.5;
    std::vector<TableLikeness> likely;
    for (const plan::TableInfo& table : plan::tables()) {
        TableLikeness each{table.name, 0, {}};
        for (const plan::ColumnInfo* column : table.needed)
            if (std::ranges::find(columns, column->name) == columns.end())
                each.lacking.push_back(column->name);
        if (table.needed.size() < 2)
            continue; // a name alone tells nothing
        const double there = 1 - double(each.lacking.size()) / double(table.needed.size());
        const auto known = std::ranges::count_if(
            columns, [&](std::string_view column) { return !column.empty() && table.find(column); });
        each.score = there * (0.7 + 0.3 * double(known) / double(columns.size()));
        if (there >= kLeast)
            likely.push_back(std::move(each));
    }
    std::ranges::stable_sort(likely, std::greater<>(), &TableLikeness::score);
    return likely;
}

} // namespace muster::exchange
