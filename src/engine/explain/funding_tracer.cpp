// How a figure of the table of cost by funding is made.

#include "engine/explain/funding_explained.h"
#include "engine/explain/month_tracer.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

/// Traces one row's figure, over months, localities and roles.
class FundingTracer {
  public:
    FundingTracer(const Results& results, const FundingPlace& place, PostTime time)
        : m_results(results), m_place(place), m_time(time), m_shares(results)
    {
    }
    [[nodiscard]] Traced figure()
    {
        std::vector<Traced> months;
        for (int t = m_place.span.first; t < m_place.span.first + m_place.span.count; ++t)
            months.push_back(month(t));
        if (months.size() == 1)
            return months.front();
        const Traced sum = sumOf(months, SumOf::Months);
        return m_time == PostTime::Days ? sum : formulas::meanOf(sum, Traced(double(m_place.span.count)));
    }

  private:
    [[nodiscard]] Traced month(int t)
    {
        const Inputs& in = m_results.inputs();
        const MonthTracer tracer(m_results, in.firstMonth() + t, m_memo);
        MonthTracer::Sum parts;
        for (const LocalityIndex l : reachedFrom(in.dimensions(), m_place.locality, m_place.reach))
            for (const RoleIndex r : in.dimensions().roles.indexes())
                if (in.staff().at(l, r).isStaffed)
                    tracer.addPaid(l, r, m_place.funding, m_shares, m_time, parts);
        return sumOf(std::move(parts)).named((in.firstMonth() + t).toEnglish());
    }

    const Results& m_results;
    FundingPlace m_place;
    PostTime m_time;
    FundingShares m_shares;
    TraceMemo m_memo;
};

Traced approved(const Inputs& in, const FundingPlace& place)
{
    const auto budget = approvedFor(in, place.locality, place.funding, place.span.period);
    return leaf(budget.value_or(formulas::kUnknown), "approved budget", Origin::Record,
                "the budgets of the source; one of a whole counts before those of its parts",
                in.plan().settings().currency);
}

} // namespace

Result<Explanation> explainFunding(const Results& results, const FundingPlace& place, FundingColumn column)
{
    const FundingColumnInfo& info = kFundingColumns[static_cast<std::size_t>(column)];
    const std::string title = fmt::format(
        "{} · {} · {} · {}", info.heading, results.inputs().dimensions().localities[place.locality].name,
        place.funding.empty() ? "no source named" : place.funding, whenInTitle(results.inputs(), place.span));
    Explanation made = recorded(title, info.unit, [&] {
        if (column == FundingColumn::ApprovedBudget)
            return approved(results.inputs(), place);
        const PostTime time = column == FundingColumn::PostsCost ? PostTime::Days : PostTime::MonthStart;
        return FundingTracer(results, place, time).figure();
    });
    if (std::isfinite(made.trace->value))
        return made;
    return fail({ErrorCode::NotFound,
                 fmt::format("{} has no figure", title),
                 {},
                 {},
                 {},
                 "See check for what is missing"});
}

} // namespace muster::engine
