#include "engine/cost.h"
#include "engine/plain_reader.h"
#include "engine/supply.h"

namespace muster::engine {

using plan::Kind;

namespace {

/// What the flows of a month are made in, each after what it needs.
constexpr std::array kOrder{
    Measure::InPost,         Measure::Leavers,      Measure::Retirements, Measure::MovesOut,
    Measure::Resignations,   Measure::Redundancies, Measure::Ended,       Measure::MovesIn,
    Measure::Cohorts,        Measure::Starts,       Measure::Closing,     Measure::Restated,
    Measure::NewlyQualified, Measure::Uncancelled,  Measure::Agency,      Measure::SteadyState};

} // namespace

/// Reads and writes the staff of one locality month by month.
class StockReader : public PlainReader {
  public:
    StockReader(Results& results, int locality) : PlainReader(results.m_inputs, locality), m_results(results)
    {
        for (int r = 0; r < inputs().dimensions().roleCount(); ++r)
            if (staff(r).isStaffed)
                m_roles.push_back(r);
    }

    void fill()
    {
        for (const int r : m_roles) {
            m_results.markEstablishment(locality(), r);
            for (int t = 0; t < inputs().months(); ++t)
                put(Measure::Establishment, r, t);
        }
        for (int t = 0; t < inputs().months(); ++t)
            for (const Measure measure : kOrder)
                for (const int r : m_roles)
                    put(measure, r, t);
    }

    /// What the posts and people cost; the price of a gap also where a role has no posts.
    void price()
    {
        for (int r = 0; r < inputs().dimensions().roleCount(); ++r)
            for (int t = 0; t < inputs().months(); ++t) {
                const CostMonth month(*this, r, t);
                for (const Measure measure : kCostMeasures)
                    if (staff(r).isStaffed || isOfRequirement(measure))
                        at(measure, r, t) = month.of(measure);
            }
    }

    [[nodiscard]] double own(Measure measure, int role, int t) const
    {
        return t < inputs().months() ? at(measure, role, t) : StaffMonth(*this, role, t).of(measure);
    }

  private:
    [[nodiscard]] double& at(Measure measure, int role, int t) const
    {
        return m_results.own(measure)(t, m_results.column(locality(), role));
    }
    /// Where staff neither come nor go, a month is the one before, but for a new position in it or next.
    void put(Measure measure, int role, int t)
    {
        const StaffCell& here = staff(role);
        const bool stays = t > 0 && !here.hasFlows &&
                           (here.positions.size() < 2 ||
                            !(here.isNewPosition(month(t)) || here.isNewPosition(month(t + 1))));
        at(measure, role, t) = stays ? at(measure, role, t - 1) : StaffMonth(*this, role, t).of(measure);
    }

    Results& m_results;
    std::vector<int> m_roles; // that have staff here
};

double postsAt(const Inputs& inputs, int locality, int role, int t)
{
    const PlainReader reader(inputs, locality);
    return StaffMonth(reader, role, t).establishment();
}

void Results::computeStock()
{
    const Dimensions& dimensions = m_inputs.dimensions();
    m_hasEstablishment.fill(std::vector<bool>(dimensions.localities.size() * dimensions.roles.size(), false));
    for (int l = 0; l < dimensions.localityCount(); ++l)
        StockReader(*this, l).fill();
}

void Results::computeCost()
{
    for (int l = 0; l < m_inputs.dimensions().localityCount(); ++l)
        StockReader(*this, l).price();
}

void Results::markEstablishment(int locality, int role)
{
    m_hasEstablishment[static_cast<std::size_t>(Rollup::Own)]
                      [static_cast<std::size_t>(column(locality, role))] = true;
}

} // namespace muster::engine
