#include "engine/explain/explain.h"

#include "engine/check.h"
#include "engine/explain/month_tracer.h"
#include "engine/explain/outturn_tracer.h"
#include "engine/explain/queue_tracer.h"
#include "plan/names.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

/// Builds the trace of one cell: over months, roles and localities.
class CellTracer {
  public:
    CellTracer(const Results& results, const TablePlace& place) : m_results(results), m_place(place) {}

    [[nodiscard]] Traced figure(Aggregation over, Measure measure, RoleSet set)
    {
        const std::string name = nameOf(over, measure, set);
        const PeriodSpan span = monthsOf(over, m_place.span);
        std::vector<Traced> months;
        months.reserve(static_cast<std::size_t>(span.count));
        for (int i = 0; i < span.count; ++i)
            months.push_back(month(measure, set, span.first + i));
        if (months.size() == 1)
            return months.front().named(name);
        const Traced sum = sumOf(months, SumOf::Months);
        return (over == Aggregation::Mean ? formulas::meanOf(sum, Traced(double(span.count))) : sum)
            .named(name);
    }

  private:
    Traced month(Measure measure, RoleSet set, int t)
    {
        const Dimensions& d = m_results.inputs().dimensions();
        const Month month = m_results.inputs().firstMonth() + t;
        const MonthTracer tracer(m_results, month, m_memo);
        const auto roles = rolesIn(d, m_place.role, set);
        if (roles.size() == 1)
            return reached(tracer, measure, m_place.locality, roles.front()).named(month.toEnglish());
        std::vector<Traced> parts;
        for (const RoleIndex r : roles)
            if (Traced part = reached(tracer, measure, m_place.locality, r); part.value() != 0)
                parts.push_back(std::move(part).named(d.roleName(r)));
        return sumOf(std::move(parts)).named(month.toEnglish());
    }

    /// A locality's own, with what is beneath it where the place reaches so far.
    Traced reached(const MonthTracer& tracer, Measure measure, LocalityIndex locality, RoleIndex role)
    {
        const auto& nodes = m_results.inputs().dimensions().localities;
        const LocalityNode& node = nodes[locality];
        Traced own = tracer.own(measure, locality, role);
        if (m_place.reach == Rollup::Own || node.descendants == 0)
            return own;
        std::vector<Traced> parts;
        if (own.value() != 0)
            parts.push_back(own.named(fmt::format("{} itself", node.name)));
        for (const LocalityIndex l : m_results.inputs().dimensions().beneath(locality)) {
            const LocalityNode& below = nodes[l];
            if (below.parent != locality)
                continue;
            if (Traced part = reached(tracer, measure, l, role); part.value() != 0)
                parts.push_back(std::move(part).named(below.name));
        }
        return sumOf(std::move(parts));
    }

    const Results& m_results;
    const TablePlace& m_place;
    TraceMemo m_memo;
};

std::string titleOf(const Results& results, const TablePlace& place, Column column)
{
    const Dimensions& d = results.inputs().dimensions();
    return fmt::format("{}{} · {} · {} · {}", info(column).heading,
                       info(column).unit == ColumnUnit::Fte ? " FTE"
                       : info(column).unit == ColumnUnit::Money
                           ? ", " + results.inputs().plan().settings().currency
                           : "",
                       d.localities[place.locality].name,
                       plan::isOfActivity(column) ? activityName(d, place.activity) : d.roleName(place.role),
                       whenInTitle(results.inputs(), place.span));
}

/// Whether a problem stands at a cell that the place adds up.
bool concerns(const Dimensions& d, const plan::Problem& problem, const TablePlace& place)
{
    const plan::Scope& at = problem.target.scope;
    const LocalityIndex locality = at.locality ? d.indexOf(*at.locality) : place.locality;
    const bool inRole = !at.role || place.role == kAllRoles || d.indexOf(*at.role) == place.role;
    return inRole && reachedFrom(d, place.locality, place.reach).contains(locality);
}

/// The error that keeps a place without figures: one of its own cells before one elsewhere, because a problem
/// of many cells is told at the first of them.
std::optional<plan::Problem> findReason(const Inputs& in, const TablePlace& place)
{
    std::optional<plan::Problem> elsewhere;
    for (const plan::Problem& problem : problemsOf(in)) {
        if (problem.severity != plan::Severity::Error)
            continue;
        if (concerns(in.dimensions(), problem, place))
            return problem;
        if (!elsewhere)
            elsewhere = problem;
    }
    return elsewhere;
}

