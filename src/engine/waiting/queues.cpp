#include "engine/waiting/queues.h"

#include "engine/work.h"

#include <algorithm>
#include <cmath>

namespace muster::engine {

namespace {

using Months = LineReader::Months;

/// Reads one run of months; how far the staff at work meet what they must do.
class CapacityReader : public LineReader {
  public:
    CapacityReader(const Inputs& inputs, const OwnFigures& figures, const MonthSegment& run)
        : LineReader(inputs, run), m_figures(figures)
    {
    }

    /// Reads the roles of a locality, for coverage().
    void standAt(int locality)
    {
        const auto inRun = [&](Measure measure, int role) {
            return m_figures.months(measure, locality, role).segment(run().first, run().count);
        };
        m_coverage.clear();
        for (int r = 0; r < dimensions().roleCount(); ++r) {
            const auto required = inRun(Measure::Required, r);
            if (inputs().staff().at(locality, r).isStaffed)
                m_coverage.emplace_back(
                    (required == 0).select(0, formulas::coverage(inRun(Measure::Available, r), required)));
            else
                m_coverage.emplace_back(Months::Constant(run().count, unknown()));
        }
    }
    [[nodiscard]] const Months& coverage(int, int role) const
    {
        return m_coverage[static_cast<std::size_t>(role)];
    }
    template <class Expression>
    static void addShare(Months::SegmentReturnType& sum, int, int, const Expression& events)
    {
        sum += events;
    }

  private:
    const OwnFigures& m_figures;
    std::vector<Months> m_coverage; // by role
};

struct Gathered {
    int activity = 0;
    Months arrivals;
    Months capacity;
};

std::vector<int> startsOf(const Inputs& in)
{
    std::vector<int> starts;
    for (int t = 0; t <= in.months(); ++t)
        starts.push_back(daysBetween(in.firstMonth(), in.firstMonth() + t));
    return starts;
}

bool isStock(const Inputs& in, int activity)
{
    return in.dimensions().activities[static_cast<std::size_t>(activity)].standard ==
           plan::Standard::Caseload;
}

double openingBacklog(const Inputs& in, const Cell& cell)
{
    const ResolvedAssumption& field = in.field(plan::Kind::OpeningBacklog);
    return field.value(cell, field.stretch(in.firstMonth()));
}

/// Arrivals and capacity of every queue of every locality.
class QueueGatherer {
  public:
    QueueGatherer(const Inputs& inputs, const OwnFigures& figures) : m_in(inputs), m_starts(startsOf(m_in))
    {
        m_byLocality.resize(static_cast<std::size_t>(m_in.dimensions().localityCount()));
        for (const MonthSegment& run : m_in.runs()) {
            CapacityReader reader(m_in, figures, run);
            for (int l = 0; l < m_in.dimensions().localityCount(); ++l)
                if (const auto [first, end] = m_in.demand().linesOf(l); first != end) {
                    reader.standAt(l);
                    for (int line = first; line < end; ++line)
                        add(reader, run, line);
                }
        }
    }

    [[nodiscard]] std::vector<Queue> take()
    {
        std::vector<Queue> queues;
        for (std::size_t l = 0; l < m_byLocality.size(); ++l) {
            std::ranges::sort(m_byLocality[l], {}, &Gathered::activity);
            for (const Gathered& each : m_byLocality[l])
                queues.push_back(queueOf(static_cast<int>(l), each));
        }
        return queues;
    }

  private:
    void add(const CapacityReader& reader, const MonthSegment& run, int line)
    {
        const SeriesKey& where = reader.lineAt(line);
        if (isStock(m_in, where.activity))
            return;
        Gathered& queue = at(where);
        queue.arrivals.segment(run.first, run.count) += reader.volume(line);
        auto capacity = queue.capacity.segment(run.first, run.count);
        addCapacity(reader, line, capacity);
        const double qualified = m_in.qualifiedShare(where, run.month);
        if (!m_in.isTaken(qualified, true) || !m_in.isTaken(1.0 - qualified, false))
            capacity += formulas::kUnknown;
    }
    [[nodiscard]] Gathered& at(const SeriesKey& line)
    {
        auto& here = m_byLocality[static_cast<std::size_t>(line.locality)];
        const auto found = std::ranges::find(here, line.activity, &Gathered::activity);
        if (found != here.end())
            return *found;
        const Months none = Months::Zero(m_in.months());
        here.push_back({line.activity, none, none});
        return here.back();
    }
    [[nodiscard]] Queue queueOf(int locality, const Gathered& gathered) const
    {
        const auto numbers = [](const Months& months) {
            return std::vector<double>(months.begin(), months.end());
        };
        Queue queue{locality, gathered.activity, true, {}, {}, {}};
        queue.isWaiting = m_in.dimensions().activities[static_cast<std::size_t>(queue.activity)].standard !=
                          plan::Standard::Contact;
        queue.flow = {queue.isWaiting ? openingBacklog(m_in, {locality, 0, queue.activity, 0})
                                      : formulas::kUnknown,
                      numbers(gathered.arrivals), numbers(gathered.capacity), m_starts};
        queue.backlogs = backlogs(queue.flow);
        if (queue.isWaiting && queue.isKnown())
            queue.waits = Waits(queue.flow, queue.backlogs);
        return queue;
    }

    const Inputs& m_in;
    std::vector<int> m_starts;
    std::vector<std::vector<Gathered>> m_byLocality;
};

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

Queues::Queues(const Inputs& inputs, const OwnFigures& figures)
    : m_queues(QueueGatherer(inputs, figures).take())
{
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
    Months fte = Months::Zero(1);
    const auto [first, end] = in.demand().linesOf(queue.locality);
    for (int line = first; line < end; ++line)
        if (reader.lineAt(line).activity == queue.activity)
            addOfRoles(reader, line, fte);
    return fte[0];
}

} // namespace muster::engine
