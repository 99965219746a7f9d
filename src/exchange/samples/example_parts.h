#pragma once
// What the parts of the sample Example county share: its names, its months, and who writes what.

#include "exchange/profiles/pss_return.h"
#include "exchange/samples/assumption.h"
#include "exchange/samples/essex_populations.h"
#include "exchange/tables/edit_builder.h"

#include <array>
#include <span>
#include <string_view>

namespace muster::exchange::example {

inline constexpr std::string_view kCounty = "Example county";

inline constexpr std::string_view kOlder = "Older people";
inline constexpr std::string_view kPhysical = "Physical disability";
inline constexpr std::string_view kMental = "Mental health";
inline constexpr std::string_view kLearning = "Learning disability";
inline constexpr std::array kClientGroups{kOlder, kPhysical, kMental, kLearning};

inline constexpr std::string_view kSafeguarding = "Safeguarding enquiry";
inline constexpr std::string_view kAssessment = "Assessment";
inline constexpr std::string_view kReview = "Review";
inline constexpr std::string_view kOpenCase = "Ongoing case";

inline constexpr std::string_view kSocialWorker = "Social worker";
inline constexpr std::string_view kSenior = "Senior practitioner";
inline constexpr std::string_view kTherapist = "Occupational therapist";
inline constexpr std::string_view kCareOfficer = "Community care officer";
inline constexpr std::string_view kManager = "Team manager";
inline constexpr std::string_view kSupport = "Business support";

inline constexpr Month kFirst{2026, 4};
inline constexpr int kPlanMonths = 36;
/// Months of the first financial year whose actual figures are in: April to October 2026.
inline constexpr int kActualMonths = 7;
inline constexpr Period kFirstYear{PeriodLength::FinancialYear, kFirst};

/// The part of Essex that each locality is of the locality of the same name there: a quarter.
inline constexpr double kShareOfEssex = 0.25;

/// What posts of a role cost in 2026/27, pay with the award of that April and on-costs beside it; and the
/// share that the approved budget leaves out for posts that are empty.
struct Pay {
    std::string_view role;
    double salary;
    double allowance;
};
inline constexpr std::array<Pay, 6> kPay{{{kSocialWorker, 43500, 0.1},
                                          {kSenior, 49000, 0.05},
                                          {kTherapist, 43500, 0.08},
                                          {kCareOfficer, 31500, 0.07},
                                          {kManager, 56500, 0.03},
                                          {kSupport, 27500, 0.05}}};
inline constexpr double kOnCosts = 0.31;
inline constexpr double kAward = 0.032;
inline constexpr double kAwardProvided = 0.03;
inline constexpr double kAgencyPremium = 0.35;

/// Posts of a role in a locality on 1 April 2026, and who came and went in the months since.
struct Team {
    std::string_view locality, role;
    double establishment, vacancy, agency, newlyQualified, absent;
    /// FTE who left and who started in each of the months of actual figures.
    std::array<double, kActualMonths> left, started;
};
[[nodiscard]] std::span<const Team> teams();

/// The plan being made, and the ids of what its rows name.
class Parts {
  public:
    explicit Parts(EditBuilder& builder) : m_builder(builder) {}

    [[nodiscard]] plan::LocalityId locality(std::string_view name) const;
    [[nodiscard]] plan::RoleId role(std::string_view name) const;
    [[nodiscard]] plan::ClientGroupId clientGroup(std::string_view name) const;
    [[nodiscard]] plan::ActivityId activity(std::string_view name) const;

    template <class Row>
    void put(Row row) const
    {
        m_builder.put(std::move(row));
    }
    void assume(const SampleAssumption& each) const { putAssumption(m_builder, each); }

    /// The ids of the names as they stand now.
    void know();

  private:
    EditBuilder& m_builder;
    plan::Plan m_names;
};

/// Actual figures and forecasts of demand, and how they are carried on.
void putDemand(const Parts&, const PssCouncil& essex, const std::vector<EssexPeople>&);
/// People by age band and year, the adults of each locality, and how often they need an enquiry.
void putPeople(const Parts&, const std::vector<EssexPeople>&);
void putAssumptions(const Parts&);
/// Positions, and how staff come, go and move; the register of posts with its grades and money.
void putStaff(const Parts&);
void putRegister(const Parts&);
/// The approved budgets of the first financial year, and the actual figures of its first months.
void putBudgets(const Parts&);
void putActuals(const Parts&);
/// Targets, and published rates to stand beside the plan's own.
void putAims(const Parts&);

} // namespace muster::exchange::example
