#pragma once
// Joiners and leavers, the stock and the vacancy ladder; formulas.h is the door. Source: docs/method.md,
// sections 6 and 7.1.

#include "engine/figures/formula_basics.h"

namespace muster::engine::formulas {

/// The share that goes in a month, of a share that goes in a year.
template <class N>
[[nodiscard]] N monthlyShare(const N& yearly)
{
    return 1.0 - power(1.0 - yearly, N(1.0) / kMonthsAYear);
}
/// The share of those in post at the start of a year who leave in it, from a published rate: leavers over the
/// closing stock, which those who replace them keep up.
template <class N>
[[nodiscard]] N turnoverOfPublished(const N& published)
{
    return 1.0 - power(1.0 - published / kMonthsAYear, N(kMonthsAYear));
}
template <class N>
[[nodiscard]] N shareOf(const N& part, const N& whole)
{
    return part / whole;
}
/// People who go with posts that end: those in post beyond the posts that remain, at most as many as the
/// ended posts that may hold people.
template <class N>
[[nodiscard]] N endedFte(const N& held, const N& inPost, const N& establishment, const N& ended)
{
    return least(held, positive(inPost - (establishment - ended)));
}
/// What one line has of those who wish to move from a role in a month.
template <class N>
[[nodiscard]] N partOfMoves(const N& moved, const N& share, const N& shares)
{
    return moved * share / shares;
}
/// Of those who wish to move by one line, as many as their part of the room.
template <class N>
[[nodiscard]] N partOfRoom(const N& wish, const N& moved, const N& wishes)
{
    return wish * moved / wishes;
}
/// Those of a cohort who come to us.
template <class N>
[[nodiscard]] N qualifying(const N& began, const N& completion, const N& joins)
{
    return began * completion * joins;
}
template <class N>
[[nodiscard]] N appointments(const N& advertised, const N& success)
{
    return advertised * success;
}
/// How many may be in post where starts may go above the establishment.
template <class N>
[[nodiscard]] N overRecruited(const N& establishment, const N& overRecruitment)
{
    return establishment * (1.0 + overRecruitment);
}
template <class N>
[[nodiscard]] N agencyFor(const N& vacant, const N& cover)
{
    return vacant * cover;
}
/// The stock at which as many leave in a month as join.
template <class N>
[[nodiscard]] N restingStock(const N& joining, const N& leavingShare)
{
    return joining / leavingShare;
}
/// Years that people stay: the stock over those who leave it in a year.
template <class N>
[[nodiscard]] N tenure(const N& inPost, const N& leaveAMonth)
{
    return inPost / (leaveAMonth * kMonthsAYear);
}

/// Turnover as it is published: those who leave the council in a year over the closing stock.
template <class N>
[[nodiscard]] N publishedTurnover(const N& leaveAMonth, const N& closing)
{
    return leaveAMonth * kMonthsAYear / closing;
}
/// Of all at work, those of agencies.
template <class N>
[[nodiscard]] N agencyShare(const N& agency, const N& inPost)
{
    return agency / (agency + inPost);
}
template <class N>
[[nodiscard]] N caseload(const N& casesHeld, const N& inPost)
{
    return casesHeld / inPost;
}

template <class V>
[[nodiscard]] auto inPost(const V& establishment, const V& vacancy)
{
    return establishment - vacancy;
}
template <class V, class N>
[[nodiscard]] auto availableAtWork(const V& inPost, const V& newlyQualified, const N& capacity,
                                   const V& agency, const N& agencyEfficiency)
{
    return inPost - newlyQualified * (1.0 - capacity) + agency * agencyEfficiency;
}
/// Without those who are away for long.
template <class V>
[[nodiscard]] auto withoutAbsent(const V& available, const V& absent)
{
    return available - absent;
}
/// People, each counted once.
template <class N>
[[nodiscard]] N headcount(const N& inPost, const N& ftePerHead)
{
    return inPost / ftePerHead;
}
/// How long a vacancy stands open until somebody comes, on average: Little's law.
template <class N>
[[nodiscard]] N monthsToHire(const N& vacancyMonths, const N& hired)
{
    return vacancyMonths / hired;
}
/// Signed: negative is over-establishment.
template <class N>
[[nodiscard]] N vacancyFte(const N& establishment, const N& inPost)
{
    return establishment - inPost;
}
template <class N>
[[nodiscard]] N vacancyGross(const N& vacancy, const N& establishment)
{
    return vacancy / establishment;
}
template <class N>
[[nodiscard]] N vacancyNetOfAgency(const N& vacancy, const N& agency, const N& establishment)
{
    return positive(vacancy - agency) / establishment;
}
/// The vacant posts of one locality's own role, ignoring over-filled posts elsewhere.
template <class N>
[[nodiscard]] N uncancelledFte(const N& establishment, const N& inPost)
{
    return positive(establishment - inPost);
}
template <class N>
[[nodiscard]] N vacancyUncancelled(const N& uncancelled, const N& establishment)
{
    return uncancelled / establishment;
}
/// Negative is a shortage.
template <class N>
[[nodiscard]] N gap(const N& available, const N& required)
{
    return available - required;
}
template <class N>
[[nodiscard]] N pressure(const N& required, const N& available)
{
    return required / available;
}

} // namespace muster::engine::formulas
