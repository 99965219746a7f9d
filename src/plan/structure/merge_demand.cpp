// What of demand and of people can be added: figures of the same periods, and people of the same years and
// ages.

#include "plan/names.h"
#include "plan/structure/merging.h"

#include <fmt/format.h>
#include <map>
#include <set>

namespace muster::plan {

namespace {

using SeriesKey = std::pair<ClientGroupId, ActivityId>;
using FigureKey = std::pair<DemandStatus, Period>;
using FiguresOf = std::map<SeriesKey, std::set<FigureKey>>;

FiguresOf figuresOf(const Plan& plan, LocalityId locality)
{
    FiguresOf figures;
    for (const Demand& row : plan.rows<Demand>())
        if (row.locality == locality)
            figures[{row.clientGroup, row.activity}].insert({row.status, row.period});
    return figures;
}

bool overlaps(const Period& a, const Period& b)
{
    return a.start < b.start + b.months() && b.start < a.start + a.months();
}

bool isInPlan(const Plan& plan, const Period& period)
{
    const Settings& settings = plan.settings();
    return period.start < settings.firstMonth + settings.months &&
           settings.firstMonth < period.start + period.months();
}

std::string seriesInWords(const Plan& plan, const SeriesKey& key)
{
    return describe(plan, {{}, key.first, key.second, {}});
}

Error otherPeriods(const Plan& plan, const SeriesKey& key, const Period& a, const Period& b)
{
    return {
        ErrorCode::BadInput,
        fmt::format("the demand of {} cannot be added: the two have figures of periods of different length",
                    seriesInWords(plan, key)),
        {},
        fmt::format("{} and {}", a.toString(), b.toString()),
        "periods of one length",
        "Enter the figures of one of them by the periods of the other"};
}

Error knownOfOne(const Merging& merging, const SeriesKey& key, const Period& period, bool ofFrom)
{
    return {ErrorCode::BadInput,
            fmt::format("the demand of {} in {} cannot be added: {} has a figure and {} has none",
                        seriesInWords(merging.plan, key), period.toString(),
                        ofFrom ? merging.nameOfFrom() : merging.nameOfInto(),
                        ofFrom ? merging.nameOfInto() : merging.nameOfFrom()),
            {},
            {},
            "figures of both, or of neither",
            "Enter the figure that is missing, or take the other one out"};
}

/// Compares a series that both have figures of.
Result<void> mayAddSeries(Merging& merging, const SeriesKey& key, const std::set<FigureKey>& ours,
                          const std::set<FigureKey>& theirs)
{
    for (const auto& [status, period] : ours)
        for (const auto& [otherStatus, other] : theirs)
            if (period != other && overlaps(period, other) && period.length != other.length)
                return fail(otherPeriods(merging.plan, key, period, other));
    for (const bool ofFrom : {true, false})
        for (const FigureKey& figure : ofFrom ? ours : theirs) {
            if ((ofFrom ? theirs : ours).contains(figure))
                continue;
            if (isInPlan(merging.plan, figure.second))
                return fail(knownOfOne(merging, key, figure.second, ofFrom));
            merging.change.notes.push_back(
                {tableOf<Demand>().name,
                 fmt::format("Demand, {}, {}", seriesInWords(merging.plan, key), figure.second.toString()),
                 fmt::format("known of {} alone: the series breaks here",
                             ofFrom ? merging.nameOfFrom() : merging.nameOfInto())});
        }
    return {};
}

using PeopleKey = std::pair<int, AgeBand>;

std::set<PeopleKey> peopleOf(const Plan& plan, LocalityId locality)
{
    std::set<PeopleKey> people;
    for (const Population& row : plan.rows<Population>())
        if (row.locality == locality)
            people.insert({row.year, row.band});
    return people;
}

Result<void> mayAddPeople(const Merging& merging)
{
    const auto ours = peopleOf(merging.plan, merging.from);
    const auto theirs = peopleOf(merging.plan, merging.into);
    if (ours.empty() || theirs.empty() || ours == theirs)
        return {};
    for (const auto* each : {&ours, &theirs})
        for (const PeopleKey& key : *each)
            if (!(each == &ours ? theirs : ours).contains(key))
                return fail(
                    {ErrorCode::BadInput,
                     fmt::format(
                         "the people of the two cannot be added: those of {} in {} are known of {} alone",
                         key.second.toEnglish(), key.first,
                         each == &ours ? merging.nameOfFrom() : merging.nameOfInto()),
                     {},
                     {},
                     "the same years and ages of both",
                     "Import the population of both from one source"});
    return {};
}

/// A series that one has typed and the other has worked out from its people cannot be added.
Result<void> mayAddRates(const Merging& merging, const FiguresOf& ours, const FiguresOf& theirs)
{
    const auto isTyped = [&](const FiguresOf& figures, const SeriesKey& key) {
        const auto found = figures.find(key);
        return found != figures.end() && std::ranges::any_of(found->second, [&](const FigureKey& figure) {
                   return isInPlan(merging.plan, figure.second);
               });
    };
    const bool ourPeople = !peopleOf(merging.plan, merging.from).empty();
    const bool theirPeople = !peopleOf(merging.plan, merging.into).empty();
    for (const DemandRate& rate : merging.plan.rows<DemandRate>()) {
        const SeriesKey key{rate.clientGroup, rate.activity};
        const bool our = isTyped(ours, key);
        const bool their = isTyped(theirs, key);
        if ((our && !their && theirPeople) || (their && !our && ourPeople))
            return fail(
                {ErrorCode::BadInput,
                 fmt::format(
                     "the demand of {} cannot be added: {} has figures of it, and {} has it worked out "
                     "from its people",
                     seriesInWords(merging.plan, key), our ? merging.nameOfFrom() : merging.nameOfInto(),
                     our ? merging.nameOfInto() : merging.nameOfFrom()),
                 {},
                 {},
                 "figures of both, or of neither",
                 "Enter the figures that are missing, or take the others out"});
    }
    return {};
}

} // namespace

Result<void> mayAddDemand(Merging& merging)
{
    const FiguresOf ours = figuresOf(merging.plan, merging.from);
    const FiguresOf theirs = figuresOf(merging.plan, merging.into);
    for (const auto& [key, figures] : ours)
        if (const auto found = theirs.find(key); found != theirs.end())
            if (const auto may = mayAddSeries(merging, key, figures, found->second); !may)
                return may;
    if (const auto may = mayAddPeople(merging); !may)
        return may;
    return mayAddRates(merging, ours, theirs);
}

} // namespace muster::plan
