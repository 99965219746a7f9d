// Demand of the sample Example county. What Essex reported for 2012–13 is taken as a quarter, shared over the
// localities by their adults as in the sample Essex, and laid over the months from April 2022 by a course
// that is illustrative: a little growth, a season, and unevenness that is the same each time it is made.

#include "exchange/samples/example_parts.h"

#include <algorithm>
#include <cmath>

namespace muster::exchange::example {

namespace {

/// The year that has the return's level.
constexpr Month kLevel{2025, 4};
constexpr Month kHistory{2022, 4};
constexpr double kYearlyGrowth = 0.015;
constexpr double kUnevenness = 0.06;
/// From April to March, 12 together.
constexpr std::array<double, 12> kSeason{0.97, 0.97, 1.01, 1.03, 0.93, 1.02, 1.06, 1.05, 0.86, 1.07, 1, 1.03};

/// Working days of each calendar month from April to March of 2026/27: England's bank holidays left out.
constexpr std::array<double, 12> kWorkingDays{20, 19, 22, 23, 20, 22, 22, 21, 21, 20, 20, 21};

/// A number from −1 to 1 that is always the same for the same place in the series.
double unevenness(int series, int month)
{
    auto mixed = static_cast<unsigned>(series * 7919 + month * 104729 + 12345);
    mixed ^= mixed >> 13U;
    mixed *= 2654435761U;
    mixed ^= mixed >> 16U;
    return static_cast<double>(mixed % 2001U) / 1000 - 1;
}

/// One line of demand: who, where and how much a year at the return's level.
struct Line {
    std::string_view locality, clientGroup, activity;
    double year;
    int series;
};

/// The events of a month by the course.
double eventsOf(const Line& line, Month month)
{
    const int since = month - kLevel;
    const double growth = std::pow(1 + kYearlyGrowth, since / 12.0);
    const double season = kSeason[static_cast<std::size_t>((month.month() + 8) % 12)];
    return line.year / 12 * growth * season * (1 + kUnevenness * unevenness(line.series, month - kHistory));
}

/// A place where a series of reviews of older people shifts to its later level.
struct Shift {
    std::string_view locality;
    Month from;
    double before; ///< the part of the later level that there was before
};
/// Both are found as breaks. What counts is decided of West's alone.
constexpr std::array<Shift, 2> kShifts{{{"West", Month(2024, 4), 0.4}, {"Mid", Month(2023, 10), 0.42}}};

double happened(const Line& line, Month month)
{
    double events = eventsOf(line, month);
    for (const Shift& each : kShifts)
        if (line.locality == each.locality && line.activity == kReview && line.clientGroup == kOlder &&
            month < each.from)
            events *= each.before;
    return events;
}

void putFigure(const Parts& parts, const Line& line, Period period, double volume,
               plan::DemandStatus status = plan::DemandStatus::Actual)
{
    parts.put(plan::Demand{{},
                           parts.locality(line.locality),
                           parts.clientGroup(line.clientGroup),
                           parts.activity(line.activity),
                           period,
                           Volume(std::round(volume)),
                           status});
}

/// Actual figures in periods of one length, up to the month before `end`.
void putHistory(const Parts& parts, const Line& line, PeriodLength length, Month end)
{
    for (Month start = kHistory; start + static_cast<int>(length) <= end;
         start = start + static_cast<int>(length)) {
        double volume = 0;
        for (int i = 0; i < static_cast<int>(length); ++i)
            volume += happened(line, start + i);
        putFigure(parts, line, {length, start}, volume);
    }
}

/// Reviews of people with a learning disability are planned with their providers, so their next year is
/// typed.
void putLine(const Parts& parts, const Line& line)
{
    if (line.clientGroup == kLearning) {
        putHistory(parts, line, PeriodLength::FinancialYear, kFirst);
        if (line.activity == kReview)
            putFigure(parts, line, kFirstYear, line.year * 1.03, plan::DemandStatus::Forecast);
    } else if (line.activity == kAssessment && line.clientGroup == kOlder) {
        putHistory(parts, line, PeriodLength::Month, kFirst + kActualMonths);
    } else {
        putHistory(parts, line, PeriodLength::Quarter, kFirst + kActualMonths);
    }
}

/// Open cases for each 1,000 adults of the group's age, which is illustrative.
struct Held {
    std::string_view clientGroup;
    double perThousand;
};
constexpr std::array<Held, 4> kHeld{{{kOlder, 8}, {kPhysical, 0.8}, {kMental, 1.35}, {kLearning, 1.35}}};

void putOpenCases(const Parts& parts, std::string_view locality, const EssexPeople& people, int& series)
{
    for (const Held& each : kHeld) {
        const double adults = each.clientGroup == kOlder ? people.older : people.younger;
        const Line line{locality, each.clientGroup, kOpenCase, 0, ++series};
        for (Month start = kHistory; start < kFirst + kActualMonths; start = start + 3) {
            const double level = adults * kShareOfEssex * each.perThousand / 1000 *
                                 std::pow(1.02, (start - kLevel) / 12.0) *
                                 (1 + 0.02 * unevenness(line.series, start - kHistory));
            putFigure(parts, line, {PeriodLength::Quarter, start}, level);
        }
    }
}

/// Enquiries of the last three years for each 1,000 adults; those to come are population × rate.
void putEnquiries(const Parts& parts, std::string_view locality, const EssexPeople& people, int& series)
{
    for (const auto& [group, perThousand] : {std::pair(kOlder, 4.0), {kMental, 0.3}, {kLearning, 0.5}}) {
        const double adults = group == kOlder ? people.older : people.younger;
        const Line line{locality, group, kSafeguarding, adults * kShareOfEssex * perThousand / 1000,
                        ++series};
        for (int year = -3; year < 0; ++year)
            putFigure(parts, line, {PeriodLength::FinancialYear, kFirst + 12 * year},
                      line.year * (1 + 0.02 * year + 0.03 * unevenness(line.series, year + 3)));
    }
}

/// Assessments of older people have a season that is known well, so their weights are given.
void putSeasonal(const Parts& parts)
{
    plan::SeriesMethod row;
    row.clientGroup = parts.clientGroup(kOlder);
    row.activity = parts.activity(kAssessment);
    row.method = plan::DemandMethod::WintersAdditive;
    row.alpha = 0.3;
    row.beta = 0.02;
    row.gamma = 0.2;
    row.reason = "Fewer in August and December, more after each";
    parts.put(std::move(row));
}

void putMethods(const Parts& parts)
{
    using plan::DemandMethod;
    const auto method = [&](std::optional<std::string_view> group, std::optional<std::string_view> activity,
                            DemandMethod way, std::string_view reason) {
        plan::SeriesMethod row;
        if (group)
            row.clientGroup = parts.clientGroup(*group);
        if (activity)
            row.activity = parts.activity(*activity);
        row.method = way;
        row.reason = reason;
        parts.put(std::move(row));
    };
    method({}, {}, DemandMethod::Automatic, "The method that did best at past dates of each series");
    method({}, kSafeguarding, DemandMethod::Population, "Enquiries follow the people of each age");
    method({}, kOpenCase, DemandMethod::DampedHolt, "Caseloads grow slowly, and not for ever");
    putSeasonal(parts);
    for (const std::string_view activity : {kAssessment, kReview})
        method(kLearning, activity, DemandMethod::Growth, "Too few each year for a method of their own");
    parts.put(plan::SharedForecast{{},
                                   parts.locality(kCounty),
                                   parts.clientGroup(kPhysical),
                                   parts.activity(kAssessment),
                                   plan::SharingWay::ByHistory,
                                   "A few a month in each locality: forecast for the county as a whole"});
    parts.put(plan::SeriesBreak{{},
                                parts.locality("West"),
                                parts.clientGroup(kOlder),
                                parts.activity(kReview),
                                {PeriodLength::Quarter, kShifts.front().from},
                                plan::BreakDecision::AfterCounts,
                                "Illustrative: West took over the reviews of a neighbouring team"});
}

void putProfile(const Parts& parts)
{
    for (std::size_t i = 0; i < kWorkingDays.size(); ++i)
        parts.put(plan::DemandProfile{{}, {}, {}, (kFirst + static_cast<int>(i)).month(), kWorkingDays[i]});
}

bool isOfGroup(std::string_view name)
{
    return std::ranges::find(kClientGroups, name) != kClientGroups.end();
}

} // namespace

void putDemand(const Parts& parts, const PssCouncil& essex, const std::vector<EssexPeople>& people)
{
    int series = 0;
    for (std::size_t item = 0; item < kPssItems.size(); ++item) {
        const PssItem& of = kPssItems[item];
        const auto volume = essex.figures[item].value;
        if (!volume || !isOfGroup(of.clientGroup))
            continue;
        const auto adults = of.clientGroup == kOlder ? &EssexPeople::older : &EssexPeople::younger;
        double all = 0;
        for (const EssexPeople& each : people)
            all += each.*adults;
        for (std::size_t i = 0; i < people.size(); ++i)
            putLine(parts, {essexLocalities()[i].name, of.clientGroup, of.activity,
                            *volume * kShareOfEssex * (people[i].*adults / all), ++series});
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
        putOpenCases(parts, essexLocalities()[i].name, people[i], series);
        putEnquiries(parts, essexLocalities()[i].name, people[i], series);
    }
    putMethods(parts);
    putProfile(parts);
}

} // namespace muster::exchange::example
