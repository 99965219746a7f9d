#pragma once
// The posts of one locality's own role, by month: what its positions, the register and its restructures make
// of them together. Source: docs/method.md, section 6.1.

#include "plan/plan.h"

#include <vector>

namespace muster::plan {

class PostsInForce {
  public:
    /// The rows of a locality and role; `earliest` is the date of the plan's first position.
    PostsInForce(const Plan&, LocalityId, RoleId, const Date& earliest);
    /// The register and the restructures of both, with other positions.
    PostsInForce(const PostsInForce& a, const PostsInForce& b, std::vector<Establishment> positions);

    /// By date.
    [[nodiscard]] const std::vector<Establishment>& positions() const { return m_positions; }
    [[nodiscard]] const std::vector<const Post*>& posts() const { return m_posts; }
    /// The position of that very date, or null.
    [[nodiscard]] const Establishment* exactly(const Date&) const;
    /// The posts at the start of a month; below nothing where more are taken away than there are.
    [[nodiscard]] double at(Month) const;
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

} // namespace muster::plan
