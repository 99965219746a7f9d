#pragma once
// Which rows say how the demand of a series is made: its method, what was decided of its breaks, the rates of
// its people, and whether its forecast is shared out. Of several rows that apply the nearest locality's
// counts, then one with an activity, then one with a client group.

#include "engine/resolve.h"

#include <array>
#include <map>
#include <optional>

namespace muster::engine {

/// One locality, client group and activity.
struct SeriesKey {
    LocalityIndex locality{};
    ClientGroupIndex clientGroup{};
    ActivityIndex activity{};
    [[nodiscard]] Cell cell(RoleIndex role = {}) const { return {locality, clientGroup, activity, role}; }
    auto operator<=>(const SeriesKey&) const = default;
};
using LineIndex = Index<SeriesKey>;
using LineRange = IndexRange<LineIndex>;

struct GroupAndActivity {
    ClientGroupIndex clientGroup{};
    ActivityIndex activity{};
    auto operator<=>(const GroupAndActivity&) const = default;
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
    [[nodiscard]] const std::vector<const plan::DemandRate*>& rates(ClientGroupIndex clientGroup,
                                                                    ActivityIndex activity) const;
    /// The weights of the calendar months, January first, by which longer periods of events are spread; none:
    /// equally. A profile counts once it has all twelve months.
    [[nodiscard]] std::optional<std::array<double, 12>> profile(ClientGroupIndex clientGroup,
                                                                ActivityIndex activity) const;
    /// Client groups and activities, none for every one, whose profile lacks months.
    [[nodiscard]] std::vector<GroupAndActivity> incompleteProfiles() const;
    /// The row that shares this very locality's forecast of the client group and activity out.
    [[nodiscard]] const plan::SharedForecast* sharing(const SeriesKey&) const;

    /// Localities whose forecasts are shared out.
    [[nodiscard]] const std::vector<LocalityIndex>& sharingLocalities() const { return m_sharing; }
    /// Client groups and activities that have rates.
    [[nodiscard]] const auto& allRates() const { return m_rates; }

  private:
    template <class Row>
    using ByLine = std::map<SeriesKey, std::vector<const Row*>>; // none for every one

    template <class Row, class Wanted>
    [[nodiscard]] const Row* nearest(const ByLine<Row>& rows, const SeriesKey& line,
                                     const Wanted& wanted) const;

    IndexedVector<LocalityIndex, LocalityIndex> m_parents;
    ByLine<plan::SeriesMethod> m_methods;
    ByLine<plan::SeriesBreak> m_breaks;
    ByLine<plan::SharedForecast> m_shared;
    std::map<GroupAndActivity, std::array<std::optional<double>, 12>> m_profiles; // none for every one
    std::vector<LocalityIndex> m_sharing;
    std::map<GroupAndActivity, std::vector<const plan::DemandRate*>> m_rates;
};

} // namespace muster::engine
