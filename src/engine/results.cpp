#include "engine/results.h"

#include "engine/line_reader.h"

namespace muster::engine {

std::string_view nameOf(Measure measure)
{
    static constexpr std::array<std::string_view, kMeasureCount> kNames{"service FTE",
                                                                        "required FTE",
                                                                        "required in post",
                                                                        "required establishment",
                                                                        "establishment at the service level",
                                                                        "open cases held",
                                                                        "establishment",
                                                                        "in post",
                                                                        "agency",
                                                                        "newly qualified",
                                                                        "available at work",
                                                                        "vacant posts, uncancelled",
                                                                        "leavers",
                                                                        "retirements",
                                                                        "moves out",
                                                                        "resignations",
                                                                        "redundancies",
                                                                        "ended with their posts",
                                                                        "moves in",
                                                                        "newly trained",
                                                                        "starts",
                                                                        "restated",
                                                                        "in post at the end",
                                                                        "long-run level",
                                                                        "cost of the posts",
                                                                        "budget",
                                                                        "pay",
                                                                        "agency cost",
                                                                        "price of the gap",
                                                                        "cost at the service level"};
    return kNames[static_cast<std::size_t>(measure)];
}

PeriodSpan monthsOf(Aggregation over, const PeriodSpan& span)
{
    PeriodSpan months = span;
    if (over == Aggregation::First || over == Aggregation::Last) {
        months.first += over == Aggregation::Last ? span.count - 1 : 0;
        months.count = 1;
    }
    return months;
}

/// Reads and writes the requirement of one run of months.
class MonthsReader : public LineReader {
  public:
    using Segment = decltype(std::declval<Results::Table&>().col(0).segment(0, 0));

    MonthsReader(Results& results, const MonthSegment& run)
        : LineReader(results.m_inputs, run), m_results(results)
    {
    }

    [[nodiscard]] auto required(int locality, int role) const
    {
        return segment(Measure::Required, locality, role);
    }
    template <class Expression>
    static void addSpanned(Segment& sum, int, const Expression& fte)
    {
        sum += fte;
    }
    static void addNumber(Segment& sum, const char*, double fte) { sum += fte; }

    [[nodiscard]] Segment segment(Measure measure, int locality, int role) const
    {
        return m_results.own(measure).col(m_results.column(locality, role)).segment(run().first, run().count);
    }

