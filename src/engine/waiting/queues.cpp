#include "engine/waiting/queues.h"

#include "engine/work.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace muster::engine {

namespace {

/// Reads one run of months; how far the staff at work meet what they must do.
class CapacityReader : public LineReader {
  public:
    using Coverage = std::vector<Eigen::ArrayXd>;

    CapacityReader(const Inputs& inputs, const OwnFigures& figures, const MonthSegment& run,
                   Coverage& coverage)
        : LineReader(inputs, run), m_figures(figures), m_coverage(coverage)
    {
    }

    /// Reads the roles of a locality, for coverage().
    void standAt(int locality)
    {
        const auto inRun = [&](Measure measure, int role) {
            return m_figures.months(measure, locality, role).segment(run().first, run().count);
        };
        for (int r = 0; r < dimensions().roleCount(); ++r) {
            auto coverage = m_coverage[static_cast<std::size_t>(r)].head(run().count);
            const auto required = inRun(Measure::Required, r);
            if (inputs().staff().at(locality, r).isStaffed)
                coverage =
                    (required == 0).select(0, formulas::coverage(inRun(Measure::Available, r), required));
            else
                coverage = unknown();
        }
    }
    [[nodiscard]] auto coverage(int, int role) const
    {
        return m_coverage[static_cast<std::size_t>(role)].head(run().count);
    }
    template <class Events, class Expression>
    static void addShare(Events& sum, int, int, const Expression& events)
    {
        sum += events;
    }

  private:
    const OwnFigures& m_figures;
    Coverage& m_coverage; // by role
};

std::vector<int> startsOf(const Inputs& in)
{
    std::vector<int> starts;
    for (int t = 0; t <= in.months(); ++t)
        starts.push_back(daysBetween(in.firstMonth(), in.firstMonth() + t));
    return starts;
}

plan::Standard standardOf(const Inputs& in, int activity)
{
    return in.dimensions().activities[static_cast<std::size_t>(activity)].standard;
}

double openingBacklog(const Inputs& in, const Cell& cell)
{
    const ResolvedAssumption& field = in.field(plan::Kind::OpeningBacklog);
    return field.value(cell, field.stretch(in.firstMonth()));
}

/// A run of months of numbers that begin with the plan's.
auto inRun(std::vector<double>& months, const MonthSegment& run)
{
    return Eigen::Map<Eigen::ArrayXd>(months.data() + run.first, run.count);
}

} // namespace

bool Queue::isKnown() const
{
    const auto isFinite = [](double events) { return std::isfinite(events); };
    return std::ranges::all_of(flow.arrivals, isFinite) && std::ranges::all_of(flow.capacity, isFinite);
}

std::string activityName(const Dimensions& dimensions, int activity)
{
    return activity == kAllActivities ? std::string(kAllActivitiesName)
                                      : dimensions.activities[static_cast<std::size_t>(activity)].name;
}

void Queues::layOut(const Inputs& in)
{
    m_coverage.assign(in.dimensions().roles.size(), Eigen::ArrayXd(in.months()));
    std::map<std::pair<int, int>, int> places;
    const auto isEvents = [&](const SeriesKey& line) {
        return standardOf(in, line.activity) != plan::Standard::Caseload;
    };
    for (const SeriesKey& line : in.demand().lines())
        if (isEvents(line))
            places[{line.locality, line.activity}] = 0;
    const auto months = static_cast<std::size_t>(in.months());
    for (auto& [place, at] : places) {
        at = static_cast<int>(m_queues.size());
        const bool isWaiting = standardOf(in, place.second) != plan::Standard::Contact;
        const std::vector<double> none(months, 0);
        m_queues.push_back({place.first, place.second, isWaiting, {0, none, none, startsOf(in)}, {}, {}});
    }
    for (const SeriesKey& line : in.demand().lines())
        m_queueOfLine.push_back(isEvents(line) ? places.at({line.locality, line.activity}) : -1);
}

void Queues::fill(const Inputs& in, const OwnFigures& figures)
{
    if (m_queueOfLine.empty())
        layOut(in);
    for (Queue& queue : m_queues) {
        std::ranges::fill(queue.flow.arrivals, 0);
        std::ranges::fill(queue.flow.capacity, 0);
    }
    gather(in, figures);
    for (Queue& queue : m_queues)
        finish(in, queue);
}

/// Arrivals and capacity of every queue.
void Queues::gather(const Inputs& in, const OwnFigures& figures)
{
    for (const MonthSegment& run : in.runs()) {
        CapacityReader reader(in, figures, run, m_coverage);
        for (int l = 0; l < in.dimensions().localityCount(); ++l) {
            const auto [first, end] = in.demand().linesOf(l);
            if (first != end)
                reader.standAt(l);
            for (int line = first; line < end; ++line) {
                const int at = m_queueOfLine[static_cast<std::size_t>(line)];
                if (at < 0)
                    continue;
                QueueFlow& flow = m_queues[static_cast<std::size_t>(at)].flow;
                inRun(flow.arrivals, run) += reader.volume(line).months;
                auto capacity = inRun(flow.capacity, run);
                addCapacity(reader, line, capacity);
                if (!reader.isTaken(line))
                    capacity += formulas::kUnknown;
            }
        }
    }
}

void Queues::finish(const Inputs& in, Queue& queue)
{
    queue.flow.openingBacklog =
        queue.isWaiting ? openingBacklog(in, {queue.locality, 0, queue.activity, 0}) : formulas::kUnknown;
    fillBacklogs(queue.flow, queue.backlogs);
    if (queue.isWaiting && queue.isKnown())
        queue.waits.fill(queue.flow, queue.backlogs, m_scratch);
    else
        queue.waits.clear();
}

std::span<const Queue> Queues::of(int first, int end) const
{
    const auto begin = std::ranges::lower_bound(m_queues, first, {}, &Queue::locality);
    const auto last = std::ranges::lower_bound(begin, m_queues.end(), end, {}, &Queue::locality);
    return {begin, last};
}

double fteOfActivity(const Inputs& in, const Queue& queue, int t)
{
    const MonthSegment run{t, 1, in.firstMonth() + t};
    const LineReader reader(in, run);
    LineReader::Months fte = LineReader::Months::Zero(1);
    const auto [first, end] = in.demand().linesOf(queue.locality);
    for (int line = first; line < end; ++line)
        if (reader.lineAt(line).activity == queue.activity)
            addOfRoles(reader, line, fte);
    return fte[0];
}

} // namespace muster::engine
