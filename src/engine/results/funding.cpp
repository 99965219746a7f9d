// What the posts cost by the money that pays for them.

#include "engine/results/funding.h"

#include "engine/cost.h"
#include "engine/supply.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace muster::engine {

namespace {

using plan::Funding;

const Funding* sourceOf(const Results& results, const PostLine& post)
{
    const auto& sources = results.inputs().plan().rows<Funding>();
    const auto found = std::ranges::find(sources, post.row->funding, &Funding::name);
    return found == sources.end() ? nullptr : &*found;
}

/// Of the days of the month on which a post is there, those on which its source still pays.
double shareOfDays(const PostLine& post, const Date& end, Month month)
{
    plan::Post paid = *post.row;
    paid.end = paid.end ? std::min(*paid.end, end) : end;
    const double there = partOfMonth(*post.row, month);
    return there > 0 ? partOfMonth(paid, month) / there : 0;
}

/// The part of a post in a month that its source pays before it ends: of its money by days, of its FTE as at
/// the month's start.
double shareUntilEnd(const Results& results, const PostLine& post, Month month, PostTime time)
{
    const Funding* source = sourceOf(results, post);
    if (!source || !source->end)
        return 1;
    return time == PostTime::Days           ? shareOfDays(post, *source->end, month)
           : *source->end >= startOf(month) ? 1
                                            : 0;
}

struct Paid {
    double fte = 0;
    double cost = 0;

    void add(const Paid& more, double share = 1)
    {
        fte += more.fte * share;
        cost += more.cost * share;
    }
};
using PaidByMonth = std::map<std::pair<std::string, int>, Paid>; ///< by funding and month

/// What is asked of each source in one locality's own role and month; nothing of one that has ended.
class AskedInMonth {
  public:
    AskedInMonth(const Results& results, const OwnReader& reader, RoleIndex role, int t, PaidByMonth& asked)
        : m_results(results), m_cost(reader, role, t), m_month(reader.month(t)), m_t(t), m_asked(asked)
    {
    }
    void run()
    {
        m_cost.forEachCost(PostTime::MonthStart, [&](const auto& part, double fte, double) {
            add(part, {fte, 0}, PostTime::MonthStart);
        });
        m_cost.forEachCost(PostTime::Days, [&](const auto& part, double, double cost) {
            add(part, {0, cost}, PostTime::Days);
        });
    }

  private:
    void add(const PostLine& post, const Paid& paid, PostTime time)
    {
        const double share = shareUntilEnd(m_results, post, m_month, time);
        if (share > 0) // of what it does not pay it need not be known what it costs
            m_asked[{post.row->funding, m_t}].add(paid, share);
        if (share < 1)
            m_asked[{std::string(kUnfunded), m_t}].add(paid, 1 - share);
    }
    template <class Row>
    void add(const Row&, const Paid& paid, PostTime)
    {
        m_asked[{std::string(), m_t}].add(paid);
    }

