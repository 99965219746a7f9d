#include "engine/supply/stock.h"

#include "engine/supply/own_reader.h"

#include <utility>

namespace muster::engine {

namespace {

/// What the flows of a month are made in, each after what it needs.
constexpr std::array kOrder{Measure::InPost,      Measure::Leavers,         Measure::Retirements,
                            Measure::MovesWished, Measure::Resignations,    Measure::Redundancies,
                            Measure::Ended,       Measure::CameWithPosts,   Measure::MovesIn,
                            Measure::MovesOut,    Measure::Cohorts,         Measure::CohortsNotPlaced,
                            Measure::Starts,      Measure::StartsNotPlaced, Measure::Closing,
                            Measure::Restated,    Measure::NewlyQualified,  Measure::Absent,
                            Measure::Uncancelled, Measure::Agency,          Measure::SteadyState};

/// Reads and writes the staff of one locality month by month.
class StaffOfLocality {
  public:
    StaffOfLocality(const Inputs& inputs, OwnFigures& figures, LocalityIndex locality)
        : m_in(inputs, figures, locality), m_figures(figures), m_locality(locality),
          m_roles(inputs.staff().rolesOf(locality))
    {
    }

    void layOut(const Inputs& inputs)
    {
        for (const RoleIndex r : inputs.dimensions().roles.indexes())
            empty(r);
        for (const RoleIndex r : m_roles)
            fillEstablishment(r, inputs.months());
    }
    void fill(const Inputs& inputs, int months)
    {
        if (std::ranges::all_of(m_roles, [&](RoleIndex r) { return standsAlone(m_in.staff(r)); }))
            forEachRun(inputs.wholeRuns(), 0, months, [&](const MonthSegment& run) {
                m_in.standIn(run);
                for (const RoleIndex r : m_roles)
                    fillAlone(r, run);
            });
        else
            fillTogether(months);
        fillHeads(inputs, months);
    }

  private:
    [[nodiscard]] const OwnReader& general() const { return m_in; }
    static bool standsAlone(const StaffCell& here) { return here.movesIn.empty() && here.movesOut.empty(); }

    /// What a role cannot have is nothing in every month.
    void empty(RoleIndex role)
    {
        const StaffCell& here = m_in.staff(role);
        for (const MeasureInfo& each : kMeasures)
            if (each.madeBy == MadeBy::Supply && (!here.isStaffed || !canHave(here, each.measure)))
                m_figures.months(each.measure, m_locality, role) = 0;
    }
    void fillEstablishment(RoleIndex role, int end)
    {
        auto months = m_figures.months(Measure::Establishment, m_locality, role);
        for (int t = 0; t < end;)
            if (const int until = staysUntil(m_in.staff(role), t, end); until > t) {
                months.segment(t, until - t) = months[t - 1];
                t = until;
            } else {
                months[t] = StaffMonth(general(), role, t).of(Measure::Establishment);
                ++t;
            }
    }
    /// A role whose staff neither come from others nor go to them: month by month.
    void fillAlone(RoleIndex role, const MonthSegment& run)
    {
        m_in.standAt(role);
        if (goesByRates(m_in.staff(role)))
            fillAlone<RatesReader>(m_in, role, run);
        else
            fillAlone<OwnReader>(m_in, role, run);
    }
    template <class Reader>
    void fillAlone(const Reader& in, RoleIndex role, const MonthSegment& run)
    {
        const StaffCell& here = in.staff(role);
        const auto figures = m_figures.ofRole(m_locality, role);
        const int end = run.first + run.count;
        for (int t = run.first; t < end;)
            if (const int until = staysUntil(here, t, end); until > t) {
                repeat(here, role, t, until);
                t = until;
            } else {
                putEach(in, StaffMonth(in, role, t), figures, t, std::make_index_sequence<kOrder.size()>());
                ++t;
            }
    }
    /// Months that are the one before them.
    void repeat(const StaffCell& here, RoleIndex role, int first, int end)
    {
        for (const Measure measure : kOrder)
            if (canHave(here, measure)) {
                auto months = m_figures.months(measure, m_locality, role);
                months.segment(first, end - first) = months[first - 1];
            }
    }
    /// Written out measure by measure, each a constant, so that the compiler makes code for it alone.
    template <class Reader, std::size_t... i>
    [[gnu::flatten]] static void putEach(const Reader& in, const StaffMonth<Reader>& month,
                                         const OwnFigures::OfRole<double>& figures, int t,
                                         std::index_sequence<i...>)
    {
        (putOne<kOrder[i]>(in, month, figures, t), ...);
    }
    template <Measure measure, class Reader>
    static void putOne(const Reader& in, const StaffMonth<Reader>& month,
                       const OwnFigures::OfRole<double>& figures, int t)
    {
        if (in.canHave(month.staff(), measure))
            figures.at(measure, t) = month.of(measure);
    }
    /// All roles side by side: each measure of a month may need those before it of another role.
    void fillTogether(int months)
    {
        for (int t = 0; t < months; ++t)
            for (const Measure measure : kOrder)
                for (const RoleIndex r : m_roles)
                    if (canHave(m_in.staff(r), measure))
                        put(measure, r, t);
    }
    /// By themselves: the hours of people may change in a month like the one before.
    void fillHeads(const Inputs& inputs, int months)
    {
        forEachRun(inputs.wholeRuns(), 0, months, [&](const MonthSegment& run) {
            m_in.standIn(run);
            for (const RoleIndex r : m_roles) {
                m_in.standAt(r);
                const auto figures = m_figures.ofRole(m_locality, r);
                for (int t = run.first; t < run.first + run.count; ++t)
                    figures.at(Measure::Headcount, t) = StaffMonth(general(), r, t).of(Measure::Headcount);
            }
        });
    }
    void put(Measure measure, RoleIndex role, int t)
    {
        auto months = m_figures.months(measure, m_locality, role);
        months[t] = stays(m_in.staff(role), t) ? months[t - 1] : StaffMonth(general(), role, t).of(measure);
    }
    /// Where nothing changes, a month is the one before, but for a new position in it or next.
    [[nodiscard]] bool stays(const StaffCell& here, int t) const
    {
        return t > 0 && here.isSteady &&
               ((here.positions.size() < 2 && here.holdsBefore) ||
                !(here.isNewPosition(m_in.month(t)) || here.isNewPosition(m_in.month(t + 1))));
    }

    /// The first month from t on that is not the one before it, or the end.
    [[nodiscard]] int staysUntil(const StaffCell& here, int t, int end) const
    {
        while (t < end && stays(here, t))
            ++t;
        return t;
    }

    RatesReader m_in; // of roles that have more it is read as an OwnReader
    OwnFigures& m_figures;
    LocalityIndex m_locality;
    const std::vector<RoleIndex>& m_roles; // that have staff here
};

} // namespace

void layOutStaff(const Inputs& inputs, OwnFigures& figures)
{
    for (const LocalityIndex l : inputs.dimensions().localities.indexes())
        StaffOfLocality(inputs, figures, l).layOut(inputs);
}

void computeStaff(const Inputs& inputs, OwnFigures& figures, const Extent& wanted)
{
    for (const LocalityIndex l : wanted.localities)
        StaffOfLocality(inputs, figures, l).fill(inputs, wanted.endMonth);
}

double postsAt(const Inputs& inputs, LocalityIndex locality, RoleIndex role, int t)
{
    const PlainReader reader(inputs, locality);
    return StaffStock(reader, role, t).establishment();
}

} // namespace muster::engine
