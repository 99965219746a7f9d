#pragma once
// The posts and the stock of staff of one locality's own role in one month, written once over a Reader that
// gives the numbers: plain ones to compute, traces to explain. Source: docs/method.md, section 6.

#include "engine/supply/can_have.h"
#include "engine/supply/reads_staff.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace muster::engine {

/// How people would leave a role, each way from those whom the ways before it have left.
inline constexpr std::array kWishedWaysOut{Measure::Leavers,      Measure::Retirements,  Measure::MovesWished,
                                           Measure::Resignations, Measure::Redundancies, Measure::Ended};
/// How people leave it, in the same order, so that of all who go nobody stays: of those who wish to move, as
/// many as find room.
inline constexpr std::array kWaysOut{Measure::Leavers,      Measure::Retirements,  Measure::MovesOut,
                                     Measure::Resignations, Measure::Redundancies, Measure::Ended};
inline constexpr std::array kWaysOutButMoves{Measure::Leavers, Measure::Retirements, Measure::Resignations,
                                             Measure::Redundancies, Measure::Ended};
/// How people come to a role.
inline constexpr std::array kWaysIn{Measure::MovesIn, Measure::CameWithPosts, Measure::Cohorts,
                                    Measure::Starts};
static_assert(std::ranges::is_sorted(kWishedWaysOut) && kWishedWaysOut.back() < Measure::MovesOut &&
              Measure::MovesOut < kWaysIn.front());
/// Whether a way is one out.
[[nodiscard]] constexpr bool isOut(Measure way)
{
    return way <= Measure::MovesOut;
}

/// Shares of a profile, or of the moves of a role, may be wrong by this.
inline constexpr double kShareSlack = 1e-9;

template <ReadsPosts Reader>
class StaffStock {
  public:
    using N = typename Reader::Number;

    [[gnu::always_inline]] StaffStock(const Reader& in, RoleIndex role, int t)
        : m_in(in), m_role(role), m_t(t), m_month(in.month(t)), m_staff(in.staff(role)),
          m_flows(m_staff.flowsIn(m_month))
    {
    }

    [[nodiscard]] const StaffCell& staff() const { return m_staff; }
    /// E: the position in force, and what has changed in the register and the structure since.
    [[nodiscard]] N establishment() const
    {
        typename Reader::Sum there;
        typename Reader::Sum gone;
        const bool falls =
            forEachPart(m_staff, m_month, [&](const auto& part, double fte, const char* name, bool isThere) {
                m_in.add(isThere ? there : gone, m_in.record(fte, name, rowOf(part)));
            });
        return falls ? notBelowNothing(m_in.total(there) - m_in.total(gone)) : m_in.total(there);
    }
    static const plan::Post& rowOf(const PostLine& post) { return *post.row; }
    template <class Row>
    static const Row& rowOf(const Row& row)
    {
        return row;
    }

    /// S at the month's start: the position's where one begins to hold, else what the month before leaves.
    [[nodiscard]] N inPost() const
    {
        const bool isStated = !m_flows || m_t == 0 || m_staff.isStatedAnew(m_month);
        return isStated ? stated(m_t) : m_in.carried(m_t - 1, m_in.own(Measure::Closing, m_role, m_t - 1));
    }
    /// In post at a month's start by what was said last: an actual figure, or the position in force.
    [[nodiscard]] N stated(int t) const
    {
        const plan::Actual* row = m_staff.cameBefore(plan::ActualMeasure::InPostFte, m_in.month(t));
        return row ? m_in.record(row->value, "in post", *row) : position(t);
    }
    /// In post by the position in force in a month; without one, the established posts of the register.
    [[nodiscard]] N position(int t) const
    {
        if (const plan::Establishment* row = m_staff.position(m_in.month(t)))
            return m_in.named("in post",
                              formulas::inPost(m_in.record(row->establishment.value(), "establishment", *row),
                                               m_in.record(row->vacancy.value(), "vacancy", *row)));
        typename Reader::Sum filled;
        for (const PostLine& post : m_staff.posts)
            if (post.row->status == plan::PostStatus::Established && runs(*post.row, startOf(m_in.month(t))))
                m_in.add(filled, post.row->filledFte
                                     ? m_in.record(post.row->filledFte->value(), "in the post", *post.row)
                                     : m_in.record(post.row->fte.value(), "post", *post.row));
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
            addWaysIn(joined, std::make_index_sequence<kWaysIn.size()>());
        return m_in.total(joined);
    }
    /// Those in post at the month's start who are still there at its end.
    [[nodiscard]] N staying() const { return leftBefore<kWaysOut>(Measure::MovesIn); }
    [[nodiscard]] N stayingIfNobodyMoves() const { return leftBefore<kWaysOutButMoves>(Measure::MovesIn); }

