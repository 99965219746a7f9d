// What the posts cost by the money that pays for them.

#include "engine/cost.h"
#include "engine/plain_reader.h"
#include "engine/tables.h"

#include <fmt/format.h>
#include <map>

namespace muster::engine {

namespace {

/// Reads what CostMonth asks for of results that are there already.
class PricedReader : public PlainReader {
  public:
    PricedReader(const Results& results, int locality)
        : PlainReader(results.inputs(), locality), m_results(results)
    {
    }
    [[nodiscard]] double own(Measure measure, int role, int t) const
    {
        const auto span = PeriodSpan{{PeriodLength::Month, month(t)}, t, 1};
        return m_results.over(Aggregation::Sum, measure, locality(), role, span, Rollup::Own)
            .value_or(unknown());
    }

  private:
    const Results& m_results;
};

std::string fundingOf(const PostLine& post)
{
    return post.row->funding;
}
template <class Row>
std::string fundingOf(const Row&)
{
    return {};
}

struct Paid {
    double fte = 0;
    double cost = 0;
};
using PaidByMonth = std::map<std::pair<std::string, int>, Paid>; ///< by funding and month

/// What each source pays in a locality itself.
PaidByMonth paidIn(const Results& results, int locality)
{
    PaidByMonth paid;
    const Inputs& in = results.inputs();
    const PricedReader reader(results, locality);
    for (int r = 0; r < in.dimensions().roleCount(); ++r)
        for (int t = 0; in.staff().at(locality, r).isStaffed && t < in.months(); ++t) {
            const CostMonth month(reader, r, t);
            month.forEachPart([&](const auto& part, double fte, const char*, bool isThere) {
                paid[{fundingOf(part), t}].fte += isThere ? fte : -fte;
            });
            month.forEachCost([&](const auto& part, double cost, bool isThere) {
                paid[{fundingOf(part), t}].cost += isThere ? cost : -cost;
            });
        }
    return paid;
}

void addTo(PaidByMonth& sum, const PaidByMonth& more)
{
    for (const auto& [key, paid] : more) {
        sum[key].fte += paid.fte;
        sum[key].cost += paid.cost;
    }
}

std::vector<PaidByMonth> paidWithin(const Results& results, Rollup reach)
{
    const auto& nodes = results.inputs().dimensions().localities;
    std::vector<PaidByMonth> paid(nodes.size());
    for (std::size_t l = nodes.size(); l-- > 0;) {
        addTo(paid[l], paidIn(results, static_cast<int>(l)));
        if (reach == Rollup::WithBeneath && nodes[l].parent >= 0)
            addTo(paid[static_cast<std::size_t>(nodes[l].parent)], paid[l]);
    }
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
    for (std::size_t l = 0; l < paid.size(); ++l) {
        std::map<std::string, bool> sources;
        for (const auto& [key, amount] : paid[l])
            sources[key.first] = true;
        for (const auto& [source, there] : sources)
            for (const PeriodSpan& span : periodsOf(in.firstMonth(), in.months(), length)) {
                Paid sum;
                for (int t = span.first; t < span.first + span.count; ++t)
                    if (const auto at = paid[l].find({source, t}); at != paid[l].end()) {
                        sum.fte += at->second.fte;
                        sum.cost += at->second.cost;
                    }
                if (sum.fte != 0 || sum.cost != 0)
                    rows.push_back({static_cast<int>(l), source, span, sum.fte / span.count,
                                    std::isfinite(sum.cost) ? std::optional(sum.cost) : std::nullopt});
            }
    }
    return rows;
}

std::vector<plan::Problem> findFundingExceeded(const Results& results)
{
    const auto& sources = results.inputs().plan().rows<plan::Funding>();
    std::vector<plan::Problem> problems;
    if (std::ranges::none_of(sources, [](const plan::Funding& row) { return row.annualLimit.has_value(); }))
        return problems;
    std::map<std::pair<std::string, Period>, double> sums;
    for (const FundingRow& row : costByFunding(results, PeriodLength::FinancialYear, Rollup::Own))
        sums[{row.funding, row.span.period}] += row.cost.value_or(0);
    for (const plan::Funding& source : sources)
        for (const auto& [key, cost] : sums)
            if (key.first == source.name && source.annualLimit && cost > source.annualLimit->value())
                problems.push_back(
                    {plan::Severity::Warning,
                     "funding-exceeded",
                     fmt::format("Funding {}, {}", source.name, key.second.toEnglish()),
                     fmt::format("{:.0f}", cost),
                     fmt::format("at most {:.0f}, its limit of a year", source.annualLimit->value()),
                     "the posts cost more than the source pays",
                     {"funding_sources", source.id.value, {}, {}}});
    return problems;
}

} // namespace muster::engine
