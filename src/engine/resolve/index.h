#pragma once
// The places of localities, roles and the like in the plan's lists, each kind a type of its own: none can
// stand for another or for a bare number.

#include <compare>
#include <cstddef>
#include <functional>
#include <iterator>
#include <vector>

namespace muster::engine {

/// The place of one thing in a list of its kind, from 0. None comes before all others.
template <class Of>
class Index {
  public:
    /// The first.
    constexpr Index() = default;
    constexpr explicit Index(int value) : m_value(value) {}
    /// What stands for no such thing, or where it says so for all of them.
    [[nodiscard]] static constexpr Index none() { return Index(-1); }
    [[nodiscard]] constexpr bool isNone() const { return m_value < 0; }

    [[nodiscard]] constexpr int value() const { return m_value; }
    /// The same for arrays; not of none.
    [[nodiscard]] constexpr std::size_t offset() const { return static_cast<std::size_t>(m_value); }

    constexpr Index& operator++()
    {
        ++m_value;
        return *this;
    }
    constexpr Index& operator--()
    {
        --m_value;
        return *this;
    }
    [[nodiscard]] friend constexpr Index operator+(Index index, int further)
    {
        return Index(index.m_value + further);
    }
    /// How many places behind the other.
    [[nodiscard]] friend constexpr int operator-(Index index, Index other)
    {
        return index.m_value - other.m_value;
    }
    auto operator<=>(const Index&) const = default;

  private:
    int m_value = 0;
};

/// Indexes one after another: from the first to before the end.
template <class I>
class IndexRange {
  public:
    class Iterator {
      public:
        using iterator_category = std::bidirectional_iterator_tag;
        using value_type = I;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = I;

        constexpr Iterator() = default;
        constexpr explicit Iterator(I at) : m_at(at) {}
        [[nodiscard]] constexpr I operator*() const { return m_at; }
        constexpr Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        constexpr Iterator operator++(int)
        {
            const Iterator before = *this;
            ++m_at;
            return before;
        }
        constexpr Iterator& operator--()
        {
            --m_at;
            return *this;
        }
        constexpr Iterator operator--(int)
        {
            const Iterator before = *this;
            --m_at;
            return before;
        }
        bool operator==(const Iterator&) const = default;

      private:
        I m_at;
    };
    /// The same from the last to the first.
    class Backwards {
      public:
        constexpr explicit Backwards(const IndexRange& range) : m_range(range) {}
        [[nodiscard]] constexpr auto begin() const { return std::reverse_iterator(m_range.end()); }
        [[nodiscard]] constexpr auto end() const { return std::reverse_iterator(m_range.begin()); }

      private:
        IndexRange m_range;
    };

    constexpr IndexRange() = default;
    constexpr IndexRange(I first, I end) : m_first(first), m_end(end) {}
    /// This one alone.
    constexpr explicit IndexRange(I only) : m_first(only), m_end(only + 1) {}

    [[nodiscard]] constexpr I first() const { return m_first; }
    [[nodiscard]] constexpr I behind() const { return m_end; }
    [[nodiscard]] constexpr bool empty() const { return m_first == m_end; }
    [[nodiscard]] constexpr bool contains(I index) const { return m_first <= index && index < m_end; }
    [[nodiscard]] constexpr Backwards backwards() const { return Backwards(*this); }

    [[nodiscard]] constexpr Iterator begin() const { return Iterator(m_first); }
    [[nodiscard]] constexpr Iterator end() const { return Iterator(m_end); }
    bool operator==(const IndexRange&) const = default;

  private:
    I m_first;
    I m_end;
};

/// A vector with one element for each index of a kind, found by that kind of index alone.
template <class I, class T>
class IndexedVector : private std::vector<T> {
    using Base = std::vector<T>;

  public:
    using typename Base::const_iterator;
    using typename Base::const_reference;
    using typename Base::iterator;
    using typename Base::reference;
    using typename Base::value_type;

    IndexedVector() = default;
    explicit IndexedVector(std::size_t count) : Base(count) {}
    IndexedVector(std::size_t count, const T& each) : Base(count, each) {}

    [[nodiscard]] reference operator[](I index) { return Base::operator[](index.offset()); }
    [[nodiscard]] const_reference operator[](I index) const { return Base::operator[](index.offset()); }
    /// Every index, in order.
    [[nodiscard]] IndexRange<I> indexes() const { return {I(), behind()}; }
    /// Behind the last: where the next one will be.
    [[nodiscard]] I behind() const { return I(static_cast<int>(size())); }

    using Base::assign;
    using Base::back;
    using Base::begin;
    using Base::clear;
    using Base::empty;
    using Base::end;
    using Base::front;
    using Base::push_back;
    using Base::reserve;
    using Base::size;
};

} // namespace muster::engine

template <class Of>
struct std::hash<muster::engine::Index<Of>> {
    std::size_t operator()(muster::engine::Index<Of> index) const { return std::hash<int>{}(index.value()); }
};
