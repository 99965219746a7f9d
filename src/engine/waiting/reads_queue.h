#pragma once
// What the model of waiting asks of who gives it the numbers of one queue in one month: plain ones to
// compute, traces to explain.

#include "engine/waiting/queue.h"
#include "plan/catalogue/kind.h"

#include <concepts>
#include <span>
#include <vector>

namespace muster::engine {

template <class Month>
concept ReadsQueue = requires(const Month& in, const typename Month::Number& number,
                              const std::vector<typename Month::Number>& numbers, plan::Kind kind,
                              const Wait& wait, double value, const char* name,
                              typename Month::Number (*ofRole)(const typename Month::Role&))
{
    {
        in.arrivals()
        } -> std::convertible_to<typename Month::Number>;
    {
        in.capacity()
        } -> std::convertible_to<typename Month::Number>;
    {
        in.backlog()
        } -> std::convertible_to<typename Month::Number>; // at the month's start
    {
        in.done()
        } -> std::convertible_to<typename Month::Number>;
    {
        in.restated()
        } -> std::convertible_to<typename Month::Number>; // at the month's end
    {
        in.atEnd(number)
        } -> std::convertible_to<typename Month::Number>; // who wait then, which flows say but for rounding
    {
        in.isCleared()
        } -> std::same_as<bool>; // whether nobody waits at the month's end
    {
        in.greatestOfRoles(ofRole)
        } -> std::convertible_to<typename Month::Number>;
    {
        in.value(kind)
        } -> std::convertible_to<typename Month::Number>; // an assumption
    {
        in.target()
        } -> std::convertible_to<typename Month::Number>; // in days
    {
        in.days()
        } -> std::convertible_to<typename Month::Number>; // of the month
    {
        in.hasTarget()
        } -> std::same_as<bool>;
    {
        in.isWaiting()
        } -> std::same_as<bool>;
    {
        in.isKnown()
        } -> std::same_as<bool>;
    {
        in.waits()
        } -> std::convertible_to<std::span<const Wait>>; // of the month's arrivals
    {
        in.knowsWhoWaits()
        } -> std::same_as<bool>; // at the month's end, by role
    {
        in.waitsSoFar()
        } -> std::convertible_to<std::span<const Wait>>; // of those who wait at the month's end
    {
        in.targetInDays()
        } -> std::same_as<double>;
    {
        in.ofWait(name, wait, number)
        } -> std::convertible_to<typename Month::Number>;
    {
        in.finished(wait)
        } -> std::convertible_to<typename Month::Number>; // those arrivals
    {
        in.wait(value)
        } -> std::convertible_to<typename Month::Number>; // days
    {
        in.share(value)
        } -> std::convertible_to<typename Month::Number>;
    {
        in.number(value)
        } -> std::convertible_to<typename Month::Number>;
    {
        in.named(name, number)
        } -> std::convertible_to<typename Month::Number>;
    {
        in.sum(numbers)
        } -> std::convertible_to<typename Month::Number>;
    {
        in.isNothing(number)
        } -> std::same_as<bool>;
    {
        in.isLess(number, number)
        } -> std::same_as<bool>;
};

} // namespace muster::engine
