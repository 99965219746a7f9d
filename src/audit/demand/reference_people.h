#pragma once
// The second engine's population: docs/method.md, section 3.3, age by age.

#include "audit/demand/reference_rows.h"

#include <map>
#include <set>

namespace muster::audit {

class ReferencePeople : public ReferenceRows {
  public:
    ReferencePeople(const plan::Plan& plan, const AnyScenario& scenario)
        : ReferenceRows(plan, scenario),
          m_people(plan, [](const plan::Population& row) { return row.locality; })
    {
    }

  protected:
    [[nodiscard]] bool hasPeople(plan::LocalityId l) const { return !years(l).empty(); }

    /// The people of a band at the start of a month. Those of a year are of its 1 July; between two years
    /// that know the band they lie on the straight line, beyond them the nearest counts.
    [[nodiscard]] Real persons(plan::LocalityId l, const plan::AgeBand& band, Month t) const
    {
        const std::map<int, Real>& known = knownOf(l, band);
        if (known.empty())
            return kNone;
        const auto after =
            std::ranges::find_if(known, [&](const auto& year) { return Month(year.first, 7) >= t; });
        if (after == known.end())
            return known.rbegin()->second;
        if (Month(after->first, 7) == t || after == known.begin())
            return after->second;
        const auto before = std::prev(after);
        const Real way = Real(t - Month(before->first, 7)) / (12 * (after->first - before->first));
        return before->second * (1 - way) + after->second * way;
    }
    /// All whom the rows know.
    [[nodiscard]] Real everyone(plan::LocalityId l, Month t) const
    {
        plan::AgeBand all{plan::AgeBand::kNoEnd, 0};
        for (const plan::Population* row : m_people.of(l))
            all = {std::min(all.first, row->band.first), std::max(all.last, row->band.last)};
        return persons(l, all, t);
    }

  private:
    /// The years that know the people of a band.
    [[nodiscard]] const std::map<int, Real>& knownOf(plan::LocalityId l, const plan::AgeBand& band) const
    {
        return onceFor(m_known, std::pair{l, band}, [&] {
            std::map<int, Real> known;
            for (const int year : years(l))
                if (const Real people = inYear(l, band, year); !std::isnan(people))
                    known[year] = people;
            return known;
        });
    }
    [[nodiscard]] std::set<int> years(plan::LocalityId l) const
    {
        std::set<int> years;
        for (const plan::Population* row : m_people.of(l))
            years.insert(row->year);
        return years;
    }
    [[nodiscard]] std::vector<plan::Population> rowsOf(plan::LocalityId l, int year) const
    {
        std::vector<plan::Population> rows;
        for (const plan::Population* row : m_people.of(l))
            if (row->year == year)
                rows.push_back(*row);
        return rows;
    }
    [[nodiscard]] Real inYear(plan::LocalityId l, const plan::AgeBand& band, int year) const
    {
        const auto rows = rowsOf(l, year);
        Real sum = 0;
        for (int age = band.first; age <= band.last;) {
            const plan::Population* whole = nullptr;
            const plan::Population* part = nullptr;
            for (const plan::Population& row : rows) {
                if (row.band.first == age && row.band.last <= band.last &&
                    (!whole || row.band.last > whole->band.last))
                    whole = &row;
                if (row.band.first <= age && age <= row.band.last && (!part || width(row) < width(*part)))
                    part = &row;
            }
            if (!whole && !part)
                return kNone;
            const plan::Population& row = whole ? *whole : *part;
            const int last = std::min(row.band.last, band.last);
            sum += row.persons * (whole ? 1 : share(l, row.band, {age, last}, year));
            age = last + 1;
        }
        return sum;
    }
    static int width(const plan::Population& row) { return row.band.last - row.band.first; }

    /// By narrower bands of the nearest year that make up both exactly, else by years of age.
    [[nodiscard]] Real share(plan::LocalityId l, const plan::AgeBand& whole, const plan::AgeBand& part,
                             int year) const
    {
        Real best = kNone;
        int nearest = 0;
        for (const int other : years(l)) {
            const Real inside = exactly(l, part, whole, other);
            const Real all = exactly(l, whole, whole, other);
            if (!std::isnan(inside) && all > 0 &&
                (std::isnan(best) || std::abs(other - year) < std::abs(nearest - year))) {
                best = inside / all;
                nearest = other;
            }
        }
        if (!std::isnan(best) || whole.isOpen())
            return best;
        return Real(part.last - part.first + 1) / (whole.last - whole.first + 1);
    }
    [[nodiscard]] Real exactly(plan::LocalityId l, const plan::AgeBand& band, const plan::AgeBand& than,
                               int year) const
    {
        Real sum = 0;
        for (int age = band.first; age <= band.last;) {
            const auto rows = rowsOf(l, year);
            const plan::Population* best = nullptr;
            for (const plan::Population& row : rows)
                if (row.band.first == age && row.band.last <= band.last &&
                    width(row) < than.last - than.first && (!best || row.band.last > best->band.last))
                    best = &row;
            if (!best)
                return kNone;
            sum += best->persons;
            age = best->band.last + 1;
        }
        return sum;
    }

    RowsBy<plan::Population, plan::LocalityId> m_people;
    mutable std::map<std::pair<plan::LocalityId, plan::AgeBand>, std::map<int, Real>> m_known;
};

} // namespace muster::audit
