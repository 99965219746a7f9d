#pragma once
// The posts of a plan and which rows speak of a role's staff. Written from
// docs/method.md, section 6, and docs/decisions/first/0012; it shares no formula and no index with the
// engine.

#include "audit/reference.h"

#include <map>
#include <set>

namespace muster::audit {

class ReferencePosts {
  public:
    using Real = long double;

    ReferencePosts(const plan::Plan& plan, const Reference& reference) : m_plan(plan), m_reference(reference)
    {
    }

    /// Whether the role has posts here, or people who move to it.
    [[nodiscard]] bool isStaffed(plan::LocalityId l, plan::RoleId r) const
    {
        return onceFor(m_staffed, {l, r}, [&] {
            std::set<plan::RoleId> seen;
            return isStaffed(l, r, seen);
        });
    }

  protected:
    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();
    static constexpr Real kNobody = 1e-9L; ///< FTE: what fractions leave of nothing

    [[nodiscard]] Month month(int t) const { return m_plan.settings().firstMonth + t; }
    [[nodiscard]] static Date firstDay(Month m) { return {m.year(), m.month(), 1}; }
    [[nodiscard]] Real value(plan::Kind kind, plan::LocalityId l, plan::RoleId r, int t) const
    {
        return m_reference.value(kind, {l, {}, {}, r}, month(t));
    }

    /// The lines of the matrix for a role: to each other role, those of the nearest locality that has any.
    [[nodiscard]] std::vector<const plan::Move*> linesOf(plan::LocalityId l, plan::RoleId role) const
    {
        std::vector<const plan::Move*> lines;
        const auto ends = rows().endsOfMoves.find(role);
        if (ends == rows().endsOfMoves.end())
            return lines;
        for (const auto& to : ends->second)
            for (std::optional<plan::LocalityId> at = l;; at = m_plan.find<plan::Locality>(*at)->parent) {
                bool found = false;
                for (const plan::Move* row : rows().moves.of({at, role}))
                    if (row->toRole == to) {
                        lines.push_back(row);
                        found = true;
                    }
                if (found || !at)
                    break;
            }
        return lines;
    }
    [[nodiscard]] std::vector<const plan::StaffAge*> profileOf(plan::LocalityId l, plan::RoleId role) const
    {
        for (std::optional<plan::LocalityId> at = l;; at = m_plan.find<plan::Locality>(*at)->parent) {
            for (const std::optional<plan::RoleId>& of :
                 {std::optional(role), std::optional<plan::RoleId>()}) {
                const auto& bands = rows().ages.of({at, of});
                if (!bands.empty())
                    return bands;
            }
            if (!at)
                return {};
        }
    }

    [[nodiscard]] bool everSet(plan::Kind kind, plan::LocalityId l, plan::RoleId r) const
    {
        const auto& starts = onceFor(m_starts, kind, [&] {
            std::set<Month> all{Month(1950, 1)};
            for (const plan::Assumption& row : m_plan.rows<plan::Assumption>())
                if (row.kind == kind && row.from)
                    all.insert(*row.from);
            for (const plan::Adjustment* row : m_reference.scenario().of(kind)) {
                if (row->from)
                    all.insert(*row->from);
                if (row->until)
                    all.insert(*row->until + 1);
            }
            return all;
        });
        return std::ranges::any_of(starts, [&](Month m) {
            return m_reference.value(kind, {l, {}, {}, r}, m) > 0;
        });
    }
    [[nodiscard]] bool hasFlows(plan::LocalityId l, plan::RoleId r) const
    {
        for (const plan::Kind kind :
             {plan::Kind::Turnover, plan::Kind::Retirement, plan::Kind::PlannedStarts, plan::Kind::Adverts})
            if (everSet(kind, l, r))
                return true;
        for (const plan::Post* post : rows().posts.of({l, r}))
            if (post->status != plan::PostStatus::Proposed && (post->start || post->end))
                return true;
        for (const plan::Role& from : m_plan.rows<plan::Role>())
            for (const plan::Move* line : linesOf(l, from.id))
                if (from.id == r || line->toRole == r)
                    return true;
        return scenarioMakes(l, r) || !rows().cohorts.of({l, r}).empty() ||
               !rows().restructures.of({l, r}).empty() || !profileOf(l, r).empty();
    }

    [[nodiscard]] static bool isThere(const plan::Post& post, const Date& day)
    {
        return Reference::isThere(post, day);
    }
    /// Posts, as the scenario changes them. More removed than there are is an error.
    [[nodiscard]] Real establishment(plan::LocalityId l, plan::RoleId r, int t) const
    {
        const Real posts = postsOfPlan(l, r, t) + postsOfScenario(l, r, t);
        return posts < -kNobody ? kNone : posts < kNobody ? 0 : posts;
    }
    /// What the scenario makes more of them: nothing before a position that stands for the months before it.
    [[nodiscard]] Real postsOfScenario(plan::LocalityId l, plan::RoleId r, int t) const
    {
        const plan::Establishment* row = m_reference.establishment(l, r, month(t));
        if (row && row->asAt > firstDay(month(t)))
            return 0;
        const Real posts = postsOfPlan(l, r, t);
        return m_reference.scenario().changed(plan::kAdjustsEstablishment, {l, {}, {}, r}, month(t), posts) -
               posts;
    }
    [[nodiscard]] Real postsOfPlan(plan::LocalityId l, plan::RoleId r, int t) const
    {
        const plan::Establishment* row = m_reference.establishment(l, r, month(t));
        const Date today = firstDay(month(t));
        if (row && row->asAt > today)
            return row->establishment.value();
        const bool isAllListed = row && m_reference.listedIn(*row) >= row->establishment.value();
        Real posts = row && !isAllListed ? row->establishment.value() : 0;
        for (const plan::Post* post : rows().posts.of({l, r})) {
            if (post->status == plan::PostStatus::Proposed)
                continue;
            const Real counted = post->fte.value() * m_reference.counts(*post, row);
            posts += (isThere(*post, today) ? counted : 0) -
                     (row && !isAllListed && isThere(*post, row->asAt) ? counted : 0);
        }
        for (const plan::Restructure* event : rows().restructures.of({l, r}))
            if (m_reference.countsAfter(*event, row) && event->month <= month(t))
                posts += event->establishment.value();
        return posts;
    }