    const Results& m_results;
    CostMonth<OwnReader> m_cost;
    Month m_month;
    int m_t;
    PaidByMonth& m_asked;
};

/// What is asked of each source in a locality itself.
PaidByMonth askedIn(const Results& results, LocalityIndex locality)
{
    PaidByMonth asked;
    const Inputs& in = results.inputs();
    const OwnReader reader(in, results.own(), locality);
    for (const RoleIndex r : in.dimensions().roles.indexes())
        for (int t = 0; in.staff().at(locality, r).isStaffed && t < in.months(); ++t)
            AskedInMonth(results, reader, r, t, asked).run();
    return asked;
}

using PaidByLocality = IndexedVector<LocalityIndex, PaidByMonth>;

PaidByLocality askedEverywhere(const Results& results)
{
    PaidByLocality asked(results.inputs().dimensions().localities.size());
    for (const LocalityIndex l : asked.indexes())
        asked[l] = askedIn(results, l);
    return asked;
}

/// What every locality asks of a source in a month.
double costOf(const PaidByLocality& paid, const std::string& source, int t)
{
    double cost = 0;
    for (const LocalityIndex l : paid.indexes())
        if (const auto at = paid[l].find({source, t}); at != paid[l].end())
            cost += at->second.cost;
    return cost;
}

/// Beyond its limit of a year a source pays nothing: it is used up in the order of the months, within a month
/// pro rata.
void addLimit(const Results& results, const Funding& source, const PaidByLocality& asked,
              FundingLimits& limits)
{
    const Inputs& in = results.inputs();
    for (const PeriodSpan& year : periodsOf(in.firstMonth(), in.months(), PeriodLength::FinancialYear)) {
        double left = source.annualLimit->value();
        for (int t = year.first; t < year.first + year.count; ++t) {
            const double cost = costOf(asked, source.name, t);
            if (cost > left)
                limits[{source.name, t}] = left / cost;
            left = std::max(0.0, left - cost);
        }
    }
}

FundingLimits limitsOf(const Results& results, const PaidByLocality& asked)
{
    FundingLimits limits;
    for (const Funding& source : results.inputs().plan().rows<Funding>())
        if (source.annualLimit)
            addLimit(results, source, asked, limits);
    return limits;
}

void keepLimits(const FundingLimits& limits, PaidByMonth& paid)
{
    for (const auto& [key, share] : limits)
        if (const auto at = paid.find(key); at != paid.end()) {
            const Paid all = at->second;
            at->second = {};
            at->second.add(all, share);
            paid[{std::string(kUnfunded), key.second}].add(all, 1 - share);
        }
}

PaidByLocality paidWithin(const Results& results, Rollup reach)
{
    const auto& nodes = results.inputs().dimensions().localities;
    PaidByLocality paid = askedEverywhere(results);
    const FundingLimits limits = limitsOf(results, paid);
    for (const LocalityIndex l : paid.indexes())
        keepLimits(limits, paid[l]);
    if (reach == Rollup::WithBeneath)
        for (const LocalityIndex l : nodes.indexes().backwards())
            if (!nodes[l].parent.isNone())
                for (const auto& [key, amount] : paid[l])
                    paid[nodes[l].parent][key].add(amount);
    return paid;
}

} // namespace

std::vector<FundingRow> costByFunding(const Results& results, PeriodLength length, Rollup reach)
{
    const Inputs& in = results.inputs();
    std::vector<FundingRow> rows;
    if (!in.hasCosts())
        return rows;
    const auto paid = paidWithin(results, reach);
    for (const LocalityIndex l : paid.indexes()) {
        std::map<std::string, bool> sources;
        for (const auto& [key, amount] : paid[l])
            sources[key.first] = true;
        for (const auto& [source, there] : sources)
            for (const PeriodSpan& span : periodsOf(in.firstMonth(), in.months(), length)) {
                Paid sum;
                for (int t = span.first; t < span.first + span.count; ++t)
                    if (const auto at = paid[l].find({source, t}); at != paid[l].end())
                        sum.add(at->second);
                if (sum.fte != 0 || sum.cost != 0)
                    rows.push_back({l, source, span, sum.fte / span.count,
                                    std::isfinite(sum.cost) ? std::optional(sum.cost) : std::nullopt});
            }
    }
    return rows;
}

FundingShares::FundingShares(const Results& results)
    : m_results(results), m_limits(limitsOf(results, askedEverywhere(results)))
{
}

double FundingShares::of(const PostLine& post, int t, PostTime time) const
{
    const auto limit = m_limits.find({post.row->funding, t});
    return shareUntilEnd(m_results, post, m_results.inputs().firstMonth() + t, time) *
           (limit == m_limits.end() ? 1 : limit->second);
}

PriceOf pricesOf(const Results& results)
{
    if (!results.inputs().hasCosts())
        return {};
    return [&](LocalityIndex locality, RoleIndex role) {
        return costOfOne(results.inputs(), results.own(), locality, role);
    };
}

std::vector<FundingAsked> askedOfFunding(const Results& results)
{
    const Inputs& in = results.inputs();
    const auto asked = askedEverywhere(results);
    std::vector<FundingAsked> sums;
    for (const Funding& source : in.plan().rows<Funding>())
        for (const PeriodSpan& year : periodsOf(in.firstMonth(), in.months(), PeriodLength::FinancialYear)) {
            double cost = 0;
            for (int t = year.first; t < year.first + year.count; ++t)
                cost += costOf(asked, source.name, t);
            sums.push_back({&source, year.period, cost});
        }
    return sums;
}

} // namespace muster::engine
