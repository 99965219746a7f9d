#pragma once
// A staff list as it is compared with others: posts, how many FTE of people are in them, and never who.

#include "exchange/map/mapping.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// What lists are compared by, post by post.
enum class Compared { Title, Team, Role, Fte, Grade, End };
inline constexpr std::array kCompared{Compared::Title, Compared::Team,  Compared::Role,
                                      Compared::Fte,   Compared::Grade, Compared::End};
/// The column of the plan's posts, such as locality for a team.
[[nodiscard]] std::string_view columnOf(Compared);

/// FTE that differ by less are alike: lists write hours of the week as FTE with two decimals.
inline constexpr double kFteTolerance = 0.0051;

/// A row of a staff list.
struct StaffRow {
    std::size_t line = 0; ///< of the file
    std::string id{};     ///< of the post, as the list writes it; empty: it has none
    std::vector<std::string>
        cells{};                 ///< one for each of the list's columns; teams and roles by the plan's name
    std::optional<double> fte{}; ///< of the post; none: not said
    std::optional<double> inPost{}; ///< FTE of the people in it, 0 or more; none: not said
    std::optional<Date> end{};      ///< its last funded day; none: not said, or it goes on
    /// What is compared by: names as they look, alike for "&" and "and". Empty: not said.
    std::string idKey{};
    std::string titleKey{};
    std::string teamKey{};
    std::string roleKey{};
    std::string gradeKey{};
};

struct StaffList {
    std::string name;                 ///< for people: HR
    std::string file;                 ///< for messages: hr.xlsx, sheet "Staff"
    std::vector<std::string> columns; ///< of the plan's posts
    std::vector<StaffRow> rows;
    std::vector<std::string> ofPeople; ///< headings of columns that look like names of people; none is kept
    std::vector<std::string> notes;    ///< sentences on how it was read

    /// Where the column is among the columns, if the list has it.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
    /// The cell without spaces at its ends; empty where the list does not have the column.
    [[nodiscard]] std::string_view text(const StaffRow&, std::string_view column) const;
};

/// What a row of a file says beside the columns of the plan's posts.
struct BesideRow {
    std::string id;
    std::optional<bool> hasHolder; ///< none: the list does not say
};

/// Reads the figures and days of a mapped table of posts. `beside` is asked for each line of the file.
/// Errors: BadInput, with line and column, where an FTE is no number from 0 or an end is no day.
[[nodiscard]] Result<StaffList> staffListOf(const plan::Plan&, const std::string& name, MappedTable,
                                            const std::function<BesideRow(std::size_t line)>& beside);

/// A name to compare by: nameKey(), and "&" is "and".
[[nodiscard]] std::string postNameKey(std::string_view name);
/// An id to compare by: nameKey(), without the leading zeros that spreadsheets take off a number. Empty where
/// the text only says that there is no id yet: TBC, new, n/a.
[[nodiscard]] std::string postIdKey(std::string_view id);

} // namespace muster::exchange
