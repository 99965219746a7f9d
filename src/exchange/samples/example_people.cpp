// The people of the sample Example county: a quarter of those of Essex's locality of the same name, by the
// estimates and projections of the Office for National Statistics.

#include "exchange/samples/example_parts.h"

#include <cmath>

namespace muster::exchange::example {

namespace {

constexpr int kEstimated = 2020;
constexpr std::array kYears{2026, 2028, 2030};
constexpr std::string_view kPeopleSource =
    "A quarter of Essex's people: ONS mid-2020 estimates, carried on by the ONS 2018-based projections";

double grown(double persons, double growth, int year)
{
    return std::round(persons * kShareOfEssex * std::pow(1 + growth, year - kEstimated));
}

/// Enquiries a year for each 1,000 people, which is illustrative; the year is that of the plan's start.
void putRates(const Parts& parts)
{
    const plan::AgeBand younger{18, 64};
    const plan::AgeBand older{65, plan::AgeBand::kNoEnd};
    const auto rate = [&](std::string_view group, plan::AgeBand band, double perThousand) {
        parts.put(plan::DemandRate{
            {}, parts.clientGroup(group), parts.activity(kSafeguarding), band, perThousand, 2026});
    };
    rate(kOlder, older, 4);
    rate(kMental, younger, 0.3);
    rate(kLearning, younger, 0.5);
}

} // namespace

void putPeople(const Parts& parts, const std::vector<EssexPeople>& people)
{
    for (std::size_t i = 0; i < people.size(); ++i) {
        const EssexPeople& here = people[i];
        const std::string_view name = essexLocalities()[i].name;
        const auto locality = parts.locality(name);
        for (const int year : kYears) {
            parts.put(plan::Population{
                {}, locality, {18, 64}, year, grown(here.younger, here.youngerGrowth, year)});
            parts.put(plan::Population{
                {}, locality, {65, plan::AgeBand::kNoEnd}, year, grown(here.older, here.olderGrowth, year)});
        }
        parts.assume({plan::Kind::AdultPopulation,
                      grown(here.younger, here.youngerGrowth, kYears.front()) +
                          grown(here.older, here.olderGrowth, kYears.front()),
                      {},
                      {},
                      {},
                      name,
                      kPeopleSource});
    }
    putRates(parts);
    parts.assume({plan::Kind::RateTrend, 0.02, {}, kSafeguarding});
}

} // namespace muster::exchange::example
