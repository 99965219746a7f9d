#include "exchange/reference_page.h"

#include "plan/catalogue.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <vector>

namespace muster::exchange {

namespace {

constexpr std::string_view kBeginning = R"(# Model reference

Made by `muster-cli catalogue` from the program's own table of assumptions; do not edit it by hand.

Shares and yearly growth are fractions of one: 0.02 is 2 %. An assumption counts where each of its scopes is empty or
equal (a locality equal or above) and its start month is not after the month computed. Among those that count the nearest
locality decides; then one with a role, with an activity, with a client group; then the latest start. Amounts count where
they are written and nowhere below.

## How the requirement is made

    A_days  = days a week × weeks a year − annual leave − bank holidays − sickness − training
    A_hours = A_days × contracted hours ÷ days a week
    weeks   = A_days ÷ days a week
    C_hours = A_hours × (1 − non-case time)
    share   = (qualified share, or 1 − qualified share) × role share

    hours     FTE = 12 × volume × share × hours per case × complexity ÷ C_hours
    rate      FTE = 12 × volume × share × complexity ÷ (completions per week × weeks)
    caseload  FTE = open cases × share × complexity ÷ cases per worker

    required               = service FTE + individual allowance ÷ A_hours + fixed posts      (casework)
    required               = supervised FTE ÷ span of control + fixed posts                 (management and support)
    required in post       = required + newly qualified × (1 − newly qualified capacity)
    required establishment = required in post ÷ (1 − vacancy allowance × (1 − agency cover × agency efficiency))

    vacancy                = establishment − in post (negative: over-establishment)
    vacancy, gross         = vacancy ÷ establishment
    vacancy, net of agency = max(0, vacancy − agency) ÷ establishment
    vacancy, uncancelled   = vacant posts of each locality's own role ÷ establishment
    available              = in post − newly qualified × (1 − capacity) + agency × agency efficiency
    gap                    = available − required;   pressure = required ÷ available

A month without demand of its own takes the same month a year earlier × (1 + demand growth); open cases take the last
figure × (1 + growth)^(years since). A year's figure spreads equally over its months. FTE of a period is the mean of its
months; nothing is rounded before it is shown.

)";

std::string scopes(const plan::Scoping& scope)
{
    std::vector<std::string_view> names;
    if (scope.locality)
        names.emplace_back("locality");
    if (scope.clientGroup)
        names.emplace_back("client group");
    if (scope.activity)
        names.emplace_back("activity");
    if (scope.role)
        names.emplace_back("role");
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string entry(const plan::KindInfo& kind)
{
    const std::string neutral = kind.neutral                             ? fmt::format("{}", *kind.neutral)
                                : kind.kind == plan::Kind::SpanOfControl ? "none"
                                : kind.kind == plan::Kind::RoleShare     ? "equal shares"
                                                                         : "must be set where it is needed";
    return fmt::format(
        "### {}\n\n`{}` · {}\n\n{}\n\n* allowed: {}\n* set by: {}{}\n* where nothing is set: {}\n* source: "
        "{}\n\n",
        kind.name, kind.id, kind.unit, kind.help, kind.allowed.inWords(), scopes(kind.scope),
        kind.inherits ? "" : " (an amount: counts where it is written)", neutral, kind.citation);
}

} // namespace

std::string referencePage()
{
    std::string page(kBeginning);
    for (const auto& [group, heading] : plan::Words<plan::KindGroup>::list) {
        page += fmt::format("## {}\n\n", heading);
        for (const plan::KindInfo& kind : plan::kCatalogue)
            if (kind.group == group)
                page += entry(kind);
    }
    page.pop_back();
    return page;
}

} // namespace muster::exchange
