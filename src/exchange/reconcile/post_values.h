#pragma once
// What a list says of a post. Inside the folder; reconcile.h is its door.

#include "exchange/reconcile/match.h"

namespace muster::exchange {

/// One post in all lists.
class PostValues {
  public:
    PostValues(const std::vector<StaffList>& lists, const MatchedPost& post) : m_lists(lists), m_post(post) {}

    /// The list's rows of the post.
    [[nodiscard]] std::vector<const StaffRow*> rows(std::size_t list) const;
    [[nodiscard]] std::vector<std::size_t> lines(std::size_t list) const;

    /// Whether the list says it of the post. An end is said where the list has such a column: none is "goes
    /// on".
    [[nodiscard]] bool says(std::size_t list, Compared) const;
    /// What it says, as people read it; of several rows what another list says as well, else the first.
    [[nodiscard]] std::string text(std::size_t list, Compared) const;
    /// The same as the list writes it, for the register.
    [[nodiscard]] std::string cell(std::size_t list, Compared) const;
    /// Whether two lists say different things of it.
    [[nodiscard]] bool differs(Compared) const;

    /// FTE of the people in post as the list has them, on all of its rows; none: not said.
    [[nodiscard]] std::optional<double> inPost(std::size_t list) const;
    /// FTE of the post: the most that a row of any list says.
    [[nodiscard]] std::optional<double> fte() const;

    /// The id, title and team to call the post by, by the first list, in the order of names, that says them.
    [[nodiscard]] std::string id() const;
    [[nodiscard]] std::string firstText(std::string_view column) const;

  private:
    /// What the row says, to compare by; FTE in plain digits.
    [[nodiscard]] static std::string key(const StaffRow&, Compared);
    [[nodiscard]] static bool isSame(Compared, const std::string& a, const std::string& b);
    /// All that the list's rows say of it, the FTE of all of them together too.
    [[nodiscard]] std::vector<std::string> keys(std::size_t list, Compared) const;
    /// The one of them that counts.
    [[nodiscard]] std::string keyThatCounts(std::size_t list, Compared) const;

    const std::vector<StaffList>& m_lists;
    const MatchedPost& m_post;
};

} // namespace muster::exchange
