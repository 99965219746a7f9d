#pragma once
// The staff of one locality's own role in one month, written once over a Reader that gives the numbers: plain
// ones to compute, traces to explain. A month's flows take place in it; whoever joins in a month is in post
// from the next. Source: design/model.md, section 6.
//
// A Reader stands at one locality and has, t counting months from the plan's first and negative before it:
//
// * Number, Sum; add(sum, number), total(sum): a sum that leaves out nothing
// * staff(role), month(t)
// * own(measure, role, t): a measure of the locality's own role, t from 0
// * value(kind, role, t), isSet(kind, role, t): an assumption
// * record(value, name, row): a figure of a row
// * count(kind, role, t): an assumption in whole months; isNothing(number), isLess(number, double)
// * named(name, number), ofMonth(name, t, number), carried(t, number), unknown(), nothing()
// * monthlyShare(number): formulas::monthlyShare

#include "engine/formulas.h"
#include "engine/results.h"

#include <algorithm>
#include <cmath>

namespace muster::engine {

/// How people leave a role, each way from those whom the ways before it have left.
inline constexpr std::array kWaysOut{Measure::Leavers,      Measure::Retirements,  Measure::MovesOut,
                                     Measure::Resignations, Measure::Redundancies, Measure::Ended};
/// How people come to a role.
inline constexpr std::array kWaysIn{Measure::MovesIn, Measure::Cohorts, Measure::Starts};

/// The longest time from an advert to a start, in months.
inline constexpr int kLongestToStart = 36;
/// Shares of a profile, or of the moves of a role, may be wrong by this.
inline constexpr double kShareSlack = 1e-9;
/// A structure with fewer posts than none, beyond what binary fractions make of 5 − 2.1 − 2.9.
inline constexpr double kBelowNothing = -1e-9;

/// The posts of one locality's own role at the start of a month, t from 0 to the plan's months; not a number
/// where more are taken away than there are.
[[nodiscard]] double postsAt(const Inputs&, int locality, int role, int t);

template <class Reader>
class StaffMonth {
  public:
    using N = typename Reader::Number;

    StaffMonth(const Reader& in, int role, int t)
        : m_in(in), m_role(role), m_t(t), m_month(in.month(t)), m_staff(in.staff(role)),
          m_flows(m_staff.flowsIn(m_month))
    {
    }

    [[nodiscard]] N of(Measure measure) const
    {
        switch (measure) {
        case Measure::Establishment:
            return establishment();
        case Measure::InPost:
            return inPost();
        case Measure::NewlyQualified:
            return m_flows ? newlyQualified()
                           : recorded("newly qualified", &plan::Establishment::newlyQualified);
        case Measure::Agency:
            return m_flows && followsVacancies() ? agency()
                                                 : recorded("agency", &plan::Establishment::agency);
        case Measure::Uncancelled:
            return formulas::uncancelledFte(own(Measure::Establishment), own(Measure::InPost));
        case Measure::Closing:
            return m_staff.isNewPosition(m_month + 1) ? position(m_t + 1) : after();
        case Measure::Restated:
            return m_staff.isNewPosition(m_month + 1) ? own(Measure::Closing) - after() : m_in.nothing();
        case Measure::SteadyState:
            return m_flows ? steadyState() : own(Measure::InPost);
        default:
            return m_flows ? flow(measure) : m_in.nothing();
        }
    }

    /// E: the position in force, and what has changed in the register and the structure since.
    [[nodiscard]] N establishment() const
    {
        const plan::Establishment* since = m_staff.position(m_month);
        typename Reader::Sum there;
        typename Reader::Sum gone;
        if (since)
            m_in.add(there, m_in.record(since->establishment.value(), "establishment", *since));
        if (since && m_month < since->asAt.firstMonthStart())
            return m_in.total(there);
        bool falls = false;
        for (const plan::Post* post : m_staff.posts) {
            const bool was = since && runs(*post, since->asAt);
            const bool is = runs(*post, startOf(m_month));
            if (was != is)
                m_in.add(is ? there : gone, m_in.record(post->fte.value(), "post", *post));
            falls = falls || (was && !is);
        }
        for (const plan::Restructure* event : m_staff.restructures)
            if (event->month <= m_month && (!since || startOf(event->month) > since->asAt)) {
                m_in.add(there, m_in.record(event->establishment.value(), "change of the structure", *event));
                falls = falls || event->establishment.value() < 0;
            }
        return falls ? notBelowNothing(m_in.total(there) - m_in.total(gone)) : m_in.total(there);
    }

  private:
    [[nodiscard]] N own(Measure measure) const { return m_in.own(measure, m_role, m_t); }
    [[nodiscard]] N value(plan::Kind kind) const { return m_in.value(kind, m_role, m_t); }

