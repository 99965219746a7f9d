#pragma once
// What is found where staff lists are put beside each other, and what may be decided on it.

#include "exchange/reconcile/match.h"

#include <optional>

namespace muster::exchange {

enum class FindingKind {
    NotInEveryList,
    MayBeTheSame, ///< a fuzzy match, which is never taken unasked
    SameIdTwice,  ///< on several rows of a list
    FilledTwice,  ///< more FTE of people than the post has
    FundingEnded, ///< and somebody is in post
    TitleDiffers,
    TeamDiffers,
    RoleDiffers,
    FteDiffers,
    GradeDiffers,
    EndDiffers,
    NamesOfPeople ///< a column of a list, which is not kept; nothing is to be decided
};
inline constexpr std::size_t kFindingKinds = 12;
/// "grade differs": for people and for files.
[[nodiscard]] std::string_view wordsOf(FindingKind);

/// What is to become of a finding.
struct Decision {
    enum class What {
        None,
        Follow,   ///< the list says how it is: its value, or that there is no such post
        LeaveOut, ///< the post does not become one of the register
        KeepBoth  ///< both are posts; the FTE of all the rows, or of all the people
    };
    What what = What::None;
    std::size_t list = 0; ///< the one to follow

    friend bool operator==(const Decision&, const Decision&) = default;
};

/// What a list has of a finding's post.
struct FindingSide {
    std::vector<std::size_t> lines{}; ///< of its file; none where it does not have the post
    std::string value{};              ///< what it says; empty: nothing
};

struct ListFinding {
    FindingKind kind{};
    /// The same for the same lists, whatever their order, and another where a value changes: F and ten
    /// digits, with a number behind them where two findings say the same.
    std::string key{};
    std::string id{}; ///< of the post; empty where no list has one
    std::string title{};
    std::string team{};
    std::vector<FindingSide> sides{}; ///< by list
    std::string toDo{};               ///< a sentence or two
    std::vector<std::size_t> posts{}; ///< it is about; none of a column of names
    std::vector<Decision> allowed{};  ///< none of a column of names
};

struct Reconciliation {
    std::vector<StaffList> lists; ///< as they were given
    std::vector<MatchedPost> posts;
    std::vector<ListFinding> findings; ///< by kind, then team, title and id
    std::size_t agreed = 0;            ///< posts of which nothing is found
    std::vector<std::string> notes;    ///< sentences
};

/// The day on which funding ends, by the name of the funding as a list writes it; none: it goes on, or is not
/// known.
[[nodiscard]] std::optional<Date> fundingEnd(const plan::Plan&, std::string_view funding);

} // namespace muster::exchange
