// What the sample Example county holds its results against: targets and rules of its own, which are
// illustrative, and rates that others publish.

#include "exchange/samples/example_parts.h"

namespace muster::exchange::example {

namespace {

using plan::Aim;
using plan::Figure;

/// A measure with its targets of three years; none where it is to fall or rise.
struct Measured {
    std::string_view name;
    Figure figure;
    std::string_view locality, role, activity;
    Aim aim;
    std::array<double, 3> years;
};
/// The first three are what Essex says it watches (report to the Health Overview Policy and Scrutiny
/// Committee, 22 May 2019; Adult Social Care Business Plan 2017-21); what they aim at is illustrative.
constexpr std::array kMeasures{
    Measured{"Assessments in 28 days",
             Figure::InsideTarget,
             kCounty,
             {},
             kAssessment,
             Aim::AtLeast,
             {0.75, 0.8, 0.85}},
    Measured{"Reviews on time", Figure::InsideTarget, kCounty, {}, kReview, Aim::AtLeast, {0.95, 0.95, 0.95}},
    Measured{"Fewer vacant posts", Figure::VacancyGross, kCounty, {}, {}, Aim::Falling, {}},
    Measured{"Vacant social work posts",
             Figure::VacancyUncancelled,
             kCounty,
             kSocialWorker,
             {},
             Aim::AtMost,
             {0.14, 0.12, 0.1}},
    Measured{"Cases for each social worker",
             Figure::Caseload,
             kCounty,
             kSocialWorker,
             {},
             Aim::AtMost,
             {10, 10, 10}},
    Measured{"Enquiries in 20 days",
             Figure::InsideTarget,
             kCounty,
             {},
             kSafeguarding,
             Aim::AtLeast,
             {0.9, 0.95, 0.95}},
    Measured{"Turnover of social workers",
             Figure::PublishedTurnover,
             kCounty,
             kSocialWorker,
             {},
             Aim::AtMost,
             {0.18, 0.17, 0.16}},
    Measured{"Agency staff in South", Figure::AgencyFte, "South", {}, {}, Aim::AtMost, {3, 2.5, 2}}};

void putMeasure(const Parts& parts, const Measured& each)
{
    for (std::size_t year = 0; year < each.years.size(); ++year) {
        plan::MeasureTarget row;
        row.measure = each.name;
        row.figure = each.figure;
        row.locality = parts.locality(each.locality);
        if (!each.role.empty())
            row.role = parts.role(each.role);
        if (!each.activity.empty())
            row.activity = parts.activity(each.activity);
        row.period = {PeriodLength::FinancialYear, kFirst + 12 * static_cast<int>(year)};
        row.aim = each.aim;
        if (each.aim == Aim::AtLeast || each.aim == Aim::AtMost)
            row.target = each.years[year];
        row.source = kIllustrative;
        parts.put(std::move(row));
    }
}

struct Ruled {
    std::string_view name;
    Figure figure;
    std::string_view role;
    plan::RuleEach each;
    PeriodLength every;
    Aim aim;
    double bound;
};
constexpr std::array kRules{Ruled{"No more than 10 cases for each qualified worker",
                                  Figure::CaseloadPerQualified,
                                  {},
                                  plan::RuleEach::Locality,
                                  PeriodLength::Month,
                                  Aim::AtMost,
                                  10},
                            Ruled{"Agency under 5 %",
                                  Figure::AgencyShare,
                                  {},
                                  plan::RuleEach::Locality,
                                  PeriodLength::FinancialYear,
                                  Aim::AtMost,
                                  0.05},
                            Ruled{"At least 40 social workers in post", Figure::InPostFte, kSocialWorker,
                                  plan::RuleEach::Place, PeriodLength::Month, Aim::AtLeast, 40}};

void putRule(const Parts& parts, const Ruled& each)
{
    plan::PlanRule row;
    row.name = each.name;
    row.figure = each.figure;
    row.each = each.each;
    if (!each.role.empty())
        row.role = parts.role(each.role);
    row.every = each.every;
    row.aim = each.aim;
    row.bound = each.bound;
    row.source = kIllustrative;
    parts.put(std::move(row));
}

/// All sections of a report, with words to be replaced at the head of the first.
void putReport(const Parts& parts)
{
    std::int64_t position = 0;
    for (const auto& [section, word] : plan::Words<plan::ReportPart>::list) {
        plan::ReportSection row;
        row.section = section;
        row.position = ++position;
        if (section == plan::ReportPart::Summary)
            row.words = "Illustrative: write here what the committee is to know.";
        parts.put(std::move(row));
    }
}

struct Published {
    Figure figure;
    std::string_view area;
    int year; ///< in which the financial year begins
    double value;
    std::string_view source, note;
};
constexpr std::string_view kDfe = "Department for Education, Children's social work workforce";
constexpr std::string_view kDfeNote = "children's; year to 30 September 2023";
constexpr std::string_view kAllEmployers = "all jobs in adult social care of the area, of every employer";
constexpr std::array kPublished{
    Published{Figure::VacancyGross, "England", 2023, 0.189, kDfe, kDfeNote},
    Published{Figure::AgencyShare, "England", 2023, 0.178, kDfe, kDfeNote},
    Published{Figure::PublishedTurnover, "England", 2023, 0.159, kDfe, kDfeNote},
    Published{Figure::VacancyGross, "Essex", 2024, 0.0898,
              "Skills for Care, vacancy rates by local authority, 2024/25", kAllEmployers},
    Published{Figure::PublishedTurnover, "Essex", 2022, 0.2804,
              "Office for Local Government, adult social care: workforce turnover rate, 2022-23",
              kAllEmployers}};

} // namespace

void putAims(const Parts& parts)
{
    for (const Measured& each : kMeasures)
        putMeasure(parts, each);
    for (const Ruled& each : kRules)
        putRule(parts, each);
    putReport(parts);
    for (const Published& each : kPublished)
        parts.put(plan::Benchmark{{},
                                  each.figure,
                                  std::string(each.area),
                                  Period{PeriodLength::FinancialYear, Month(each.year, 4)},
                                  each.value,
                                  std::string(each.source),
                                  std::string(each.note)});
}

} // namespace muster::exchange::example
