#pragma once
// What a member of a row is, for code that does not know its type: how it becomes a value and comes back, how
// two are compared, and which rows it names. Made from the member's type once, where the tables are
// described.

#include "plan/rows/rows.h"
#include "plan/rows/value.h"

namespace muster::plan {

/// Which of the tables an id's row is in, counted as in PerTable.
using TableIndex = std::size_t;

/// The operations of one type of member. Every pointer is to a member of that type.
struct MemberType {
    CellType type;
    bool optional = false; ///< it may hold nothing
    TableIndex names = 0;  ///< of ids: the table of the rows that they name
    Value (*get)(const void*) = nullptr;
    Result<void> (*set)(void*, const Value&) = nullptr; ///< fails (Damaged) with nothing changed
    bool (*same)(const void*, const void*) = nullptr;
    /// Less than, equal to or more than 0, in the order of files: periods by their start.
    int (*compare)(const void*, const void*) = nullptr;
    std::size_t (*hash)(const void*) = nullptr;
    void (*copy)(void* to, const void* from) = nullptr;
    /// Of ids: those that are there; and the same put in their place, as many as the member takes.
    std::vector<std::int64_t> (*ids)(const void*) = nullptr;
    void (*setIds)(void*, const std::vector<std::int64_t>&) = nullptr;
    /// The words that a cell may hold; empty where they are not few.
    std::vector<std::string_view> (*words)() = nullptr;
};

template <class T>
struct MemberOf;

template <CellType type>
struct PlainMember {
    static constexpr CellType kType = type;
};
template <>
struct MemberOf<std::int64_t> : PlainMember<CellType::Whole> {
    static std::size_t hash(std::int64_t v) { return std::hash<std::int64_t>()(v); }
};
template <>
struct MemberOf<int> : PlainMember<CellType::Whole> {
    static std::size_t hash(int v) { return std::hash<int>()(v); }
};
template <>
struct MemberOf<bool> : PlainMember<CellType::YesNo> {
    static std::size_t hash(bool v) { return v; }
};
template <>
struct MemberOf<double> : PlainMember<CellType::Number> {
    static std::size_t hash(double v) { return std::hash<double>()(v); }
};
template <class Unit>
struct MemberOf<Quantity<Unit>> : PlainMember<CellType::Number> {
    static std::size_t hash(Quantity<Unit> v) { return std::hash<double>()(v.value()); }
};
template <>
struct MemberOf<std::string> : PlainMember<CellType::Text> {
    static std::size_t hash(const std::string& v) { return std::hash<std::string>()(v); }
};
template <>
struct MemberOf<Month> : PlainMember<CellType::Month> {
    static std::size_t hash(Month v) { return std::hash<int>()(v - Month()); }
};
template <>
struct MemberOf<Date> : PlainMember<CellType::Date> {
    static std::size_t hash(const Date& v) { return std::hash<int>()((v.year * 16 + v.month) * 32 + v.day); }
};
template <>
struct MemberOf<Period> : PlainMember<CellType::Period> {
    static std::size_t hash(const Period& v)
    {
        return std::hash<int>()((v.start - Month()) * 16 + v.months());
    }
};
template <>
struct MemberOf<AgeBand> : PlainMember<CellType::AgeBand> {
    static std::size_t hash(const AgeBand& v) { return std::hash<int>()(v.first * 1024 + v.last); }
};
template <Worded E>
struct MemberOf<E> : PlainMember<CellType::Word> {
    static std::size_t hash(E v) { return static_cast<std::size_t>(v); }
};
template <class Tag>
struct MemberOf<Id<Tag>> : PlainMember<CellType::Id> {
    static std::size_t hash(Id<Tag> v) { return std::hash<std::int64_t>()(v.value); }
};
template <class Tag>
struct MemberOf<std::vector<Id<Tag>>> : PlainMember<CellType::Ids> {
    static std::size_t hash(const std::vector<Id<Tag>>& v) { return v.size(); }
};
template <class T>
struct MemberOf<std::optional<T>> : PlainMember<MemberOf<T>::kType> {
    static std::size_t hash(const std::optional<T>& v) { return v ? MemberOf<T>::hash(*v) + 1 : 0; }
};

/// The table whose rows have ids of that type.
template <class IdType, class... Each>
[[nodiscard]] constexpr TableIndex tableNamedBy(std::type_identity<std::tuple<Each...>>)
{
    TableIndex index = 0;
    const auto isBefore = [&](bool isIt) {
        index += isIt ? 0 : 1;
        return !isIt;
    };
    (isBefore(std::is_same_v<IdType, IdOf<typename Each::Type>>) && ...);
    return index;
}

template <class T>
[[nodiscard]] const T& memberAt(const void* at)
{
    return *static_cast<const T*>(at);
}

template <class T>
Result<void> setMember(void* at, const Value& value)
{
    auto read = Codec<T>::read(value);
    if (!read)
        return fail(std::move(read.error()));
    *static_cast<T*>(at) = *std::move(read);
    return {};
}

template <class T>
[[nodiscard]] int compareMembers(const void* a, const void* b)
{
    const T& left = memberAt<T>(a);
    const T& right = memberAt<T>(b);
    if constexpr (std::is_same_v<T, Period>) {
        if (left.start != right.start)
            return left.start < right.start ? -1 : 1;
        return left.months() - right.months();
    } else {
        return left < right ? -1 : right < left ? 1 : 0;
    }
}

template <class T>
void describeIds(MemberType&, std::type_identity<T>)
{
    // names no rows
}
template <class Tag>
void describeIds(MemberType& type, std::type_identity<Id<Tag>>)
{
    type.names = tableNamedBy<Id<Tag>>(std::type_identity<PerTable<plan::Tag>>());
    type.ids = [](const void* at) { return std::vector{memberAt<Id<Tag>>(at).value}; };
    type.setIds = [](void* at, const std::vector<std::int64_t>& ids) {
        static_cast<Id<Tag>*>(at)->value = ids.front();
    };
}
template <class Tag>
void describeIds(MemberType& type, std::type_identity<std::optional<Id<Tag>>>)
{
    type.names = tableNamedBy<Id<Tag>>(std::type_identity<PerTable<plan::Tag>>());
    type.ids = [](const void* at) {
        const auto& id = memberAt<std::optional<Id<Tag>>>(at);
        return id ? std::vector{id->value} : std::vector<std::int64_t>();
    };
    type.setIds = [](void* at, const std::vector<std::int64_t>& ids) {
        auto& id = *static_cast<std::optional<Id<Tag>>*>(at);
        id = ids.empty() ? std::nullopt : std::optional(Id<Tag>{ids.front()});
    };
}
template <class Tag>
void describeIds(MemberType& type, std::type_identity<std::vector<Id<Tag>>>)
{
    type.names = tableNamedBy<Id<Tag>>(std::type_identity<PerTable<plan::Tag>>());
    type.ids = [](const void* at) {
        std::vector<std::int64_t> ids;
        for (const Id<Tag> id : memberAt<std::vector<Id<Tag>>>(at))
            ids.push_back(id.value);
        return ids;
    };
    type.setIds = [](void* at, const std::vector<std::int64_t>& ids) {
        auto& list = *static_cast<std::vector<Id<Tag>>*>(at);
        list.clear();
        for (const std::int64_t id : ids)
            list.push_back({id});
    };
}

template <class T>
void describeWords(MemberType& type, std::type_identity<T>)
{
    if constexpr (Worded<T>)
        type.words = [] {
            std::vector<std::string_view> words;
            for (const auto& [value, word] : Words<T>::list)
                words.push_back(word);
            return words;
        };
}
template <class T>
void describeWords(MemberType& type, std::type_identity<std::optional<T>>)
{
    type.optional = true;
    describeWords(type, std::type_identity<T>());
}

template <class T>
[[nodiscard]] MemberType describedMember()
{
    MemberType type{MemberOf<T>::kType};
    type.get = [](const void* at) { return Codec<T>::write(memberAt<T>(at)); };
    type.set = setMember<T>;
    type.same = [](const void* a, const void* b) { return memberAt<T>(a) == memberAt<T>(b); };
    type.compare = compareMembers<T>;
    type.hash = [](const void* at) { return MemberOf<T>::hash(memberAt<T>(at)); };
    type.copy = [](void* to, const void* from) { *static_cast<T*>(to) = memberAt<T>(from); };
    describeIds(type, std::type_identity<T>());
    describeWords(type, std::type_identity<T>());
    return type;
}

/// The operations of members of that type.
template <class T>
[[nodiscard]] const MemberType& memberType()
{
    static const MemberType kType = describedMember<T>();
    return kType;
}

} // namespace muster::plan
