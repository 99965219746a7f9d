#pragma once
// Numbers that carry their unit across the door of a room. Inside the engine's arrays they are bare.

#include <compare>

namespace muster {

template <class Unit>
class Quantity {
  public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(double value) : m_value(value) {}
    [[nodiscard]] constexpr double value() const { return m_value; }

    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.m_value + b.m_value); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.m_value - b.m_value); }

  private:
    double m_value = 0;
};

using Fte = Quantity<struct FteUnit>;       ///< full-time equivalents, a stock
using Volume = Quantity<struct VolumeUnit>; ///< events in a period, or open cases at its start
using Days = Quantity<struct DaysUnit>;
using Weeks = Quantity<struct WeeksUnit>;
using Pounds = Quantity<struct PoundsUnit>; ///< in the plan's currency

} // namespace muster
