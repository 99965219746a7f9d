#include "engine/demand.h"

#include <map>

namespace muster::engine {

namespace {

/// Whether figure a decides over b: the shorter period, then an actual.
bool decidesOver(const plan::Demand& a, const plan::Demand* b)
{
    const auto rank = [](const plan::Demand& row) { return std::tuple(row.period.length, row.status); };
    return !b || rank(a) < rank(*b);
}

struct PlainReader {
    const DemandSeries& series;
    const Field& growthField;
    int line;
    const std::vector<double>& done; // months already computed

    [[nodiscard]] std::optional<double> typed(int t) const
    {
        const plan::Demand* row = series.typed(line, series.earliest() + t);
        if (!row)
            return std::nullopt;
        return series.isStock(line) ? row->volume.value()
                                    : formulas::spread(row->volume.value(), double(row->period.months()));
    }
    [[nodiscard]] double growth(int t) const
    {
        const Cell cell = series.lines()[static_cast<std::size_t>(line)].cell();
        return growthField.value(cell, growthField.stretch(series.earliest() + t));
    }
    [[nodiscard]] static double number(double value) { return value; }
    [[nodiscard]] double before(int t) const { return done[static_cast<std::size_t>(t)]; }
};

} // namespace

DemandSeries::DemandSeries(const plan::Plan& plan, const Dimensions& dimensions, const Field& growth)
    : m_rows(plan.rows<plan::Demand>())
{
    placeRows(plan, dimensions);
    m_volumes.resize(plan.settings().months, static_cast<Eigen::Index>(m_lines.size()));
    for (int line = 0; line < static_cast<int>(m_lines.size()); ++line)
        fillLine(line, plan, growth);
}

void DemandSeries::placeRows(const plan::Plan& plan, const Dimensions& dimensions)
{
    const Month first = plan.settings().firstMonth;
    const Month end = first + plan.settings().months;
    m_earliest = first;
    std::map<std::tuple<int, int, int>, std::vector<const plan::Demand*>> byLine;
    for (const plan::Demand& row : m_rows) {
        const std::tuple key{dimensions.indexOf(row.locality), dimensions.indexOf(row.clientGroup),
                             dimensions.indexOf(row.activity)};
        if (std::min({std::get<0>(key), std::get<1>(key), std::get<2>(key)}) < 0)
            continue; // names something that is not there: the rules refuse such a row by name
        m_earliest = std::min(m_earliest, row.period.start);
        byLine[key].push_back(&row);
    }
    m_span = static_cast<std::size_t>(end - m_earliest);
    m_typed.assign(byLine.size() * m_span, nullptr);
    m_firstLine.assign(dimensions.localities.size() + 1, static_cast<int>(byLine.size()));
    for (const auto& [key, rows] : byLine) {
        const auto [l, g, a] = key;
        const std::size_t line = m_lines.size();
        m_lines.push_back({l, g, a});
        m_stock.push_back(dimensions.activities[static_cast<std::size_t>(a)].standard ==
                          plan::Standard::Caseload);
        for (int at = l; at >= 0 && m_firstLine[static_cast<std::size_t>(at)] > static_cast<int>(line); --at)
            m_firstLine[static_cast<std::size_t>(at)] = static_cast<int>(line);
        for (const plan::Demand* row : rows) {
            const int months = m_stock[line] ? 1 : row->period.months();
            for (int i = 0; i < months && row->period.start + i < end; ++i) {
                auto& cell =
                    m_typed[line * m_span + static_cast<std::size_t>(row->period.start + i - m_earliest)];
                if (decidesOver(*row, cell))
                    cell = row;
            }
        }
    }
}

void DemandSeries::fillLine(int line, const plan::Plan& plan, const Field& growth)
{
    std::vector<double> values;
    values.reserve(m_span);
    const PlainReader reader{*this, growth, line, values};
    for (int t = 0; t < static_cast<int>(m_span); ++t)
        values.push_back(isStock(line) ? stockOfMonth<double>(reader, t) : flowOfMonth<double>(reader, t));

    const auto start = static_cast<std::size_t>(plan.settings().firstMonth - m_earliest);
    m_volumes.col(line) = Eigen::Map<const Eigen::ArrayXd>(values.data() + start, m_volumes.rows());

    const auto figures =
        m_typed.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(line) * m_span);
    const auto firstFigure = std::find_if(figures, figures + static_cast<std::ptrdiff_t>(m_span),
                                          [](const plan::Demand* row) { return row != nullptr; });
    const auto gapEnd = firstFigure - figures;
    // Events of a month carry forward by whole years, so a first figure less than a year long leaves gaps
    // after it too.
    bool late = gapEnd > static_cast<std::ptrdiff_t>(start);
    for (std::size_t t = start; !late && !isStock(line) && t < m_span; ++t) {
        std::size_t at = t;
        while (!figures[static_cast<std::ptrdiff_t>(at)] && at >= 12)
            at -= 12;
        late = !figures[static_cast<std::ptrdiff_t>(at)];
    }
    if (late)
        m_startLate.push_back(line);
}

std::pair<int, int> DemandSeries::linesOf(int locality) const
{
    const auto at = static_cast<std::size_t>(locality);
    return {m_firstLine[at], m_firstLine[at + 1]};
}

const plan::Demand* DemandSeries::typed(int line, Month month) const
{
    return m_typed[static_cast<std::size_t>(line) * m_span + static_cast<std::size_t>(month - m_earliest)];
}

} // namespace muster::engine
