#include "engine/work/workload.h"

#include "engine/work/line_reader.h"

#include <cmath>
#include <map>

namespace muster::engine {

namespace {

using plan::Kind;
using Months = LineReader::Months;

/// What a line needs, month by month, by side of the qualified split.
struct Work {
    Months volume, hours, qualified, unqualified, cost;

    explicit Work(int months)
        : volume(Months::Zero(months)), hours(volume), qualified(volume), unqualified(volume), cost(volume)
    {
    }
    void add(const Work& other)
    {
        volume += other.volume;
        hours += other.hours;
        qualified += other.qualified;
        unqualified += other.unqualified;
        cost += other.cost;
    }
};

/// Adds up what a line needs.
class WorkReader : public LineReader {
  public:
    using LineReader::LineReader;

    using Times = IndexedVector<RoleIndex, WorkingTime<double>>;

    [[nodiscard]] Times timesOf(LocalityIndex locality) const
    {
        Times times;
        times.reserve(dimensions().roles.size());
        for (const RoleIndex r : dimensions().roles.indexes())
            times.push_back(workingTime(*this, locality, r));
        return times;
    }

    /// Adds what a line needs in the run; the work's months begin with the plan's.
    void addWork(LineIndex line, const Times& times, const PriceOf& price, Work& work) const
    {
        const auto inRun = [this](Months& months) { return months.segment(run().first, run().count); };
        const double part = inputs().qualifiedShare(lineAt(line), run().month);
        inRun(work.volume) += volume(line).months;
        inRun(work.qualified) += noneOrUnknown(part, true);
        inRun(work.unqualified) += noneOrUnknown(1.0 - part, false);
        const double sides = noneOrUnknown(part, true) + noneOrUnknown(1.0 - part, false);
        inRun(work.hours) += sides;
        inRun(work.cost) += sides;
        for (const RoleIndex r : dimensions().roles.indexes()) {
            const plan::Role& role = dimensions().roles[r];
            if (role.kind != plan::RoleKind::Casework)
                continue;
            Months fte = Months::Zero(run().count);
            addLine(*this, line, r, times[r], fte);
            inRun(role.qualified ? work.qualified : work.unqualified) += fte;
            auto hours = inRun(work.hours);
            addHours(*this, line, r, hours);
            if (price && (fte != 0).any())
                inRun(work.cost) += formulas::costOf<Months>(
                    fte, price(lineAt(line).locality, r).segment(run().first, run().count));
        }
    }

  private:
    /// What a side of the split starts from: nothing, or unknown where no role takes its work.
    [[nodiscard]] double noneOrUnknown(double part, bool qualified) const
    {
        return inputs().isTaken(part, qualified) ? 0 : unknown();
    }
};

template <class Strong>
std::optional<Strong> known(double value)
{
    return std::isfinite(value) ? std::optional(Strong(value)) : std::nullopt;
}

WorkloadRow rowOf(const Inputs& in, const WorkloadPlace& place, const Work& work, bool hasPrices)
{
    const auto sumOf = [&](const Months& months) {
        return months.segment(place.span.first, place.span.count).sum();
    };
    const auto mean = [&](double total) { return formulas::meanOf(total, double(place.span.count)); };
    const auto standard = in.dimensions().activities[place.activity].standard;
    const double volume = sumOf(work.volume);
    const double cost = hasPrices ? sumOf(work.cost) : formulas::kUnknown;
    WorkloadRow row{place, standard == plan::Standard::Caseload ? mean(volume) : volume};
    if (standard == plan::Standard::Hours || standard == plan::Standard::Contact)
        row.hours = known<double>(sumOf(work.hours));
    const double qualified = sumOf(work.qualified);
    const double unqualified = sumOf(work.unqualified);
    row.qualified = known<Fte>(mean(qualified));
    row.unqualified = known<Fte>(mean(unqualified));
    row.fte = known<Fte>(mean(qualified + unqualified));
    row.cost = known<double>(cost);
    row.costPerUnit = known<double>(formulas::costPerUnit(cost, row.volume));
    return row;
}

/// Gathers the work by place: a locality, a client group and an activity.
class WorkGatherer {
  public:
    WorkGatherer(const Inputs& inputs, const WorkloadWish& wish) : m_in(inputs), m_wish(wish)
    {
        const Dimensions& d = m_in.dimensions();
        const LocalityRange localities =
            wish.locality ? reachedFrom(d, *wish.locality, wish.reach) : d.localities.indexes();
        for (const MonthSegment& run : m_in.runs())
            if (std::ranges::any_of(wish.spans, [&](const PeriodSpan& span) {
                    return span.first < run.first + run.count && run.first < span.first + span.count;
                }))
                for (const LocalityIndex l : localities)
                    addLocality(WorkReader(m_in, run), l);
    }

    [[nodiscard]] std::vector<WorkloadRow> rows() const
    {
        std::vector<WorkloadRow> rows;
        for (const auto& [place, work] : m_work)
            for (const PeriodSpan& span : m_wish.spans)
                rows.push_back(rowOf(m_in, {place.locality, place.clientGroup, place.activity, span}, work,
                                     m_wish.price != nullptr));
        return rows;
    }

  private:
    void addLocality(const WorkReader& in, LocalityIndex locality)
    {
        const LineRange lines = m_in.demand().linesOf(locality);
        if (lines.empty())
            return;
        const auto times = in.timesOf(locality);
        for (const LineIndex line : lines) {
            Work work(m_in.months());
            in.addWork(line, times, m_wish.price, work);
            addUpwards(in.lineAt(line), work);
        }
    }

    /// To the line's own locality and those above it, as far as they are wanted.
    void addUpwards(const SeriesKey& line, const Work& work)
    {
        for (LocalityIndex l = line.locality; !l.isNone(); l = m_in.dimensions().localities[l].parent) {
            if (!m_wish.locality || *m_wish.locality == l)
                m_work.try_emplace(SeriesKey{l, line.clientGroup, line.activity}, m_in.months())
                    .first->second.add(work);
            if (m_wish.reach == Rollup::Own)
                return;
        }
    }

    const Inputs& m_in;
    const WorkloadWish& m_wish;
    std::map<SeriesKey, Work> m_work;
};

} // namespace

std::vector<WorkloadRow> workloadRows(const Inputs& inputs, const WorkloadWish& wish)
{
    return WorkGatherer(inputs, wish).rows();
}

} // namespace muster::engine
