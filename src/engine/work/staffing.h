#pragma once
// The staffing model from work to required establishment, written once over a Reader that gives the numbers:
// months of plain numbers to compute, traces of one month to explain. Source: docs/method.md, sections 4
// to 6.
//
// Beside what the concepts ask, a Reader adds up in its own way: addTo(amount, line, fte), addSpanned(amount,
// role, fte), addNumber(amount, name, fte). What is the same in all
// months of a run it may make once: timeOnce(locality, role, make), shareOnce(line, role, make).

#include "engine/work/reads_work.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::engine {

/// A full-time worker's year in a role and locality.
template <class N>
struct WorkingTime {
    N hours;
    N weeks;
    N caseHours;
};

template <ReadsWork Reader>
[[nodiscard]] auto workingTime(const Reader& in, LocalityIndex locality, RoleIndex role)
{
    using plan::Kind;
    using N = typename Reader::Number;
    const Cell cell{locality, {}, {}, role};
    const N daysAWeek = in.value(Kind::DaysAWeek, cell);
    const N days = in.named("available days", formulas::availableDays(daysAWeek, in.weeksAYear(),
                                                                      in.value(Kind::AnnualLeaveDays, cell),
                                                                      in.value(Kind::BankHolidays, cell),
                                                                      in.value(Kind::SicknessDays, cell),
                                                                      in.value(Kind::TrainingDays, cell)));
    const N hours = in.named(
        "available hours", formulas::availableHours(days, in.value(Kind::ContractedHours, cell), daysAWeek));
    return WorkingTime<N>{
        hours, in.named("worked weeks", formulas::workedWeeks(days, daysAWeek)),
        in.named("case hours", formulas::caseHours(hours, in.value(Kind::NonCaseTime, cell)))};
}

/// s(r): the part of the events of a client group and activity in a locality that a role does. Where its side
/// of the split has no work it is nothing, whatever the role shares say.
template <ReadsWork Reader>
[[nodiscard]] typename Reader::Number shareOf(const Reader& in, const SeriesKey& line, RoleIndex role)
{
    const auto side = in.side(line, role);
    return in.isNothing(side) ? side
                              : formulas::roleEvents(side, in.roleShare(line.locality, line.activity, role));
}
template <ReadsWork Reader>
[[nodiscard]] typename Reader::Number shareOfLine(const Reader& in, LineIndex lineIndex, RoleIndex role)
{
    return in.shareOnce(lineIndex, role, [&] { return shareOf(in, in.lineAt(lineIndex), role); });
}

/// FTE of a casework role that its share of so many events, open cases or contact hours takes.
template <ReadsWork Reader, class Volume>
[[nodiscard]] auto fteOfShare(const Reader& in, const SeriesKey& line, RoleIndex role,
                              const WorkingTime<typename Reader::Number>& time, const Volume& volume,
                              const typename Reader::Number& share)
{
    using plan::Kind;
    const Cell cell = line.cell(role);
    const auto complexity = in.value(Kind::Complexity, cell);
    switch (in.dimensions().activities[line.activity].standard) {
    case plan::Standard::Hours:
        return formulas::fteByHours(volume, share, in.value(Kind::HoursPerCase, cell), complexity,
                                    time.caseHours);
    case plan::Standard::Rate:
        return formulas::fteByRate(volume, share, complexity, in.value(Kind::CompletionsPerWeek, cell),
                                   time.weeks);
    case plan::Standard::Caseload:
        break;
    case plan::Standard::Contact:
        return formulas::fteByContact(volume, share, complexity, in.value(Kind::TravelMinutes, cell),
                                      time.hours);
    }
    return formulas::fteByCaseload(volume, share, complexity, in.value(Kind::CasesPerWorker, cell));
}

/// Adds the FTE that a line needs of a casework role.
template <ReadsWork Reader, class Amount>
void addLine(const Reader& in, LineIndex lineIndex, RoleIndex role,
             const WorkingTime<typename Reader::Number>& time, Amount& fte)
{
    if (const auto share = shareOfLine(in, lineIndex, role); !in.isNothing(share))
        in.addTo(fte, lineIndex,
                 fteOfShare(in, in.lineAt(lineIndex), role, time, in.volume(lineIndex), share));
}

/// Adds the hours of work that a role's share of a line takes, of activities counted in hours; paid ones of
/// contact hours.
template <ReadsWork Reader, class Amount>
void addHours(const Reader& in, LineIndex index, RoleIndex role, Amount& hours)
{
    using plan::Kind;
    const SeriesKey& line = in.lineAt(index);
    const Cell cell = line.cell(role);
    const auto share = shareOfLine(in, index, role);
    if (in.isNothing(share))
        return;
    const auto standard = in.dimensions().activities[line.activity].standard;
    if (standard == plan::Standard::Hours)
        in.addTo(hours, index,
                 formulas::workHours(in.volume(index), share, in.value(Kind::HoursPerCase, cell),
                                     in.value(Kind::Complexity, cell)));
    else if (standard == plan::Standard::Contact)
        in.addTo(hours, index,
                 formulas::paidHours(in.volume(index), share, in.value(Kind::Complexity, cell),
                                     in.value(Kind::TravelMinutes, cell)));
}

/// Adds the open cases that a role of a locality holds.
template <ReadsWork Reader, class Amount>
void addOpenCases(const Reader& in, LocalityIndex locality, RoleIndex role, Amount& cases)
{
    const Dimensions& d = in.dimensions();
    if (d.roles[role].kind != plan::RoleKind::Casework)
        return;
    for (const LineIndex line : in.linesOf(locality)) {
        if (d.activities[in.lineAt(line).activity].standard != plan::Standard::Caseload)
            continue;
        const auto share = shareOfLine(in, line, role);
        if (!in.isNothing(share))
            in.addTo(cases, line, formulas::casesHeld(in.volume(line), share));
    }
}

