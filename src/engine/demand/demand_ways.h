#pragma once
// Which rows say how the demand of a series is made: its method, what was decided of its breaks, the rates of
// its people, and whether its forecast is shared out. Of several rows that apply the nearest locality's
// counts, then one with an activity, then one with a client group.

#include "engine/resolve.h"

#include <array>
#include <map>
#include <optional>

namespace muster::engine {

/// One locality, client group and activity, by index.
struct SeriesKey {
    int locality = 0;
    int clientGroup = 0;
    int activity = 0;
    [[nodiscard]] Cell cell(int role = 0) const { return {locality, clientGroup, activity, role}; }
    auto operator<=>(const SeriesKey&) const = default;
};

class DemandWays {
  public:
    DemandWays() = default;
    /// The plan's rows must outlive it.
    DemandWays(const plan::Plan& plan, const Dimensions& dimensions);

    /// Null where none is set: growth from a year earlier.
    [[nodiscard]] const plan::SeriesMethod* method(const SeriesKey&) const;
    /// The decision on a break in this period or at a month of it.
    [[nodiscard]] const plan::SeriesBreak* decision(const SeriesKey&, const Period&) const;
    [[nodiscard]] const std::vector<const plan::DemandRate*>& rates(int clientGroup, int activity) const;
    /// The weights of the calendar months, January first, by which longer periods of events are spread; none:
    /// equally. A profile counts once it has all twelve months.
    [[nodiscard]] std::optional<std::array<double, 12>> profile(int clientGroup, int activity) const;
    /// Client groups and activities, −1 for every one, whose profile lacks months.
    [[nodiscard]] std::vector<std::pair<int, int>> incompleteProfiles() const;
    /// The row that shares this very locality's forecast of the client group and activity out.
    [[nodiscard]] const plan::SharedForecast* sharing(const SeriesKey&) const;

    /// Localities whose forecasts are shared out.
    [[nodiscard]] const std::vector<int>& sharingLocalities() const { return m_sharing; }
    /// Client groups and activities that have rates.
    [[nodiscard]] const auto& allRates() const { return m_rates; }

  private:
    template <class Row>
    using ByLine = std::map<SeriesKey, std::vector<const Row*>>; // −1 for every one

    template <class Row, class Wanted>
    [[nodiscard]] const Row* nearest(const ByLine<Row>& rows, const SeriesKey& line,
                                     const Wanted& wanted) const;

    std::vector<int> m_parents;
    ByLine<plan::SeriesMethod> m_methods;
    ByLine<plan::SeriesBreak> m_breaks;
    ByLine<plan::SharedForecast> m_shared;
    std::map<std::pair<int, int>, std::array<std::optional<double>, 12>> m_profiles; // −1 for every one
    std::vector<int> m_sharing;
    std::map<std::pair<int, int>, std::vector<const plan::DemandRate*>> m_rates;
};

} // namespace muster::engine
