#include "engine/demand/population.h"

#include <algorithm>

namespace muster::engine {

namespace {

using plan::AgeBand;
using Bands = std::vector<const plan::Population*>;

int yearsOf(const AgeBand& band)
{
    return band.last - band.first + 1;
}

/// The widest band that starts at the age and ends inside the limit.
const plan::Population* widestFrom(const Bands& bands, int age, int limit)
{
    const plan::Population* widest = nullptr;
    for (const plan::Population* row : bands)
        if (row->band.first == age && row->band.last <= limit &&
            (!widest || widest->band.last < row->band.last))
            widest = row;
    return widest;
}

/// The narrowest band that holds the age.
const plan::Population* narrowestAt(const Bands& bands, int age)
{
    const plan::Population* narrowest = nullptr;
    for (const plan::Population* row : bands)
        if (row->band.first <= age && age <= row->band.last &&
            (!narrowest || yearsOf(row->band) < yearsOf(narrowest->band)))
            narrowest = row;
    return narrowest;
}

/// The people of a band in bands narrower than `than` that make it up exactly.
std::optional<double> exactly(const Bands& bands, const AgeBand& wanted, const AgeBand& than)
{
    Bands narrower;
    std::ranges::copy_if(bands, std::back_inserter(narrower),
                         [&](const auto* row) { return yearsOf(row->band) < yearsOf(than); });
    double sum = 0;
    for (int age = wanted.first; age <= wanted.last;) {
        const plan::Population* row = widestFrom(narrower, age, wanted.last);
        if (!row)
            return std::nullopt;
        sum += row->persons;
        age = row->band.last + 1;
    }
    return sum;
}

/// The share of a band's people whose age is in a part of it, by narrower bands of the nearest year that has
/// them.
std::optional<double> shareByAge(const std::map<int, Bands>& years, int year, const AgeBand& band,
                                 const AgeBand& part)
{
    std::optional<double> share;
    int nearest = 0;
    for (const auto& [other, bands] : years) {
        const auto inside = exactly(bands, part, band);
        const auto whole = inside ? exactly(bands, band, band) : std::nullopt;
        if (whole && *whole > 0 && (!share || std::abs(other - year) < std::abs(nearest - year))) {
            share = *inside / *whole;
            nearest = other;
        }
    }
    return share;
}

void add(People& people, const People& more, double share)
{
    for (const PeoplePart& part : more.parts)
        people.parts.push_back({part.row, part.share * share});
    people.splitByAges |= more.splitByAges;
}

} // namespace

PopulationTable::PopulationTable(const plan::Rows<plan::Population>& rows, const Dimensions& dimensions)
{
    for (const plan::Population& row : rows)
        if (const LocalityIndex locality = dimensions.indexOf(row.locality); !locality.isNone())
            m_years[locality][row.year].push_back(&row);
}

AgeBand PopulationTable::everyone(LocalityIndex locality) const
{
    AgeBand all = m_years.at(locality).begin()->second.front()->band;
    for (const auto& [year, bands] : m_years.at(locality))
        for (const plan::Population* row : bands)
            all = {std::min(all.first, row->band.first), std::max(all.last, row->band.last)};
    return all;
}

std::optional<People> PopulationTable::inYear(const Years& years, Years::const_iterator at,
                                              const AgeBand& wanted)
{
    const auto& [year, bands] = *at;
    People people;
    for (int age = wanted.first; age <= wanted.last;) {
        if (const plan::Population* row = widestFrom(bands, age, wanted.last)) {
            people.parts.push_back({row, 1});
            age = row->band.last + 1;
            continue;
        }
        const plan::Population* row = narrowestAt(bands, age);
        if (!row)
            return std::nullopt;
        const AgeBand part{age, std::min(row->band.last, wanted.last)};
        auto share = shareByAge(years, year, row->band, part);
        if (!share && row->band.isOpen())
            return std::nullopt;
        if (!share) {
            share = double(yearsOf(part)) / yearsOf(row->band);
            people.splitByAges = true;
        }
        people.parts.push_back({row, *share});
        age = part.last + 1;
    }
    return people;
}

std::optional<People> PopulationTable::people(LocalityIndex locality, const AgeBand& band, Month month) const
{
    const auto found = m_years.find(locality);
    if (found == m_years.end())
        return std::nullopt;
    const Years& years = found->second;
    const auto from =
        std::ranges::find_if(years, [&](const auto& year) { return middleOf(year.first) >= month; });
    std::optional<People> next;
    auto after = from;
    while (after != years.end() && !(next = inYear(years, after, band)))
        ++after;
    if (next && middleOf(after->first) == month)
        return next;
    std::optional<People> last;
    auto before = from;
    while (before != years.begin() && !last)
        last = inYear(years, --before, band);
    if (!last || !next) {
        auto nearest = last ? last : next;
        if (nearest)
            nearest->heldOver = true;
        return nearest;
    }
    const double way =
        double(month - middleOf(before->first)) / (middleOf(after->first) - middleOf(before->first));
    People people;
    add(people, *last, 1 - way);
    add(people, *next, way);
    return people;
}

double personsOf(const PopulationTable& table, LocalityIndex locality, const plan::AgeBand& band, Month month)
{
    const auto people = table.people(locality, band, month);
    if (!people)
        return std::numeric_limits<double>::quiet_NaN();
    double persons = 0;
    for (const PeoplePart& part : people->parts)
        persons += part.share * part.row->persons;
    return persons;
}

} // namespace muster::engine
