#pragma once
// What the model of staff asks of who gives it numbers at one locality: plain ones to compute, traces to
// explain. Months count from the plan's first, and are negative before it.
//
// Beside what the concepts ask, madeOnce(role, t, end, make) makes a number of a role's month t, which is the
// same until the month `end` as long as the assumptions are: it may be made once for all of these.

#include "engine/figures.h"
#include "engine/inputs.h"

#include <concepts>
#include <optional>

namespace muster::engine {

/// Reads what the plan says of posts and staff.
template <class Reader>
concept ReadsPosts = requires(const Reader& in, plan::Kind kind, RoleIndex role, int t, const char* name,
                              const typename Reader::Number& number, typename Reader::Sum& sum,
                              const plan::Establishment& row)
{
    {
        in.staff(role)
        } -> std::same_as<const StaffCell&>;
    {
        in.canHave(in.staff(role), Measure{})
        } -> std::same_as<bool>; // see can_have.h
    {
        in.month(t)
        } -> std::same_as<Month>;
    {
        in.value(kind, role, t)
        } -> std::convertible_to<typename Reader::Number>; // an assumption
    {
        in.count(kind, role, t)
        } -> std::same_as<int>; // one in whole months
    {
        in.isSet(kind, role, t)
        } -> std::same_as<bool>;
    {
        in.since(kind, role, t)
        } -> std::same_as<std::optional<Month>>; // the month from which it counts, where it says one
    {
        in.record(1.0, name, row)
        } -> std::convertible_to<typename Reader::Number>; // a figure of a row
    in.add(sum, number);                                   // a sum leaves out nothing
    {
        in.total(sum)
        } -> std::convertible_to<typename Reader::Number>;
    {
        in.named(name, number)
        } -> std::convertible_to<typename Reader::Number>;
    {
        in.ofMonth(name, t, number)
        } -> std::convertible_to<typename Reader::Number>;
    {
        in.stayed(t, number)
        } -> std::convertible_to<typename Reader::Number>;
    {
        in.carried(t, number)
        } -> std::convertible_to<typename Reader::Number>;
    {
        in.isNothing(number)
        } -> std::same_as<bool>;
    {
        in.isUnknown(number)
        } -> std::same_as<bool>;
    {
        in.isLess(number, 1.0)
        } -> std::same_as<bool>;
    {
        in.unknown()
        } -> std::convertible_to<typename Reader::Number>;
    {
        in.nothing()
        } -> std::convertible_to<typename Reader::Number>;
    {
        in.monthlyShare(number)
        } -> std::convertible_to<typename Reader::Number>; // those of formulas.h
    {
        in.payRise(number, t)
        } -> std::convertible_to<typename Reader::Number>;
};

/// Reads the measures of the locality's own roles as well.
template <class Reader>
concept ReadsStaff = ReadsPosts<Reader> && requires(const Reader& in, Measure measure, RoleIndex role, int t)
{
    {
        in.own(measure, role, t)
        } -> std::convertible_to<typename Reader::Number>;
};

} // namespace muster::engine
