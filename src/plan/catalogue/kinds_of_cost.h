#pragma once
// The kinds of assumption that say what posts and people cost. Source: docs/method.md, section 7.3.

#include "plan/catalogue/kind.h"

namespace muster::plan {

inline constexpr std::array kKindsOfCost{
    KindInfo{
        Kind::Salary,
        "salary",
        "Salary",
        "pounds a year, full-time",
        KindGroup::Cost,
        {0, 1e6, true, true},
        {true, false, false, true},
        true,
        std::nullopt,
        "What a full-time post is paid in a year, without on-costs, at the prices of the month from which it "
        "counts, or of the plan's first. It rises each April after that. A post of the register with a cost "
        "or a grade of its own does not ask for it.",
        "docs/method.md, section 7.3",
        false,
        Usual{{15000, 200000, true, true}, "from the lowest full-time pay to that of a director"}},
    KindInfo{Kind::OnCosts,
             "on_costs",
             "On-costs",
             "share of the salary, 0 to 2",
             KindGroup::Cost,
             {0, 2, true, true},
             {true, false, false, true},
             true,
             0,
             "National insurance, pension and the like, on top of the salary.",
             "docs/method.md, section 7.3",
             false,
             Usual{{0.1, 0.6, true, true}, "national insurance and pension are 20 % to 40 % of pay"}},
    KindInfo{Kind::PayInflation,
             "pay_inflation",
             "Pay inflation",
             "share a year, −0.5 to 1",
             KindGroup::Cost,
             {-0.5, 1, true, true},
             {false, false, false, true},
             true,
             0,
             "By how much pay rises in an April, on top of the rises before it.",
             "docs/method.md, section 7.3",
             false,
             Usual{{-0.02, 0.15, true, true}, "national awards have been 0 % to 10 % a year"}},
    KindInfo{
        Kind::AgencyPremium,
        "agency_premium",
        "Agency premium",
        "share of a post's cost, −0.5 to 5",
        KindGroup::Cost,
        {-0.5, 5, true, true},
        {true, false, false, true},
        true,
        0,
        "How much more an agency worker costs than the post. At 0.5 an agency worker for a post of 52,000 "
        "costs 78,000.",
        "docs/method.md, section 12: agency at 78,000 against posts at 52,000",
        false,
        Usual{{-0.2, 2, true, true}, "agency staff cost a quarter to a half more"}},
};

} // namespace muster::plan
