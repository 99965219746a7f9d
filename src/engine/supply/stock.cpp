#include "engine/supply/stock.h"

#include "engine/supply/own_reader.h"

#include <utility>

namespace muster::engine {

namespace {

/// What the flows of a month are made in, each after what it needs.
constexpr std::array kOrder{
    Measure::InPost,         Measure::Leavers,      Measure::Retirements, Measure::MovesOut,
    Measure::Resignations,   Measure::Redundancies, Measure::Ended,       Measure::MovesIn,
    Measure::Cohorts,        Measure::Starts,       Measure::Closing,     Measure::Restated,
    Measure::NewlyQualified, Measure::Uncancelled,  Measure::Agency,      Measure::SteadyState};

/// Whether the staff of a role can have any of a measure; where nothing in the plan gives them some, it is
/// nothing in every month.
bool canHave(const StaffCell& here, Measure measure)
{
    switch (measure) {
    case Measure::MovesOut:
        return !here.movesOut.empty();
    case Measure::MovesIn:
        return !here.movesIn.empty();
    case Measure::Cohorts:
        return !here.cohorts.empty();
    case Measure::Resignations:
    case Measure::Redundancies:
        return !here.restructures.empty();
    case Measure::Ended:
        return !here.posts.empty();
    default:
        return true;
    }
}

/// Reads and writes the staff of one locality month by month.
class StaffOfLocality {
  public:
    StaffOfLocality(const Inputs& inputs, OwnFigures& figures, int locality)
        : m_in(inputs, figures, locality), m_figures(figures), m_locality(locality),
          m_roles(inputs.staff().rolesOf(locality))
    {
    }

    void fill(int months, int planMonths)
    {
        const int end = std::min(months + 1, planMonths); // whoever starts in a month needs posts in the next
        for (const int r : m_roles)
            for (int t = 0; t < end; ++t)
                put(StaffMonth(m_in, r, t), Measure::Establishment, r, t);
        if (std::ranges::all_of(m_roles, [&](int r) { return standsAlone(m_in.staff(r)); }))
            for (const int r : m_roles)
                fillAlone(r, months);
        else
            fillTogether(months);
    }

  private:
    static bool standsAlone(const StaffCell& here) { return here.movesIn.empty() && here.movesOut.empty(); }

    /// A role whose staff neither come from others nor go to them: month by month.
    void fillAlone(int role, int months)
    {
        std::array<bool, kOrder.size()> has{};
        for (std::size_t i = 0; i < kOrder.size(); ++i)
            has[i] = canHave(m_in.staff(role), kOrder[i]);
        for (int t = 0; t < months; ++t) {
            const StaffMonth month(m_in, role, t);
            putEach(month, role, t, has, std::make_index_sequence<kOrder.size()>());
        }
    }
    /// Written out measure by measure, so that the compiler knows each of them: a fifth of the time.
    template <std::size_t... i>
    [[gnu::flatten]] void putEach(const StaffMonth<OwnReader>& month, int role, int t,
                                  const std::array<bool, kOrder.size()>& has, std::index_sequence<i...>)
    {
        ((has[i] ? put(month, kOrder[i], role, t) : void()), ...);
    }
    /// All roles side by side: each measure of a month may need those before it of another role.
    void fillTogether(int months)
    {
        for (int t = 0; t < months; ++t)
            for (const Measure measure : kOrder)
                for (const int r : m_roles)
                    if (canHave(m_in.staff(r), measure))
                        put(StaffMonth(m_in, r, t), measure, r, t);
    }
    /// Where staff neither come nor go, a month is the one before, but for a new position in it or next.
    [[gnu::always_inline]] void put(const StaffMonth<OwnReader>& month, Measure measure, int role, int t)
    {
        const StaffCell& here = m_in.staff(role);
        const bool stays = t > 0 && !here.hasFlows &&
                           (here.positions.size() < 2 ||
                            !(here.isNewPosition(m_in.month(t)) || here.isNewPosition(m_in.month(t + 1))));
        auto months = m_figures.months(measure, m_locality, role);
        months[t] = stays ? months[t - 1] : month.of(measure);
    }

    OwnReader m_in;
    OwnFigures& m_figures;
    int m_locality;
    const std::vector<int>& m_roles; // that have staff here
};

} // namespace

void computeStaff(const Inputs& inputs, OwnFigures& figures, const Extent& wanted)
{
    for (int l = wanted.firstLocality; l < wanted.endLocality; ++l)
        StaffOfLocality(inputs, figures, l).fill(wanted.endMonth, inputs.months());
}

double postsAt(const Inputs& inputs, int locality, int role, int t)
{
    const PlainReader reader(inputs, locality);
    return StaffStock(reader, role, t).establishment();
}

} // namespace muster::engine
