#pragma once
// Random rows of any table, member by member, for properties that must hold whatever a plan holds. The rows
// are of the right types and nothing more: they need not satisfy the rules.

#include "plan/plan.h"

#include <rapidcheck.h>

namespace muster::plan {

template <class T>
struct Any;

template <class T>
[[nodiscard]] T any()
{
    return Any<T>::make();
}

template <>
struct Any<std::int64_t> {
    static std::int64_t make() { return *rc::gen::arbitrary<std::int64_t>(); }
};
template <>
struct Any<int> {
    static int make() { return *rc::gen::arbitrary<int>(); }
};
template <>
struct Any<bool> {
    static bool make() { return *rc::gen::arbitrary<bool>(); }
};
template <>
struct Any<double> {
    static double make() { return *rc::gen::arbitrary<double>(); }
};
template <>
struct Any<std::string> {
    static std::string make()
    {
        return *rc::gen::oneOf(
            rc::gen::arbitrary<std::string>(),
            rc::gen::element<std::string>("", "12", "a;b\"c\"", "Ynys Môn", "line\nbreak"));
    }
};
template <class Unit>
struct Any<Quantity<Unit>> {
    static Quantity<Unit> make() { return Quantity<Unit>(any<double>()); }
};
template <class Tag>
struct Any<Id<Tag>> {
    /// From few values, so that rows of one table meet.
    static Id<Tag> make() { return {*rc::gen::inRange<std::int64_t>(1, 40)}; }
};
template <>
struct Any<AgeBand> {
    static AgeBand make()
    {
        const int first = *rc::gen::inRange(0, 125);
        return {first, any<bool>() ? *rc::gen::inRange(first, 126) : AgeBand::kNoEnd};
    }
};
template <class T>
struct Any<std::vector<T>> {
    static std::vector<T> make()
    {
        std::vector<T> list(*rc::gen::inRange<std::size_t>(0, 5));
        std::ranges::generate(list, any<T>);
        return list;
    }
};
template <class T>
struct Any<std::optional<T>> {
    static std::optional<T> make() { return any<bool>() ? std::optional<T>(any<T>()) : std::nullopt; }
};
template <>
struct Any<Month> {
    static Month make() { return Month(*rc::gen::inRange(1901, 2199), *rc::gen::inRange(1, 13)); }
};
template <>
struct Any<Date> {
    static Date make()
    {
        return {*rc::gen::inRange(1900, 2200), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29)};
    }
};
template <>
struct Any<Period> {
    static Period make()
    {
        return Period::containing(any<Month>(), *rc::gen::element(PeriodLength::Month, PeriodLength::Quarter,
                                                                  PeriodLength::FinancialYear));
    }
};
template <Worded E>
struct Any<E> {
    static E make()
    {
        return Words<E>::list.at(*rc::gen::inRange<std::size_t>(0, Words<E>::list.size())).first;
    }
};

/// A row of the table with every column random.
template <class Row>
[[nodiscard]] Row anyRow()
{
    Row row;
    forEachColumn<Row>([&]<class T>(const Column<Row, T>& column) { row.*column.member = any<T>(); });
    return row;
}

} // namespace muster::plan
