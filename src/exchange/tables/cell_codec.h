#pragma once
// How each type of member stands in a cell of a canonical table, and how it is read back: names for ids,
// yes/no, ";" between several names, months and dates as docs/tables.md, section 1, writes them.

#include "exchange/read/number.h"
#include "exchange/tables/sheet.h"
#include "plan/names.h"
#include "plan/value.h"

#include <cmath>

namespace muster::exchange {

/// What reading a cell may need beside its text.
struct ReadContext {
    const plan::Plan& plan;      ///< for names
    bool financialYears = false; ///< 2010-11 is the financial year, as the user said
};

template <class T>
struct CellCodec;

template <>
struct CellCodec<std::string> {
    static constexpr bool numeric = false;
    static Cell write(const plan::Plan&, const std::string& v) { return v.empty() ? Cell{} : Cell{v}; }
    static Result<std::string> read(const ReadContext&, std::string_view text)
    {
        if (plan::isLongerThan(text, plan::kLongestText))
            return fail(plan::tooLong(text, plan::kLongestText, ErrorCode::BadInput));
        return std::string(text);
    }
};

template <>
struct CellCodec<double> {
    static constexpr bool numeric = true;
    static Cell write(const plan::Plan&, double v) { return v; }
    static Result<double> read(const ReadContext&, std::string_view text) { return parseNumber(text); }
};

template <>
struct CellCodec<int> {
    static constexpr bool numeric = true;
    static Cell write(const plan::Plan&, int v) { return double(v); }
    static Result<int> read(const ReadContext&, std::string_view text)
    {
        const auto number = parseNumber(text);
        if (number && *number == std::trunc(*number) && std::abs(*number) < 1e9)
            return static_cast<int>(*number);
        return fail({ErrorCode::BadInput, "not a whole number", {}, std::string(text), "a whole number", {}});
    }
};

template <>
struct CellCodec<bool> {
    static constexpr bool numeric = false;
    static Cell write(const plan::Plan&, bool v) { return v ? "yes" : "no"; }
    static Result<bool> read(const ReadContext&, std::string_view text)
    {
        const auto word = lowerCase(trimmed(text));
        if (word == "yes" || word == "no")
            return word == "yes";
        return fail({ErrorCode::BadInput, "neither yes nor no", {}, std::string(text), "yes, no", {}});
    }
};

template <class Unit>
struct CellCodec<Quantity<Unit>> {
    static constexpr bool numeric = true;
    static Cell write(const plan::Plan&, Quantity<Unit> v) { return v.value(); }
    static Result<Quantity<Unit>> read(const ReadContext&, std::string_view text)
    {
        return parseNumber(text).map([](double number) { return Quantity<Unit>(number); });
    }
};

/// Months and dates.
template <class T>
requires requires
{
    {
        T::parse(std::string_view{})
        } -> std::same_as<Result<T>>;
}
struct CellCodec<T> {
    static constexpr bool numeric = false;
    static Cell write(const plan::Plan&, const T& v) { return v.toString(); }
    static Result<T> read(const ReadContext&, std::string_view text) { return T::parse(trimmed(text)); }
};

template <>
struct CellCodec<Period> {
    static constexpr bool numeric = false;
    static Cell write(const plan::Plan&, const Period& v) { return v.toString(); }
    static Result<Period> read(const ReadContext&, std::string_view text);
};

/// Enumerations by their word, an assumption's kind by its id.
template <plan::Worded E>
struct CellCodec<E> {
    static constexpr bool numeric = false;
    static Cell write(const plan::Plan&, E v) { return std::string(plan::word(v)); }
    static Result<E> read(const ReadContext&, std::string_view text)
    {
        if (const auto found = plan::fromWord<E>(lowerCase(trimmed(text))))
            return *found;
        return fail({ErrorCode::BadInput,
                     "not one of the words of this column",
                     {},
                     std::string(text),
                     plan::wordList<E>(),
                     {}});
    }
};

/// The row type that an id names.
template <class IdType>
struct RowOf;
template <>
struct RowOf<plan::LocalityId> {
    using Type = plan::Locality;
};
template <>
struct RowOf<plan::ClientGroupId> {
    using Type = plan::ClientGroup;
};
template <>
struct RowOf<plan::ActivityId> {
    using Type = plan::Activity;
};
template <>
struct RowOf<plan::RoleId> {
    using Type = plan::Role;
};

template <class Tag>
struct CellCodec<Id<Tag>> {
    static constexpr bool numeric = false;
    static Cell write(const plan::Plan& plan, Id<Tag> id) { return plan::nameOf(plan, id); }
    static Result<Id<Tag>> read(const ReadContext& context, std::string_view text)
    {
        return plan::findByName<typename RowOf<Id<Tag>>::Type>(context.plan, trimmed(text));
    }
};

/// Names with ";" between them; a name that holds a ";" stands in quotation marks.
[[nodiscard]] std::string joinedNames(const std::vector<std::string>& names);
[[nodiscard]] Result<std::vector<std::string>> splitNames(std::string_view text);

template <class Tag>
struct CellCodec<std::vector<Id<Tag>>> {
    static constexpr bool numeric = false;
    static Cell write(const plan::Plan& plan, const std::vector<Id<Tag>>& ids)
    {
        std::vector<std::string> names;
        names.reserve(ids.size());
        for (const auto id : ids)
            names.push_back(plan::nameOf(plan, id));
        return names.empty() ? Cell{} : Cell{joinedNames(names)};
    }
    static Result<std::vector<Id<Tag>>> read(const ReadContext& context, std::string_view text)
    {
        if (plan::isLongerThan(text, plan::kLongestList))
            return fail(plan::tooLong(text, plan::kLongestList, ErrorCode::BadInput));
        const auto names = splitNames(text);
        if (!names)
            return fail(names.error());
        std::vector<Id<Tag>> ids;
        for (const auto& name : *names) {
            const auto id = CellCodec<Id<Tag>>::read(context, name);
            if (!id)
                return fail(id.error());
            ids.push_back(*id);
        }
        return ids;
    }
};

template <class T>
struct CellCodec<std::optional<T>> {
    static constexpr bool numeric = CellCodec<T>::numeric;
    static Cell write(const plan::Plan& plan, const std::optional<T>& v)
    {
        return v ? CellCodec<T>::write(plan, *v) : Cell{};
    }
    static Result<std::optional<T>> read(const ReadContext& context, std::string_view text)
    {
        return CellCodec<T>::read(context, text).map([](T found) {
            return std::optional<T>(std::move(found));
        });
    }
};

} // namespace muster::exchange