    [[nodiscard]] N flow(Measure measure) const
    {
        switch (measure) {
        case Measure::Leavers:
            return out(measure, ofStock(m_in.monthlyShare(value(plan::Kind::Turnover))));
        case Measure::Retirements:
            return out(measure, ofStock(retirement()));
        case Measure::MovesOut:
            return out(measure, ofStock(moving(m_role)));
        case Measure::Resignations:
            return out(measure, resigning());
        case Measure::Redundancies:
            return out(measure, redundant());
        case Measure::Ended:
            return out(measure, ending());
        case Measure::MovesIn:
            return movesIn();
        case Measure::Cohorts:
            return upTo(qualifying(), &StaffMonth::room);
        case Measure::Starts:
            return upTo(offered(), &StaffMonth::roomForStarts);
        default:
            return m_in.nothing();
        }
    }

    [[nodiscard]] N notBelowNothing(const N& posts) const
    {
        return m_in.isLess(posts, kBelowNothing) ? m_in.unknown() : positive(posts);
    }
    [[nodiscard]] static N positive(const N& number)
    {
        using formulas::positive;
        return positive(number);
    }

    // The stock.

    /// S at the month's start: the position's where one begins to hold, else what the month before leaves.
    [[nodiscard]] N inPost() const
    {
        const bool isPosition = !m_flows || m_t == 0 || m_staff.isNewPosition(m_month);
        return isPosition ? position(m_t)
                          : m_in.carried(m_t - 1, m_in.own(Measure::Closing, m_role, m_t - 1));
    }
    /// In post by the position in force in a month; without one, the established posts of the register.
    [[nodiscard]] N position(int t) const
    {
        if (const plan::Establishment* row = m_staff.position(m_in.month(t)))
            return m_in.named("in post",
                              formulas::inPost(m_in.record(row->establishment.value(), "establishment", *row),
                                               m_in.record(row->vacancy.value(), "vacancy", *row)));
        typename Reader::Sum filled;
        for (const plan::Post* post : m_staff.posts)
            if (post->status == plan::PostStatus::Established && runs(*post, startOf(m_in.month(t))))
                m_in.add(filled, m_in.record(post->fte.value(), "post", *post));
        return m_in.total(filled);
    }
    [[nodiscard]] N recorded(const char* name, Fte plan::Establishment::*member) const
    {
        const plan::Establishment* row = m_staff.position(m_month);
        return row ? m_in.record((row->*member).value(), name, *row) : m_in.nothing();
    }
    /// S(t + 1), if no new position says otherwise.
    [[nodiscard]] N after() const
    {
        typename Reader::Sum joined;
        m_in.add(joined, staying());
        if (m_flows)
            for (const Measure way : kWaysIn)
                m_in.add(joined, own(way));
        return m_in.total(joined);
    }
    /// Those in post at the month's start who are still there at its end.
    [[nodiscard]] N staying() const { return leftBy(kWaysOut.size()); }
    /// Those in post whom the first so many ways out have left.
    [[nodiscard]] N leftBy(std::size_t ways) const
    {
        N left = own(Measure::InPost);
        if (m_flows)
            for (std::size_t i = 0; i < ways; ++i)
                if (const N out = own(kWaysOut[i]); !m_in.isNothing(out))
                    left = left - out;
        return left;
    }

    // The ways out.

