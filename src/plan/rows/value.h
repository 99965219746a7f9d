#pragma once
// One cell of a stored table, and how each member type becomes one and comes back. The store, the
// changesets and the history all speak in these values; nothing else decides how a thing is written.

#include "base/calendar.h"
#include "base/ids.h"
#include "base/nothing.h"
#include "base/result.h"
#include "base/text.h"
#include "base/units.h"
#include "plan/catalogue/words.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace muster::plan {

/// What SQLite can hold: nothing, a whole number, a number, a text.
using Value = std::variant<Nothing, std::int64_t, double, std::string>;

/// The most characters that a cell of text may have.
inline constexpr std::size_t kLongestText = 10'000;
/// The most characters that a list in one cell may have as text: ids in the file, names in a CSV file.
inline constexpr std::size_t kLongestList = 200'000;

/// Whether a text has more characters than that, the bytes being counted first.
[[nodiscard]] inline bool isLongerThan(std::string_view text, std::size_t most)
{
    return text.size() > most && characters(text) > most;
}

/// The error of a text of more characters than `most`; it does not quote the text.
[[nodiscard]] Error tooLong(std::string_view text, std::size_t most, ErrorCode code);

/// The value as a person would read it in a message; empty for nothing.
[[nodiscard]] std::string toText(const Value&);

/// The error of a stored value that is not of the kind its column holds.
[[nodiscard]] tl::unexpected<Error> wrongValue(const Value& found, std::string_view allowed);

template <class T>
struct Codec;

template <>
struct Codec<std::int64_t> {
    static Value write(std::int64_t v) { return v; }
    static Result<std::int64_t> read(const Value& v)
    {
        if (const auto* whole = std::get_if<std::int64_t>(&v))
            return *whole;
        return wrongValue(v, "a whole number");
    }
};

template <>
struct Codec<int> {
    static Value write(int v) { return std::int64_t{v}; }
    static Result<int> read(const Value& v)
    {
        const auto* whole = std::get_if<std::int64_t>(&v);
        if (whole && *whole >= INT32_MIN && *whole <= INT32_MAX)
            return static_cast<int>(*whole);
        return wrongValue(v, "a whole number");
    }
};

template <>
struct Codec<bool> {
    static Value write(bool v) { return std::int64_t{v ? 1 : 0}; }
    static Result<bool> read(const Value& v)
    {
        const auto* whole = std::get_if<std::int64_t>(&v);
        if (whole && (*whole == 0 || *whole == 1))
            return *whole == 1;
        return wrongValue(v, "0 or 1");
    }
};

template <>
struct Codec<double> {
    static Value write(double v) { return v; }
    static Result<double> read(const Value& v)
    {
        const auto* number = std::get_if<double>(&v);
        if (number && std::isfinite(*number))
            return *number;
        return wrongValue(v, "a finite number");
    }
};

template <>
struct Codec<std::string> {
    static Value write(const std::string& v) { return v; }
    static Result<std::string> read(const Value& v)
    {
        const auto* text = std::get_if<std::string>(&v);
        if (!text)
            return wrongValue(v, "a text");
        if (isLongerThan(*text, kLongestText))
            return fail(tooLong(*text, kLongestText, ErrorCode::Damaged));
        return *text;
    }
};

template <class Unit>
struct Codec<Quantity<Unit>> {
    static Value write(Quantity<Unit> v) { return v.value(); }
    static Result<Quantity<Unit>> read(const Value& v)
    {
        return Codec<double>::read(v).map([](double number) { return Quantity<Unit>(number); });
    }
};

template <class Tag>
struct Codec<Id<Tag>> {
    static Value write(Id<Tag> v) { return v.value; }
    static Result<Id<Tag>> read(const Value& v)
    {
        return Codec<std::int64_t>::read(v).map([](std::int64_t id) { return Id<Tag>{id}; });
    }
};

/// Several ids in one cell: "12 34 56".
template <class Tag>
struct Codec<std::vector<Id<Tag>>> {
    static Value write(const std::vector<Id<Tag>>& ids)
    {
        std::string text;
        for (const auto id : ids)
            text += (text.empty() ? "" : " ") + std::to_string(id.value);
        return text;
    }
    static Result<std::vector<Id<Tag>>> read(const Value& v)
    {
        const auto* text = std::get_if<std::string>(&v);
        if (!text)
            return wrongValue(v, "ids with a space between");
        if (isLongerThan(*text, kLongestList))
            return fail(tooLong(*text, kLongestList, ErrorCode::Damaged));
        std::vector<Id<Tag>> ids;
        for (const char *at = text->data(), *end = at + text->size(); at < end; ++at) {
            std::int64_t id = 0;
            const auto [next, error] = std::from_chars(at, end, id);
            if (error != std::errc{} || (next < end && *next != ' '))
                return wrongValue(v, "ids with a space between");
            ids.push_back({id});
            at = next;
        }
        return ids;
    }
};

/// Months, dates and periods are written as tables write them.
template <class T>
requires requires(const T& t)
{
    {
        t.toString()
        } -> std::same_as<std::string>;
    {
        T::parse(std::string_view{})
        } -> std::same_as<Result<T>>;
}
struct Codec<T> {
    static Value write(const T& v) { return v.toString(); }
    static Result<T> read(const Value& v)
    {
        const auto* text = std::get_if<std::string>(&v);
        return text ? T::parse(*text) : wrongValue(v, "a text");
    }
};

/// Enumerations are written as their word (see words.h).
template <Worded E>
struct Codec<E> {
    static Value write(E v) { return std::string(word(v)); }
    static Result<E> read(const Value& v)
    {
        const auto* text = std::get_if<std::string>(&v);
        if (const auto found = text ? fromWord<E>(*text) : std::nullopt)
            return *found;
        return wrongValue(v, wordList<E>());
    }
};

template <class T>
struct Codec<std::optional<T>> {
    static Value write(const std::optional<T>& v) { return v ? Codec<T>::write(*v) : Value{}; }
    static Result<std::optional<T>> read(const Value& v)
    {
        if (std::holds_alternative<Nothing>(v))
            return std::optional<T>{};
        return Codec<T>::read(v).map([](T found) { return std::optional<T>(std::move(found)); });
    }
};

} // namespace muster::plan
