#pragma once
// The second engine's population: docs/method.md, section 3.3, age by age.

#include "audit/reference_rows.h"

#include <map>
#include <set>

namespace muster::audit {

class ReferencePeople : public ReferenceRows {
  public:
    explicit ReferencePeople(const plan::Plan& plan)
        : ReferenceRows(plan), m_people(plan, [](const plan::Population& row) { return row.locality; })
    {
    }

  protected:
    [[nodiscard]] bool hasPeople(plan::LocalityId l) const { return !years(l).empty(); }

    /// The people of a band in a year: of a year between two that are known, on the straight line between
    /// them.
    [[nodiscard]] Real persons(plan::LocalityId l, const plan::AgeBand& band, int year) const
    {
        const std::set<int> known = years(l);
        if (known.empty())
            return kNone;
        const auto after = known.lower_bound(year);
        if (after == known.end())
            return inYear(l, band, *known.rbegin());
        if (*after == year || after == known.begin())
            return inYear(l, band, *after);
        const int before = *std::prev(after);
        const Real way = Real(year - before) / (*after - before);
        return inYear(l, band, before) * (1 - way) + inYear(l, band, *after) * way;
    }
    /// All whom the rows know.
    [[nodiscard]] Real everyone(plan::LocalityId l, int year) const
    {
        plan::AgeBand all{plan::AgeBand::kNoEnd, 0};
        for (const plan::Population* row : m_people.of(l))
            all = {std::min(all.first, row->band.first), std::max(all.last, row->band.last)};
        return persons(l, all, year);
    }

  private:
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
};

} // namespace muster::audit
