#pragma once
// Numbers and lists one behind the other as bytes, and off again. Inside of this folder.

#include "forecast/methods.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace muster::forecast {

/// Puts numbers as this computer has them one behind the other.
class Packing {
  public:
    template <class Number>
    void add(Number number)
    {
        static_assert(std::is_arithmetic_v<Number>);
        addBytes(&number, sizeof number);
    }
    void add(bool yes) { add(static_cast<std::uint8_t>(yes ? 1 : 0)); }
    void add(Method method) { add(static_cast<std::uint8_t>(method)); }
    void add(const std::vector<double>& list)
    {
        add(static_cast<std::uint32_t>(list.size()));
        addBytes(list.data(), list.size() * sizeof(double));
    }
    void add(std::string_view text)
    {
        add(static_cast<std::uint32_t>(text.size()));
        addBytes(text.data(), text.size());
    }
    template <class Each, class Add>
    void addAll(const std::vector<Each>& list, const Add& addEach)
    {
        add(static_cast<std::uint32_t>(list.size()));
        for (const Each& each : list)
            addEach(each);
    }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

  private:
    void addBytes(const void* bytes, std::size_t size)
    {
        m_bytes.append(static_cast<const char*>(bytes), size);
    }
    std::string m_bytes;
};

/// Takes them off again. Where there is not what is asked for, all that comes after is nothing, and it does
/// not end well.
class Unpacking {
  public:
    explicit Unpacking(std::string_view bytes) : m_left(bytes) {}

    template <class Number>
    Number take()
    {
        Number number{};
        if (require(m_left.size() >= sizeof number)) {
            std::memcpy(&number, m_left.data(), sizeof number);
            m_left.remove_prefix(sizeof number);
        }
        return number;
    }
    double takeFigure()
    {
        const auto figure = take<double>();
        require(std::isfinite(figure));
        return figure;
    }
    /// Not below 0.
    int takeCount()
    {
        const auto count = take<std::int32_t>();
        require(count >= 0);
        return count;
    }
    Method takeMethod()
    {
        const auto number = take<std::uint8_t>();
        return require(number < kMethods.size()) ? static_cast<Method>(number) : Method::Naive;
    }
    bool takeBool()
    {
        const auto number = take<std::uint8_t>();
        return require(number < 2) && number == 1;
    }
    /// So many finite figures.
    std::vector<double> takeList(int size)
    {
        const auto count = take<std::uint32_t>();
        if (!require(size >= 0 && count == static_cast<std::uint32_t>(size) &&
                     m_left.size() / sizeof(double) >= count))
            return {};
        std::vector<double> list(count);
        std::memcpy(list.data(), m_left.data(), count * sizeof(double));
        m_left.remove_prefix(count * sizeof(double));
        require(std::all_of(list.begin(), list.end(), [](double each) { return std::isfinite(each); }));
        return list;
    }
    /// So many figures, or none.
    std::vector<double> takeListOrNone(int size)
    {
        const Unpacking before = *this;
        if (take<std::uint32_t>() == 0)
            return {};
        *this = before;
        return takeList(size);
    }
    /// As many figures as there are.
    std::vector<double> takeWholeList()
    {
        const auto count = Unpacking(*this).take<std::uint32_t>();
        return takeList(static_cast<int>(std::min<std::size_t>(count, m_left.size())));
    }
    template <class Take>
    auto takeAll(const Take& takeEach)
    {
        std::vector<std::invoke_result_t<Take>> list;
        for (auto left = take<std::uint32_t>(); left > 0 && m_isSound; --left)
            list.push_back(takeEach());
        return list;
    }
    bool require(bool holds) { return m_isSound = m_isSound && holds; }
    [[nodiscard]] bool endsWell() const { return m_isSound && m_left.empty(); }

  private:
    std::string_view m_left;
    bool m_isSound = true;
};

} // namespace muster::forecast