/// Of the months of a financial year, the one whose requirement is enough in this share of them: the least
/// that is not exceeded in more. Where one is not known, that one.
template <class Months>
[[nodiscard]] int coveringMonth(const Months& required, double level)
{
    constexpr double kSlack = 1e-9; // 0.75 of 12 months is 9
    constexpr std::size_t kMostMonths = 12;
    std::array<int, kMostMonths> order{};
    const auto count = static_cast<int>(required.size());
    for (int month = 0; month < count; ++month) {
        if (std::isnan(required[month]))
            return month;
        auto at = static_cast<std::size_t>(month); // among equals the earlier stays first
        for (; at > 0 && required[order[at - 1]] > required[month]; --at)
            order[at] = order[at - 1];
        order[at] = month;
    }
    const double covered = std::ceil(level * static_cast<double>(count) - kSlack);
    return order[static_cast<std::size_t>(std::max(1.0, covered)) - 1];
}

/// F: adds the service FTE of a role in a locality itself.
template <ReadsWork Reader, class Amount>
void addService(const Reader& in, LocalityIndex locality, RoleIndex role, Amount& fte)
{
    if (in.dimensions().roles[role].kind != plan::RoleKind::Casework)
        return;
    const LineRange lines = in.linesOf(locality);
    if (lines.empty())
        return;
    const auto time = in.timeOnce(locality, role, [&] { return workingTime(in, locality, role); });
    for (const LineIndex line : lines)
        addLine(in, line, role, time, fte);
}

/// Adds what a casework role needs for duties of its own.
template <ReadsWork Reader, class Amount>
void addAllowance(const Reader& in, LocalityIndex locality, RoleIndex role, Amount& fte)
{
    const auto allowance = in.value(plan::Kind::IndividualAllowanceHours, Cell{locality, {}, {}, role});
    if (!in.isNothing(allowance))
        in.addNumber(fte, "individual allowance",
                     formulas::allowanceFte(allowance, workingTime(in, locality, role).hours));
}

/// What R has beside the service FTE: allowances and fixed posts of casework; the people supervised over the
/// span of control and fixed posts of management and support.
template <ReadsRoles Reader, class Amount>
void addBesideService(const Reader& in, LocalityIndex locality, RoleIndex role, Amount& fte)
{
    using plan::Kind;
    const Cell cell{locality, {}, {}, role};
    const plan::Role& self = in.dimensions().roles[role];
    if (self.kind == plan::RoleKind::Casework) {
        addAllowance(in, locality, role, fte);
    } else if (in.isSet(Kind::SpanOfControl, cell)) {
        const auto span = in.value(Kind::SpanOfControl, cell);
        for (const plan::RoleId id : self.supervises)
            if (const RoleIndex below = in.dimensions().indexOf(id); !below.isNone())
                in.addSpanned(fte, below, formulas::spannedFte(in.required(locality, below), span));
    }
    in.addNumber(fte, "fixed posts", in.value(Kind::FixedPosts, cell));
}

/// Adds the FTE of a casework role that cannot wait: open cases, contact hours, allowances and fixed posts.
template <ReadsWork Reader, class Amount>
void addWhatCannotWait(const Reader& in, LocalityIndex locality, RoleIndex role, Amount& fte)
{
    const auto time = in.timeOnce(locality, role, [&] { return workingTime(in, locality, role); });
    for (const LineIndex line : in.linesOf(locality))
        if (!canWait(in.dimensions().activities[in.lineAt(line).activity]))
            addLine(in, line, role, time, fte);
    addAllowance(in, locality, role, fte);
    in.addNumber(fte, "fixed posts", in.value(plan::Kind::FixedPosts, Cell{locality, {}, {}, role}));
}

/// P from R.
template <ReadsWork Reader, class Amount>
[[nodiscard]] auto postsFor(const Reader& in, const Amount& required, const Amount& newlyQualified,
                            const Cell& cell)
{
    return formulas::requiredInPost(required, newlyQualified,
                                    in.value(plan::Kind::NewlyQualifiedCapacity, cell));
}

/// The vacancy allowance; unknown where a turnover allowance stands on the same posts, because empty posts
/// would be counted twice.
template <ReadsWork Reader>
[[nodiscard]] typename Reader::Number vacancyAllowance(const Reader& in, const Cell& cell)
{
    const auto allowance = in.value(plan::Kind::VacancyAllowance, cell);
    const bool two = !in.isNothing(allowance) && !in.isNothing(in.value(plan::Kind::TurnoverAllowance, cell));
    return two ? in.unknown() : allowance;
}

/// E* from P.
template <ReadsWork Reader, class Amount>
[[nodiscard]] auto establishmentFor(const Reader& in, const Amount& requiredInPost, const Cell& cell)
{
    using plan::Kind;
    return formulas::requiredEstablishment(requiredInPost, vacancyAllowance(in, cell),
                                           in.value(Kind::AgencyCover, cell),
                                           in.value(Kind::AgencyEfficiency, cell));
}

/// Available at work from the stock.
template <ReadsWork Reader, class Amount>
[[nodiscard]] auto availableFrom(const Reader& in, const Amount& inPost, const Amount& newlyQualified,
                                 const Amount& agency, const Cell& cell)
{
    using plan::Kind;
    return formulas::availableAtWork(inPost, newlyQualified, in.value(Kind::NewlyQualifiedCapacity, cell),
                                     agency, in.value(Kind::AgencyEfficiency, cell));
}

} // namespace muster::engine
