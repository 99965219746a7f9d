#include "engine/work/requirement.h"

#include "engine/work/line_reader.h"

namespace muster::engine {

namespace {

/// Reads and writes the requirement of one run of months.
class RequirementReader : public LineReader {
  public:
    using Segment = decltype(std::declval<OwnFigures::Months&>().segment(0, 0));

    RequirementReader(const Inputs& inputs, OwnFigures& figures, const MonthSegment& run)
        : LineReader(inputs, run), m_figures(figures)
    {
    }

    [[nodiscard]] auto required(LocalityIndex locality, RoleIndex role) const
    {
        return segment(Measure::Required, locality, role);
    }
    template <class Expression>
    static void addSpanned(Segment& sum, RoleIndex, const Expression& fte)
    {
        sum += fte;
    }
    static void addNumber(Segment& sum, const char*, double fte) { sum += fte; }

    [[nodiscard]] Segment segment(Measure measure, LocalityIndex locality, RoleIndex role) const
    {
        return m_figures.months(measure, locality, role).segment(run().first, run().count);
    }

  private:
    OwnFigures& m_figures;
};

[[gnu::flatten]] void computeRole(const RequirementReader& in, LocalityIndex l, RoleIndex r)
{
    auto service = in.segment(Measure::Service, l, r);
    service = 0;
    LinesTogether lines(service);
    addService(in, l, r, lines);
    lines.finish();
    auto openCases = in.segment(Measure::OpenCases, l, r);
    openCases = 0;
    LinesTogether cases(openCases);
    addOpenCases(in, l, r, cases);
    cases.finish();
    auto required = in.segment(Measure::Required, l, r);
    required = service;
    addBesideService(in, l, r, required);
}

[[gnu::flatten]] void computePostsOf(const RequirementReader& in, LocalityIndex l, RoleIndex r)
{
    const Cell cell{l, {}, {}, r};
    const auto required = in.segment(Measure::Required, l, r);
    auto inPost = in.segment(Measure::RequiredInPost, l, r);
    const auto newlyQualified = in.segment(Measure::NewlyQualified, l, r);
    inPost = postsFor(in, required, newlyQualified, cell);
    in.segment(Measure::RequiredEstablishment, l, r) = establishmentFor(in, inPost, cell);
    auto available = in.segment(Measure::Available, l, r);
    available = availableFrom(in, in.segment(Measure::InPost, l, r), newlyQualified,
                              in.segment(Measure::Agency, l, r), cell);
    if (const auto absent = in.segment(Measure::Absent, l, r); (absent != 0).any())
        available = formulas::withoutAbsent(available, absent);
}

double atServiceLevel(const Inputs& inputs, const auto& months, const Cell& cell, int first)
{
    const ResolvedAssumption& levels = inputs.field(plan::Kind::ServiceLevel);
    return months[coveringMonth(months, levels.value(cell, levels.stretch(inputs.firstMonth() + first)))];
}

} // namespace

void computeRequirement(const Inputs& inputs, OwnFigures& figures, const Extent& wanted)
{
    forEachRun(inputs.runs(), wanted.firstMonth, wanted.endMonth, [&](const MonthSegment& run) {
        const RequirementReader in(inputs, figures, run);
        for (const LocalityIndex l : wanted.localities)
            for (const RoleIndex r : inputs.dimensions().supervisionOrder)
                computeRole(in, l, r);
    });
}

void computePosts(const Inputs& inputs, OwnFigures& figures, const Extent& wanted)
{
    forEachRun(inputs.runs(), wanted.firstMonth, wanted.endMonth, [&](const MonthSegment& run) {
        const RequirementReader in(inputs, figures, run);
        for (const LocalityIndex l : wanted.localities)
            for (const RoleIndex r : inputs.dimensions().roles.indexes())
                computePostsOf(in, l, r);
    });
}

void computeServiceLevels(const Inputs& inputs, OwnFigures& figures, const Extent& wanted)
{
    for (const PeriodSpan& year : inputs.financialYears()) {
        if (year.first >= wanted.endMonth || year.first + year.count <= wanted.firstMonth)
            continue;
        for (const LocalityIndex l : wanted.localities)
            for (const RoleIndex r : inputs.dimensions().roles.indexes()) {
                const auto months =
                    figures.months(Measure::RequiredEstablishment, l, r).segment(year.first, year.count);
                figures.months(Measure::ServiceLevelPosts, l, r).segment(year.first, year.count) =
                    atServiceLevel(inputs, months, {l, {}, {}, r}, year.first);
            }
    }
}

void findWorkWithoutRole(const Inputs& inputs, Eigen::ArrayXXd& unknown, const Extent& wanted)
{
    unknown.setZero(inputs.months(), inputs.dimensions().localityCount());
    forEachRun(inputs.runs(), wanted.firstMonth, wanted.endMonth, [&](const MonthSegment& run) {
        const LineReader in(inputs, run);
        for (const LocalityIndex l : wanted.localities)
            for (const LineIndex line : in.linesOf(l))
                if (!in.isTaken(line))
                    unknown.col(l.value()).segment(run.first, run.count) = formulas::kUnknown;
    });
}

} // namespace muster::engine
