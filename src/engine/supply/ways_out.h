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

    /// One way, at most those whom the ways before it have left.
    [[nodiscard, gnu::always_inline]] N of(Measure way) const
    {
        N wanted = amount(way);
        constexpr Measure kFirst = kWaysOut.front();
        if (way == kFirst || m_in.isNothing(wanted))
            return wanted;
        return Base::least(wanted, Base::leftBefore(way));
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
            return ofStock(m_in.monthlyShare(value(plan::Kind::Turnover)));
        case Measure::Retirements:
            return ofStock(retirement());
        case Measure::MovesOut:
            return ofStock(Base::moving(m_role));
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
    /// Posts that end in the month, as far as posts are filled here.
    [[nodiscard]] N ending() const
    {
        typename Reader::Sum posts;
        for (const PostLine& post : m_staff.posts)
            if (post.row->status == plan::PostStatus::Established && lastMonth(*post.row) == m_month &&
                runs(*post.row, startOf(m_month)))
                m_in.add(posts, m_in.record(post.row->fte.value(), "post", *post.row));
        const N ended = m_in.total(posts);
        const N funded = own(Measure::Establishment);
        if (m_in.isNothing(ended) || m_in.isNothing(funded))
            return m_in.nothing();
        return formulas::endedFte(ended,
                                  Base::least(formulas::shareOf(own(Measure::InPost), funded), N(1.0)));
    }
};

} // namespace muster::engine
