#pragma once
// What is wrong with a plan, and where to go to mend it.

#include "plan/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::plan {

/// An error prevents a result; a warning changes what a result means; a note is for information.
enum class Severity { Error, Warning, Note };
template <>
struct Words<Severity> {
    static constexpr std::array<std::pair<Severity, std::string_view>, 3> list{
        {{Severity::Error, "error"}, {Severity::Warning, "warning"}, {Severity::Note, "note"}}};
};

/// Where to go to mend a problem: a table, its row and column if it has one, and for an assumption that is
/// missing, its cell.
struct Target {
    std::string table;
    std::int64_t row = 0;
    std::optional<Kind> kind;
    Scope scope{};
    std::string_view column{}; ///< as Table<Row>::columns names it; every problem of a row has one
    bool edits = false;        ///< whoever goes there means to change the cell
};

struct Problem {
    Severity severity = Severity::Error;
    std::string code;    ///< stable, kebab-case: shares-do-not-add-up
    std::string where;   ///< the thing, in words
    std::string found;   ///< the value found
    std::string allowed; ///< the values allowed
    std::string message; ///< what is wrong and what to do
    Target target{};
    std::size_t more = 0;   ///< how many more of this kind there are, of which no more is said
    bool saysWhere = false; ///< the message names the thing itself: "enter the qualified share for East"
};

/// What is wrong in one sentence, with where it is.
[[nodiscard]] std::string sentenceOf(const Problem&);

/// Of one kind of problem in one table so many are told one by one; the last of them says how many more there
/// are.
inline constexpr std::size_t kMostOfAKind = 20;

/// How many problems the list stands for, those that are only counted among them.
[[nodiscard]] std::size_t countOf(const std::vector<Problem>&);

/// The list as people read it: of one kind in a table (and of one kind of assumption) kMostOfAKind problems,
/// and where there are more of it the last says how many.
[[nodiscard]] std::vector<Problem> told(std::vector<Problem>);

/// Puts problems of one kind about rows of one table in the order of these rows, in the places that they have
/// in the list: ids are drawn by chance, and the list of a plan is to be the same wherever it was made.
void putLikeProblemsInFileOrder(const Plan&, std::vector<Problem>&);

} // namespace muster::plan
