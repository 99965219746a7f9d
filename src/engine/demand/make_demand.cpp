#include "engine/demand/make_demand.h"

#include "engine/demand/demand_layout.h"
#include "engine/demand/demand_month.h"
#include "engine/demand/people_gaps.h"
#include "engine/demand/series_breaks.h"
#include "engine/demand/sharing.h"

#include <algorithm>

namespace muster::engine {

namespace {

/// Reads plain numbers of one line.
class SeriesReader {
  public:
    using Sum = double;

    SeriesReader(const DemandSeries& demand, const DemandFields& fields, LineIndex line,
                 const Eigen::ArrayXXd& done)
        : m_demand(demand), m_fields(fields), m_line(line), m_done(done)
    {
    }

    [[nodiscard]] const DemandSeries& demand() const { return m_demand; }
    [[nodiscard]] const SeriesKey& line() const { return m_demand.lines()[m_line]; }
    [[nodiscard]] const LineWay& way() const { return m_demand.way(m_line); }
    [[nodiscard]] LineIndex index() const { return m_line; }
    [[nodiscard]] bool isStock() const { return m_demand.isStock(m_line); }
    [[nodiscard]] Month month(int t) const { return m_demand.earliest() + t; }

    [[nodiscard]] static double figure(LineIndex, const plan::Demand& row) { return row.volume.value(); }
    [[nodiscard]] std::optional<double> typed(int t) const { return otherTyped(m_line, t); }
    [[nodiscard]] std::optional<double> otherTyped(LineIndex line, int t) const
    {
        return typedMonth<double>(*this, line, month(t));
    }
    [[nodiscard]] double growth(int t) const { return value(m_fields.growth, t); }
    [[nodiscard]] double trend(int t) const { return value(m_fields.rateTrend, t); }
    [[nodiscard]] static double number(double value) { return value; }
    [[nodiscard]] static double weighing(double value, const char*) { return value; }
    [[nodiscard]] static double days(const Period& period) { return period.days(); }
    [[nodiscard]] static bool isNothing(double value) { return value == 0; }
    [[nodiscard]] double before(int t) const { return m_done(t, m_line.value()); }
    [[nodiscard]] double other(LineIndex line, int t) const { return m_done(t, line.value()); }
    [[nodiscard]] static double point(const CarriedOn& carried, int ahead) { return carried.point(ahead); }
    [[nodiscard]] static double perThousand(const plan::DemandRate& rate) { return rate.perThousand; }
    [[nodiscard]] double people(const plan::DemandRate& rate, int t) const
    {
        return personsOf(m_demand.population(), line().locality, rate.band, month(t));
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
    LineIndex m_line;
    const Eigen::ArrayXXd& m_done; // months down, lines across, as far as they are made
};

/// Every month of a line, each after those before it.
void makePlain(const DemandSeries& demand, const DemandFields& fields, LineIndex line, Eigen::ArrayXXd& all)
{
    const SeriesReader reader(demand, fields, line, all);
    for (int t = 0; t < all.rows(); ++t)
        all(t, line.value()) = volumeOfMonth<double>(reader, t);
}

/// When all months of the line are there, so that growth goes on from what no scenario has touched.
void adjustMonths(const DemandSeries& demand, LineIndex line, Eigen::ArrayXXd& all)
{
    for (const PlacedAdjustment* each : demand.adjustments(line))
        for (int t = 0; t < all.rows(); ++t)
            if (double& volume = all(t, line.value()); each->covers(demand.earliest() + t))
                volume = adjustedValue(each->row.by, volume, each->row.amount);
}

/// Whether the line counts open cases that come of cases opened and closed.
bool isOfFlows(const DemandSeries& demand, LineIndex line)
{
    return !demand.way(line).opened.isNone() || !demand.way(line).closed.isNone();
}

/// Whether some month has no figure.
bool isMade(const DemandSeries& demand, LineIndex line)
{
    for (int t = 0; t < demand.span(); ++t)
        if (!demand.typed(line, demand.earliest() + t))
            return true;
    return false;
}

} // namespace

/// Lays the lines out, fills their months, and looks for what is odd.
class DemandMaker {
  public:
    DemandMaker(const plan::Plan& plan, const Dimensions& dimensions, const DemandFields& fields,
                const Adjustments::List& adjustments)
        : m_settings(plan.settings()), m_fields(fields),
          m_out(new DemandSeries(plan, dimensions, adjustments))
    {
    }
    /// On the lines of a demand that is there.
    DemandMaker(const DemandSeries& before, const DemandFields& fields, const Adjustments::List& adjustments)
        : m_settings(before.m_plan.settings()), m_fields(fields), m_out(new DemandSeries(before))
    {
        m_out->m_adjustments = adjustments;
    }

