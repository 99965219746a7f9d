#include "exchange/samples/nottinghamshire.h"

#include "exchange/samples/assumption.h"

namespace muster::exchange {

namespace {

constexpr std::string_view kIntegration = "ICT programme";
constexpr std::string_view kTechnology = "Assistive technology";
constexpr std::string_view kLeadership = "Workforce leadership";
constexpr std::string_view kImprovedFund = "Improved Better Care Fund";
constexpr std::string_view kReserves = "Departmental reserves";
constexpr std::string_view kCommitteeDecision = "ASCPH617, 7 January 2019";

struct SamplePost {
    std::string_view title;
    std::string_view role;
    std::string_view grade;
    std::optional<Date> start;
    std::optional<Date> end;
    std::optional<double> annualCost;
    std::string_view funding;
    std::optional<double> filled{}; ///< FTE of the people in it, where the paper says it
    plan::PostStatus status = plan::PostStatus::Established;
    std::string_view decision = kCommitteeDecision;
};

/// The three posts of Optimum Workforce Leadership cost 120,000 together; how they share it is illustrative.
/// Their holders have fixed-term contracts, which are extended (paragraph 37). Who will be in the two new
/// posts once they run, it does not say: they "will be recruited to" (paragraph 37). The Community Care
/// Officer was approved for two years on 11 December 2017 and could not be recruited to (paragraph 13).
const std::vector<SamplePost>& posts()
{
    static const std::vector<SamplePost> kPosts{{"Programme Officer", kIntegration, "Band B",
                                                 Date{2019, 4, 1}, Date{2020, 3, 31}, 46678, kImprovedFund},
                                                {"Assistive Technology Advisor", kTechnology, "Grade 4",
                                                 Date{2019, 2, 1}, Date{2020, 3, 31}, 28297, kReserves},
                                                {"Community Care Officer", kTechnology, "Grade 5",
                                                 Date{2018, 1, 1}, Date{2019, 1, 31}, std::nullopt, kReserves,
                                                 0, plan::PostStatus::Disestablished},
                                                {"Strategic Business Manager", kLeadership, "Band D",
                                                 std::nullopt, Date{2020, 3, 31}, 54000, kImprovedFund, 1},
                                                {"Workforce Planning Project Officer", kLeadership, "Band A",
                                                 std::nullopt, Date{2020, 3, 31}, 39000, kImprovedFund, 1},
                                                {"Training Co-ordinator", kLeadership, "Grade 3",
                                                 std::nullopt, Date{2020, 3, 31}, 27000, kImprovedFund, 1}};
    return kPosts;
}

void putPost(EditBuilder& builder, plan::LocalityId locality, const SamplePost& each)
{
    plan::Post row;
    row.title = each.title;
    row.locality = locality;
    row.role =
        builder.ensure(plan::Role{{}, std::string(each.role), plan::RoleKind::Support, false, false, {}, 0});
    row.fte = Fte(1);
    row.grade = each.grade;
    row.start = each.start;
    row.end = each.end;
    if (each.annualCost)
        row.annualCost = Pounds(*each.annualCost);
    row.funding = each.funding;
    row.status = each.status;
    if (each.filled)
        row.filledFte = Fte(*each.filled);
    row.decision = each.decision;
    builder.put(std::move(row));
}

struct SampleSaving {
    std::string_view change;
    int year; ///< that begins in April
    double target;
    std::optional<double> reprofiled{};
    std::optional<double> delivered{};
    std::string_view reason{};
    std::string_view source = kCommitteeDecision;
};

/// Of the paper, paragraphs 5 to 9, 19 to 24 and 32. The targets of Targeted reviews are those before it;
/// what is delivered of 2018/19 is the target with the over-achievement.
const std::vector<SampleSaving>& savings()
{
    constexpr std::string_view kReviews = "Targeted reviews";
    constexpr std::string_view kForward =
        "savings of 2020/21 are brought forward, as more reviews are done (paragraph 21)";
    static const std::vector<SampleSaving> kSavings{
        {kReviews, 2018, 2'010'000, {}, 2'010'000 + 1'538'000},
        {kReviews, 2019, 2'000'000, 4'000'000, 982'000, kForward},
        {kReviews, 2020, 2'000'000, 0, {}, kForward},
        {"Notts Enabling Service",
         2020,
         1'003'000,
         {},
         {},
         {},
         "ASCPH617, 7 January 2019: of 2019/20 and 2020/21 together, which it does not part"},
        {"Day services reviews", 2019, 135'000},
        {"Review of external contracts", 2019, 125'000},
        {"Revised contractual arrangements", 2018, 50'000}};
    return kSavings;
}

void putSavings(EditBuilder& builder)
{
    const auto scenario = builder.put(plan::Scenario{
        {}, "Departmental initiatives", {}, "Savings projects of the paper of 7 January 2019", 0});
    for (const SampleSaving& each : savings()) {
        plan::Saving row;
        row.change =
            builder.ensure(plan::ScenarioChange{{}, std::string(each.change), scenario, true, {}, 0});
        row.period.start = Month(each.year, 4);
        row.target = each.target;
        row.reprofiled = each.reprofiled;
        row.delivered = each.delivered;
        row.reason = each.reason;
        row.source = each.source;
        builder.put(std::move(row));
    }
}

} // namespace

NewPlan makeNottinghamshire()
{
    EditBuilder builder{plan::Plan{}};
    builder.put(plan::Settings{
        {1}, "Nottinghamshire temporary posts (sample)", "Nottinghamshire", "GBP", Month(2018, 4), 36, 52});
    const auto county = builder.put(plan::Locality{{}, "Nottinghamshire", {}, "E10000024", 0});
    for (const SamplePost& each : posts())
        putPost(builder, county, each);
    builder.put(plan::Grade{{}, "Grade 5", Pounds(24000), std::string(kIllustrative)});
    putAssumption(builder, {plan::Kind::OnCosts, 0.3});
    builder.put(
        plan::Funding{{},
                      std::string(kImprovedFund),
                      Date{2020, 3, 31},
                      std::nullopt,
                      "Approved in July 2017 for three years. The leadership posts cost 120,000 together "
                      "(paragraph 15); how they share it is illustrative"});
    builder.put(plan::Funding{{}, std::string(kReserves), Date{2020, 3, 31}, std::nullopt, ""});
    putSavings(builder);
    auto made = builder.finish("Make the sample Nottinghamshire posts");
    return NewPlan{std::move(made.edit), std::move(made.notes)};
}

} // namespace muster::exchange
