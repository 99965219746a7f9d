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

    void fill(const Inputs& inputs, int months)
    {
        const int end =
            std::min(months + 1, inputs.months()); // whoever starts in a month needs posts in the next
        for (const RoleIndex r : m_roles)
            for (int t = 0; t < end; ++t)
                put(Measure::Establishment, r, t);
        if (std::ranges::all_of(m_roles, [&](RoleIndex r) { return standsAlone(m_in.staff(r)); }))
            forEachRun(inputs.wholeRuns(), 0, months, [&](const MonthSegment& run) {
                m_in.standIn(run);
                for (const RoleIndex r : m_roles)
                    fillAlone(r, run);
            });
        else
            fillTogether(months);
    }

  private:
    static bool standsAlone(const StaffCell& here) { return here.movesIn.empty() && here.movesOut.empty(); }

    /// A role whose staff neither come from others nor go to them: month by month.
    void fillAlone(RoleIndex role, const MonthSegment& run)
    {
        m_in.standAt(role);
        const StaffCell& here = m_in.staff(role);
        const auto figures = m_figures.ofRole(m_locality, role);
        for (int t = run.first; t < run.first + run.count; ++t)
            if (stays(here, t))
                for (const Measure measure : kOrder)
                    figures.at(measure, t) = figures.at(measure, t - 1);
            else
                putEach(StaffMonth(m_in, role, t), here, figures, t,
                        std::make_index_sequence<kOrder.size()>());
    }
    /// Written out measure by measure, each a constant, so that the compiler makes code for it alone.
    template <std::size_t... i>
    static void putEach(const StaffMonth<OwnReader>& month, const StaffCell& here,
                        const OwnFigures::OfRole<double>& figures, int t, std::index_sequence<i...>)
    {
        (putOne<kOrder[i]>(month, here, figures, t), ...);
    }
    template <Measure measure>
    static void putOne(const StaffMonth<OwnReader>& month, const StaffCell& here,
                       const OwnFigures::OfRole<double>& figures, int t)
    {
        if (canHave(here, measure))
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
    void put(Measure measure, RoleIndex role, int t)
    {
        auto months = m_figures.months(measure, m_locality, role);
        months[t] = stays(m_in.staff(role), t) ? months[t - 1] : StaffMonth(m_in, role, t).of(measure);
    }
    /// Where nothing changes, a month is the one before, but for a new position in it or next.
    [[nodiscard]] bool stays(const StaffCell& here, int t) const
    {
        return t > 0 && here.isSteady &&
               ((here.positions.size() < 2 && here.holdsBefore) ||
                !(here.isNewPosition(m_in.month(t)) || here.isNewPosition(m_in.month(t + 1))));
    }

    OwnReader m_in;
    OwnFigures& m_figures;
    LocalityIndex m_locality;
    const std::vector<RoleIndex>& m_roles; // that have staff here
};

} // namespace

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