std::string whyEmpty(const Results& results, const TablePlace& place, Column column)
{
    const Inputs& in = results.inputs();
    if (in.keepsRules() && plan::isOfActivity(column))
        return whyNotWaiting(results, place, column);
    if (in.keepsRules() && plan::isOfYear(column))
        return whyNoOutturn(results, place, column);
    if (in.keepsRules() && info(column).basis == ColumnBasis::Posts &&
        !results.hasEstablishment(place.locality, place.role, place.reach))
        return "no establishment is entered here";
    if (const auto problem = findReason(in, place))
        return plan::sentenceOf(*problem);
    if (column == Column::TenureYears)
        return "nobody leaves";
    if (info(column).unit == ColumnUnit::Money && !in.hasCosts())
        return "nothing says what posts cost: set a salary, or give posts a cost or a grade";
    if (info(column).unit == ColumnUnit::Money)
        return "the salary of some posts is not set";
    return in.hasRequirement() ? "there is nothing to take a share of"
                               : "nothing in the plan asks for staff yet";
}

Traced tracedVolume(const Results& results, LineIndex line, const PeriodSpan& span)
{
    const Inputs& in = results.inputs();
    TraceMemo memo;
    std::vector<Traced> months;
    const int count = in.demand().isStock(line) ? 1 : span.count;
    months.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        months.push_back(MonthTracer(results, in.firstMonth() + span.first + i, memo).volume(line));
    return months.size() == 1 ? months.front() : sumOf(months, SumOf::Months);
}

/// Of several localities, theirs added up.
Traced tracedVolume(const Results& results, const SummedSeries& series, const PeriodSpan& span)
{
    if (!series.isSum())
        return tracedVolume(results, series.lines.front(), span).named("volume");
    const Inputs& in = results.inputs();
    std::vector<Traced> parts;
    for (const LineIndex line : series.lines) {
        const LocalityIndex locality = in.demand().lines()[line].locality;
        parts.push_back(tracedVolume(results, line, span).named(in.dimensions().localities[locality].name));
    }
    return sumOf(std::move(parts)).named("volume");
}

} // namespace

std::string whenInTitle(const Inputs& in, const PeriodSpan& span)
{
    const std::string period = span.period.toEnglish();
    return in.scenario() ? fmt::format("{} · {}", period, plan::nameOf(in.plan(), *in.scenario())) : period;
}

Explanation explainVolume(const Results& results, const SummedSeries& series, const PeriodSpan& span)
{
    const Dimensions& d = results.inputs().dimensions();
    const SeriesKey& where = series.where;
    std::string title = fmt::format("Volume · {} · {} · {} · {}", d.localities[where.locality].name,
                                    d.clientGroups[where.clientGroup].name, d.activities[where.activity].name,
                                    whenInTitle(results.inputs(), span));
    return recorded(std::move(title), ColumnUnit::Events,
                    [&] { return tracedVolume(results, series, span); });
}

Explanation explainSaid(const Results& results, const SaidCells& said, ColumnUnit unit, std::string title)
{
    return recorded(std::move(title), unit, [&] {
        if (said.ofActivity)
            return tracedWaiting(results, said.place, *said.ofActivity);
        CellTracer tracer(results, said.place);
        std::vector<Traced> parts;
        for (const Measure measure : said.measures)
            parts.push_back(tracer.figure(Aggregation::Sum, measure, RoleSet::Itself));
        return parts.size() == 1 ? parts.front() : sumOf(std::move(parts));
    });
}

Result<Explanation> explain(const Results& results, const TablePlace& place, Column column)
{
    const std::string title = titleOf(results, place, column);
    if (!figureAt(results, place, column))
        return fail({ErrorCode::NotFound,
                     fmt::format("{} has no figure: {}", title, whyEmpty(results, place, column)),
                     {},
                     {},
                     {},
                     {}});
    return recorded(title, info(column).unit, [&] {
        if (plan::isOfActivity(column))
            return tracedWaiting(results, place, column);
        if (plan::isOfYear(column))
            return tracedOutturn(results, place, column);
        CellTracer tracer(results, place);
        return figureOf<Traced>(column, [&](Aggregation how, Measure measure, RoleSet set = RoleSet::Itself) {
            return tracer.figure(how, measure, set);
        });
    });
}

} // namespace muster::engine
