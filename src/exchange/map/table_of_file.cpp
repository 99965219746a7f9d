#include "exchange/map/table_of_file.h"

#include "exchange/inspect/column_guess.h"

#include <algorithm>
#include <array>

namespace muster::exchange {

namespace {

/// The time of an establishment is a day.
std::string_view columnOfEstablishment(std::string_view guess, const std::vector<std::string_view>& all)
{
    const bool hasDay = std::ranges::find(all, "as_at") != all.end();
    return guess == "period" && !hasDay ? "as_at" : guess;
}

/// The column of a table that stands for what another table calls otherwise; the guess where there is none.
std::string_view columnIn(const plan::TableInfo& table, std::string_view guess)
{
    constexpr std::array kOfPosts{std::pair<std::string_view, std::string_view>("establishment_fte", "fte"),
                                  std::pair<std::string_view, std::string_view>(kInPostColumn, "filled_fte")};
    if (&table == &plan::tableOf<plan::Post>())
        for (const auto& [ofEstablishment, ofPost] : kOfPosts)
            if (guess == ofEstablishment)
                return ofPost;
    return guess;
}

} // namespace

TableOfFile asTableOf(const plan::Plan& plan, const RawTable& file, const plan::TableInfo& table,
                      const std::vector<std::string_view>& guesses)
{
    TableOfFile made{&table};
    for (const std::string_view guess : guesses)
        made.guesses.push_back(&table == &plan::tableOf<plan::Establishment>()
                                   ? columnOfEstablishment(guess, guesses)
                                   : columnIn(table, guess));
    made.across = acrossIn(plan, file, table, made.guesses);
    for (const TableLikeness& each : likelyTables(made.allGiven()))
        if (each.table == table.name)
            made.likeness = each.score;
    return made;
}

} // namespace muster::exchange