  protected:
    [[nodiscard, gnu::always_inline]] N own(Measure measure) const { return m_in.own(measure, m_role, m_t); }
    [[nodiscard, gnu::always_inline]] N value(plan::Kind kind) const { return m_in.value(kind, m_role, m_t); }
    [[nodiscard]] static N positive(const N& number)
    {
        using formulas::positive;
        return positive(number);
    }
    [[nodiscard]] static N least(const N& a, const N& b)
    {
        using formulas::least;
        return least(a, b);
    }
    /// People who may be in post on so many posts.
    [[nodiscard]] N mayHave(const N& posts) const
    {
        const N over = value(plan::Kind::OverRecruitment);
        return m_in.isNothing(over) ? posts : formulas::overRecruited(posts, over);
    }
    /// Those in post whom these ways out before one have left; whom all of them, where it is none.
    template <const auto& ways>
    [[nodiscard, gnu::always_inline]] N leftBefore(Measure way) const
    {
        N left = own(Measure::InPost);
        if (m_flows)
            takeWaysOut<ways>(left, way, std::make_index_sequence<ways.size()>());
        return left;
    }
    /// The share of a role that wishes to move in this month: to other roles, or to none, which is away.
    [[nodiscard]] N moving(RoleIndex role, bool away) const
    {
        typename Reader::Sum lines;
        double shares = 0;
        bool isAsked = false;
        for (const MoveLine& line : m_in.staff(role).movesOut)
            if (line.row->month == m_month.month()) {
                shares += line.row->share;
                if (line.to.isNone() != away)
                    continue;
                isAsked = isAsked || line.row->share > 0;
                m_in.add(lines, m_in.record(line.row->share, "share who move", *line.row));
            }
        return isAsked && shares > 1 + kShareSlack ? m_in.unknown() : m_in.total(lines);
    }
    /// Those of all roles who wish to move to one.
    [[nodiscard]] N wishes(RoleIndex to) const
    {
        typename Reader::Sum lines;
        for (const MoveLine& line : m_in.staff(to).movesIn)
            if (line.row->month == m_month.month() && line.row->share > 0)
                if (const N wish = wishOf(line); !m_in.isNothing(wish))
                    m_in.add(lines, wish);
        return m_in.total(lines);
    }
    /// Those of a role who wish to move by one line.
    [[nodiscard]] N wishOf(const MoveLine& line) const
    {
        const N wished = m_in.own(Measure::MovesWished, line.from, m_t);
        if (m_in.isNothing(wished))
            return wished;
        return formulas::partOfMoves(wished, m_in.record(line.row->share, "share who move", *line.row),
                                     moving(line.from, false));
    }

    const Reader& m_in;
    RoleIndex m_role;
    int m_t;
    Month m_month;
    const StaffCell& m_staff;
    bool m_flows; ///< whether staff come and go in this month

  private:
    // Both are written out way by way, each a constant, so that the compiler makes code for it alone.
    template <const auto& ways, std::size_t... i>
    [[gnu::always_inline]] void takeWaysOut(N& left, Measure before, std::index_sequence<i...>) const
    {
        ((ways[i] < before ? takeWayOut<ways[i]>(left) : void()), ...);
    }
    template <Measure way>
    void takeWayOut(N& left) const
    {
        if (!m_in.canHave(m_staff, way))
            return;
        if (const N out = own(way); !m_in.isNothing(out))
            left = left - out;
    }
    template <std::size_t... i>
    void addWaysIn(typename Reader::Sum& joined, std::index_sequence<i...>) const
    {
        (addWayIn<kWaysIn[i]>(joined), ...);
    }
    template <Measure way>
    void addWayIn(typename Reader::Sum& joined) const
    {
        if (m_in.canHave(m_staff, way))
            m_in.add(joined, own(way));
    }
    [[nodiscard]] N notBelowNothing(const N& posts) const
    {
        if (m_in.isLess(posts, -formulas::kNobody))
            return m_in.unknown();
        const bool isRounding = m_in.isLess(posts, formulas::kNobody) && !m_in.isNothing(posts);
        return isRounding ? m_in.nothing() : positive(posts);
    }
};

template <class Reader>
StaffStock(const Reader&, RoleIndex, int) -> StaffStock<Reader>;

} // namespace muster::engine
