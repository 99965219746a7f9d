// The register of posts of the sample Example county, with its grades and the money that pays for them: one
// source that ends before a post does, and one with a limit of a year. All is illustrative.

#include "exchange/samples/example_parts.h"

namespace muster::exchange::example {

namespace {

constexpr std::string_view kBetterCare = "Better Care Fund";
constexpr std::string_view kReserve = "Transformation reserve";
constexpr std::string_view kGrant = "Disabled facilities grant";
constexpr std::string_view kDecision = "Illustrative: your committee's reference";

struct GradePay {
    std::string_view name;
    double salary;
};
constexpr std::array<GradePay, 5> kGrades{
    {{"Grade 6", 29500}, {"Grade 7", 32500}, {"Grade 9", 41500}, {"Grade 10", 45000}, {"Grade 11", 50500}}};

/// A post: what the register says of it.
struct Listed {
    std::string_view title, locality, role;
    double fte;
    std::string_view grade;
    std::optional<Date> start, end;
    std::string_view funding;
    std::optional<double> filled;
    plan::PostStatus status = plan::PostStatus::Established;
    std::optional<double> annualCost{};
    std::optional<Date> vacantSince{};
    std::optional<plan::VacancyStage> stage{};
    std::optional<Date> startingOn{};
};

constexpr std::array kListed{
    Listed{"Hospital discharge social worker",
           "South",
           kSocialWorker,
           2,
           "Grade 10",
           {},
           Date{2028, 3, 31},
           kBetterCare,
           2},
    Listed{"Reviewing officer", "North", kCareOfficer, 2, "Grade 7", {}, Date{2027, 9, 30}, kReserve, 2},
    Listed{"Housing occupational therapist", "West", kTherapist, 1, "Grade 10", {}, {}, kGrant, 1},
    Listed{"Carers' assessment officer",
           "Mid",
           kCareOfficer,
           1.5,
           "Grade 7",
           Date{2026, 12, 1},
           Date{2028, 3, 31},
           kBetterCare,
           1,
           plan::PostStatus::Established,
           66000,
           {},
           plan::VacancyStage::Starting,
           Date{2027, 1, 4}},
    Listed{"Falls prevention therapist",
           "North",
           kTherapist,
           1,
           "Grade 10",
           Date{2027, 1, 1},
           Date{2028, 12, 31},
           kBetterCare,
           0,
           plan::PostStatus::Established,
           {},
           {},
           plan::VacancyStage::Advertised},
    Listed{"Preparing for adulthood social worker",
           "West",
           kSocialWorker,
           1,
           "Grade 10",
           {},
           Date{2027, 3, 31},
           kReserve,
           1},
    Listed{"Reablement link officer",
           "South",
           kCareOfficer,
           1,
           "Grade 6",
           {},
           Date{2026, 12, 31},
           kReserve,
           0,
           plan::PostStatus::Disestablished,
           {},
           Date{2025, 11, 3},
           plan::VacancyStage::Frozen},
    Listed{"Safeguarding lead", "Mid", kSenior, 1, "Grade 11", {}, {}, {}, 1},
    Listed{"Practice education lead",
           "South",
           kSenior,
           1,
           "Grade 11",
           Date{2027, 4, 1},
           {},
           kBetterCare,
           {},
           plan::PostStatus::Proposed},
    Listed{"Trusted assessor",
           "South",
           kCareOfficer,
           2,
           "Grade 7",
           {},
           {},
           {},
           1,
           plan::PostStatus::Established,
           {},
           Date{2026, 2, 16},
           plan::VacancyStage::Offered},
    Listed{"Brokerage support officer", "West", kSupport, 1, "Grade 6", {}, Date{2028, 3, 31}, kGrant, 1}};

void putListed(const Parts& parts, const Listed& each)
{
    plan::Post row;
    row.title = each.title;
    row.locality = parts.locality(each.locality);
    row.role = parts.role(each.role);
    row.fte = Fte(each.fte);
    row.grade = each.grade;
    row.start = each.start;
    row.end = each.end;
    if (each.annualCost)
        row.annualCost = Pounds(*each.annualCost);
    row.funding = each.funding;
    row.status = each.status;
    if (each.start || each.end)
        row.decision = kDecision;
    if (each.filled)
        row.filledFte = Fte(*each.filled);
    row.vacantSince = each.vacantSince;
    row.vacancyStage = each.stage;
    row.startingOn = each.startingOn;
    parts.put(std::move(row));
}

} // namespace

void putRegister(const Parts& parts)
{
    for (const GradePay& each : kGrades)
        parts.put(plan::Grade{{}, std::string(each.name), Pounds(each.salary), std::string(kIllustrative)});
    const std::string note(kIllustrative);
    parts.put(plan::Funding{{}, std::string(kBetterCare), Date{2028, 3, 31}, {}, note});
    parts.put(plan::Funding{{}, std::string(kReserve), Date{2027, 3, 31}, {}, note});
    parts.put(plan::Funding{{}, std::string(kGrant), {}, Pounds(90000), note});
    for (const Listed& each : kListed)
        putListed(parts, each);
}

} // namespace muster::exchange::example
