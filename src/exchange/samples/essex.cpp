#include "exchange/samples/essex.h"

#include "exchange/profiles/pss_ex1.h"
#include "exchange/samples/assumption.h"
#include "exchange/samples/essex_figures.h"
#include "plan/names.h"

#include <fmt/format.h>

namespace muster::exchange {

namespace {

using plan::Kind;
using plan::RoleKind;

constexpr std::string_view kOlder = "Older people";
constexpr std::string_view kPastGrowth = "ONS mid-year population estimates, all ages, mid-2012 to mid-2018: "
                                         "average annual growth of the locality's "
                                         "districts";
constexpr std::string_view kOlderGrowth = "ONS 2018-based subnational population projections, table 2, "
                                          "persons of 65 and over, 2018 to 2031: average "
                                          "annual growth of the locality's districts";
constexpr std::string_view kYoungerGrowth =
    "ONS 2018-based subnational population projections, table 2, persons of 18 to 64, 2018 to 2031, ages 15 "
    "to 19 "
    "split at 18 as in the ONS mid-2020 estimates: average annual growth of the locality's districts";
constexpr std::string_view kCounty2019 =
    "Essex County Council to its Health Overview Policy and Scrutiny Committee, 22 May 2019";

struct SampleRole {
    std::string_view name;
    RoleKind kind;
    bool qualified;
    bool frontLine;
};
constexpr std::array<SampleRole, 6> kRoles{
    {{"Social worker", RoleKind::Casework, true, true},
     {"Occupational therapist", RoleKind::Casework, true, true},
     {"Social care assessor", RoleKind::Casework, false, true},
     {"Approved mental health professional", RoleKind::Casework, true, true},
     {"Team manager", RoleKind::Management, true, true},
     {"Business support", RoleKind::Support, false, false}}};

constexpr std::array kAssumptions{
    SampleAssumption{Kind::HoursPerCase, 9, kOlder, "Assessment"},
    SampleAssumption{Kind::HoursPerCase, 10, "Physical disability", "Assessment"},
    SampleAssumption{Kind::HoursPerCase, 8, "Mental health", "Assessment"},
    SampleAssumption{Kind::HoursPerCase, 14, "Learning disability", "Assessment"},
    SampleAssumption{Kind::HoursPerCase, 8, "Substance misuse", "Assessment"},
    SampleAssumption{Kind::HoursPerCase, 8, "Other vulnerable people", "Assessment"},
    SampleAssumption{Kind::HoursPerCase, 9.5, kOlder, "Assessment", {}, "West"},
    SampleAssumption{Kind::CompletionsPerWeek, 4, kOlder, "Review"},
    SampleAssumption{Kind::CompletionsPerWeek, 4, "Physical disability", "Review"},
    SampleAssumption{Kind::CompletionsPerWeek, 5, "Mental health", "Review"},
    SampleAssumption{Kind::CompletionsPerWeek, 3, "Learning disability", "Review"},
    SampleAssumption{Kind::CompletionsPerWeek, 3.6, kOlder, "Review", {}, "North"},
    SampleAssumption{Kind::QualifiedShare, 0.5},
    SampleAssumption{Kind::QualifiedShare, 0.4, kOlder},
    SampleAssumption{Kind::QualifiedShare, 0.6, "Learning disability"},
    SampleAssumption{Kind::QualifiedShare, 0.8, "Mental health"},
    SampleAssumption{Kind::RoleShare, 0.75, {}, {}, "Social worker"},
    SampleAssumption{Kind::RoleShare, 0.25, {}, {}, "Occupational therapist"},
    SampleAssumption{Kind::RoleShare, 1, {}, {}, "Social care assessor"},
    SampleAssumption{Kind::RoleShare, 0, {}, {}, "Approved mental health professional", {}, kCounty2019},
    SampleAssumption{
        Kind::FixedPosts, 10, {}, {}, "Approved mental health professional", "Essex", kCounty2019},
    SampleAssumption{Kind::AnnualLeaveDays, 28},
    SampleAssumption{Kind::BankHolidays, 8},
    SampleAssumption{Kind::SicknessDays, 8},
    SampleAssumption{Kind::TrainingDays, 5},
    SampleAssumption{Kind::NonCaseTime, 0.2},
    SampleAssumption{Kind::SpanOfControl, 8, {}, {}, "Team manager"},
    SampleAssumption{Kind::SpanOfControl, 12, {}, {}, "Business support"},
    SampleAssumption{Kind::VacancyAllowance, 0.1},
    SampleAssumption{Kind::VacancyAllowance, 0.12, {}, {}, "Social worker", "South"},
    SampleAssumption{Kind::AgencyCover, 0.4},
    SampleAssumption{Kind::NewlyQualifiedCapacity, 0.9, {}, {}, "Social worker"}};

plan::Settings essexSettings()
{
    return {{1}, "Essex adult social care (sample)", "Essex", "GBP", Month(2026, 4), 60, 52};
}

/// Essex and its four localities, in order.
std::vector<plan::LocalityId> putLocalities(EditBuilder& builder)
{
    const auto essex = builder.put(plan::Locality{{}, "Essex", {}, "E10000012", 0});
    std::vector<plan::LocalityId> localities;
    for (const EssexLocality& each : essexLocalities())
        localities.push_back(builder.put(plan::Locality{{}, std::string(each.name), essex, "", 0}));
    return localities;
}

void putRoles(EditBuilder& builder)
{
    std::vector<plan::RoleId> casework;
    for (const SampleRole& each : kRoles) {
        plan::Role role{{}, std::string(each.name), each.kind, each.qualified, each.frontLine, {}, 0};
        if (each.kind != RoleKind::Casework)
            role.supervises = casework;
        const auto id = builder.put(std::move(role));
        if (each.kind == RoleKind::Casework)
            casework.push_back(id);
    }
}

/// The county's figure of one item over the localities by their adults; the last takes what is left, so that
/// they add up to the return.
void putShared(EditBuilder& builder, const Period& year, const PssItem& item, double volume,
               const std::vector<plan::LocalityId>& localities, const std::vector<EssexPeople>& people)
{
    const auto adults = item.clientGroup == kOlder ? &EssexPeople::older : &EssexPeople::younger;
    double all = 0;
    for (const EssexPeople& each : people)
        all += each.*adults;
    const auto group = *plan::findByName<plan::ClientGroup>(builder.plan(), item.clientGroup);
    const auto activity = *plan::findByName<plan::Activity>(builder.plan(), item.activity);
    double left = volume;
    for (std::size_t i = 0; i < localities.size(); ++i) {
        const double share = i + 1 < localities.size() ? volume * (people[i].*adults / all) : left;
        left -= share;
        builder.put(plan::Demand{
            {}, localities[i], group, activity, year, Volume(share), plan::DemandStatus::Actual});
    }
}

void putGrowth(EditBuilder& builder, const std::vector<plan::LocalityId>& localities,
               const std::vector<EssexPeople>& people)
{
    const auto older = *plan::findByName<plan::ClientGroup>(builder.plan(), kOlder);
    const Month projected(2018, 4);
    const auto put = [&](std::size_t i, std::optional<plan::ClientGroupId> group, std::optional<Month> from,
                         double value, std::string_view source) {
        plan::Assumption row;
        row.kind = Kind::DemandGrowth;
        row.locality = localities[i];
        row.clientGroup = group;
        row.from = from;
        row.value = value;
        row.source = source;
        builder.put(std::move(row));
    };
    for (std::size_t i = 0; i < localities.size(); ++i) {
        put(i, {}, {}, people[i].pastGrowth, kPastGrowth);
        put(i, {}, projected, people[i].youngerGrowth, kYoungerGrowth);
        put(i, older, projected, people[i].olderGrowth, kOlderGrowth);
    }
}

void putNames(EditBuilder& builder)
{
    auto assessment = assessmentActivity();
    assessment.targetDays = Days(28);
    builder.put(std::move(assessment));
    builder.put(reviewActivity());
    for (const PssItem& item : kPssItems)
        builder.ensure(plan::ClientGroup{{}, std::string(item.clientGroup), 0});
}

} // namespace

Result<NewPlan> makeEssex(const std::filesystem::path& folder)
{
    const auto essex = readEssexFigures(folder);
    if (!essex)
        return fail(essex.error());
    EditBuilder builder{plan::Plan{}};
    builder.put(essexSettings());
    const auto localities = putLocalities(builder);
    putNames(builder);
    putRoles(builder);
    for (std::size_t i = 0; i < kPssItems.size(); ++i)
        if (const auto volume = essex->county.figures[i].value)
            putShared(builder, essex->year, kPssItems[i], *volume, localities, essex->people);
    putGrowth(builder, localities, essex->people);
    for (const SampleAssumption& each : kAssumptions)
        putAssumption(builder, each);
    auto made = builder.finish("Make the sample Essex");
    return NewPlan{std::move(made.edit), std::move(made.notes)};
}

} // namespace muster::exchange
