#pragma once
// The posts of one locality's own role, by month: what its positions, the register and its restructures make
// of them together. Source: docs/method.md, section 6.1.

#include "plan/plan.h"

#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace muster::plan {

class PostsInForce {
  public:
    PostsInForce(const Plan&, LocalityId, RoleId);
    /// The register and the restructures of both, with other positions.
    PostsInForce(const PostsInForce& a, const PostsInForce& b, std::vector<Establishment> positions);

    /// By date.
    [[nodiscard]] const std::vector<Establishment>& positions() const { return m_positions; }
    [[nodiscard]] const std::vector<const Post*>& posts() const { return m_posts; }
    /// The position of that very date, or null.
    [[nodiscard]] const Establishment* exactly(const Date&) const;
    /// The posts at the start of a month; below nothing where more are removed than there are.
    [[nodiscard]] double at(Month) const;
    /// The first month of the plan in which more posts are removed than there are.
    [[nodiscard]] std::optional<Month> firstBelowNothing(const Settings&) const;
    /// What a position of that date would have to say for the posts to be in every later month, until the
    /// next position, what they are now; its people, agency staff and so on are carried forward from the last
    /// one.
    [[nodiscard]] Establishment asPosition(const Date&) const;

  private:
    void begin(const Date& earliest);
    [[nodiscard]] const Establishment* position(Month) const;
    [[nodiscard]] bool isAhead(Month) const;
    [[nodiscard]] double running(const Date&) const;
    [[nodiscard]] double sinceThen(const Establishment&, Month) const;
    [[nodiscard]] double changes(const Establishment* since, Month) const;
    [[nodiscard]] double people(const Establishment* since, const Date&, double posts) const;

    std::vector<Establishment> m_positions; // by date
    std::vector<const Post*> m_posts;       // without those not yet agreed
    std::vector<const Restructure*> m_restructures;
    Date m_earliest;
    bool m_holdsBefore = true; // the first position stands for the months before it too
};

/// The roles of which one of the localities has a position, a post or a change of the structure.
[[nodiscard]] std::set<RoleId> rolesWithPosts(const Plan&, const std::vector<LocalityId>&);
/// Says no where more posts of a locality's own role are removed than there are in a month of the plan:
/// that is an error, and no figure that could be added or parted. `cannotBe` is "added" or "parted".
[[nodiscard]] Result<void> haveSoundPosts(const Plan&, LocalityId, RoleId, std::string_view cannotBe);

} // namespace muster::plan
