#pragma once
// How people leave a role in a month. Source: docs/method.md, section 6.2; docs/decisions/first/0012.

#include "engine/supply/staff_stock.h"

namespace muster::engine {

template <ReadsStaff Reader>
class WaysOut : public StaffStock<Reader> {
  public:
    using Base = StaffStock<Reader>;
    using Base::Base;
    using typename Base::N;

    explicit WaysOut(const Base& here) : Base(here) {}

    /// One way, at most those whom the ways before it have left.
    [[nodiscard, gnu::always_inline]] N of(Measure way) const
    {
        if (way == Measure::MovesOut)
            return moved();
        N wanted = amount(way);
        if (m_in.isNothing(wanted) || (way == Measure::Leavers && m_staff.movesOut.empty()))
            return wanted;
        return Base::least(wanted, Base::template leftBefore<kWishedWaysOut>(way));
    }
    /// The share who retire in a month: by the age profile, else by the rate for all ages.
    [[nodiscard]] N retirement() const
    {
        if (m_staff.ages.empty())
            return m_in.monthlyShare(value(plan::Kind::Retirement));
        typename Reader::Sum bands;
        double shares = 0;
        for (const plan::StaffAge* band : m_staff.ages) {
            shares += band->share;
            m_in.add(bands, m_in.record(band->share, "share of staff", *band) *
                                m_in.record(band->retirement, "retirement", *band));
        }
        if (std::abs(shares - 1) > kShareSlack)
            return m_in.unknown();
        return m_in.monthlyShare(
            m_in.named("retirement in a year, by age", formulas::atMostAll(m_in.total(bands))));
    }

  private:
    using Base::m_in;
    using Base::m_month;
    using Base::m_role;
    using Base::m_staff;
    using Base::m_t;
    using Base::own;
    using Base::value;

    [[nodiscard, gnu::always_inline]] N amount(Measure way) const
    {
        switch (way) {
        case Measure::Leavers:
            return ofStock(leaving());
        case Measure::Retirements:
            return ofStock(retirement());
        case Measure::MovesWished:
            return ofStock(Base::moving(m_role, false));
        case Measure::Resignations:
            return resigning();
        case Measure::Redundancies:
            return redundant();
        default:
            return ending();
        }
    }
    [[nodiscard]] N ofStock(const N& share) const
    {
        return m_in.isNothing(share) ? m_in.nothing() : own(Measure::InPost) * share;
    }
    /// The share who leave in a month: by the turnover, and those who move to nobody.
    [[nodiscard]] N leaving() const
    {
        const N turnover = m_in.monthlyShare(value(plan::Kind::Turnover));
        if (m_staff.movesOut.empty())
            return turnover;
        typename Reader::Sum shares;
        m_in.add(shares, turnover);
        m_in.add(shares, Base::moving(m_role, true));
        return m_in.total(shares);
    }
    /// Of those who wish to move, the part that finds room; all of them to the last bit where all do.
    [[nodiscard]] N moved() const
    {
        using formulas::valueOf;
        typename Reader::Sum lines;
        bool isRoomForAll = true;
        for (const MoveLine& line : m_staff.movesOut) {
            if (line.to.isNone() || line.row->month != m_month.month() || line.row->share == 0)
                continue;
            const N wish = Base::wishOf(line);
            if (m_in.isNothing(wish))
                continue;
            if (!m_in.staff(line.to).flowsIn(m_month)) {
                isRoomForAll = false; // it takes nobody
                continue;
            }
            const N moved = m_in.own(Measure::MovesIn, line.to, m_t);
            const N wishes = Base::wishes(line.to);
            isRoomForAll = isRoomForAll && valueOf(moved) == valueOf(wishes);
            m_in.add(lines, formulas::partOfRoom(wish, moved, wishes));
        }
        return isRoomForAll ? own(Measure::MovesWished) : m_in.total(lines);
    }
    [[nodiscard]] N resigning() const
    {
        typename Reader::Sum waves;
        for (const plan::Restructure* event : m_staff.restructures)
            if (event->month <= m_month && m_month < event->month + event->months)
                m_in.add(waves,
                         formulas::spread(m_in.record(event->resignations.value(), "resignations", *event),
                                          N(double(event->months))));
        return m_in.total(waves);
    }
    [[nodiscard]] N redundant() const
    {
        typename Reader::Sum events;
        for (const plan::Restructure* event : m_staff.restructures)
            if (event->month == m_month)
                m_in.add(events, m_in.record(event->redundancies.value(), "redundancies", *event));
        return m_in.total(events);
    }
    /// Posts that end in the month take who is in them, where the register says it; else those in post beyond
    /// the posts that remain, at most their FTE. A disestablished post takes nobody; one that resumes on the
    /// next day keeps its people.
    [[nodiscard]] N ending() const
    {
        typename Reader::Sum all;
        typename Reader::Sum said;
        typename Reader::Sum unsaid;
        for (const PostLine& post : m_staff.posts) {
            const double part = endingPart(post);
            if (part == 0)
                continue;
            m_in.add(all, m_in.record(part * post.row->fte.value(), "post", *post.row));
            if (post.row->status == plan::PostStatus::Disestablished)
                continue;
            if (post.row->filledFte)
                m_in.add(said, m_in.record(part * post.row->filledFte->value(), "in the post", *post.row));
            else
                m_in.add(unsaid, m_in.record(part * post.row->fte.value(), "post", *post.row));
        }
        const N left = Base::template leftBefore<kWishedWaysOut>(Measure::Ended);
        const N inPosts = m_in.total(said);
        const N people = m_in.isNothing(inPosts) ? inPosts : Base::least(inPosts, left);
        const N posts = m_in.total(unsaid);
        if (m_in.isNothing(posts))
            return people;
        const N beyond = formulas::endedFte(posts, m_in.isNothing(people) ? left : left - people,
                                            own(Measure::Establishment), m_in.total(all));
        return m_in.isNothing(people) ? beyond : people + beyond;
    }
    /// The part of a post's FTE that ends in the month.
    [[nodiscard]] double endingPart(const PostLine& post) const
    {
        if (lastMonth(*post.row) != m_month || !runs(*post.row, startOf(m_month)))
            return 0;
        const double fte = post.row->fte.value();
        return countedFte(m_staff, m_month, post) / fte * std::max(0.0, 1 - post.resumed / fte);
    }
};

} // namespace muster::engine
