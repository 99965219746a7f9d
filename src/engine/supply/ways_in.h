#pragma once
// How people come to a role in a month. Source: docs/method.md, section 6.3; docs/decisions/first/0012.

#include "engine/supply/staff_stock.h"

namespace muster::engine {

/// The longest time from an advert to a start, in months.
inline constexpr int kLongestToStart = 36;

template <ReadsStaff Reader>
class WaysIn : public StaffStock<Reader> {
  public:
    using Base = StaffStock<Reader>;
    using Base::Base;
    using typename Base::N;

    explicit WaysIn(const Base& here) : Base(here) {}

    [[nodiscard, gnu::always_inline]] N of(Measure way) const
    {
        switch (way) {
        case Measure::CameWithPosts:
            return withPosts();
        case Measure::MovesIn:
            return upTo(Base::wishes(m_role), &WaysIn::roomForMoves);
        case Measure::Cohorts:
            return upTo(qualifying(), &WaysIn::room);
        case Measure::CohortsNotPlaced:
            return beyond(qualifying(), Measure::Cohorts);
        case Measure::StartsNotPlaced:
            return beyond(offered(), Measure::Starts);
        default:
            return upTo(offered(), &WaysIn::roomForStarts);
        }
    }
    /// People who would start in the month: planned starts and the adverts whose time has come.
    [[nodiscard]] N offered() const
    {
        typename Reader::Sum starts;
        m_in.add(starts, value(plan::Kind::PlannedStarts));
        if (m_staff.advertises)
            for (int u = m_t - kLongestToStart; u <= m_t; ++u)
                if (const N posts = m_in.value(plan::Kind::Adverts, m_role, u);
                    !m_in.isNothing(posts) && isPlaced(u) &&
                    m_in.count(plan::Kind::MonthsToStart, m_role, u) == m_t - u)
                    m_in.add(starts,
                             m_in.ofMonth("adverts of", u,
                                          formulas::appointments(
                                              posts, m_in.value(plan::Kind::AdvertSuccess, m_role, u))));
        return m_in.total(starts);
    }

  private:
    using Base::m_in;
    using Base::m_month;
    using Base::m_role;
    using Base::m_staff;
    using Base::m_t;
    using Base::own;
    using Base::value;

    /// Whether adverts are placed in a month: before the plan's first, only those that say when they begin.
    [[nodiscard]] bool isPlaced(int u) const
    {
        return u >= 0 || m_in.since(plan::Kind::Adverts, m_role, u).has_value();
    }
    /// Who is in the posts that count from the next month on; one that resumes another keeps its people.
    [[nodiscard]] N withPosts() const
    {
        typename Reader::Sum people;
        for (const PostLine& post : m_staff.posts)
            if (post.row->filledFte && !post.resumes && post.row->status == plan::PostStatus::Established &&
                post.row->start && post.row->start->firstMonthStart() == m_month + 1 &&
                runs(*post.row, startOf(m_month + 1)))
                m_in.add(people, m_in.record(post.row->filledFte->value(), "in the post", *post.row));
        return m_in.total(people);
    }
    [[nodiscard]] N beyond(const N& wanted, Measure placed) const
    {
        return m_in.isNothing(wanted) ? wanted : Base::positive(wanted - own(placed));
    }
    /// As many as there is room for.
    template <class Room>
    [[nodiscard]] N upTo(const N& wanted, const Room& room) const
    {
        return m_in.isNothing(wanted) ? wanted : Base::least(wanted, (this->*room)());
    }
    /// The posts that may be filled by the month's end, beside those who are there.
    [[nodiscard]] N roomBeside(const N& there) const
    {
        return Base::positive(Base::mayHave(m_in.own(Measure::Establishment, m_role, m_t + 1)) - there);
    }
    /// What those who wish to move out would leave behind is not there yet.
    [[nodiscard]] N roomForMoves() const
    {
        typename Reader::Sum there;
        m_in.add(there, Base::stayingIfNobodyMoves());
        if (m_in.canHave(m_staff, Measure::CameWithPosts))
            m_in.add(there, own(Measure::CameWithPosts));
        return roomBeside(m_in.total(there));
    }
    [[nodiscard]] N room() const
    {
        typename Reader::Sum there;
        m_in.add(there, Base::staying());
        for (const Measure way : {Measure::MovesIn, Measure::CameWithPosts})
            if (m_in.canHave(m_staff, way))
                m_in.add(there, own(way));
        return roomBeside(m_in.total(there));
    }
    [[nodiscard]] N roomForStarts() const
    {
        if (!m_in.canHave(m_staff, Measure::Cohorts))
            return room();
        const N cohorts = own(Measure::Cohorts);
        return m_in.isNothing(cohorts) ? room() : Base::positive(room() - cohorts);
    }
    [[nodiscard]] N qualifying() const
    {
        typename Reader::Sum cohorts;
        for (const plan::Cohort* cohort : m_staff.cohorts)
            if (cohort->month == m_month)
                m_in.add(cohorts, formulas::qualifying(m_in.record(cohort->fte.value(), "FTE", *cohort),
                                                       m_in.record(cohort->completion, "completion", *cohort),
                                                       m_in.record(cohort->joins, "joins us", *cohort)));
        return m_in.total(cohorts);
    }
};

} // namespace muster::engine
