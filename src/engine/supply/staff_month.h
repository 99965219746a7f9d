#pragma once
// The staff of one locality's own role in one month: its flows take place in it, and whoever joins in a month
// is in post from the next. Source: docs/method.md, section 6; docs/decisions/first/0012.

#include "engine/supply/ways_in.h"
#include "engine/supply/ways_out.h"

namespace muster::engine {

template <ReadsStaff Reader>
class StaffMonth : public StaffStock<Reader> {
  public:
    using Base = StaffStock<Reader>;
    using Base::Base;
    using typename Base::N;

    [[nodiscard, gnu::always_inline]] N of(Measure measure) const
    {
        switch (measure) {
        case Measure::Establishment:
            return Base::establishment();
        case Measure::InPost:
            return Base::inPost();
        case Measure::NewlyQualified:
            return m_staff.isAhead(m_month)
                       ? Base::recorded("newly qualified", &plan::Establishment::newlyQualified)
                       : newlyQualified();
        case Measure::Absent:
            return absent();
        case Measure::Agency:
            return followsVacancies() ? agency() : agencyStated();
        case Measure::Uncancelled:
            return formulas::uncancelledFte(own(Measure::Establishment), own(Measure::InPost));
        case Measure::Closing:
            return m_staff.isStatedAnew(m_month + 1) ? Base::stated(m_t + 1) : Base::after();
        case Measure::Restated:
            return m_staff.isStatedAnew(m_month + 1) ? own(Measure::Closing) - Base::after() : m_in.nothing();
        case Measure::Headcount:
            return headcount();
        case Measure::SteadyState:
            return Base::m_flows ? steadyState() : own(Measure::InPost);
        default:
            return Base::m_flows ? flow(measure) : m_in.nothing();
        }
    }

  private:
    using Base::m_in;
    using Base::m_month;
    using Base::m_role;
    using Base::m_staff;
    using Base::m_t;
    using Base::own;
    using Base::value;

    [[nodiscard]] N headcount() const
    {
        const N people = own(Measure::InPost);
        if (m_in.isLess(people, formulas::kNobody))
            return m_in.nothing();
        return m_in.isSet(plan::Kind::FtePerHead, m_role, m_t)
                   ? formulas::headcount(people, value(plan::Kind::FtePerHead))
                   : m_in.unknown();
    }
    [[nodiscard, gnu::always_inline]] N flow(Measure measure) const
    {
        if (isOut(measure))
            return WaysOut<Reader>(*this).of(measure);
        return WaysIn<Reader>(*this).of(measure);
    }
    /// Those of the position and of cohorts whose time as newly qualified is not over and who are still here.
    [[nodiscard]] N newlyQualified() const
    {
        const plan::Establishment* row = m_staff.position(m_month);
        const int since = row ? row->asAt.firstMonthStart() - m_in.month(0) : 0;
        const int months = m_in.count(plan::Kind::NewlyQualifiedMonths, m_role, m_t);
        typename Reader::Sum here;
        if (row && m_t - since < months)
            addStillHere(here, m_in.record(row->newlyQualified.value(), "newly qualified", *row),
                         std::max(since, 0));
        if (!m_staff.cohorts.empty())
            for (int u = std::max({0, since, m_t - months}); u < m_t; ++u)
                addStillHere(here, m_in.own(Measure::Cohorts, m_role, u), u + 1);
        return m_in.total(here);
    }
    void addStillHere(typename Reader::Sum& here, N people, int from) const
    {
        for (int t = from; t < m_t && m_staff.hasFlows; ++t) {
            if (m_in.isNothing(people)) // of none, none stay, whatever is known
                return;
            const N stock = m_in.own(Measure::InPost, m_role, t);
            const N stay = Base(m_in, m_role, t).staying();
            if (!m_in.isNothing(stock))
                people = people * m_in.stayed(t, formulas::shareOf(stay, stock));
        }
        if (!m_in.isNothing(people))
            m_in.add(here, people);
    }
    /// Whether agency cover of vacancies is set, from after the position's own month.
    [[nodiscard]] bool followsVacancies() const
    {
        return !m_staff.isAhead(m_month) && !m_staff.isNewPosition(m_month) &&
               !m_staff.cameFor(plan::ActualMeasure::AgencyFte, m_month) &&
               m_in.isSet(plan::Kind::AgencyCover, m_role, m_t);
    }
    [[nodiscard]] N agencyStated() const
    {
        const plan::Actual* row = m_staff.cameBefore(plan::ActualMeasure::AgencyFte, m_month);
        return row ? m_in.record(row->value, "agency", *row)
                   : Base::recorded("agency", &plan::Establishment::agency);
    }
    /// Those away for long by what was said last, at most those in post.
    [[nodiscard]] N absent() const
    {
        const plan::Actual* row = m_staff.cameBefore(plan::ActualMeasure::AbsentFte, m_month);
        const plan::Establishment* position = m_staff.position(m_month);
        if (!row && !(position && position->absent))
            return m_in.nothing();
        return Base::least(row ? m_in.record(row->value, "absent", *row)
                               : m_in.record(position->absent->value(), "absent", *position),
                           own(Measure::InPost));
    }
    [[nodiscard]] N agency() const
    {
        return Base::least(formulas::agencyFor(own(Measure::Uncancelled), value(plan::Kind::AgencyCover)),
                           value(plan::Kind::AgencyCap));
    }
    /// The long-run level of the stock if this month's rates and offers went on for ever.
    [[nodiscard]] N steadyState() const
    {
        const N most = Base::mayHave(own(Measure::Establishment));
        const WaysOut<Reader> ways(*this);
        typename Reader::Sum leave;
        m_in.add(leave, m_in.monthlyShare(value(plan::Kind::Turnover)));
        m_in.add(leave, ways.retirement());
        for (const MoveLine& line : m_staff.movesOut)
            m_in.add(leave, formulas::spread(m_in.record(line.row->share, "share who move", *line.row),
                                             N(formulas::kMonthsAYear)));
        typename Reader::Sum join;
        m_in.add(join, WaysIn<Reader>(*this).offered());
        for (const MoveLine& line : m_staff.movesIn)
            m_in.add(join, formulas::spread(m_in.own(Measure::InPost, line.from, m_t) *
                                                m_in.record(line.row->share, "share who move", *line.row),
                                            N(formulas::kMonthsAYear)));
        const N leaving = m_in.total(leave);
        const N joining = m_in.total(join);
        if (m_in.isNothing(leaving))
            return m_in.isNothing(joining) ? own(Measure::InPost) : most;
        return Base::least(formulas::restingStock(joining, leaving), most);
    }
};

template <class Reader>
StaffMonth(const Reader&, RoleIndex, int) -> StaffMonth<Reader>;

} // namespace muster::engine
