#include "engine/demand.h"

#include "engine/demand_layout.h"
#include "engine/demand_month.h"
#include "engine/sharing.h"

#include <algorithm>
#include <cmath>

namespace muster::engine {

namespace {

/// Reads plain numbers of one line.
class SeriesReader {
  public:
    using Sum = double;

    SeriesReader(const DemandSeries& demand, const DemandFields& fields, int line,
                 const std::vector<double>& done)
        : m_demand(demand), m_fields(fields), m_line(line), m_done(done)
    {
    }

    [[nodiscard]] const DemandSeries& demand() const { return m_demand; }
    [[nodiscard]] const SeriesKey& line() const { return m_demand.lines()[static_cast<std::size_t>(m_line)]; }
    [[nodiscard]] const LineWay& way() const { return m_demand.way(m_line); }
    [[nodiscard]] int index() const { return m_line; }
    [[nodiscard]] bool isStock() const { return m_demand.isStock(m_line); }
    [[nodiscard]] Month month(int t) const { return m_demand.earliest() + t; }

    [[nodiscard]] std::optional<double> typed(int t) const { return otherTyped(m_line, t); }
    [[nodiscard]] std::optional<double> otherTyped(int line, int t) const
    {
        const plan::Demand* row = m_demand.typed(line, month(t));
        if (!row)
            return std::nullopt;
        return m_demand.isStock(line) ? row->volume.value()
                                      : partOfPeriod<double>(*this, m_demand.way(line), row->volume.value(),
                                                             row->period, month(t));
    }
    [[nodiscard]] double growth(int t) const { return value(m_fields.growth, t); }
    [[nodiscard]] double trend(int t) const { return value(m_fields.rateTrend, t); }
    [[nodiscard]] static double number(double value) { return value; }
    [[nodiscard]] static double weighing(double value, const char*) { return value; }
    [[nodiscard]] static bool isNothing(double value) { return value == 0; }
    [[nodiscard]] double before(int t) const { return m_done[static_cast<std::size_t>(t)]; }
    [[nodiscard]] double other(int line, int t) const { return m_demand.volumeAt(line, t); }
    [[nodiscard]] static double point(const CarriedOn& carried, int ahead) { return carried.point(ahead); }
    [[nodiscard]] static double perThousand(const plan::DemandRate& rate) { return rate.perThousand; }
    [[nodiscard]] double people(const plan::DemandRate& rate, int t) const
    {
        return personsOf(m_demand.population(), line().locality, rate.band, month(t).year());
    }
    [[nodiscard]] double weight(const ForecastAllocation& total, std::size_t part, int t) const
    {
        return shareWeight(m_demand, total, part, month(t));
    }
    [[nodiscard]] double gain(const ForecastAllocation& total, std::size_t part, int t) const
    {
        return shareOfDifference(m_demand, total, part, month(t));
    }
    static void add(double& sum, double value) { sum += value; }
    [[nodiscard]] static double total(double sum) { return sum; }

  private:
    [[nodiscard]] double value(const ResolvedAssumption& field, int t) const
    {
        return field.value(line().cell(), field.stretch(month(t)));
    }

