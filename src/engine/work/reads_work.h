#pragma once
// What the staffing model asks of who gives it numbers: months of plain numbers to compute, traces of one
// month to explain.

#include "engine/demand.h"
#include "engine/figures.h"

#include <concepts>

namespace muster::engine {

/// `Number` is one value of a run of months; volumes, and what is added up, are values by month.
template <class Reader>
concept ReadsWork = requires(const Reader& in, plan::Kind kind, const Cell& cell, const SeriesKey& line,
                             LineIndex index, LocalityIndex locality, ActivityIndex activity, RoleIndex role,
                             const char* name, const typename Reader::Number& number)
{
    {
        in.dimensions()
        } -> std::same_as<const Dimensions&>;
    {
        in.lineAt(index)
        } -> std::same_as<const SeriesKey&>;
    {
        in.linesOf(locality)
        } -> std::same_as<LineRange>;
    {
        in.weeksAYear()
        } -> std::convertible_to<typename Reader::Number>;
    {
        in.value(kind, cell)
        } -> std::convertible_to<typename Reader::Number>; // an assumption
    {
        in.isSet(kind, cell)
        } -> std::same_as<bool>;
    {
        in.side(line, role)
        } -> std::convertible_to<typename Reader::Number>; // of the split: the role's
    {
        in.roleShare(locality, activity, role)
        } -> std::convertible_to<typename Reader::Number>;
    in.volume(index);
    {
        in.named(name, number)
        } -> std::convertible_to<typename Reader::Number>;
    {
        in.isNothing(number)
        } -> std::same_as<bool>;
    {
        in.unknown()
        } -> std::convertible_to<typename Reader::Number>; // makes what it is in unknown
};

/// Reads what others make of a role as well: R of one that another supervises.
template <class Reader>
concept ReadsRoles = ReadsWork<Reader> && requires(const Reader& in, LocalityIndex locality, RoleIndex role)
{
    in.required(locality, role);
};

} // namespace muster::engine
