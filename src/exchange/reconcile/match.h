#pragma once
// Which rows of several staff lists are the same post. Inside the folder; reconcile.h is its door.

#include "exchange/reconcile/staff_list.h"

namespace muster::exchange {

/// A post, and its rows in each list; several in one list where it has the post's id more than once.
struct MatchedPost {
    std::vector<std::vector<std::size_t>> rows; ///< by list, and in the order of its lines

    [[nodiscard]] bool isIn(std::size_t list) const { return !rows[list].empty(); }
};

/// Rows with one id are one post. A row without an id, or of a list whose ids no other list has, is the post
/// of the same title and team, and of the same grade and FTE where both say them; of several alike each is
/// taken once. The order of the lists changes nothing.
[[nodiscard]] std::vector<MatchedPost> matchPosts(const std::vector<StaffList>&);

/// Posts that are not in the same lists, and may be one: all but one of title, team, grade and FTE are alike,
/// or a title or an id differs by a letter. Each is in one group at most.
[[nodiscard]] std::vector<std::vector<std::size_t>> unsurePosts(const std::vector<StaffList>&,
                                                                const std::vector<MatchedPost>&);

/// Lists whose ids no other list has, so that they are matched by title, team, grade and FTE.
[[nodiscard]] std::vector<std::size_t> listsOfOtherIds(const std::vector<StaffList>&);

[[nodiscard]] bool isSameFte(double a, double b);
/// The places of the lists, by their names.
[[nodiscard]] std::vector<std::size_t> byName(const std::vector<StaffList>&);

} // namespace muster::exchange
