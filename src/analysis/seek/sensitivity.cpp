#include "analysis/seek/sensitivity.h"

#include "analysis/seek/goal_seek.h"
#include "analysis/seek/varied_figure.h"

#include "plan/file_order.h"

#include <algorithm>

namespace muster::analysis {

namespace {

bool hasRange(const plan::Assumption& row)
{
    return row.low || row.high;
}

std::vector<const plan::Assumption*> rowsOf(const plan::Plan& plan, const SensitivityWish& wish)
{
    std::vector<const plan::Assumption*> rows = plan::rowsInFileOrder<plan::Assumption>(plan);
    std::erase_if(rows, [&](const plan::Assumption* row) {
        return wish.rows ? std::ranges::find(*wish.rows, row->id) == wish.rows->end() : !hasRange(*row);
    });
    return rows;
}

/// Looks at one row after another.
class OneByOne {
  public:
    OneByOne(const engine::Results& results, const SensitivityWish& wish, double now)
        : m_wish(wish), m_now(now), m_figure(results.inputs(), wish.figure)
    {
    }

    Result<Sensitivity::Row> look(const plan::Assumption& row, const Progress& progress)
    {
        m_figure.vary(row);
        Sensitivity::Row made{row.id, {}, {}, {}};
        if (row.low)
            made.atLow = m_figure.at(*row.low);
        if (row.high)
            made.atHigh = m_figure.at(*row.high);
        const plan::KindInfo& kind = plan::info(row.kind);
        const Domain domain = allowedValues(kind.allowed, kind.whole);
        if (!m_wish.bound || movesNothing(row, made, domain))
            return made;
        std::vector<double> ends;
        for (const auto& end : {row.low, row.high})
            if (end)
                ends.push_back(*end);
        return nearestFlip([this](double value) { return m_figure.at(value); }, domain, {row.value, m_now},
                           *m_wish.bound, ends, progress)
            .map([&](const std::optional<Flip>& flip) {
                made.flip = flip;
                return made;
            });
    }

  private:
    /// A row that moves the figure at no end of its range nor of what is allowed moves it nowhere.
    [[nodiscard]] bool movesNothing(const plan::Assumption& row, const Sensitivity::Row& made,
                                    const Domain& domain)
    {
        const auto isSame = [&](const std::optional<double>& figure) { return figure == m_now; };
        return (!row.low || isSame(made.atLow)) && (!row.high || isSame(made.atHigh)) &&
               isSame(m_figure.at(domain.lowest)) && isSame(m_figure.at(domain.highest)) &&
               isSame(m_figure.at(row.value + (domain.highest - row.value) / 2));
    }

    const SensitivityWish& m_wish;
    double m_now;
    VariedFigure m_figure;
};

} // namespace

double Sensitivity::Row::width(double now) const
{
    const double low = atLow.value_or(now);
    const double high = atHigh.value_or(now);
    return std::max({low, high, now}) - std::min({low, high, now});
}

Result<Sensitivity> sensitivityOf(const engine::Results& results, const SensitivityWish& wish,
                                  const Progress& progress)
{
    Sensitivity made{valueOf(results, wish.figure), {}};
    if (!made.now)
        return made;
    OneByOne each(results, wish, *made.now);
    const auto rows = rowsOf(results.inputs().plan(), wish);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double share = 1.0 / double(rows.size());
        const Progress part = progress.part(double(i) * share, double(i + 1) * share);
        if (auto wanted = part.reached(0); !wanted)
            return fail(std::move(wanted.error()));
        auto row = each.look(*rows[i], part);
        if (!row)
            return fail(std::move(row.error()));
        made.rows.push_back(std::move(*row));
    }
    std::ranges::stable_sort(made.rows, [&](const Sensitivity::Row& a, const Sensitivity::Row& b) {
        return a.width(*made.now) > b.width(*made.now);
    });
    return made;
}

} // namespace muster::analysis
