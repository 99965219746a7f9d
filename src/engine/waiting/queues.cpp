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
    using Coverage = IndexedVector<RoleIndex, Eigen::ArrayXd>;

    CapacityReader(const Inputs& inputs, const OwnFigures& figures, const MonthSegment& run,
                   Coverage& coverage)
        : LineReader(inputs, run), m_figures(figures), m_coverage(coverage)
    {
    }

    /// Reads the roles of a locality, for coverage().
    void standAt(LocalityIndex locality)
    {
        const auto inRun = [&](Measure measure, RoleIndex role) {
            return m_figures.months(measure, locality, role).segment(run().first, run().count);
        };
        for (const RoleIndex r : dimensions().roles.indexes()) {
            auto coverage = m_coverage[r].head(run().count);
            const auto required = inRun(Measure::Required, r);
            if (inputs().staff().at(locality, r).isStaffed)
                coverage =
                    (required == 0).select(0, formulas::coverage(inRun(Measure::Available, r), required));
            else if (inputs().staff().hasNone(locality, r))
                coverage = (required == 0).select(0, 0 / required); // not known where the need is not
            else
                coverage = unknown();
        }
    }
    [[nodiscard]] auto coverage(LocalityIndex, RoleIndex role) const
    {
        return m_coverage[role].head(run().count);
    }
    template <class Events, class Expression>
    static void addShare(Events& sum, LineIndex, RoleIndex, const Expression& events)
    {
        sum += events;
    }

  private:
    const OwnFigures& m_figures;
    Coverage& m_coverage;
};

std::vector<int> startsOf(const Inputs& in)
{
    std::vector<int> starts;
    for (int t = 0; t <= in.months(); ++t)
        starts.push_back(daysBetween(in.firstMonth(), in.firstMonth() + t));
    return starts;
}

plan::Standard standardOf(const Inputs& in, ActivityIndex activity)
{
    return in.dimensions().activities[activity].standard;
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

std::string activityName(const Dimensions& dimensions, ActivityIndex activity)
{
    return activity == kAllActivities ? std::string(kAllActivitiesName)
                                      : dimensions.activities[activity].name;
}

void Queues::layOut(const Inputs& in)
{
    m_coverage.assign(in.dimensions().roles.size(), Eigen::ArrayXd(in.months()));
    std::map<std::pair<LocalityIndex, ActivityIndex>, QueueIndex> places;
    const auto isEvents = [&](const SeriesKey& line) {
        return standardOf(in, line.activity) != plan::Standard::Caseload;
    };
    for (const SeriesKey& line : in.demand().lines())
        if (isEvents(line))
            places[{line.locality, line.activity}] = {};
    const auto months = static_cast<std::size_t>(in.months());
    for (auto& [place, at] : places) {
        at = m_queues.behind();
        const bool isWaiting = standardOf(in, place.second) != plan::Standard::Contact;
        const std::vector<double> none(months, 0);
        m_queues.push_back({place.first, place.second, isWaiting, {0, none, none, startsOf(in)}, {}, {}});
    }
    for (const SeriesKey& line : in.demand().lines())
        m_queueOfLine.push_back(isEvents(line) ? places.at({line.locality, line.activity})
                                               : QueueIndex::none());
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
        for (const LocalityIndex l : in.dimensions().localities.indexes()) {
            const LineRange lines = in.demand().linesOf(l);
            if (!lines.empty())
                reader.standAt(l);
            for (const LineIndex line : lines) {
                const QueueIndex at = m_queueOfLine[line];
                if (at.isNone())
                    continue;
                QueueFlow& flow = m_queues[at].flow;
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
        queue.isWaiting ? openingBacklog(in, {queue.locality, {}, queue.activity, {}}) : formulas::kUnknown;
    fillBacklogs(queue.flow, queue.backlogs);
    if (queue.isWaiting && queue.isKnown())
        queue.waits.fill(queue.flow, queue.backlogs, m_scratch);
    else
        queue.waits.clear();
}

std::span<const Queue> Queues::of(const LocalityRange& localities) const
{
    const auto begin = std::ranges::lower_bound(m_queues, localities.first(), {}, &Queue::locality);
    const auto last =
        std::ranges::lower_bound(begin, m_queues.end(), localities.behind(), {}, &Queue::locality);
    return {begin, last};
}

double fteOfActivity(const Inputs& in, const Queue& queue, int t)
{
    const MonthSegment run{t, 1, in.firstMonth() + t};
    const LineReader reader(in, run);
    LineReader::Months fte = LineReader::Months::Zero(1);
    for (const LineIndex line : in.demand().linesOf(queue.locality))
        if (reader.lineAt(line).activity == queue.activity)
            addOfRoles(reader, line, fte);
    return fte[0];
}

} // namespace muster::engine
