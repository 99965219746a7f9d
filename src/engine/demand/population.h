#pragma once
// People of an age band by locality and year, from the rows of the population table. A band that is wanted is
// put together from those that are there; one that straddles its end, as 15–19 does at 18, is split and never
// counted whole. Source: docs/method.md, section 3.3.

#include "engine/resolve.h"

#include <map>
#include <optional>

namespace muster::engine {

/// A row of the population table and the share of it that counts: of its people, and where the year lies
/// between two that are known, of its year.
struct PeoplePart {
    const plan::Population* row = nullptr;
    double share = 1;
};

struct People {
    std::vector<PeoplePart> parts;
    bool splitByAges = false; ///< a band was split as if each year of age had as many people
    bool heldOver = false;    ///< the year is outside those known: the nearest one's people
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
    /// Empty where the rows leave ages of the band out, or an open band would have to be split.
    [[nodiscard]] std::optional<People> people(LocalityIndex locality, const plan::AgeBand&, int year) const;

  private:
    using Bands = std::vector<const plan::Population*>;
    using Years = std::map<int, Bands>;
    [[nodiscard]] static std::optional<People> inYear(const Years&, Years::const_iterator,
                                                      const plan::AgeBand&);

    std::map<LocalityIndex, Years> m_years;
};

/// The people of a band; not a number where they are not known.
[[nodiscard]] double personsOf(const PopulationTable&, LocalityIndex locality, const plan::AgeBand&,
                               int year);

} // namespace muster::engine
