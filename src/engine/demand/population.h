#pragma once
// People of an age band by locality and year, from the rows of the population table. A band that is wanted is
// put together from those that are there; one that straddles its end, as 15–19 does at 18, is split and never
// counted whole. Source: docs/method.md, section 3.3.

#include "engine/resolve.h"

#include <map>
#include <optional>

namespace muster::engine {

/// The month whose start is the middle of a year, which people and rates of a year are of.
[[nodiscard]] inline Month middleOf(int year)
{
    return {year, 7};
}

/// A row of the population table and the share of it that counts: of its people, and where the month lies
/// between two years that are known, of its year.
struct PeoplePart {
    const plan::Population* row = nullptr;
    double share = 1;
};

struct People {
    std::vector<PeoplePart> parts;
    bool splitByAges = false; ///< a band was split as if each year of age had as many people
    bool heldOver = false;    ///< the month is outside the years known: the nearest one's people
};

class PopulationTable {
  public:
    PopulationTable() = default;
    /// The rows must outlive the table.
    PopulationTable(const plan::Rows<plan::Population>& rows, const Dimensions& dimensions);

    /// Whether the locality has rows of its own.
    [[nodiscard]] bool has(LocalityIndex locality) const { return m_years.contains(locality); }
    /// The band from the youngest age to the oldest that the locality's rows know; it has rows of its own.
    [[nodiscard]] plan::AgeBand everyone(LocalityIndex locality) const;
    /// The people of a band at the start of a month: those of a year are of its 1 July, and go straight from
    /// one to the next of those years whose rows know the band. Empty where none does: the rows leave ages
    /// out, or an open band would have to be split.
    [[nodiscard]] std::optional<People> people(LocalityIndex locality, const plan::AgeBand&, Month) const;

  private:
    using Bands = std::vector<const plan::Population*>;
    using Years = std::map<int, Bands>;
    [[nodiscard]] static std::optional<People> inYear(const Years&, Years::const_iterator,
                                                      const plan::AgeBand&);

    std::map<LocalityIndex, Years> m_years;
};

/// The people of a band at the start of a month; not a number where they are not known.
[[nodiscard]] double personsOf(const PopulationTable&, LocalityIndex locality, const plan::AgeBand&, Month);

} // namespace muster::engine
