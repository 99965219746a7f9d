#include "plan/rules/demand_rules.h"

#include "base/text.h"

namespace muster::plan {

namespace {

constexpr Range kYear{1900, 2199, true, true};

/// The client group and the activity that a row names.
template <class Row>
void inspectSeries(const Plan& plan, const Row& row, Findings& found)
{
    found.at("client_group").template exists<ClientGroup>(plan, row.clientGroup);
    found.at("activity").template exists<Activity>(plan, row.activity);
}

bool isStock(const Plan& plan, const std::optional<ActivityId>& id)
{
    const Activity* activity = id ? plan.find<Activity>(*id) : nullptr;
    return activity && activity->standard == Standard::Caseload;
}

/// The weights that a method with fixed weights takes: what of alpha, beta, gamma and phi it must have.
struct WeightsTaken {
    bool alpha, beta, gamma, phi;
};
WeightsTaken weightsOf(DemandMethod method)
{
    switch (method) {
    case DemandMethod::Simple:
    case DemandMethod::Theta:
    case DemandMethod::Croston:
        return {true, false, false, false};
    case DemandMethod::Holt:
    case DemandMethod::Tsb:
        return {true, true, false, false};
    case DemandMethod::DampedHolt:
        return {true, true, false, true};
    case DemandMethod::WintersAdditive:
    case DemandMethod::WintersMultiplicative:
        return {true, true, true, false};
    default:
        return {false, false, false, false};
    }
}

void inspectWeights(const SeriesMethod& row, Findings& found)
{
    const WeightsTaken taken = weightsOf(row.method);
    const bool fixed = row.alpha || row.beta || row.gamma || row.phi;
    const auto weight = [&](std::string_view column, const std::optional<double>& value, bool wanted) {
        found.at(column);
        if (value)
            found.number(fmt::format("the weight {}", column), *value, kShare);
        if (value && !wanted)
            found.error("weight-not-taken", std::string(column), "nothing",
                        fmt::format("the method {} has no weight {}", spaced(word(row.method)), column));
        if (!value && wanted && fixed)
            found.error(
                "weight-missing", "nothing", "0 to 1, or no weight at all",
                fmt::format("weights are fixed all together or fitted all together, and {} is missing",
                            column));
    };
    weight("alpha", row.alpha, taken.alpha);
    weight("beta", row.beta, taken.beta);
    weight("gamma", row.gamma, taken.gamma);
    weight("phi", row.phi, taken.phi);
}

void inspectDays(const SeriesMethod& row, Findings& found)
{
    found.at("per_day");
    if (row.perDay && !takesDays(row.method))
        found.error("per-day-not-taken", "yes", "no",
                    fmt::format("the method {} goes on from no figures that could be counted per day",
                                spaced(word(row.method))));
}

void inspectFlows(const Plan& plan, const SeriesMethod& row, Findings& found)
{
    const bool fromFlow = row.method == DemandMethod::StockFromFlow;
    const auto flow = [&](std::string_view column, const std::optional<ActivityId>& id) {
        found.at(column).exists<Activity>(plan, id);
        if (id.has_value() != fromFlow)
            found.error("flow-and-method", id ? "an activity" : "nothing",
                        fromFlow ? "an activity" : "nothing",
                        fromFlow ? "stock from flow needs the activities that open and close the cases"
                                 : "only stock from flow takes the activities that open and close cases");
        if (isStock(plan, id))
            found.error("flow-is-stock", id ? nameOf(plan, *id) : "", "an activity of events",
                        "cases are opened and closed by events, and this activity counts open cases");
    };
    flow("opened", row.opened);
    flow("closed", row.closed);
    found.at("activity");
    if (fromFlow && !isStock(plan, row.activity))
        found.error("flow-without-stock", row.activity ? "an activity of events" : "every activity",
                    "an activity counted in open cases (caseload)",
                    "stock from flow is the method of one activity that counts open cases");
}

} // namespace

std::string whereOf(const Plan& plan, const Demand& row)
{
    return fmt::format("Demand, {}, {}", describe(plan, {row.locality, row.clientGroup, row.activity, {}}),
                       row.period.toString());
}

std::string whereOf(const Plan& plan, const Population& row)
{
    return fmt::format("Population, {}, {}, {}", describe(plan, {row.locality, {}, {}, {}}),
                       row.band.toEnglish(), row.year);
}

std::string whereOf(const Plan& plan, const DemandRate& row)
{
    return fmt::format("Rate, {}, {}", describe(plan, {{}, row.clientGroup, row.activity, {}}),
                       row.band.toEnglish());
}

std::string whereOf(const Plan& plan, const SeriesMethod& row)
{
    return fmt::format("Demand method, {}",
                       describe(plan, {row.locality, row.clientGroup, row.activity, {}}));
}

std::string whereOf(const Plan& plan, const SeriesBreak& row)
{
    return fmt::format("Break, {}, {}", describe(plan, {row.locality, row.clientGroup, row.activity, {}}),
                       row.period.toString());
}

std::string whereOf(const Plan& plan, const SharedForecast& row)
{
    return fmt::format("Shared forecast, {}",
                       describe(plan, {row.locality, row.clientGroup, row.activity, {}}));
}

void inspect(const Plan& plan, const Demand& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("locality").exists<Locality>(plan, row.locality);
    found.at("client_group").exists<ClientGroup>(plan, row.clientGroup);
    found.at("activity").exists<Activity>(plan, row.activity);
    found.at("volume").number("the volume", row.volume.value(), kAnyAmount);
}

void inspect(const Plan& plan, const Population& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("locality").exists<Locality>(plan, row.locality);
    found.at("year").number("the year", row.year, kYear);
    found.at("persons").number("the number of persons", row.persons, kAnyAmount);
}

void inspect(const Plan& plan, const DemandRate& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    inspectSeries(plan, row, found);
    found.at("per_1000").number("the rate", row.perThousand, kAnyAmount);
    if (row.year)
        found.at("year").number("the year", *row.year, kYear);
}

void inspect(const Plan& plan, const SeriesMethod& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("locality").exists<Locality>(plan, row.locality);
    inspectSeries(plan, row, found);
    inspectWeights(row, found);
    inspectDays(row, found);
    inspectFlows(plan, row, found);
}

void inspect(const Plan& plan, const SeriesBreak& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("locality").exists<Locality>(plan, row.locality);
    inspectSeries(plan, row, found);
    found.at("reason");
    if (row.reason.empty())
        found.error("no-reason", "nothing", "why it was decided so",
                    "a decision on a break is kept with its reason");
}

void inspect(const Plan& plan, const SharedForecast& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("locality").exists<Locality>(plan, row.locality);
    inspectSeries(plan, row, found);
}

std::string whereOf(const Plan& plan, const DemandProfile& row)
{
    return fmt::format("Demand profile, {}, month {}",
                       describe(plan, {{}, row.clientGroup, row.activity, {}}), row.month);
}

void inspect(const Plan& plan, const DemandProfile& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    inspectSeries(plan, row, found);
    found.at("calendar_month").number("the calendar month", row.month, {1, 12, true, true});
    found.at("weight").number("the weight", row.weight, kAnyAmount);
}

} // namespace muster::plan