    /// FTE of posts that end in a month, of those that may hold people and do not say how many, and the
    /// people in those that do.
    struct Ending {
        Real all = 0, unsaid = 0, people = 0;
    };
    [[nodiscard]] Ending endingIn(plan::LocalityId l, plan::RoleId r, int t) const
    {
        const plan::Establishment* row = m_reference.establishment(l, r, month(t));
        Ending ending;
        for (const plan::Post* post : rows().posts.of({l, r})) {
            if (post->status == plan::PostStatus::Proposed || !post->end ||
                *post->end >= firstDay(month(t + 1)) || !isThere(*post, firstDay(month(t))))
                continue;
            const Real part =
                m_reference.counts(*post, row) * std::max<Real>(0, 1 - resumed(*post) / post->fte.value());
            ending.all += part * post->fte.value();
            if (post->status == plan::PostStatus::Established && post->filledFte)
                ending.people += part * post->filledFte->value();
            else if (post->status == plan::PostStatus::Established)
                ending.unsaid += part * post->fte.value();
        }
        return ending;
    }
    /// Who comes with posts that count from the next month on.
    [[nodiscard]] Real comingWithPosts(plan::LocalityId l, plan::RoleId r, int t) const
    {
        Real people = 0;
        for (const plan::Post* post : rows().posts.of({l, r})) {
            const bool starts =
                post->start && *post->start > firstDay(month(t)) && isThere(*post, firstDay(month(t + 1)));
            const bool goesOn = std::ranges::any_of(rows().posts.of({l, r}), [&](const plan::Post* ended) {
                return ended->status != plan::PostStatus::Proposed && ended->title == post->title &&
                       ended->end &&
                       post->start ==
                           Date::after(Month(ended->end->year, ended->end->month), ended->end->day);
            });
            if (starts && !goesOn && post->filledFte && post->status == plan::PostStatus::Established)
                people += post->filledFte->value();
        }
        return people;
    }
    /// FTE of the post of the same title that follows it on the next day and keeps its people.
    [[nodiscard]] Real resumed(const plan::Post& ended) const
    {
        const Date next = Date::after(Month(ended.end->year, ended.end->month), ended.end->day);
        Real fte = 0;
        for (const plan::Post* post : rows().posts.of({ended.locality, ended.role}))
            if (post->title == ended.title && post->status == plan::PostStatus::Established &&
                post->start == next)
                fte += post->fte.value();
        return fte;
    }

    [[nodiscard]] bool begins(const plan::Establishment* row, int t) const
    {
        return row && row->asAt <= firstDay(month(t)) && row->asAt > firstDay(month(t - 1));
    }
    [[nodiscard]] bool begins(plan::LocalityId l, plan::RoleId r, int t) const
    {
        return begins(m_reference.establishment(l, r, month(t)), t);
    }
    [[nodiscard]] const ReferenceStaffRows& rows() const { return m_reference.staff(); }

    const plan::Plan& m_plan;
    const Reference& m_reference;

  private:
    [[nodiscard]] bool isStaffed(plan::LocalityId l, plan::RoleId r, std::set<plan::RoleId>& seen) const
    {
        if (!seen.insert(r).second)
            return false;
        if (scenarioMakes(l, r) || !rows().establishment.of({l, r}).empty() ||
            !rows().restructures.of({l, r}).empty() ||
            std::ranges::any_of(rows().posts.of({l, r}), [](const plan::Post* post) {
                return post->status != plan::PostStatus::Proposed;
            }))
            return true;
        for (const plan::Role& from : m_plan.rows<plan::Role>())
            for (const plan::Move* line : linesOf(l, from.id))
                if (line->toRole == r && isStaffed(l, from.id, seen))
                    return true;
        return false;
    }

    /// Whether the scenario changes the posts there, or makes people redundant.
    [[nodiscard]] bool scenarioMakes(plan::LocalityId l, plan::RoleId r) const
    {
        if (m_reference.scenario().makes(plan::kAdjustsRedundancies, {l, {}, {}, r}))
            return true;
        if (!m_reference.scenario().of(plan::kAdjustsEstablishment).empty())
            for (int t = 0; t < m_plan.settings().months; ++t)
                if (postsOfScenario(l, r, t) != 0)
                    return true;
        return false;
    }

    mutable std::map<PlaceAndRole, bool> m_staffed;
    mutable std::map<plan::Kind, std::set<Month>> m_starts;
};

} // namespace muster::audit
