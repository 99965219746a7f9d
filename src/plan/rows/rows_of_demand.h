#pragma once
// The tables of where demand comes from, with their columns: people and how often they ask, the method of
// each series, what counts at its breaks, and whose forecast is shared out. Source: docs/method.md,
// section 3.

#include "plan/rows/age_band.h"
#include "plan/rows/rows_of_work.h"

namespace muster::plan {

/// People of an age band who live in a locality, its own without those of the localities beneath.
struct Population {
    PopulationId id;
    LocalityId locality;
    AgeBand band;
    int year = 2026;    ///< calendar year, of its middle; 1900 to 2199
    double persons = 0; ///< 0 or more
    bool operator==(const Population&) const = default;
};

/// How often the people of an age band ask: events a year for each 1,000, or open cases for each 1,000.
struct DemandRate {
    DemandRateId id;
    ClientGroupId clientGroup;
    ActivityId activity;
    AgeBand band;
    double perThousand = 0; ///< 0 or more
    /// The year it is of, from which its trend counts; none: the year of the plan's first month.
    std::optional<int> year;
    bool operator==(const DemandRate&) const = default;
};

/// How the months of a series that have no figure are made; an empty scope is every one, and of several rows
/// the one nearest by locality, then by activity, then by client group counts.
struct SeriesMethod {
    SeriesMethodId id;
    std::optional<LocalityId> locality;
    std::optional<ClientGroupId> clientGroup;
    std::optional<ActivityId> activity;
    DemandMethod method = DemandMethod::Growth;
    std::optional<double> alpha; ///< of the newest figure in the level, 0 to 1; none: fitted
    std::optional<double> beta;  ///< of the newest error in the trend, 0 to 1
    std::optional<double> gamma; ///< of the newest error in the season, 0 to 1
    std::optional<double> phi;   ///< what is left of the trend a period later, 0 to 1
    bool perDay = false;         ///< it works on figures per day: months, quarters and years differ in length
    std::optional<ActivityId> opened; ///< for open cases as stock from flow: the activity that opens them
    std::optional<ActivityId> closed; ///< and the one that closes them
    std::string reason;
    bool operator==(const SeriesMethod&) const = default;
};

/// Whether a method goes on from figures of periods, which may be counted per day.
[[nodiscard]] constexpr bool takesDays(DemandMethod method)
{
    return method != DemandMethod::Population && method != DemandMethod::StockFromFlow;
}

/// What was decided of a place at which a series breaks.
struct SeriesBreak {
    SeriesBreakId id;
    std::optional<LocalityId> locality;       ///< none: every one
    std::optional<ClientGroupId> clientGroup; ///< none: every one
    ActivityId activity;
    Period period; ///< the first that is otherwise, or missing
    BreakDecision decision = BreakDecision::BothCount;
    std::string reason;
    bool operator==(const SeriesBreak&) const = default;
};

/// A locality whose forecast, with all beneath it, is made whole and shared among its parts.
struct SharedForecast {
    SharedForecastId id;
    LocalityId locality;
    std::optional<ClientGroupId> clientGroup; ///< none: every one
    std::optional<ActivityId> activity;       ///< none: every one
    SharingWay way = SharingWay::ByHistory;
    std::string reason;
    bool operator==(const SharedForecast&) const = default;
};

/// How much of a longer period's events fall in a calendar month: a weight, such as its working days. All
/// twelve count together; a profile of an activity goes before one of a client group.
struct DemandProfile {
    DemandProfileId id;
    std::optional<ClientGroupId> clientGroup; ///< none: every one
    std::optional<ActivityId> activity;       ///< none: every one
    int month = 4;                            ///< 1 January to 12 December
    double weight = 1;                        ///< 0 or more
    bool operator==(const DemandProfile&) const = default;
};

template <>
struct Table<Population> {
    static constexpr std::string_view name = "population";
    static constexpr auto columns =
        Columns(Column{"id", &Population::id, true}, Column{"locality", &Population::locality},
                Column{"age_band", &Population::band}, Column{"year", &Population::year},
                Column{"persons", &Population::persons});
    static constexpr auto key = columnNames("locality", "age_band", "year");
    static constexpr auto order = columnNames("locality", "year", "age_band");
    static constexpr auto needed = columnNames("locality", "age_band", "year", "persons");
};
template <>
struct Table<DemandRate> {
    static constexpr std::string_view name = "rates";
    static constexpr auto columns =
        Columns(Column{"id", &DemandRate::id, true}, Column{"client_group", &DemandRate::clientGroup},
                Column{"activity", &DemandRate::activity}, Column{"age_band", &DemandRate::band},
                Column{"per_1000", &DemandRate::perThousand}, Column{"year", &DemandRate::year});
    static constexpr auto key = columnNames("client_group", "activity", "age_band");
    static constexpr auto order = columnNames("activity", "client_group", "age_band");
    static constexpr auto needed = columnNames("client_group", "activity", "age_band", "per_1000");
};
template <>
struct Table<SeriesMethod> {
    static constexpr std::string_view name = "demand_methods";
    static constexpr auto columns =
        Columns(Column{"id", &SeriesMethod::id, true}, Column{"locality", &SeriesMethod::locality},
                Column{"client_group", &SeriesMethod::clientGroup},
                Column{"activity", &SeriesMethod::activity}, Column{"method", &SeriesMethod::method},
                Column{"alpha", &SeriesMethod::alpha}, Column{"beta", &SeriesMethod::beta},
                Column{"gamma", &SeriesMethod::gamma}, Column{"phi", &SeriesMethod::phi},
                Column{"opened", &SeriesMethod::opened}, Column{"closed", &SeriesMethod::closed},
                Column{"reason", &SeriesMethod::reason}, Column{"per_day", &SeriesMethod::perDay});
    static constexpr auto key = columnNames("locality", "client_group", "activity");
    static constexpr auto order = columnNames("locality", "activity", "client_group");
    static constexpr auto needed = columnNames("method");
};
template <>
struct Table<SeriesBreak> {
    static constexpr std::string_view name = "breaks";
    static constexpr auto columns =
        Columns(Column{"id", &SeriesBreak::id, true}, Column{"locality", &SeriesBreak::locality},
                Column{"client_group", &SeriesBreak::clientGroup}, Column{"activity", &SeriesBreak::activity},
                Column{"period", &SeriesBreak::period}, Column{"decision", &SeriesBreak::decision},
                Column{"reason", &SeriesBreak::reason});
    static constexpr auto key = columnNames("locality", "client_group", "activity", "period");
    static constexpr auto order = columnNames("activity", "locality", "client_group", "period");
    static constexpr auto needed = columnNames("activity", "period", "decision", "reason");
};
template <>
struct Table<SharedForecast> {
    static constexpr std::string_view name = "shared_forecasts";
    static constexpr auto columns = Columns(
        Column{"id", &SharedForecast::id, true}, Column{"locality", &SharedForecast::locality},
        Column{"client_group", &SharedForecast::clientGroup}, Column{"activity", &SharedForecast::activity},
        Column{"shared", &SharedForecast::way}, Column{"reason", &SharedForecast::reason});
    static constexpr auto key = columnNames("locality", "client_group", "activity");
    static constexpr auto order = columnNames("locality", "activity", "client_group");
    static constexpr auto needed = columnNames("locality", "shared");
};

template <>
struct Table<DemandProfile> {
    static constexpr std::string_view name = "demand_profiles";
    static constexpr auto columns =
        Columns(Column{"id", &DemandProfile::id, true}, Column{"client_group", &DemandProfile::clientGroup},
                Column{"activity", &DemandProfile::activity}, Column{"calendar_month", &DemandProfile::month},
                Column{"weight", &DemandProfile::weight});
    static constexpr auto key = columnNames("client_group", "activity", "calendar_month");
    static constexpr auto order = columnNames("activity", "client_group", "calendar_month");
    static constexpr auto needed = columnNames("calendar_month", "weight");
};

} // namespace muster::plan
