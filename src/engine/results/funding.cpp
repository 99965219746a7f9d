// What the posts cost by the money that pays for them.

#include "engine/results/funding.h"

#include "engine/cost.h"
#include "engine/supply.h"

#include <fmt/format.h>
#include <map>

namespace muster::engine {

namespace {

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
PaidByMonth paidIn(const Results& results, LocalityIndex locality)
{
    PaidByMonth paid;
    const Inputs& in = results.inputs();
    const OwnReader reader(in, results.own(), locality);
    for (const RoleIndex r : in.dimensions().roles.indexes())
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

using PaidByLocality = IndexedVector<LocalityIndex, PaidByMonth>;

PaidByLocality paidWithin(const Results& results, Rollup reach)
{
    const auto& nodes = results.inputs().dimensions().localities;
    PaidByLocality paid(nodes.size());
    for (const LocalityIndex l : nodes.indexes().backwards()) {
        addTo(paid[l], paidIn(results, l));
        if (reach == Rollup::WithBeneath && !nodes[l].parent.isNone())
            addTo(paid[nodes[l].parent], paid[l]);
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
    for (const LocalityIndex l : paid.indexes()) {
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
                    rows.push_back({l, source, span, sum.fte / span.count,
                                    std::isfinite(sum.cost) ? std::optional(sum.cost) : std::nullopt});
            }
    }
    return rows;
}

} // namespace muster::engine
