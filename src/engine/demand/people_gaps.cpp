#include "engine/demand/people_gaps.h"

#include "engine/demand/demand_series.h"

#include <algorithm>

namespace muster::engine {

namespace {

/// The gaps of one line.
class LineGaps {
  public:
    LineGaps(const DemandSeries& demand, LineIndex line, std::vector<PeopleGap>& found)
        : m_demand(demand), m_line(line), m_found(found), m_before(found.size())
    {
    }

    void search(int firstYear, int lastYear)
    {
        const SeriesKey& where = m_demand.lines()[m_line];
        const auto& rates = m_demand.ways().rates(where.clientGroup, where.activity);
        if (rates.empty())
            add(PeopleGapKind::NoRates, {}, 0);
        for (const plan::DemandRate* rate : rates)
            for (int year = firstYear; year <= lastYear; ++year)
                look(m_demand.population().people(where.locality, rate->band, middleOf(year)), rate->band,
                     year);
    }

  private:
    void look(const std::optional<People>& people, const plan::AgeBand& band, int year)
    {
        if (!people)
            return add(PeopleGapKind::Unknown, band, year);
        if (people->heldOver)
            add(PeopleGapKind::HeldOver, band, year);
        if (people->splitByAges)
            add(PeopleGapKind::SplitByAges, band, year);
    }
    void add(PeopleGapKind kind, const plan::AgeBand& band, int year)
    {
        const auto own = m_found.begin() + static_cast<std::ptrdiff_t>(m_before);
        if (std::find_if(own, m_found.end(), [&](const PeopleGap& gap) { return gap.kind == kind; }) ==
            m_found.end())
            m_found.push_back({kind, m_line, band, year});
    }

    const DemandSeries& m_demand;
    LineIndex m_line;
    std::vector<PeopleGap>& m_found;
    std::size_t m_before; // found in other lines
};

} // namespace

std::vector<PeopleGap> findPeopleGaps(const DemandSeries& demand, int firstYear, int lastYear)
{
    std::vector<PeopleGap> found;
    for (const LineIndex line : demand.lines().indexes())
        if (demand.way(line).isOfPeople())
            LineGaps(demand, line, found).search(firstYear, lastYear);
    return found;
}

} // namespace muster::engine
