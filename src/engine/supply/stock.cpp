#include "engine/supply/stock.h"

#include "engine/supply/own_reader.h"

namespace muster::engine {

namespace {

/// What the flows of a month are made in, each after what it needs.
constexpr std::array kOrder{
    Measure::InPost,         Measure::Leavers,      Measure::Retirements, Measure::MovesOut,
    Measure::Resignations,   Measure::Redundancies, Measure::Ended,       Measure::MovesIn,
    Measure::Cohorts,        Measure::Starts,       Measure::Closing,     Measure::Restated,
    Measure::NewlyQualified, Measure::Uncancelled,  Measure::Agency,      Measure::SteadyState};

/// Reads and writes the staff of one locality month by month.
class StaffOfLocality {
  public:
    StaffOfLocality(const Inputs& inputs, OwnFigures& figures, int locality)
        : m_in(inputs, figures, locality), m_figures(figures), m_locality(locality), m_months(inputs.months())
    {
        for (int r = 0; r < inputs.dimensions().roleCount(); ++r)
            if (m_in.staff(r).isStaffed)
                m_roles.push_back(r);
    }

    void fill()
    {
        for (const int r : m_roles)
            for (int t = 0; t < m_months; ++t)
                put(Measure::Establishment, r, t);
        for (int t = 0; t < m_months; ++t)
            for (const Measure measure : kOrder)
                for (const int r : m_roles)
                    put(measure, r, t);
    }

  private:
    /// Where staff neither come nor go, a month is the one before, but for a new position in it or next.
    void put(Measure measure, int role, int t)
    {
        const StaffCell& here = m_in.staff(role);
        const bool stays = t > 0 && !here.hasFlows &&
                           (here.positions.size() < 2 ||
                            !(here.isNewPosition(m_in.month(t)) || here.isNewPosition(m_in.month(t + 1))));
        auto months = m_figures.months(measure, m_locality, role);
        months[t] = stays ? months[t - 1] : StaffMonth(m_in, role, t).of(measure);
    }

    OwnReader m_in;
    OwnFigures& m_figures;
    int m_locality;
    int m_months;
    std::vector<int> m_roles; // that have staff here
};

} // namespace

void computeStaff(const Inputs& inputs, OwnFigures& figures)
{
    for (int l = 0; l < inputs.dimensions().localityCount(); ++l)
        StaffOfLocality(inputs, figures, l).fill();
}

double postsAt(const Inputs& inputs, int locality, int role, int t)
{
    const PlainReader reader(inputs, locality);
    return StaffMonth(reader, role, t).establishment();
}

} // namespace muster::engine