  private:
    Results& m_results;
};

Results::Results(Inputs inputs) : m_inputs(std::move(inputs))
{
    const Dimensions& dimensions = m_inputs.dimensions();
    const auto columns = static_cast<Eigen::Index>(dimensions.localities.size() * dimensions.roles.size());
    for (Table& table : m_own)
        table = Table::Zero(m_inputs.months(), columns);
    m_workWithoutRole.fill(Table::Zero(m_inputs.months(), dimensions.localityCount()));
    computeStock();
    for (const MonthSegment& run : m_inputs.runs()) {
        computeRun(run);
        findWorkWithoutRole(run);
    }
    computeServiceLevels();
    if (m_inputs.hasCosts())
        computeCost();
    rollUp();
    m_queues = Queues(*this);
}

void Results::computeRun(const MonthSegment& run)
{
    const MonthsReader in(*this, run);
    const Dimensions& dimensions = m_inputs.dimensions();
    for (int l = 0; l < dimensions.localityCount(); ++l)
        for (const int r : dimensions.supervisionOrder) {
            const Cell cell{l, 0, 0, r};
            auto service = in.segment(Measure::Service, l, r);
            addService(in, l, r, service);
            auto openCases = in.segment(Measure::OpenCases, l, r);
            addOpenCases(in, l, r, openCases);
            auto required = in.segment(Measure::Required, l, r);
            required = service;
            addBesideService(in, l, r, required);
            auto inPost = in.segment(Measure::RequiredInPost, l, r);
            const auto newlyQualified = in.segment(Measure::NewlyQualified, l, r);
            inPost = postsFor(in, required, newlyQualified, cell);
            in.segment(Measure::RequiredEstablishment, l, r) = establishmentFor(in, inPost, cell);
            in.segment(Measure::Available, l, r) =
                availableFrom(in, in.segment(Measure::InPost, l, r), newlyQualified,
                              in.segment(Measure::Agency, l, r), cell);
        }
}

void Results::computeServiceLevels()
{
    const Dimensions& d = m_inputs.dimensions();
    const ResolvedAssumption& levels = m_inputs.field(plan::Kind::ServiceLevel);
    for (const PeriodSpan& year :
         periodsOf(m_inputs.firstMonth(), m_inputs.months(), PeriodLength::FinancialYear))
        for (int l = 0; l < d.localityCount(); ++l)
            for (int r = 0; r < d.roleCount(); ++r) {
                const auto months =
                    own(Measure::RequiredEstablishment).col(column(l, r)).segment(year.first, year.count);
                const double level =
                    levels.value({l, 0, 0, r}, levels.stretch(m_inputs.firstMonth() + year.first));
                own(Measure::ServiceLevelPosts).col(column(l, r)).segment(year.first, year.count) =
                    months[coveringMonth({months.begin(), months.end()}, level)];
            }
}

void Results::findWorkWithoutRole(const MonthSegment& run)
{
    Table& unknown = m_workWithoutRole[static_cast<std::size_t>(Rollup::Own)];
    for (const SeriesKey& line : m_inputs.demand().lines()) {
        const double qualified = m_inputs.qualifiedShare(line, run.month);
        if (!m_inputs.isTaken(qualified, true) || !m_inputs.isTaken(1.0 - qualified, false))
            unknown.col(line.locality).segment(run.first, run.count) = formulas::kUnknown;
    }
}

void Results::rollUp()
{
    const Dimensions& dimensions = m_inputs.dimensions();
    const auto roles = static_cast<Eigen::Index>(dimensions.roleCount());
    m_total = m_own;
    Table& withoutRole = m_workWithoutRole[static_cast<std::size_t>(Rollup::WithBeneath)];
    withoutRole = m_workWithoutRole[static_cast<std::size_t>(Rollup::Own)];
    auto& has = m_hasEstablishment[static_cast<std::size_t>(Rollup::WithBeneath)];
    has = m_hasEstablishment[static_cast<std::size_t>(Rollup::Own)];
    for (int l = dimensions.localityCount() - 1; l >= 0; --l) {
        const int parent = dimensions.localities[static_cast<std::size_t>(l)].parent;
        if (parent < 0)
            continue;
        withoutRole.col(parent) += withoutRole.col(l);
        for (Table& table : m_total)
            table.middleCols(column(parent, 0), roles) += table.middleCols(column(l, 0), roles);
        for (int r = 0; r < dimensions.roleCount(); ++r)
            if (has[static_cast<std::size_t>(column(l, r))])
                has[static_cast<std::size_t>(column(parent, r))] = true;
    }
}

bool Results::hasEstablishment(int locality, int role, Rollup reach) const
{
    const auto& has = m_hasEstablishment[static_cast<std::size_t>(reach)];
    if (role != kAllRoles)
        return has[static_cast<std::size_t>(column(locality, role))];
    for (int r = 0; r < m_inputs.dimensions().roleCount(); ++r)
        if (has[static_cast<std::size_t>(column(locality, r))])
            return true;
    return false;
}

/// Whether there is anything to know a measure from.
bool Results::mayBeKnown(Measure measure, int locality, int role, Rollup reach) const
{
    return (isOfRequirement(measure) ? m_inputs.hasRequirement() : hasEstablishment(locality, role, reach)) &&
           (!isCost(measure) || m_inputs.hasCosts());
}

std::optional<double> Results::over(Aggregation over, Measure measure, int locality, int role,
                                    const PeriodSpan& whole, Rollup reach) const
{
    if (!mayBeKnown(measure, locality, role, reach))
        return std::nullopt;
    const PeriodSpan span = monthsOf(over, whole);
    const auto& table = (reach == Rollup::Own ? m_own : m_total)[static_cast<std::size_t>(measure)];
    const bool all = role == kAllRoles;
    const Eigen::Index columns = all ? m_inputs.dimensions().roleCount() : 1;
    double sum = table.block(span.first, column(locality, all ? 0 : role), span.count, columns).sum();
    if (all && isOfRequirement(measure))
        sum += m_workWithoutRole[static_cast<std::size_t>(reach)]
                   .col(locality)
                   .segment(span.first, span.count)
                   .sum();
    const double figure = over == Aggregation::Mean ? formulas::meanOf(sum, double(span.count)) : sum;
    return std::isfinite(figure) ? std::optional(figure) : std::nullopt;
}

std::optional<Fte> Results::at(Measure measure, int locality, int role, int month, Rollup reach) const
{
    const Month start = m_inputs.firstMonth() + month;
    return mean(measure, locality, role, {{PeriodLength::Month, start}, month, 1}, reach);
}

} // namespace muster::engine