    [[nodiscard]] std::shared_ptr<const DemandSeries> run(const Dimensions& dimensions,
                                                          const DemandSeries* before, const KeptWork* kept)
    {
        DemandLayout(*m_out, dimensions).run(before ? &before->m_forecasts : nullptr, kept);
        fill();
        m_out->m_breaks = findBreaks(*m_out, before ? &before->m_anomalies : nullptr, m_out->m_anomalies);
        const Month first = m_settings.firstMonth;
        m_out->m_peopleGaps = findPeopleGaps(*m_out, first.year(), (first + (m_settings.months - 1)).year());
        return std::move(m_out);
    }
    /// With other adjustments on the same lines.
    [[nodiscard]] std::shared_ptr<const DemandSeries> runAgain(bool sameGrowth)
    {
        if (m_out->m_plain.size() > 0)
            m_out->m_all.swap(m_out->m_plain);
        if (!sameGrowth)
            for (const LineIndex line : m_out->m_made)
                makePlain(*m_out, m_fields, line, m_out->m_all);
        adjust();
        return std::move(m_out);
    }

  private:
    void fill()
    {
        m_out->m_all.resize(static_cast<Eigen::Index>(m_out->m_span),
                            static_cast<Eigen::Index>(m_out->m_lines.size()));
        forEachLine([&](LineIndex line) {
            makePlain(*m_out, m_fields, line, m_out->m_all);
            if (isMade(*m_out, line))
                m_out->m_made.push_back(line);
        });
        adjust();
    }
    /// Cases are opened and closed by events, so these come first.
    template <class Visit>
    void forEachLine(const Visit& visit)
    {
        for (const bool stocks : {false, true})
            for (const LineIndex line : m_out->m_lines.indexes())
                if (m_out->isStock(line) == stocks)
                    visit(line);
    }
    /// All months as the scenario makes them of the plain ones.
    void adjust()
    {
        Eigen::ArrayXXd& all = m_out->m_all;
        m_out->m_plain = m_out->m_adjustments.empty() ? Eigen::ArrayXXd() : all;
        if (!m_out->m_adjustments.empty())
            forEachLine([&](LineIndex line) {
                if (isOfFlows(*m_out, line)) // which may be adjusted
                    makePlain(*m_out, m_fields, line, all);
                adjustMonths(*m_out, line, all);
            });
        m_out->m_volumes = all.bottomRows(m_settings.months);
        m_out->m_startLate.clear();
        for (const LineIndex line : m_out->m_lines.indexes()) {
            const bool isOfScenario = m_out->figures(line).empty() && !m_out->adjustments(line).empty();
            if (!isOfScenario && startsLate(*m_out, line, m_settings))
                m_out->m_startLate.push_back(line);
        }
    }

    const plan::Settings& m_settings;
    const DemandFields& m_fields;
    std::shared_ptr<DemandSeries> m_out;
};

void growAnew(const DemandSeries& demand, const DemandFields& fields, Eigen::ArrayXXd& all)
{
    if (all.size() == 0)
        all = demand.allVolumes();
    for (const LineIndex line : demand.madeLines()) {
        makePlain(demand, fields, line, all);
        adjustMonths(demand, line, all);
    }
}

std::shared_ptr<const DemandSeries> adjustDemand(const DemandSeries& before, const DemandFields& fields,
                                                 bool sameGrowth, const Adjustments::List& adjustments)
{
    const auto isThere = [&](const PlacedAdjustment& each) {
        const auto line = lineNamed(each);
        return !line || !before.indexOf(*line).isNone();
    };
    if (before.hasScenarioLines() || !std::ranges::all_of(adjustments, isThere))
        return nullptr;
    return DemandMaker(before, fields, adjustments).runAgain(sameGrowth);
}

std::shared_ptr<const DemandSeries> makeDemand(const plan::Plan& plan, const Dimensions& dimensions,
                                               const DemandFields& fields,
                                               const Adjustments::List& adjustments,
                                               const DemandSeries* before, const KeptWork* kept)
{
    return DemandMaker(plan, dimensions, fields, adjustments).run(dimensions, before, kept);
}

double volumeOfPeopleAt(const DemandSeries& demand, const DemandFields& fields, LineIndex line, Month month)
{
    static const Eigen::ArrayXXd kNoneDone;
    return volumeOfPeople<double>(SeriesReader(demand, fields, line, kNoneDone), month - demand.earliest());
}

} // namespace muster::engine
