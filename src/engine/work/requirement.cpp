#include "engine/work/requirement.h"

#include "engine/work/line_reader.h"

namespace muster::engine {

namespace {

/// Reads and writes the requirement of one run of months.
class RequirementReader : public LineReader {
  public:
    using Segment = decltype(std::declval<OwnFigures::Table&>().col(0).segment(0, 0));

    RequirementReader(const Inputs& inputs, OwnFigures& figures, const MonthSegment& run)
        : LineReader(inputs, run), m_figures(figures)
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
        return m_figures.table(measure)
            .col(m_figures.column(locality, role))
            .segment(run().first, run().count);
    }

  private:
    OwnFigures& m_figures;
};

void computeRole(const RequirementReader& in, int l, int r)
{
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
    in.segment(Measure::Available, l, r) = availableFrom(
        in, in.segment(Measure::InPost, l, r), newlyQualified, in.segment(Measure::Agency, l, r), cell);
}

} // namespace

void computeRequirement(const Inputs& inputs, OwnFigures& figures)
{
    const Dimensions& dimensions = inputs.dimensions();
    for (const MonthSegment& run : inputs.runs()) {
        const RequirementReader in(inputs, figures, run);
        for (int l = 0; l < dimensions.localityCount(); ++l)
            for (const int r : dimensions.supervisionOrder)
                computeRole(in, l, r);
    }
}

void computeServiceLevels(const Inputs& inputs, OwnFigures& figures)
{
    const Dimensions& d = inputs.dimensions();
    const ResolvedAssumption& levels = inputs.field(plan::Kind::ServiceLevel);
    for (const PeriodSpan& year :
         periodsOf(inputs.firstMonth(), inputs.months(), PeriodLength::FinancialYear))
        for (int l = 0; l < d.localityCount(); ++l)
            for (int r = 0; r < d.roleCount(); ++r) {
                const auto months =
                    figures.months(Measure::RequiredEstablishment, l, r).segment(year.first, year.count);
                const double level =
                    levels.value({l, 0, 0, r}, levels.stretch(inputs.firstMonth() + year.first));
                figures.months(Measure::ServiceLevelPosts, l, r).segment(year.first, year.count) =
                    months[coveringMonth({months.begin(), months.end()}, level)];
            }
}

Eigen::ArrayXXd workWithoutRole(const Inputs& inputs)
{
    Eigen::ArrayXXd unknown = Eigen::ArrayXXd::Zero(inputs.months(), inputs.dimensions().localityCount());
    for (const MonthSegment& run : inputs.runs())
        for (const SeriesKey& line : inputs.demand().lines()) {
            const double qualified = inputs.qualifiedShare(line, run.month);
            if (!inputs.isTaken(qualified, true) || !inputs.isTaken(1.0 - qualified, false))
                unknown.col(line.locality).segment(run.first, run.count) = formulas::kUnknown;
        }
    return unknown;
}

} // namespace muster::engine