    const DemandSeries& m_demand;
    const DemandFields& m_fields;
    int m_line;
    const std::vector<double>& m_done; // months already computed
};

} // namespace

Month CarriedOn::from() const
{
    const Month end = counted.endOfCounted();
    return stock ? end - counted.months() + 1 : end;
}

int CarriedOn::ahead(Month month) const
{
    const int months = month - counted.endOfCounted();
    return (months - (months < 0 ? counted.months() - 1 : 0)) / counted.months(); // downwards
}

double CarriedOn::point(int ahead) const
{
    if (ahead >= 0 && forecast)
        return forecast->ahead.point[static_cast<std::size_t>(ahead)];
    const int last = counted.series.size() - 1;
    return counted.series.at(std::clamp(last + ahead + 1, 0, last));
}

double CarriedOn::standardError(Month month) const
{
    constexpr double kOf80 = 1.2815515655446004; // of the normal distribution: 80 % lie within so many
    const auto at = static_cast<std::size_t>(std::max(0, ahead(month)));
    if (!forecast || at >= forecast->ahead.within80.high.size())
        return 0;
    const double width = forecast->ahead.within80.high[at] - forecast->ahead.within80.low[at];
    return width / 2 / kOf80 / (stock ? 1 : counted.months());
}

DemandSeries::DemandSeries(const plan::Plan& plan, const Dimensions& dimensions, const DemandFields& fields,
                           const DemandSeries* before)
    : m_plan(plan), m_ways(m_plan, dimensions), m_population(m_plan.rows<plan::Population>(), dimensions)
{
    DemandLayout(*this, dimensions).run(before ? &before->m_forecasts : nullptr);
    const auto lineCount = static_cast<Eigen::Index>(m_lines.size());
    m_all.resize(static_cast<Eigen::Index>(m_span), lineCount);
    // Cases are opened and closed by events, so these come first.
    for (const bool stocks : {false, true})
        for (int line = 0; line < lineCount; ++line)
            if (isStock(line) == stocks)
                fillLine(line, fields);
    std::ranges::sort(m_startLate);
    m_breaks = findBreaks(*this, before ? &before->m_anomalies : nullptr, m_anomalies);
    const Month first = plan.settings().firstMonth;
    const Month last = first + (plan.settings().months - 1);
    m_peopleGaps = findPeopleGaps(*this, first.year(), last.year());
    m_volumes = m_all.bottomRows(plan.settings().months);
}

void DemandSeries::fillLine(int line, const DemandFields& fields)
{
    std::vector<double> values;
    values.reserve(m_span);
    const SeriesReader reader(*this, fields, line, values);
    for (int t = 0; t < static_cast<int>(m_span); ++t)
        values.push_back(volumeOfMonth<double>(reader, t));
    m_all.col(line) =
        Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
    if (startsLate(*this, line, m_plan.settings()))
        m_startLate.push_back(line);
}

std::pair<int, int> DemandSeries::linesOf(int locality) const
{
    const auto at = static_cast<std::size_t>(locality);
    return {m_firstLine[at], m_firstLine[at + 1]};
}

int DemandSeries::indexOf(const SeriesKey& line) const
{
    const auto at = std::ranges::lower_bound(m_lines, line);
    return at != m_lines.end() && *at == line ? static_cast<int>(at - m_lines.begin()) : -1;
}

const plan::Demand* DemandSeries::typed(int line, Month month) const
{
    return m_typed[static_cast<std::size_t>(line) * m_span + static_cast<std::size_t>(month - m_earliest)];
}

std::vector<ActualFigure> DemandSeries::actuals(int line) const
{
    std::vector<ActualFigure> figures;
    for (const plan::Demand* row : m_rows[static_cast<std::size_t>(line)])
        if (row->status == plan::DemandStatus::Actual)
            figures.push_back({row->period, row->volume.value()});
    return figures;
}

double volumeOfPeopleAt(const DemandSeries& demand, const DemandFields& fields, int line, Month month)
{
    static const std::vector<double> kNoneDone;
    return volumeOfPeople<double>(SeriesReader(demand, fields, line, kNoneDone), month - demand.earliest());
}

double DemandSeries::peopleWeight(const SeriesKey& part, int year) const
{
    const auto& rates = m_ways.rates(part.clientGroup, part.activity);
    if (rates.empty())
        return personsOf(m_population, part.locality, m_population.everyone(part.locality), year);
    double asked = 0;
    for (const plan::DemandRate* rate : rates)
        asked +=
            formulas::askedFor(personsOf(m_population, part.locality, rate->band, year), rate->perThousand);
    return asked;
}

} // namespace muster::engine