    [[nodiscard]] N ofStock(const N& share) const
    {
        return m_in.isNothing(share) ? m_in.nothing() : own(Measure::InPost) * share;
    }
    /// An amount that leaves, at most those who are still there.
    [[nodiscard]] N out(Measure way, const N& amount) const
    {
        if (way == kWaysOut.front() || m_in.isNothing(amount))
            return amount;
        const auto at = std::ranges::find(kWaysOut, way) - kWaysOut.begin();
        return least(amount, leftBy(static_cast<std::size_t>(at)));
    }
    [[nodiscard]] static N least(const N& a, const N& b)
    {
        using formulas::least;
        return least(a, b);
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
                                m_in.monthlyShare(m_in.record(band->retirement, "retirement", *band)));
        }
        return std::abs(shares - 1) > kShareSlack ? m_in.unknown()
                                                  : m_in.named("retirement by age", m_in.total(bands));
    }
    /// The share of a role that moves in this month.
    [[nodiscard]] N moving(int role) const
    {
        typename Reader::Sum lines;
        double shares = 0;
        for (const MoveLine& line : m_in.staff(role).movesOut)
            if (line.row->month == m_month.month()) {
                shares += line.row->share;
                m_in.add(lines, m_in.record(line.row->share, "share who move", *line.row));
            }
        return shares > 1 + kShareSlack ? m_in.unknown() : m_in.total(lines);
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
        for (const plan::Post* post : m_staff.posts)
            if (post->status == plan::PostStatus::Established && lastMonth(*post) == m_month &&
                runs(*post, startOf(m_month)))
                m_in.add(posts, m_in.record(post->fte.value(), "post", *post));
        const N ended = m_in.total(posts);
        const N funded = own(Measure::Establishment);
        if (m_in.isNothing(ended) || m_in.isNothing(funded))
            return m_in.nothing();
        return formulas::endedFte(ended, least(formulas::shareOf(own(Measure::InPost), funded), N(1.0)));
    }

    // The ways in.

    [[nodiscard]] N movesIn() const
    {
        typename Reader::Sum lines;
        for (const MoveLine& line : m_staff.movesIn)
            if (line.row->month == m_month.month() && line.row->share > 0)
                if (const N gone = m_in.own(Measure::MovesOut, line.from, m_t); !m_in.isNothing(gone))
                    m_in.add(lines, formulas::partOfMoves(
                                        gone, m_in.record(line.row->share, "share who move", *line.row),
                                        moving(line.from)));
        return m_in.total(lines);
    }
    /// As many as there is room for.
    template <class Room>
    [[nodiscard]] N upTo(const N& wanted, const Room& room) const
    {
        return m_in.isNothing(wanted) ? wanted : least(wanted, (this->*room)());
    }
    /// The posts that may be filled by the month's end.
    [[nodiscard]] N room() const
    {
        typename Reader::Sum there;
        m_in.add(there, staying());
        m_in.add(there, own(Measure::MovesIn));
        return positive(mayHave(m_in.own(Measure::Establishment, m_role, m_t + 1)) - m_in.total(there));
    }
    [[nodiscard]] N roomForStarts() const
    {
        const N cohorts = own(Measure::Cohorts);
        return m_in.isNothing(cohorts) ? room() : positive(room() - cohorts);
    }
    /// People who may be in post on so many posts.
    [[nodiscard]] N mayHave(const N& posts) const
    {
        const N over = value(plan::Kind::OverRecruitment);
        return m_in.isNothing(over) ? posts : formulas::overRecruited(posts, over);
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
    /// People who would start in the month: planned starts and the adverts whose time has come.
    [[nodiscard]] N offered() const
    {
        typename Reader::Sum starts;
        m_in.add(starts, value(plan::Kind::PlannedStarts));
        if (m_staff.advertises)
            for (int u = m_t - kLongestToStart; u <= m_t; ++u)
                if (const N posts = m_in.value(plan::Kind::Adverts, m_role, u);
                    !m_in.isNothing(posts) && m_in.count(plan::Kind::MonthsToStart, m_role, u) == m_t - u)
                    m_in.add(starts,
                             m_in.ofMonth("adverts of", u,
                                          formulas::appointments(
                                              posts, m_in.value(plan::Kind::AdvertSuccess, m_role, u))));
        return m_in.total(starts);
    }

    // What follows from the stock.

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
        if (m_in.isNothing(people))
            return;
        for (int t = from; t < m_t; ++t) {
            const N stock = m_in.own(Measure::InPost, m_role, t);
            const N stay = StaffMonth(m_in, m_role, t).staying();
            if (!m_in.isNothing(stock))
                people = people * m_in.ofMonth("share who stay in", t, formulas::shareOf(stay, stock));
        }
        m_in.add(here, people);
    }
    /// Whether agency cover of vacancies is set, from after the position's own month.
    [[nodiscard]] bool followsVacancies() const
    {
        return m_in.isSet(plan::Kind::AgencyCover, m_role, m_t) && !m_staff.isNewPosition(m_month);
    }
    [[nodiscard]] N agency() const
    {
        return least(formulas::agencyFor(own(Measure::Uncancelled), value(plan::Kind::AgencyCover)),
                     value(plan::Kind::AgencyCap));
    }
    /// Where the stock would come to rest if this month's rates and offers went on for ever.
    [[nodiscard]] N steadyState() const
    {
        const N most = mayHave(own(Measure::Establishment));
        typename Reader::Sum leave;
        m_in.add(leave, m_in.monthlyShare(value(plan::Kind::Turnover)));
        m_in.add(leave, retirement());
        for (const MoveLine& line : m_staff.movesOut)
            m_in.add(leave, formulas::spread(m_in.record(line.row->share, "share who move", *line.row),
                                             N(formulas::kMonthsAYear)));
        typename Reader::Sum join;
        m_in.add(join, offered());
        for (const MoveLine& line : m_staff.movesIn)
            m_in.add(join, formulas::spread(m_in.own(Measure::InPost, line.from, m_t) *
                                                m_in.record(line.row->share, "share who move", *line.row),
                                            N(formulas::kMonthsAYear)));
        const N leaving = m_in.total(leave);
        const N joining = m_in.total(join);
        if (m_in.isNothing(leaving))
            return m_in.isNothing(joining) ? own(Measure::InPost) : most;
        return least(formulas::restingStock(joining, leaving), most);
    }

    const Reader& m_in;
    int m_role;
    int m_t;
    Month m_month;
    const StaffCell& m_staff;
    bool m_flows;
};

} // namespace muster::engine
